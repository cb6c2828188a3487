import { expect, it } from 'vitest';
import type { Asking } from './door.ts';
import { together } from './together.ts';

function asking(workspace: string, head = 7): Asking {
  return { workspace, program: { head: async () => head }, clock: { today: () => '2026-03-02' } } as never;
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
