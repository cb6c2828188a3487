import type { Atom } from './atoms.ts';
import { INVOICE_WORDS } from './bank-words.ts';
import type { Unknown } from './mention.ts';
import { digitRun, isOfOther, JOINT, prefixesIn, wordBefore } from './number-context.ts';
import type { OpenBook } from './open-book.ts';

/** What was read up to `end`: a number that we do not know, or `null` for digits that are said to be something else. */
type Read = { readonly unknown: Unknown | null; readonly end: number };

/** A number at this place that looks like one of ours, or is said to be an invoice, and is not in the book. */
export function unknownAt(atoms: readonly Atom[], at: number, book: OpenBook): Read | null {
  const atom = atoms[at];
  if (!atom) return null;
  const start = atom.isDigits ? at : at + 1;
  const run = digitRun(atoms, start);
  if (run.length === 0 || (!atom.isDigits && !JOINT.test(run[0]?.gap ?? ','))) return null;
  if (atom.isDigits && (atom.noise || isOfOther(atoms, at))) return { unknown: null, end: at + touching(run) };
  const found = atom.isDigits ? bareDigits(atoms, at, run, book) : ofSeries(atom.text, run, book);
  return found ? { unknown: { ...found, isCut: isCut(run) && found.runs.at(-1) === run.at(-1)?.text }, end: start + run.length } : null;
}

type Found = Omit<Unknown, 'isCut'>;

function ofSeries(word: string, run: readonly Atom[], book: OpenBook): Found | null {
  const prefix = prefixesIn(word, book).find((one) => book.isSeries(one));
  if (prefix === undefined || run[0]?.noise) return null;
  for (let length = 1; length <= run.length; length += 1) {
    const runs = run.slice(0, length).map((atom) => atom.text);
    const digits = runs.join('');
    // Only the last run can have been cut off by the bank.
    if ((length === run.length && isCut(run)) || book.mayHaveDigits(prefix, digits.length))
      return { written: prefix + digits, runs: [prefix, ...runs], blocks: true };
  }
  const runs = run.map((atom) => atom.text);
  return INVOICE_WORDS.has(word) ? { written: runs.join(' '), runs, blocks: true } : null;
}

function bareDigits(atoms: readonly Atom[], at: number, run: readonly Atom[], book: OpenBook): Found {
  const word = wordBefore(atoms, at);
  const runs = run.map((atom) => atom.text);
  const blocks = INVOICE_WORDS.has(word) || book.looksLikeDigits(runs[0] ?? '') || book.looksLikeDigits(runs.join(''));
  return { written: runs.join(' '), runs, blocks };
}

/** How many of them hang together without a blank. */
function touching(run: readonly Atom[]): number {
  const blank = run.findIndex((atom, at) => at > 0 && /\s/.test(atom.gap));
  return blank < 0 ? run.length : blank;
}

function isCut(run: readonly Atom[]): boolean {
  return run.at(-1)?.mayBeCut === true;
}
