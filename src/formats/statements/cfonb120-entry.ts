import { type Day, isDay } from '../../core/base/day.ts';
import { isNegative } from '../decimal.ts';
import type { Decimal } from '../facts.ts';
import { type Findings, quoted } from '../findings.ts';
import type { Record120 } from './cfonb120-records.ts';
import { dayOf, scaledAmount, textOf } from './cfonb120-values.ts';
import { type InterbankOperation, interbankOperation } from './interbank-codes.ts';
import { batchCountInLabel, operationInLabel } from './label-clues.ts';
import { isoReasonIn, returnReason } from './return-reasons.ts';
import { creditorReferenceOf, ibanOf } from './rib.ts';
import type { BankEntry, StatedAmount } from './statement.ts';

const LABEL_WIDTH = 31;
const COMPLEMENT_WIDTH = 70;
const IDENTIFIER_WIDTH = 35;
/** What SEPA and SWIFT write where there is no reference. */
const NO_REFERENCE = /^(?:NOT ?PROVIDED|NONREF|NON ?REF|NEANT)$/i;

/** A movement (04) with the texts of its complements (05), by qualifier. */
export type Movement = {
  readonly record: Record120;
  readonly amount: Decimal;
  readonly currency: string | null;
  readonly complements: ReadonlyMap<string, readonly string[]>;
};

/** The line of the account that a movement and its complements state. */
export function entryOf(movement: Movement, findings: Findings): BankEntry {
  const { record, amount, complements } = movement;
  const label = labelOf(movement);
  const code = record.text.slice(32, 34).trim();
  const operation = (code === '' ? null : interbankOperation(code)) ?? operationInLabel(label ?? '');
  const bookingDate = dayOfRecord(record, 34, 'booking', findings);
  return {
    bookingDate,
    valueDate: dayOfRecord(record, 42, 'value', findings) ?? bookingDate,
    amount,
    currency: movement.currency,
    reversal: operation?.returned ?? false,
    kind: operation?.kind ?? null,
    label,
    ...parties(amount, operation, complements),
    ...references(movement),
    returnReason: reasonOf(record, operation, label, complements),
    batchCount: operation?.returned === true ? null : batchCountInLabel(label ?? ''),
    ...otherAmounts(movement, findings),
    details: [],
    line: record.line,
  };
}

/** The zone of 31 characters, and its continuation in LIB: right after it when the zone is full. */
function labelOf({ record, complements }: Movement): string | null {
  const zone = record.text.slice(48, 48 + LABEL_WIDTH).trimEnd();
  const rest = complements.get('LIB') ?? [];
  const continued = rest.length === 0 ? zone : `${zone}${zone.length === LABEL_WIDTH ? '' : ' '}${joined(rest)}`;
  return textOf(continued);
}

/** A text over several records: words that fill a record go on in the next one. */
function joined(texts: readonly string[]): string {
  return texts.reduce((text, next, index) => {
    const isFull = (texts[index - 1] ?? '').length >= COMPLEMENT_WIDTH;
    return index === 0 ? next : `${text}${isFull ? '' : ' '}${next}`;
  }, '');
}

type Complements = Movement['complements'];

function complement(complements: Complements, qualifier: string): string | null {
  return textOf(joined(complements.get(qualifier) ?? []));
}

/** The first 35 characters of a complement, which hold the identifier; the rest says what it is. */
function identifier(complements: Complements, qualifier: string): string | null {
  const text = textOf((complements.get(qualifier)?.[0] ?? '').slice(0, IDENTIFIER_WIDTH));
  return text === null || NO_REFERENCE.test(text) ? null : text;
}

/**
 * The payer of money in and the payee of money out; the other way round for a return, which undoes a movement. Where money goes
 * out or comes back, banks also put the only name they give under the other qualifier; for money in, that name would be our own.
 */
function parties(amount: Decimal, operation: InterbankOperation | null, complements: Complements) {
  const isOut = isNegative(amount);
  const isReturn = operation?.returned ?? false;
  const [payer, payee] = [complement(complements, 'NPY'), complement(complements, 'NBE')];
  const isPayer = isOut === isReturn;
  const [own, other] = isPayer ? [payer, payee] : [payee, payer];
  const ultimate = complement(complements, isPayer ? 'NPO' : 'NBU');
  const account = identifier(complements, isPayer ? 'CPY' : 'CBE');
  return {
    counterparty: own ?? (isOut || isReturn ? other : null),
    counterpartyIban: account === null ? null : ibanOf(account),
    ...(ultimate === null ? {} : { ultimateCounterparty: ultimate }),
  };
}

function references({ record, complements }: Movement) {
  const structured = identifier(complements, 'LCS');
  const batch = identifier(complements, 'REF');
  const creditorReference = creditorReferenceOf(structured ?? '') ?? creditorReferenceOf(batch ?? '');
  const written = joined([...(complements.get('LCC') ?? []), ...(complements.get('LC2') ?? [])]);
  const zone = textOf(record.text.slice(104, 120));
  const number = textOf(record.text.slice(81, 88));
  const batchReference = creditorReferenceOf(batch ?? '') === null ? batch : null;
  return {
    remittance: textOf(written) ?? (creditorReferenceOf(structured ?? '') === null ? structured : null),
    endToEndId: identifier(complements, 'RCN') ?? (zone === null || NO_REFERENCE.test(zone) ? null : zone),
    mandateId: identifier(complements, 'RUM'),
    structuredReference: creditorReference,
    bankReference: number === null || /^0+$/.test(number) ? null : number,
    ...(batchReference === null ? {} : { batchReference }),
  };
}

/** The code of the record, else the one of a complement, else the one that the label of a return names. */
function reasonOf(record: Record120, operation: InterbankOperation | null, label: string | null, complements: Complements): string | null {
  const stated = returnReason(record.text.slice(40, 42)) ?? returnReason(complement(complements, 'RET') ?? '');
  if (stated !== null || operation?.returned !== true) return stated;
  return isoReasonIn(label ?? '') ?? isoReasonIn(complement(complements, 'LCC') ?? '');
}

/** What was ordered in another currency (MMO), and what was kept (FEE): currency, number of decimals, 14 digits. */
function otherAmounts({ record, complements }: Movement, findings: Findings) {
  const original = statedAmount(complements, 'MMO', record.line, findings);
  const charges = statedAmount(complements, 'FEE', record.line, findings);
  return {
    ...(original === null ? {} : { original }),
    ...(charges === null ? {} : { charges }),
  };
}

function statedAmount(complements: Complements, qualifier: string, line: number, findings: Findings): StatedAmount | null {
  const text = complements.get(qualifier)?.[0];
  if (text === undefined) return null;
  const [, currency, decimals, digits] = /^([A-Z]{3})(\d)([ \d]{13}\d)/.exec(text) ?? [];
  if (currency !== undefined && digits !== undefined && /^ *\d+$/.test(digits)) {
    return { currency, amount: scaledAmount(digits.trim(), Number(decimals), false) };
  }
  findings.warning(
    'cfonb-complement',
    `The complement ${qualifier} ${quoted(text)} does not hold a currency and an amount; it was left out, the movement is read.`,
    line,
  );
  return null;
}

/** A date of a record, which begins at this character (from 0). One that is no day is said and left empty. */
export function dayOfRecord({ text, line }: Record120, at: number, name: string, findings: Findings): Day | null {
  const zone = text.slice(at, at + 6);
  const found = dayOf(zone);
  if (found !== null) return isDay(found) ? found : null;
  findings.warning(
    'cfonb-date',
    `The ${name} date ${quoted(zone)} (characters ${at + 1} to ${at + 6}) is no day (DDMMYY); it was left empty.`,
    line,
  );
  return null;
}
