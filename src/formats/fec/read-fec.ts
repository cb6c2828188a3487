import { Buffer } from 'node:buffer';
import type { Day } from '../../core/base/day.ts';
import { decimalOf } from '../../core/base/money.ts';
import { parseDecimal } from '../decimal.ts';
import { cellDecoder, chooseEncoding, decodeAs, type Encoding, view } from '../encoding.ts';
import { decimal } from '../facts.ts';
import { Findings, quoted } from '../findings.ts';
import { EMPTY_READING, type FecLine, type Reading } from '../reading.ts';
import { Cells, FecDays } from './cells.ts';
import { type FecColumn, type FecHeader, fecHeader } from './header.ts';
import { Ledger } from './ledger.ts';
import { RowScanner } from './row-scanner.ts';

const MAX_HEADER_BYTES = 16_384;
/** Customers, and doubtful customers: accounts 411 and 416 of the chart of accounts, as bytes. */
const CUSTOMER_PREFIXES: readonly (readonly number[])[] = [
  [0x34, 0x31, 0x31],
  [0x34, 0x31, 0x36],
];

/**
 * Reads an accounting-entries file (fichier des écritures comptables) in one pass over its bytes.
 * Rows that cannot be understood are left out of the totals and reported with their line; it never throws for what a file holds.
 * @law LPF art. A47 A-1
 */
export function readFec(bytes: Uint8Array, options: { readonly encoding?: string | undefined } = {}): Reading {
  const findings = new Findings();
  const choice = chooseEncoding(bytes, { forced: options.encoding, preferred: 'iso-8859-15' });
  findings.addAll(choice.findings);
  const source = asciiBased(bytes.subarray(choice.markLength), choice.encoding);
  const decode = choice.encoding.startsWith('utf-16') ? cellDecoder('utf-8') : cellDecoder(choice.encoding);
  const headerLine = firstLine(source, decode);
  const header = fecHeader(headerLine);
  if (header === null || header.missing.length > 0) {
    const what = header === null ? 'it has no header line of a FEC' : `these columns are missing: ${header.missing.join(', ')}`;
    findings.error(
      'fec-header',
      `The FEC cannot be read, ${what}. Found: ${quoted(headerLine)}. Export the file again from the accounting program.`,
      1,
    );
    return { ...EMPTY_READING, encoding: choice.encoding, findings: findings.list() };
  }
  const rows = new RowScanner(source, header.separator === 'TAB' ? '\t' : '|', 0);
  const ledger = new FecReader(header, rows, new Cells(source, rows, decode), findings).readAll();
  reportTotals(ledger, findings);
  return { ...EMPTY_READING, format: 'fec', encoding: choice.encoding, findings: findings.list(), fec: ledger.facts(header.separator) };
}

/** The bytes in an encoding whose lower half is ASCII, which UTF-16 is not. */
function asciiBased(bytes: Uint8Array, encoding: Encoding): Buffer {
  return encoding.startsWith('utf-16') ? Buffer.from(decodeAs(bytes, encoding), 'utf8') : view(bytes);
}

function firstLine(source: Buffer, decode: (source: Buffer, start: number, end: number) => string): string {
  const head = decode(source, 0, Math.min(source.length, MAX_HEADER_BYTES));
  return head.split(/[\r\n]+/).find((line) => line.trim() !== '') ?? '';
}

class FecReader {
  readonly #header: FecHeader;
  readonly #at: Readonly<Record<FecColumn, number>>;
  readonly #rows: RowScanner;
  readonly #cells: Cells;
  readonly #findings: Findings;
  readonly #ledger = new Ledger();
  readonly #days = new FecDays();
  /** Columns that a row must reach to be understood: those of the amounts come last. */
  readonly #minimumWidth: number;
  #key = '';
  #debit = 0;
  #credit = 0;

  constructor(header: FecHeader, rows: RowScanner, cells: Cells, findings: Findings) {
    this.#header = header;
    this.#at = header.at;
    this.#rows = rows;
    this.#cells = cells;
    this.#findings = findings;
    const { journalCode, entryNumber, entryDate, account, debit, credit, amount, direction } = header.at;
    this.#minimumWidth = 1 + Math.max(journalCode, entryNumber, entryDate, account, debit, credit, amount, direction);
  }

  readAll(): Ledger {
    while (this.#rows.next() && this.#rows.isBlank());
    while (this.#rows.next()) if (!this.#rows.isBlank()) this.#readRow();
    return this.#ledger;
  }

  #readRow(): void {
    this.#ledger.rows += 1;
    const width = this.#header.width;
    const { count, line } = this.#rows;
    if (count < this.#minimumWidth || (count > width && !this.#rows.isBlankFrom(width))) {
      const message = `The row has ${count} columns instead of ${width} and was left out; a label probably holds a separator or a line break. Mend it in the accounting program.`;
      this.#findings.error('fec-columns', message, line);
      return;
    }
    if (!this.#readAmounts()) return;
    this.#ledger.post(this.#entryKey(), this.#debit, this.#credit);
    if (CUSTOMER_PREFIXES.some((prefix) => this.#cells.startsWith(this.#at.account, prefix))) this.#readCustomerLine();
  }

  /** An entry is known by its journal and its number, which some programs only count within a journal. */
  #entryKey(): string {
    const { journalCode, entryNumber } = this.#at;
    const sameJournal = this.#cells.repeats(journalCode);
    const sameNumber = this.#cells.repeats(entryNumber);
    if (!sameJournal || !sameNumber) this.#key = `${this.#cells.text(journalCode)}\0${this.#cells.text(entryNumber)}`;
    return this.#key;
  }

  /** Sets the debit and credit of the row, in cents; false, with a finding, when they cannot be understood. */
  #readAmounts(): boolean {
    if (this.#at.debit >= 0 && this.#at.credit >= 0) {
      this.#debit = this.#cents(this.#at.debit);
      this.#credit = this.#cents(this.#at.credit);
      return !Number.isNaN(this.#debit) && !Number.isNaN(this.#credit);
    }
    const cents = this.#cents(this.#at.amount);
    if (Number.isNaN(cents)) return false;
    const side = sideOf(this.#cells.text(this.#at.direction));
    if (side === null) {
      const found = quoted(this.#cells.text(this.#at.direction));
      this.#findings.error('fec-direction', `Sens must be D or C (or +1 or -1), found ${found}; the row was left out.`, this.#rows.line);
      return false;
    }
    this.#debit = side === 'debit' ? cents : 0;
    this.#credit = side === 'credit' ? cents : 0;
    return true;
  }

  #cents(field: number): number {
    const plain = this.#cells.cents(field);
    if (plain !== null) return plain;
    const amount = this.#cells.unusualCents(field);
    const found = quoted(this.#cells.text(field));
    if (amount === null) {
      this.#findings.error('fec-amount', `${found} is not an amount; the row was left out.`, this.#rows.line);
      return Number.NaN;
    }
    if (amount.rounded)
      this.#findings.warning('fec-rounded', `${found} has more than two decimals and was rounded to the cent.`, this.#rows.line);
    return amount.cents;
  }

  #readCustomerLine(): void {
    const [at, cells] = [this.#at, this.#cells];
    const cents = this.#debit - this.#credit;
    const currency = cells.shared(at.foreignCurrency);
    const isForeign = currency !== null && currency.toUpperCase() !== 'EUR';
    const line: FecLine = {
      line: this.#rows.line,
      journal: cells.shared(at.journalCode) ?? '',
      entryNumber: cells.text(at.entryNumber),
      account: cells.shared(at.account) ?? '',
      accountLabel: cells.shared(at.accountLabel),
      auxiliary: cells.shared(at.auxiliary),
      auxiliaryLabel: cells.shared(at.auxiliaryLabel),
      piece: cells.text(at.piece) || null,
      pieceDate: this.#day(at.pieceDate, 'PieceDate'),
      entryDate: this.#day(at.entryDate, 'EcritureDate'),
      label: cells.text(at.label),
      amount: decimal(decimalOf(BigInt(cents))),
      letter: cells.text(at.letter) || null,
      letterDate: this.#day(at.letterDate, 'DateLet'),
      foreignCurrency: isForeign ? currency.toUpperCase() : null,
      foreignAmount: isForeign ? parseDecimal(cells.text(at.foreignAmount), 'either') : null,
    };
    this.#ledger.addCustomerLine(line, cents);
  }

  #day(field: number, name: string): Day | null {
    const text = this.#cells.text(field);
    if (text === '') return null;
    const found = this.#days.read(text);
    if (found === null)
      this.#findings.warning('fec-date', `${name} ${quoted(text)} is not a date (YYYYMMDD); it was left empty.`, this.#rows.line);
    return found;
  }
}

function sideOf(text: string): 'debit' | 'credit' | null {
  if (/^(?:d|d[ée]bit|\+ ?1?|1)$/i.test(text)) return 'debit';
  return /^(?:c|cr[ée]dit|[-−] ?1?)$/i.test(text) ? 'credit' : null;
}

function reportTotals(ledger: Ledger, findings: Findings): void {
  if (ledger.rows === 0) findings.warning('fec-empty', 'The FEC has a header but no entries.');
  if (ledger.debit === ledger.credit) return;
  const [debit, credit] = [decimalOf(ledger.debit), decimalOf(ledger.credit)];
  findings.warning('fec-unbalanced', `Debits (${debit}) and credits (${credit}) of the file differ: rows are missing or were left out.`);
}
