import { type Day, isDay } from '../../core/base/day.ts';
import type { OperationKind } from '../../core/base/operation-kind.ts';
import { oneLine } from '../../core/base/text.ts';
import { parseDecimal } from '../decimal.ts';
import { type Decimal, decimal } from '../facts.ts';
import { type Findings, quoted } from '../findings.ts';
import { parseDay } from '../list/dates.ts';
import { batchCountInLabel, operationInLabel } from './label-clues.ts';
import { isoReasonIn } from './return-reasons.ts';
import { ibanOf } from './rib.ts';
import type { BankEntry } from './statement.ts';

/** The values of a transaction, by tag; those of an aggregate in it under its name too ("PAYEE/NAME"). */
export type OfxFields = ReadonlyMap<string, string>;

const AMOUNT = /^[-+]?[\d.,'\s\u00a0\u202f]*\d[\d.,'\s\u00a0\u202f]*-?$/;
const MAX_TEXT = 1000;

/** Kinds of TRNTYPE. Those that only say the direction (CREDIT, DEBIT…) leave the kind to the words of the label. */
const KINDS: Readonly<Record<string, OperationKind>> = {
  INT: 'interest',
  FEE: 'fee',
  SRVCHG: 'fee',
  ATM: 'cash',
  CASH: 'cash',
  POS: 'card',
  XFER: 'credit-transfer',
  DIRECTDEP: 'credit-transfer',
  REPEATPMT: 'credit-transfer',
  CHECK: 'cheque',
  DIRECTDEBIT: 'direct-debit',
  DIV: 'other',
};

/** The amount of an OFX value: a dot or a comma before the decimals, no thousands, no currency. `null` when it is none. */
export function ofxAmount(text: string): Decimal | null {
  return AMOUNT.test(text) ? parseDecimal(text, 'either') : null;
}

/** The day of an OFX date, as the bank writes it: the time and its zone say when in that day, and never move it to another. */
export function ofxDay(text: string): Day | null {
  const [, year, month, date] = /^(\d{4})-?(\d{2})-?(\d{2})(?:\D|\d{2,6}(?:\D|$)|$)/.exec(text) ?? [];
  const written = `${year}-${month}-${date}`;
  if (isDay(written)) return written;
  return /^\d{1,2}[/.]/.test(text) ? parseDay(text, 'day-first') : null;
}

/** A transaction as a line of the account. What cannot be read is an error, and the line stays, so that nobody thinks it was not there. */
export function ofxEntry(fields: OfxFields, currency: string | null, line: number, findings: Findings): BankEntry {
  const texts = textsOf(fields);
  const told = operationInLabel([texts.label, texts.remittance].filter(Boolean).join(' '));
  const type = (fields.get('TRNTYPE') ?? '').toUpperCase();
  const kindOfType = Object.hasOwn(KINDS, type) ? (KINDS[type] ?? null) : null;
  const isReturned = told?.returned ?? false;
  return {
    ...texts,
    bookingDate: readDay('DTPOSTED', fields, line, findings),
    valueDate: fields.has('DTAVAIL') ? readDay('DTAVAIL', fields, line, findings) : null,
    amount: readAmount(fields, line, findings),
    currency: currencyOf(fields.get('CURRENCY/CURSYM')) ?? currency,
    reversal: false,
    kind: isReturned ? (told?.kind ?? null) : (kindOfType ?? told?.kind ?? null),
    counterparty: text(fields.get('PAYEE/NAME')) ?? text(fields.get('EXTDNAME')),
    counterpartyIban: ibanOf(fields.get('BANKACCTTO/ACCTID') ?? ''),
    endToEndId: null,
    mandateId: null,
    structuredReference: null,
    returnReason: isReturned ? isoReasonIn(`${texts.label ?? ''} ${texts.remittance ?? ''}`) : null,
    bankReference: text(fields.get('FITID')),
    ...chequeNumber(fields.get('CHECKNUM')),
    batchCount: texts.label === null ? null : batchCountInLabel(texts.label),
    details: [],
    line,
  };
}

export function currencyOf(code: string | undefined): string | null {
  const upper = (code ?? '').trim().toUpperCase();
  return /^[A-Z]{3}$/.test(upper) ? upper : null;
}

/** NAME is cut at 32 characters; many banks repeat it whole at the beginning of MEMO, which then is the label. */
function textsOf(fields: OfxFields): Pick<BankEntry, 'label' | 'remittance'> {
  const name = text(fields.get('NAME')) ?? text(fields.get('PAYEE/NAME'));
  const memo = text(fields.get('MEMO'));
  if (name === null || memo?.startsWith(name)) return { label: memo, remittance: null };
  return { label: name, remittance: memo };
}

/** French banks put any reference there; only digits are the number of a cheque. */
function chequeNumber(value: string | undefined): { chequeNumber?: string } {
  return value !== undefined && /^\d{1,15}$/.test(value) && /[1-9]/.test(value) ? { chequeNumber: value } : {};
}

function readDay(tag: 'DTPOSTED' | 'DTAVAIL', fields: OfxFields, line: number, findings: Findings): Day | null {
  const value = fields.get(tag) ?? '';
  const read = ofxDay(value);
  if (read === null) {
    const what = value === '' ? `has no date (${tag})` : `has the date ${quoted(value)} (${tag}), which is no day`;
    findings.error('ofx-date', `The transaction ${what}. Write it as YYYYMMDD, or fetch the file again.`, line);
  }
  return read;
}

function readAmount(fields: OfxFields, line: number, findings: Findings): Decimal {
  const value = fields.get('TRNAMT') ?? '';
  const amount = ofxAmount(value);
  if (amount !== null) return amount;
  const what = value === '' ? 'no amount (TRNAMT)' : `the amount ${quoted(value)} (TRNAMT), which is no number`;
  findings.error('ofx-amount', `The transaction has ${what}; it counts for zero until it is mended. Fetch the file again.`, line);
  return decimal('0');
}

function text(value: string | undefined): string | null {
  const line = oneLine(value ?? '', MAX_TEXT);
  return line === '' ? null : line;
}
