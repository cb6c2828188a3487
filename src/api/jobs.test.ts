import { expect, it } from 'vitest';
import { Jobs } from './jobs.ts';

const nothing = () => {};

it('what one workspace lets run pushes out nothing that another one may still ask for', async () => {
  const jobs = new Jobs<number>();
  const theirs = jobs.start('durand', 'theirs', async () => 1, nothing);
  await theirs.ended;
  const ours = Array.from({ length: 60 }, (_, at) => jobs.start('dupont', `${at}`, async () => at, nothing));
  await jobs.ended();
  jobs.start('dupont', 'one more', async () => 60, nothing);
  expect(jobs.find('durand', theirs.id).outcome).toEqual({ state: 'done', result: 1 });
  expect(jobs.find('dupont', ours.at(-1)?.id ?? '').outcome.state).toBe('done');
  expect(() => jobs.find('dupont', ours[0]?.id ?? '')).toThrow(expect.objectContaining({ code: 'unknown-job' }));
  expect(() => jobs.find('dupont', theirs.id)).toThrow(expect.objectContaining({ code: 'unknown-job' }));
});
