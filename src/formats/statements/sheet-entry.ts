import type { Day } from '../../core/base/day.ts';
import { fold, oneLine } from '../../core/base/text.ts';
import { type DecimalMark, decimalOfNumber, parseDecimal } from '../decimal.ts';
import type { Decimal } from '../facts.ts';
import { type Findings, quoted } from '../findings.ts';
import { currencyCode } from '../list/currency.ts';
import { type DayOrder, dayOfSerial, parseDay } from '../list/dates.ts';
import { type Cell, textOf } from '../list/rows.ts';
import { isZero, negated } from './balance-check.ts';
import { withoutEntities } from './entities.ts';
import { batchCountInLabel, operationInLabel } from './label-clues.ts';
import { isoReasonIn } from './return-reasons.ts';
import { creditorReferenceOf, ibanOf } from './rib.ts';
import { withoutFormula } from './sheet-cells.ts';
import type { SheetField } from './sheet-fields.ts';
import type { SheetRow } from './sheet-table.ts';
import { bookingState, kindOfType, signOfDirection } from './sheet-words.ts';
import type { BankEntry } from './statement.ts';

/** How a sheet writes what can be written in several ways, decided from all its rows before any of them is understood. */
export type SheetConventions = {
  readonly dayOrder: DayOrder;
  readonly decimalMark: DecimalMark | null;
  readonly balanceMark: DecimalMark | null;
  /** Whether the column of debits writes money out with a minus. */
  readonly signedDebits: boolean;
  /** Whether the column "currency" is that of the original amount and not of the account. */
  readonly currencyIsOriginal: boolean;
  /** Currency of the account when its rows do not name one. */
  readonly currency: string | null;
  readonly from1904: boolean;
};

/** A row understood: a line of the account, or one that the bank only announces. */
export type SheetLine = {
  readonly entry: BankEntry;
  readonly isPending: boolean;
  readonly account: string | null;
  readonly balance: Decimal | null;
  readonly fee: Decimal | null;
};

const MAX_TEXT = 1000;

/** Reads rows one by one. A row that cannot be read is an error with its line. */
export class SheetRows {
  readonly #conventions: SheetConventions;
  readonly #findings: Findings;

  constructor(conventions: SheetConventions, findings: Findings) {
    this.#conventions = conventions;
    this.#findings = findings;
  }

  read(row: SheetRow): SheetLine | null {
    const state = bookingState(text(row, 'status'));
    if (state === 'refused') {
      const message = `The operation was not carried out (${quoted(textOf(row.cells.get('status')))}) and is no line of the account.`;
      this.#findings.warning('sheet-not-booked', message, row.line);
      return null;
    }
    const bookingDate = this.#day(row, state === 'pending');
    const amount = bookingDate === undefined ? null : this.#amount(row);
    if (bookingDate === undefined || amount === null) return null;
    const account = text(row, 'account');
    return {
      entry: this.#entry(row, bookingDate, amount),
      isPending: state === 'pending',
      account: account === null ? null : (ibanOf(account) ?? account),
      balance: this.#decimal(row.cells.get('balance'), this.#conventions.balanceMark),
      fee: this.#decimal(row.cells.get('fee'), this.#conventions.decimalMark),
    };
  }

  #entry(row: SheetRow, bookingDate: Day | null, amount: Decimal): BankEntry {
    const texts = textsOf(row, amount);
    const words = [texts.label, texts.remittance].filter(Boolean).join(' ');
    const told = operationInLabel(words);
    const isReturned = told?.returned ?? false;
    const valueDate = row.cells.get('valueDate');
    return {
      ...texts,
      bookingDate,
      valueDate: valueDate === undefined ? null : this.#dayOf(valueDate),
      amount,
      currency:
        (this.#conventions.currencyIsOriginal ? null : currencyCode(textOf(row.cells.get('currency')))) ?? this.#conventions.currency,
      reversal: false,
      kind: told?.kind ?? kindOfType(text(row, 'type')),
      counterpartyIban: ibanOf(text(row, 'counterpartyIban') ?? ''),
      endToEndId: text(row, 'endToEndId'),
      mandateId: null,
      structuredReference: creditorReferenceOf(texts.remittance ?? ''),
      returnReason: isReturned ? isoReasonIn(words) : null,
      bankReference: text(row, 'reference'),
      ...chequeNumber(text(row, 'chequeNumber')),
      batchCount: texts.label === null ? null : batchCountInLabel(texts.label),
      ...this.#instructed(row, amount),
      details: [],
      line: row.line,
    };
  }

  /** `undefined` when the row cannot be a line of the account; what a bank announces may have no day yet. */
  #day(row: SheetRow, isPending: boolean): Day | null | undefined {
    const cell = row.cells.get('bookingDate') ?? row.cells.get('valueDate');
    if (cell === undefined) {
      if (isPending) return null;
      this.#findings.error('sheet-no-date', 'The row has an amount but no date, and was not read. Write its date.', row.line);
      return undefined;
    }
    const day = this.#dayOf(cell);
    if (day === null)
      this.#findings.error(
        'sheet-date',
        `${quoted(textOf(cell))} is no day, and the row is not imported. Write dates as YYYY-MM-DD.`,
        row.line,
      );
    return day;
  }

  #dayOf(cell: Cell): Day | null {
    return typeof cell === 'number' ? dayOfSerial(cell, this.#conventions.from1904) : parseDay(cell, this.#conventions.dayOrder);
  }

  #amount(row: SheetRow): Decimal | null {
    const [debit, credit] = [this.#cell(row, 'debit'), this.#cell(row, 'credit')];
    const whole = this.#cell(row, 'amount');
    if (debit === 'unreadable' || credit === 'unreadable' || (whole === 'unreadable' && debit === null && credit === null)) return null;
    const [out, into] = [nonZero(debit), nonZero(credit)];
    if (out !== null && into !== null) {
      this.#findings.error('sheet-both-sides', `The row has a debit (${out}) and a credit (${into}), and was not read.`, row.line);
      return null;
    }
    if (out !== null) return this.#conventions.signedDebits ? out : negated(out);
    if (into !== null) return into;
    if (whole !== null && whole !== 'unreadable') return this.#signed(row, whole);
    const zero = credit ?? debit;
    if (zero === null) this.#findings.error('sheet-amount', 'The row has no amount and was not read.', row.line);
    return zero;
  }

  /** An amount whose sense stands in a column of its own has no sign of its own. */
  #signed(row: SheetRow, amount: Decimal): Decimal | null {
    const direction = row.cells.get('direction');
    if (direction === undefined) return amount;
    const sign = signOfDirection(textOf(direction));
    if (sign === null) {
      this.#findings.error(
        'sheet-direction',
        `${quoted(textOf(direction))} is neither a debit nor a credit; the row was not read.`,
        row.line,
      );
      return null;
    }
    return amount.startsWith('-') === (sign === 'debit') ? amount : negated(amount);
  }

  #cell(row: SheetRow, field: 'amount' | 'debit' | 'credit'): Decimal | 'unreadable' | null {
    const cell = row.cells.get(field);
    if (cell === undefined || (typeof cell === 'string' && /^[-–—]$/.test(cell))) return null;
    const amount = this.#decimal(cell, this.#conventions.decimalMark);
    if (amount !== null) return amount;
    this.#findings.error('sheet-amount', `${quoted(textOf(cell))} is no amount; the row was not read. Write it like 1234,56.`, row.line);
    return 'unreadable';
  }

  #decimal(cell: Cell | undefined, mark: DecimalMark | null): Decimal | null {
    if (cell === undefined) return null;
    return typeof cell === 'number' ? decimalOfNumber(cell) : parseDecimal(withoutEntities(withoutFormula(cell)), mark);
  }

  #instructed(row: SheetRow, amount: Decimal): Pick<BankEntry, 'instructed'> {
    const original = this.#decimal(row.cells.get('originalAmount'), this.#conventions.decimalMark);
    const named = row.cells.get('originalCurrency') ?? (this.#conventions.currencyIsOriginal ? row.cells.get('currency') : undefined);
    const currency = currencyCode(textOf(named));
    if (original === null || currency === null || isZero(original)) return {};
    const sameSign = original.startsWith('-') === amount.startsWith('-');
    return { instructed: { amount: sameSign ? original : negated(original), currency } };
  }
}

/** A zero on one side is an empty cell. */
function nonZero(amount: Decimal | null): Decimal | null {
  return amount === null || isZero(amount) ? null : amount;
}

/** The parts of the label, which banks spread over columns and over lines of a cell: all of it, and what comes after its first line. */
function textsOf(row: SheetRow, amount: Decimal): Pick<BankEntry, 'label' | 'remittance' | 'counterparty'> {
  const written = [textOf(row.cells.get('label')), ...row.more].join('\n');
  const [first = '', ...rest] = written.split(/\r?\n/).flatMap((line) => tidied(line) ?? []);
  const own = tidied([first, ...rest].join(' '));
  const remittance = text(row, 'remittance') ?? tidied(rest.join(' '));
  const other = amount.startsWith('-') ? text(row, 'payee') : text(row, 'payer');
  const counterparty = text(row, 'counterparty') ?? other;
  const label = joined(own, text(row, 'detail')) ?? joined(counterparty, remittance) ?? text(row, 'type');
  const isLabel = counterparty !== null && label !== null && fold(counterparty) === fold(own ?? '');
  return { label, remittance, counterparty: isLabel ? null : counterparty };
}

/** Two texts of which one may begin with the other. */
function joined(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  if (fold(other).startsWith(fold(one))) return other;
  return fold(one).startsWith(fold(other)) ? one : `${one} ${other}`;
}

function text(row: SheetRow, field: SheetField): string | null {
  return tidied(withoutFormula(textOf(row.cells.get(field))));
}

function tidied(written: string): string | null {
  const line = oneLine(withoutEntities(written), MAX_TEXT);
  return line === '' || /^[-–—]$/.test(line) ? null : line;
}

function chequeNumber(value: string | null): Pick<BankEntry, 'chequeNumber'> {
  return value !== null && /^\d{1,15}$/.test(value) && /[1-9]/.test(value) ? { chequeNumber: value } : {};
}
