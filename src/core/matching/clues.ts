import type { DebtorId } from '../base/id.ts';
import type { Mention, NumbersRead, Unknown } from './mention.ts';
import { numberForms, withoutZeros } from './number-forms.ts';
import type { OpenBook, Place } from './open-book.ts';
import type { Payer, PayerDirectory } from './payers.ts';
import type { BankLine, MatchOptions } from './payment.ts';
import { readNumbers } from './read-numbers.ts';

/** What matching works with: fixed but for what is left on each item. */
export type Books = { readonly open: OpenBook; readonly payers: PayerDirectory; readonly options: MatchOptions };

/** All that one line says. */
export type Clues = {
  readonly line: BankLine;
  readonly payer: Payer;
  /** Numbers of items that are still open, in the line's currency. */
  readonly mentions: readonly Mention[];
  /** Numbers of items that are settled. */
  readonly settled: readonly Mention[];
  /** Numbers of items in another currency. */
  readonly otherCurrency: readonly Mention[];
  readonly unknown: readonly Unknown[];
};

const MOST_POSSIBLE = 5;

export function readClues(line: BankLine, books: Books): Clues {
  const payer = books.payers.payerOf(line);
  const read = withOwnNumbers(readNumbers(books.payers.references.without(line), books.open), payer, books.open);
  const isOpen = (place: Place) => books.open.open(place) !== 0n;
  const isOurs = (place: Place) => books.open.item(place).currency === line.currency;
  return {
    line,
    payer,
    mentions: read.mentions.filter(({ places }) => places.some((place) => isOpen(place) && isOurs(place))),
    settled: read.mentions.filter(({ places, strength }) => strength !== 'weak' && !places.some(isOpen)),
    otherCurrency: read.mentions.filter(({ places }) => places.some(isOpen) && !places.some((place) => isOpen(place) && isOurs(place))),
    unknown: read.unknown,
  };
}

/** Reads short numbers ("facture 17", "0017") among those of the debtors that the payer may be. */
function withOwnNumbers(read: NumbersRead, payer: Payer, book: OpenBook): NumbersRead {
  if (read.unknown.length === 0 || payer.possible.size === 0 || payer.possible.size > MOST_POSSIBLE) return read;
  const own = [...payer.possible].sort((a, b) => a - b).flatMap((debtorId) => book.ofDebtor(debtorId));
  const mentions: Mention[] = [];
  const unknown: Unknown[] = [];
  for (const one of read.unknown) {
    const places = one.isCut ? [] : own.filter((place) => endsLike(book.item(place).number, one.runs));
    if (places.length === 0) unknown.push(one);
    else mentions.push({ places, strength: one.blocks ? 'medium' : 'weak', written: one.written, checked: false, between: [] });
  }
  return { mentions: [...read.mentions, ...mentions], unknown };
}

/** Whether the last runs of digits of a number are these, leading zeros aside; a bare run must have them all. */
function endsLike(number: string, runs: readonly string[]): boolean {
  const all = number.match(/\d+/g) ?? [];
  const digits = runs.filter((run) => /^\d/.test(run));
  if (digits.length === 0 || digits.length > all.length || digits.length < runs.length) return false;
  const last = all.slice(-digits.length);
  return last.every((run, at) => withoutZeros(run) === withoutZeros(digits[at] ?? ''));
}

/** Whether what the bank left of a cut number is the beginning of this one. */
export function isCutOf(number: string, unknown: Unknown): boolean {
  const forms = numberForms(number);
  const written = unknown.runs.join('');
  return unknown.isCut && (forms.compact.startsWith(written) || forms.digits.startsWith(written));
}

/** The debtors of some places, each once, in order. */
export function debtorsAt(places: readonly Place[], book: OpenBook): DebtorId[] {
  return [...new Set(places.map((place) => book.item(place).debtorId))];
}
