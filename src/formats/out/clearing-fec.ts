import { EUR } from '../../core/base/money.ts';
import { type Findings, quoted } from '../findings.ts';
import { inChunks } from './cell-text.ts';
import { type ClearingBooks, type ClearingEntry, USUAL_BOOKS } from './clearing.ts';
import { isBankLedgerAccount, isOfNobody, movesMoney, postings } from './clearing-postings.ts';
import { FEC_COLUMNS, type FecJournal, fecCells, fecNumber, fecOpening, fecRow } from './posting-rows.ts';

export type ClearingFecOptions = {
  readonly books?: ClearingBooks;
  readonly journals?: { readonly bank: FecJournal; readonly other: FecJournal };
  /** Entries are numbered ACQ000001… in the file; the accounting software gives its own number when it books them. */
  readonly numberPrefix?: string;
  readonly firstNumber?: number;
};

const USUAL_JOURNALS = { bank: { code: 'BQ', label: 'Banque' }, other: { code: 'OD', label: 'Opérations diverses' } };

/**
 * The clearing export in the columns of a FEC, the one layout of entries that accounting software commonly imports: tabs, CRLF, text in
 * chunks to be encoded in UTF-8. It is not the FEC of a year. What is chosen, and why:
 * - Only what the books do not have yet is written: receipts, returns, refunds, discounts, fees, write-offs, and transfers between
 *   customers. **Lettered invoices are not repeated**: whoever imports a file books all of it, and a sale would be booked twice. The
 *   line of the customer's account bears the invoice's number as PieceRef and the letter, so its other half is found in the books; together
 *   with the invoice's line a letter nets to zero, in this file alone it need not.
 * - A credit set against an invoice of the same customer moves nothing: there is a letter to set (the sheet shows it), and no row here.
 * - ValidDate is empty: the entries are a draft that the accountant validates.
 * - **VAT is not decided here**, neither on discounts (665 takes all of them, tax included) nor on write-offs: the accountant does.
 * - An entry in another currency whose amount in euros is unknown is left out, with an error. Where it is known, its lines bear no
 *   letter: they may differ from the invoice by an exchange difference, which the accountant books.
 * - A customer without an account stands on the collective one, without a letter, with a warning.
 * @law LPF art. A47 A-1
 */
export function clearingFec(entries: Iterable<ClearingEntry>, findings: Findings, options: ClearingFecOptions = {}): Generator<string> {
  return inChunks(new FecWriter(findings, options).rows(entries));
}

class FecWriter {
  readonly #findings: Findings;
  readonly #books: ClearingBooks;
  readonly #journals: { readonly bank: FecJournal; readonly other: FecJournal };
  readonly #prefix: string;
  #number: number;
  /** Line of the file that is written next. */
  #line = 1;
  #unlettered = 0;
  readonly #told = new Set<string>();

  constructor(findings: Findings, options: ClearingFecOptions) {
    this.#findings = findings;
    this.#books = options.books ?? USUAL_BOOKS;
    this.#journals = options.journals ?? USUAL_JOURNALS;
    this.#prefix = options.numberPrefix ?? 'ACQ';
    this.#number = options.firstNumber ?? 1;
  }

  *rows(entries: Iterable<ClearingEntry>): Generator<string> {
    yield this.#row(FEC_COLUMNS);
    for (const entry of entries) yield* this.#entry(entry);
    if (this.#unlettered === 0) return;
    const message = `${this.#unlettered} lines in a foreign currency bear no letter: letter them once the exchange differences are booked.`;
    this.#findings.warning('clearing-foreign-letter', message);
  }

  *#entry(entry: ClearingEntry): Generator<string> {
    const booked = { ...entry, lines: entry.lines.filter(({ kind }) => kind !== 'credit-note') };
    const lines = postings(booked, this.#books);
    if (lines.some(({ euroCents }) => euroCents === null)) {
      this.#refuse(booked);
      return;
    }
    if (lines.length === 0) return;
    this.#warn(booked);
    const number = fecNumber(this.#prefix, this.#number);
    this.#number += 1;
    const opening = fecOpening(movesMoney(lines) ? this.#journals.bank : this.#journals.other, number, entry.on);
    if (entry.currency !== EUR) this.#unlettered += lines.filter(({ letter }) => letter !== null).length;
    for (const line of lines) yield this.#row([...opening, ...fecCells(line, entry.currency, number)]);
  }

  #row(cells: readonly string[]): string {
    this.#line += 1;
    return fecRow(cells);
  }

  #refuse({ on, currency, lines }: ClearingEntry): void {
    const what = `${quoted(lines[0]?.number ?? '')}${lines.length > 1 ? ` and ${lines.length - 1} more` : ''}`;
    const message = `The entry of ${on} on ${what} is in ${currency} and its amount in euros is unknown; it was left out. The accountant converts and books it.`;
    this.#findings.error('clearing-no-euro-amount', message);
  }

  #warn({ lines, bankAccount }: ClearingEntry): void {
    const { accounts } = this.#books;
    if (bankAccount !== null && !isBankLedgerAccount(bankAccount)) {
      const message = `${quoted(bankAccount)} is no account of the ledger for a bank (512…); ${accounts.bank.number} was used. Give the account its number in the ledger.`;
      this.#tell('clearing-bank-account', bankAccount, message);
    }
    for (const line of lines) {
      if ((line.debtorAccount ?? '').trim() !== '' || isOfNobody(line)) continue;
      const message = `${quoted(line.debtorName)} has no account in the books: its lines stand on ${accounts.customers.number}, without a letter. Give the customer its account.`;
      this.#tell('clearing-no-account', line.debtorName, message);
    }
  }

  /** Once for each thing to mend. */
  #tell(code: string, about: string, message: string): void {
    const key = `${code} ${about}`;
    if (this.#told.has(key)) return;
    this.#told.add(key);
    this.#findings.warning(code, message, this.#line);
  }
}
