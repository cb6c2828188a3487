import { expect, test } from 'vitest';
import { createJobs } from './job.ts';

test('one at a time, with how far it is, and its outcome kept until the next begins', async () => {
  const jobs = createJobs<string>();
  let finish = (_: string) => {};
  let runs = 0;
  const work = (onProgress: (entries: number) => void) => {
    runs += 1;
    onProgress(40);
    return new Promise<string>((resolve) => {
      finish = resolve;
    });
  };
  expect(jobs.of('a')).toBeNull();
  jobs.begin('a', work);
  jobs.begin('a', work);
  expect([runs, jobs.of('a')?.progress, jobs.of('a')?.outcome.kind, jobs.of('b')]).toEqual([1, 40, 'running', null]);
  finish('whole');
  await Promise.resolve();
  await Promise.resolve();
  expect(jobs.of('a')?.outcome).toEqual({ kind: 'done', result: 'whole' });
  jobs.begin('a', async () => {
    throw new Error('no');
  });
  await new Promise((resolve) => setImmediate(resolve));
  expect(jobs.of('a')?.outcome.kind).toBe('failed');
});
