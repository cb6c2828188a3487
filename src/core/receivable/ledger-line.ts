import type { Day } from '../base/day.ts';
import type { Currency } from '../base/money.ts';
import { isSpecific, numberKey } from './invoice-number.ts';

/** One line of a customer account of the books. */
export type LedgerLine = {
  readonly line: number;
  readonly journal: string;
  readonly entryNumber: string;
  readonly piece: string | null;
  readonly pieceDate: Day | null;
  readonly entryDate: Day | null;
  readonly label: string;
  readonly currency: Currency;
  /** Debit − credit: positive when the customer owes. */
  readonly cents: bigint;
  /** The same in the currency of the books, in which lettering must net to zero. */
  readonly bookCents: bigint;
  readonly letter: string | null;
  readonly letterDate: Day | null;
};

/** What a journal of the books holds, as its customer lines tell. */
export type JournalKind = 'sales' | 'money' | 'opening' | 'other';

/**
 * The customer behind an account: its auxiliary account, else its own account of the ledger. 411DUPONT, 416DUPONT and DUPONT
 * are one customer. `null` for a collective account ("411000"), which holds everybody and therefore names nobody.
 */
export function customerAccountKey(auxiliary: string | null, account: string | null): string | null {
  const code = (auxiliary ?? account ?? '').toUpperCase().replace(/\s/g, '');
  const own = code.replace(/^41[16]/, '');
  if (auxiliary === null && /^0*$/.test(own)) return null;
  return own === '' ? code : own;
}

/** The kind of each journal: by the usual codes, else by whether its customer lines mostly debit (sales) or credit (money). */
export class JournalTally {
  readonly #seen = new Map<string, { debits: number; credits: number }>();

  add(journal: string, isDebit: boolean): void {
    const seen = this.#seen.get(journal) ?? { debits: 0, credits: 0 };
    if (isDebit) seen.debits += 1;
    else seen.credits += 1;
    this.#seen.set(journal, seen);
  }

  kindOf(journal: string): JournalKind {
    const code = journal.toUpperCase();
    if (/^(AN|A-N|RAN|NOUV|OUV)/.test(code)) return 'opening';
    if (/^(VE|VT|FA|FC|FV|SAL)/.test(code)) return 'sales';
    if (/^OD/.test(code)) return 'other';
    const seen = this.#seen.get(journal) ?? { debits: 0, credits: 0 };
    return seen.debits >= seen.credits ? 'sales' : 'money';
  }
}

/** What reading one account needs to know of the whole file. */
export type Books = {
  readonly journals: JournalTally;
  /** References that opening entries give to several customers: they name a carry-over, not an invoice. */
  readonly carryOverPieces: ReadonlySet<string>;
};

/**
 * A balance carried over from last year without its invoices ("RAN 35 724,95"): nobody can be reminded of that, and what was
 * paid since is often lettered without it.
 */
export function isCarryOver(line: LedgerLine, books: Books): boolean {
  if (books.journals.kindOf(line.journal) !== 'opening') return false;
  return !isSpecific(line.piece) || books.carryOverPieces.has(numberKey(line.piece));
}
