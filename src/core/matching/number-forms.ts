import { capitals } from './atoms.ts';

/** The ways in which one invoice number is looked for. */
export type NumberForms = {
  /** "FA20240001": separators dropped. */
  readonly compact: string;
  /** "FA|2024|1": leading zeros of each run of digits dropped too. */
  readonly stripped: string;
  /** "20240001": digits alone; empty when there are none. */
  readonly digits: string;
  /** "FA": the letters that it begins with, empty when it begins with a digit. */
  readonly prefix: string;
  /** "0001": its last run of digits, when it ends with one. */
  readonly tail: string;
};

export function numberForms(number: string): NumberForms {
  const runs = capitals(number).match(/\d+|\p{L}+/gu) ?? [];
  const digits = runs.filter(isDigits);
  const [first = ''] = runs;
  const last = runs.at(-1) ?? '';
  return {
    compact: runs.join(''),
    stripped: strippedOf(runs),
    digits: digits.join(''),
    prefix: isDigits(first) ? '' : first,
    tail: isDigits(last) ? last : '',
  };
}

export function strippedOf(runs: readonly string[]): string {
  return runs.map(withoutZeros).join('|');
}

export function withoutZeros(run: string): string {
  return run.replace(/^0+(?=\d)/, '');
}

function isDigits(run: string): boolean {
  return /^\d/.test(run);
}

/** Whether one slip of a finger makes one of the other: a character more, less or other, or two neighbours swapped. */
export function isOneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  const rest = (text: string, skip: number) => text.slice(from + skip);
  if (a.length > b.length) return rest(a, 1) === rest(b, 0);
  if (b.length > a.length) return rest(a, 0) === rest(b, 1);
  if (rest(a, 1) === rest(b, 1)) return true;
  return a[from] === b[from + 1] && a[from + 1] === b[from] && rest(a, 2) === rest(b, 2);
}
