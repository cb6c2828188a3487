import { type Day, day } from '../../src/core/base/day.ts';
import { type Currency, centsOf, EUR } from '../../src/core/base/money.ts';

/** A line of a story cut into words; « quoted words » keep their blanks. */
export function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');
}

/** The word after a keyword: `due 2026-02-04`. */
export function after(words: readonly string[], keyword: string): string | null {
  const at = words.indexOf(keyword);
  return at < 0 ? null : (words[at + 1] ?? null);
}

export function dayAfter(words: readonly string[], keyword: string): Day | null {
  const word = after(words, keyword);
  return word === null ? null : day(word);
}

export function amountOf(word: string | undefined): { cents: number; currency: Currency } {
  const match = /^(-?\d+\.\d{2})([A-Z]{3})?$/.exec(word ?? '');
  const cents = match ? centsOf(match[1] ?? '') : null;
  if (cents === null) throw new Error(`not an amount: ${word}`);
  return { cents: Number(cents), currency: (match?.[2] as Currency | undefined) ?? EUR };
}
