import { expect, test } from 'vitest';
import { trackingFault } from './tracking-fault.ts';

test('what is no number is told, and a number that another letter of the pile has, however it is spaced', () => {
  const [one, two, three] = [{ id: 1 }, { id: 2 }, { id: 3 }];
  const typed = new Map([
    [1, '2C 123 456 7890 1'],
    [2, '2c1234567890 1'],
    [3, 'chez Mme Roy'],
  ]);
  const faults = (among: readonly { id: number }[]) => among.map(({ id }) => trackingFault(id, among, typed));
  expect(faults([one, two, three])).toEqual(['twice', 'twice', 'unreadable']);
  expect(faults([one])).toEqual([null]);
  expect(trackingFault(4, [one, two], typed)).toBeNull();
});
