import { type Day, daysBetween, isDay } from '../../core/base/day.ts';
import { parseDecimal } from '../decimal.ts';
import type { Decimal } from '../facts.ts';
import { negated } from './balance-check.ts';

/** Years written with two digits: 80 and above are of the last century. */
const FIRST_YEAR = 80;
/**
 * Value date, entry date (or blanks), mark, third letter of the currency, amount, type of the transaction, references. A mark "DR" is a
 * debit in EUR (or another currency that ends in R); "RD" is the reversal of a debit, which is money in.
 */
const LINE = /^(\d{6})(\d{4}| {4})?(RC|RD|EC|ED|C|D)([A-Z])?(\d{1,24}(?:[,.]\d*)?)([A-Z][A-Z0-9]{3})?(.*)$/s;
const BALANCE = /^([CD])(\d{6})([A-Z]{3})?(\d{1,24}(?:[,.]\d*)?)\s*$/;
const TOTAL = /^(\d{1,5})([A-Z]{3})(\d{1,24}(?:[,.]\d*)?)\s*$/;

export type StatementLine = {
  /** As written, whether it is a day or not. */
  readonly valueDateText: string;
  readonly valueDate: Day | null;
  /** `null` when the line has none: it is booked on its value date. */
  readonly entryDate: Day | null;
  readonly hasEntryDate: boolean;
  readonly amount: Decimal;
  readonly reversal: boolean;
  /** Announced, not booked (marks EC and ED of MT942). */
  readonly expected: boolean;
  /** "NTRF", "S051"…; `null` when left out. */
  readonly type: string | null;
  readonly customerReference: string | null;
  readonly bankReference: string | null;
};

export type Balance = { readonly amount: Decimal; readonly date: Day | null; readonly currency: string | null };

/** What the first line of a field :61: says; `null` when it cannot be understood. */
export function statementLineOf(text: string): StatementLine | null {
  const match = LINE.exec(text);
  if (match === null) return null;
  const [, valueDateText = '', entry = '', mark = '', , digits = '', type = null, references = ''] = match;
  const amount = amountOf(digits);
  if (amount === null) return null;
  const { customer, bank } = referencesOf(references);
  return {
    valueDateText,
    valueDate: dayOf(valueDateText),
    entryDate: entryDayOf(entry, valueDateText),
    hasEntryDate: entry.trim() !== '',
    amount: mark === 'C' || mark === 'EC' || mark === 'RD' ? amount : negated(amount),
    reversal: mark.startsWith('R'),
    expected: mark.startsWith('E'),
    type,
    customerReference: customer,
    bankReference: bank,
  };
}

/** A balance (:60F:, :62M:…), signed; `null` when it cannot be understood. Some banks leave the currency out. */
export function balanceOf(text: string): Balance | null {
  const [, mark, date = '', currency = null, digits = ''] = BALANCE.exec(text.trim()) ?? [];
  const amount = mark === undefined ? null : amountOf(digits);
  if (amount === null) return null;
  return { amount: mark === 'D' ? negated(amount) : amount, date: dayOf(date), currency };
}

/** Number and sum of the debits or credits (:90D:, :90C:). */
export function totalOf(text: string): { readonly count: number; readonly amount: Decimal } | null {
  const [, count, , digits = ''] = TOTAL.exec(text.trim()) ?? [];
  const amount = count === undefined ? null : amountOf(digits);
  return amount === null ? null : { count: Number(count), amount };
}

/** Amounts have a comma and no separators of thousands ("300,", "0,01"). */
export function amountOf(text: string): Decimal | null {
  return /^\d+(?:[,.]\d*)?$/.test(text) ? parseDecimal(text.replace('.', ','), ',') : null;
}

/** The day of YYMMDD; `null` when it is none (30 February). */
function dayOf(text: string): Day | null {
  const written = `${yearOf(text)}-${text.slice(2, 4)}-${text.slice(4, 6)}`;
  return isDay(written) ? written : null;
}

function yearOf(text: string): number {
  const year = Number(text.slice(0, 2));
  return year >= FIRST_YEAR ? 1900 + year : 2000 + year;
}

/** The entry date has no year: it is the day nearest to the value date (value 29 December, entry 2 January of the next year). */
function entryDayOf(entry: string, valueDateText: string): Day | null {
  if (entry.trim() === '') return null;
  const year = yearOf(valueDateText);
  const near = dayOf(valueDateText) ?? dayOf(`${valueDateText.slice(0, 4)}01`);
  const days = [year - 1, year, year + 1].map((y) => `${y}-${entry.slice(0, 2)}-${entry.slice(2)}`).filter(isDay);
  const distance = (day: Day) => (near === null ? 0 : Math.abs(daysBetween(near, day)));
  return days.reduce<Day | null>((best, day) => (best === null || distance(day) < distance(best) ? day : best), null);
}

function referencesOf(text: string): { readonly customer: string | null; readonly bank: string | null } {
  const at = text.indexOf('//');
  const customer = at < 0 ? text : text.slice(0, at);
  return { customer: customer.trim() || null, bank: at < 0 ? null : text.slice(at + 2).trim() || null };
}
