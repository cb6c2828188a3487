import { expect, it } from 'vitest';
import { leftOutOf } from './left-out.ts';

type Read = Parameters<typeof leftOutOf>[0];
type Would = Parameters<typeof leftOutOf>[1];

const reading = (count: number, lines: readonly (number | null)[], findingsLeft = 0): Read => ({
  count,
  findings: lines.map((line) => ({ severity: 'error', line, text: '', code: '' }) as never),
  findingsLeft,
});
const books = (refused: readonly number[]) =>
  ({ is: 'books', counts: { refused: refused.length }, lines: refused.map((line) => ({ line, verdict: 'refused' })) }) as unknown as Would;

it('lines that are refused are left out; those with a fault that are taken all the same lack something', () => {
  expect(leftOutOf(reading(10, [2, 4, 4, 5]), books([5, 7, 8]))).toEqual({ all: 10, left: 3, partly: 2, andMore: false });
  expect(leftOutOf(reading(10, []), books([]))).toEqual({ all: 10, left: 0, partly: 0, andMore: false });
  expect(leftOutOf(reading(300, [2], 40), books([]))).toEqual({ all: 300, left: 0, partly: 1, andMore: true });
});

it('a fault of no line is none, and nothing is imported in part where all is refused', () => {
  expect(leftOutOf(reading(3, [null]), books([]))).toMatchObject({ left: 0, partly: 0 });
  expect(leftOutOf(reading(2, [1, 2]), books([2, 3]))).toMatchObject({ all: 2, left: 2, partly: 0 });
});

it('of a statement the lines that cannot be read are left out, of all its accounts', () => {
  const would = { is: 'bank', parts: [{ unreadable: [2, 4] }, { unreadable: [9] }] } as unknown as Would;
  expect(leftOutOf(reading(12, [2, 4, 9]), would)).toEqual({ all: 12, left: 3, partly: 0, andMore: false });
});
