import { expect, it } from 'vitest';
import type { Asking } from './door.ts';
import { together } from './together.ts';

function asking(workspace: string, head = 7, person = 'claire'): Asking {
  return { workspace, person: { id: person }, program: { head: async () => head }, clock: { today: () => '2026-03-02' } } as never;
}

it('a heavy question that many ask at once is answered once; after the next entry, elsewhere or later it is asked anew', async () => {
  let asked = 0;
  const work = async () => ++asked;
  expect(await Promise.all([1, 2, 3].map(() => together(asking('dupont'), 'insight 1', work)))).toEqual([1, 1, 1]);
  const others = [asking('dupont', 8), asking('durand'), asking('dupont')];
  expect((await Promise.all(others.map((one) => together(one, 'insight 1', work)))).toSorted()).toEqual([2, 3, 4]);
  expect(await together(asking('dupont'), 'insight 2', work)).toBe(5);
});

it('of one workspace one is answered at a time, and one that fails holds up none', async () => {
  let atOnce = 0;
  let most = 0;
  const work = async () => {
    atOnce += 1;
    most = Math.max(most, atOnce);
    await new Promise((resolve) => setTimeout(resolve, 5));
    atOnce -= 1;
    throw new Error('unreadable');
  };
  const all = await Promise.allSettled(['a', 'b', 'c'].map((question) => together(asking('roy'), question, work)));
  expect([most, all.map(({ status }) => status)]).toEqual([1, ['rejected', 'rejected', 'rejected']]);
});

it('whoever asks too much at once is told to wait; others are not, until the workspace has enough; answered is forgotten', async () => {
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const ask = (person: string, question: string, workspace = 'leroy') => together(asking(workspace, 7, person), question, () => held);
  const asked = (person: string, count: number) => Array.from({ length: count }, (_, at) => ask(person, `${person} ${at}`));
  const all = asked('claire', 6);
  await expect(ask('claire', 'one more')).rejects.toMatchObject({ code: 'readings-many' });
  // What is being answered already costs nothing more.
  all.push(ask('claire', 'claire 0'), ...asked('marc', 6), ...asked('nadia', 6), ...asked('omar', 2));
  await expect(ask('paul', 'his first')).rejects.toMatchObject({ code: 'readings-many' });
  all.push(ask('paul', 'his first', 'elsewhere'));
  answer();
  await Promise.all(all);
  await ask('paul', 'his first');
});
