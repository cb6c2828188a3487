import type { Day } from '../core/base/day.ts';
import { type Currency, centsOf, EUR, isCurrency } from '../core/base/money.ts';
import { oneLine } from '../core/base/text.ts';
import { dueDateOfTerms } from '../core/law/payment-term-words.ts';
import type { BookLine, Laid, LineSource } from '../core/receivable/book-line.ts';
import type { Decimal } from '../formats/facts.ts';
import type { InvoiceFacts } from '../formats/reading.ts';
import type { ImportParams, UnusableCode } from './import-messages.ts';
import type { Reporter } from './import-report.ts';
import { LIMITS } from './import-source.ts';

/** Why an invoice cannot be taken, as a value: a file has many, and the others go on. */
export type Unusable = { readonly unusable: UnusableCode; readonly params: ImportParams };

/** UNTDID 1001: what lowers a debt, and what is no claim at all (325 is a pro-forma invoice, 751 is for the books only). */
const CREDIT_NOTES = new Set(['81', '83', '261', '262', '296', '308', '381', '396', '420', '458', '532']);
const CORRECTED = '384';
const NO_CLAIMS = new Set(['325', '751']);

/**
 * An invoice of a document or a list as lines of the books: one, or two where more was paid than was owed (a settled invoice
 * and a credit).
 */
export function bookLinesOf(invoice: InvoiceFacts, source: LineSource, report: Reporter): BookLine[] | Unusable {
  const number = oneLine(invoice.number ?? '', LIMITS.number + 1);
  if (number === '') return unusable('number-missing');
  if (number.length > LIMITS.number) return unusable('number-too-long');
  if (NO_CLAIMS.has(invoice.typeCode ?? '')) return unusable('not-an-invoice', { type: invoice.typeCode ?? '' });
  const currency = invoice.currency ?? EUR;
  if (!isCurrency(currency)) return unusable('currency-unreadable', { currency: oneLine(currency, 20) });
  const amounts = amountsOf(invoice, source);
  if ('unusable' in amounts) return amounts;
  const dueOn = amounts.total < 0n ? null : dueDateOf(invoice, number, source, report);
  return linesOf(invoice, { source, number, dueOn, currency, amounts });
}

function unusable(code: UnusableCode, params: ImportParams = {}): Unusable {
  return { unusable: code, params };
}

type Amounts = { readonly total: bigint; readonly open: bigint; readonly prepaid: bigint };

/** Amounts with the sign of what they are: a credit note is negative, whichever sign the document writes. */
function amountsOf(invoice: InvoiceFacts, source: LineSource): Amounts | Unusable {
  const read: Partial<Record<'total' | 'prepaid' | 'due', bigint>> = {};
  for (const [name, text] of [
    ['total', invoice.totalInclTax],
    ['prepaid', invoice.prepaid],
    ['due', invoice.amountDue],
  ] as const) {
    if (text === null) continue;
    const cents = boundedCents(text);
    if (typeof cents !== 'bigint') return cents;
    read[name] = cents;
  }
  const whole = read.total ?? read.due;
  if (whole === undefined) return unusable('amount-missing');
  const open = read.due ?? whole - (read.prepaid ?? 0n);
  const isCreditNote = CREDIT_NOTES.has(invoice.typeCode ?? '');
  const sign = isCreditNote && whole > 0n ? -1n : 1n;
  const [total, left] = [whole * sign, open * sign];
  // What is left can be more than the total only when it holds something else (a fee, a rounding): then it is the amount.
  const larger = source === 'list' && total * left > 0n && abs(left) > abs(total);
  return { total: larger ? left : total, open: left, prepaid: (read.prepaid ?? 0n) * sign };
}

function boundedCents(text: Decimal): bigint | Unusable {
  const cents = text.length > 40 ? null : centsOf(text);
  if (cents === null) return unusable('amount-unreadable', { amount: oneLine(text, 40) });
  return abs(cents) > MOST_CENTS ? unusable('amount-too-large', { amount: oneLine(text, 40) }) : cents;
}

/** Ten thousand billion: sums of a million of these are still whole numbers for JSON. */
export const MOST_CENTS = 1_000_000_000_000_000n;

type Parts = {
  readonly source: LineSource;
  readonly number: string;
  readonly dueOn: Day | null;
  readonly currency: Currency;
  readonly amounts: Amounts;
};

function linesOf(invoice: InvoiceFacts, { amounts, ...parts }: Parts): BookLine[] {
  const { total, open } = amounts;
  const base = {
    ...parts,
    line: invoice.line,
    issuedOn: invoice.issueDate,
    performedOn: invoice.deliveryDate,
    credits: [],
    replaces: null,
    laid: [],
  };
  if (total < 0n) {
    const credits = invoice.precedingInvoices.slice(0, 50).map((number) => oneLine(number, LIMITS.number));
    return [{ ...base, kind: 'credit-note', dueOn: null, amountCents: total, openCents: open > 0n ? 0n : max(open, total), credits }];
  }
  const replaces =
    invoice.typeCode === CORRECTED && invoice.precedingInvoices.length === 1
      ? oneLine(invoice.precedingInvoices[0] ?? '', LIMITS.number)
      : null;
  const own: BookLine = {
    ...base,
    kind: 'invoice',
    amountCents: total,
    openCents: open < 0n ? 0n : open,
    laid: prepaidOf(invoice, amounts),
    replaces,
  };
  // Rounding to the cent may leave a little more to pay than the total says.
  const invoiceLine = own.openCents > total ? { ...own, amountCents: own.openCents } : own;
  if (open >= 0n) return [invoiceLine];
  return [invoiceLine, { ...base, kind: 'payment-on-account', dueOn: null, amountCents: open, openCents: open }];
}

function prepaidOf(invoice: InvoiceFacts, { total, open, prepaid }: Amounts): Laid[] {
  if (prepaid <= 0n || prepaid > total - open) return [];
  return [{ on: invoice.issueDate, cents: prepaid, kind: 'payment', reference: 'prepaid' }];
}

/** The due date that can be relied on: never one before the invoice itself, and of several the last. */
function dueDateOf(invoice: InvoiceFacts, number: string, source: LineSource, report: Reporter): Day | null {
  const { dueDates, issueDate: issued, line } = invoice;
  const last = dueDates.reduce<Day | null>((latest, due) => (latest === null || due > latest ? due : latest), null);
  if (last === null) return dueDateFromTerms(invoice, number, report);
  if (new Set(dueDates).size > 1 && source === 'document')
    report.tell('warning', 'several-due-dates', { line, number, params: { dates: [...new Set(dueDates)].slice(0, 10).join(', ') } });
  if (issued === null || last >= issued) return last;
  report.tell('warning', 'due-before-issue', { line, number, params: { due: last, issued } });
  return null;
}

function dueDateFromTerms({ paymentTermsText, issueDate, deliveryDate, line }: InvoiceFacts, number: string, report: Reporter): Day | null {
  const terms = paymentTermsText.slice(0, 20).join('\n');
  if (issueDate === null || terms.trim() === '') return null;
  const due = dueDateOfTerms(terms, { issuedOn: issueDate, deliveredOn: deliveryDate });
  if (!('certain' in due) || due.certain < issueDate) return null;
  report.tell('warning', 'due-date-from-terms', { line, number, params: { due: due.certain, terms: oneLine(terms, 80) } });
  return due.certain;
}

function abs(cents: bigint): bigint {
  return cents < 0n ? -cents : cents;
}

function max(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}
