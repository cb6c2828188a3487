import { expect, test } from 'vitest';
import type { Report } from './import-types.ts';
import { movesTheDay } from './moves-the-day.ts';

test('after a file that brought something the reminders of the day are next, after one that brought nothing they are not', () => {
  const books = (counts: object) => ({ is: 'books', counts: { added: 0, changed: 0, cleared: 0, ...counts } }) as unknown as Report;
  const bank = (matched: object | null) => ({ is: 'bank', matched }) as unknown as Report;
  expect([{}, { added: 1 }, { changed: 1 }, { cleared: 1 }].map((counts) => movesTheDay(books(counts)))).toEqual([false, true, true, true]);
  expect([null, { applied: 0 }, { applied: 2 }].map((matched) => movesTheDay(bank(matched)))).toEqual([false, false, true]);
});
