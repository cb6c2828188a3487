import type { OperationKind } from '../../core/base/operation-kind.ts';
import { isNegative } from '../decimal.ts';
import type { Decimal } from '../facts.ts';
import { type InterbankOperation, interbankOperation } from './interbank-codes.ts';
import { batchCountInLabel, operationInLabel } from './label-clues.ts';
import { type Details, NO_DETAILS, type Party } from './mt940-detail-facts.ts';
import { amountOf, type StatementLine } from './mt940-line.ts';
import { isoReasonIn, returnReason } from './return-reasons.ts';
import { creditorReferenceOf, ibanOf } from './rib.ts';
import type { BankEntry, StatedAmount } from './statement.ts';

/** What a line of the account consists of in the file. */
export type LineParts = {
  readonly statementLine: StatementLine;
  /** The second line of :61:. */
  readonly supplement: string | null;
  readonly details: Details | null;
  readonly currency: string | null;
  readonly line: number;
};

/** Last three letters of the transaction type of SWIFT. */
const KIND_OF_TYPE: Readonly<Record<string, OperationKind>> = {
  TRF: 'credit-transfer',
  STO: 'credit-transfer',
  DDT: 'direct-debit',
  CHK: 'cheque',
  CLR: 'cheque',
  CHG: 'fee',
  COM: 'fee',
  INT: 'interest',
  BOE: 'bill-of-exchange',
  CSH: 'cash',
  CRD: 'card',
};

const GERMAN_CODES: readonly (readonly [OperationKind, boolean, string])[] = [
  ['credit-transfer', false, '051 052 053 116 117 118 119 152 153 154 166 168 169 177 191 194'],
  ['direct-debit', false, '004 005 104 105 171 174 192 193'],
  ['returned-direct-debit', true, '009 108 109 181 184'],
  ['returned-transfer', true, '059 159'],
];

/** Reasons that German banks write with three digits (?34), as far as public examples prove them. */
const GERMAN_REASONS: Readonly<Record<string, string>> = { '901': 'AC01', '903': 'AC06', '912': 'MD06', '914': 'MS03' };

const NO_REFERENCE = /^(?:NON-?REF|NOT ?PROVIDED|[EKM]REF\+?)$/i;
const NO_TRANSFER_REFERENCE: ReadonlySet<OperationKind | null> = new Set<OperationKind | null>([
  'cheque',
  'returned-cheque',
  'cash',
  'card',
  'fee',
  'interest',
]);

export function entryOf({ statementLine, supplement, details: found, currency, line }: LineParts): BankEntry {
  const details = found ?? NO_DETAILS;
  const { amount, bankReference, valueDate, entryDate } = statementLine;
  const label = labelOf(details, supplement);
  const operation = operationOf(statementLine, details, label);
  const { reversal } = statementLine;
  const cameBack = reversal || (operation?.returned ?? false);
  const kind = operation?.kind ?? null;
  const reference = details.reference ?? creditorReferenceOf(details.remittance ?? '');
  const original = statedAmount(details.ordered ?? /\/OCMT\/([^/]+)/.exec(supplement ?? '')?.[1]);
  const charges = statedAmount(details.charges ?? /\/CHGS\/([^/]+)/.exec(supplement ?? '')?.[1]);
  const cheque = chequeNumber(statementLine, kind);
  return {
    bookingDate: entryDate ?? valueDate,
    valueDate,
    amount,
    currency,
    reversal,
    kind,
    label,
    remittance: details.remittance,
    ...counterpartyOf(details, amount, cameBack, supplement),
    endToEndId: details.endToEndId ?? customerReference(statementLine, kind),
    mandateId: details.mandateId,
    structuredReference: reference,
    returnReason: reasonOf(details, cameBack, label),
    bankReference,
    ...(cheque === null ? {} : { chequeNumber: cheque }),
    batchCount: details.batchCount ?? (cameBack ? null : batchCountInLabel(label ?? '')),
    ...(details.batchReference === null ? {} : { batchReference: details.batchReference }),
    ...(original === null || original.currency === currency ? {} : { original }),
    ...(charges === null ? {} : { charges }),
    details: [],
    line,
  };
}

/** The text of the line; its supplement goes before a text that does not repeat it, when it is a text and no code or account. */
function labelOf({ label }: Details, supplement: string | null): string | null {
  const isText = supplement !== null && !supplement.startsWith('/') && ibanOf(supplement) === null && !/^\S*\d{6,}\S*$/.test(supplement);
  if (!isText) return label;
  if (label === null) return supplement;
  return label.includes(supplement) ? label : `${supplement} ${label}`;
}

/** The French interbank code says it best, then the German one, then the bank's words, then the type of SWIFT. */
function operationOf({ type }: StatementLine, details: Details, label: string | null): InterbankOperation | null {
  const stated = interbankOperation(details.interbankCode ?? '') ?? germanOperation(details.transactionCode);
  if (stated !== null) return stated;
  const swift = (type ?? '').slice(1);
  const kind = Object.hasOwn(KIND_OF_TYPE, swift) ? (KIND_OF_TYPE[swift] ?? null) : null;
  const words = operationInLabel(label ?? '');
  if (swift === 'RTI') return words ?? { kind: 'other', returned: true };
  if (words !== null && (kind === null || words.returned)) return words;
  return kind === null ? words : { kind, returned: false };
}

function germanOperation(code: string | null): InterbankOperation | null {
  const found = code === null ? undefined : GERMAN_CODES.find(([, , codes]) => codes.split(' ').includes(code));
  return found === undefined ? null : { kind: found[0], returned: found[1] };
}

/** The payer of money in and the payee of money out; the other way round for what came back, which undoes a movement. */
function counterpartyOf(details: Details, amount: Decimal, cameBack: boolean, supplement: string | null) {
  const isPayer = isNegative(amount) === cameBack;
  const { party } = details;
  const own: Party = isPayer ? details.payer : details.payee;
  const iban = own.iban ?? party.iban ?? ibanOf(supplement ?? '');
  return {
    counterparty: own.name ?? party.name,
    counterpartyIban: iban,
    ...(own.ultimate === null ? {} : { ultimateCounterparty: own.ultimate }),
  };
}

/** The reference for the account's owner in :61:, where it is one of the payment: no account, and not the number of a cheque. */
function customerReference({ customerReference: text }: StatementLine, kind: OperationKind | null): string | null {
  if (text === null || NO_REFERENCE.test(text) || NO_TRANSFER_REFERENCE.has(kind)) return null;
  return /^[A-Z]{2}\d{2}[A-Z0-9]{10,}$/.test(text) ? null : text;
}

function chequeNumber({ customerReference: text }: StatementLine, kind: OperationKind | null): string | null {
  const isCheque = kind === 'cheque' || kind === 'returned-cheque';
  return isCheque && text !== null && /^\d{4,16}$/.test(text) ? text : null;
}

function reasonOf({ returnCode, transactionCode }: Details, cameBack: boolean, label: string | null): string | null {
  if (returnCode !== null && transactionCode === null) return returnReason(returnCode);
  if (!cameBack) return null;
  const german = returnCode !== null && Object.hasOwn(GERMAN_REASONS, returnCode) ? (GERMAN_REASONS[returnCode] ?? null) : null;
  return german ?? isoReasonIn(label ?? '');
}

function statedAmount(text: string | null | undefined): StatedAmount | null {
  const [, currency, digits = ''] = /^([A-Z]{3})([\d,.]+)/.exec(text?.trim() ?? '') ?? [];
  const amount = currency === undefined ? null : amountOf(digits);
  return currency === undefined || amount === null ? null : { currency, amount };
}
