import { remainder97 } from '../base/mod97.ts';
import { decimalOf, EUR, type Money } from '../base/money.ts';
import { isCreditorReference } from './creditor-reference.ts';

/** What a payer's banking app fills in when it reads the code. */
export type EpcTransfer = {
  readonly holder: string;
  readonly iban: string;
  readonly bic: string | null;
  readonly amount: Money;
  /** Structured creditor reference, "RF…". */
  readonly reference: string;
  /** Shown to the payer, not sent with the payment (70 characters). */
  readonly note: string;
};

const MOST_CENTS = 99_999_999_999n;
const MOST_BYTES = 331;
const LONGEST_NAME = 70;
const LONGEST_NOTE = 70;

/**
 * Payload of the European Payments Council's QR code for SEPA credit transfers (EPC069-12, version 002, UTF-8):
 * twelve lines. `null` when none can be made: not euros, amount outside 0.01–999 999 999.99, wrong IBAN or reference, no name.
 */
export function epcPayload(transfer: EpcTransfer): string | null {
  const iban = transfer.iban.replace(/\s/g, '').toUpperCase();
  const reference = transfer.reference.replace(/\s/g, '').toUpperCase();
  const holder = bankText(transfer.holder, LONGEST_NAME);
  const { cents, currency } = transfer.amount;
  const possible =
    currency === EUR && cents >= 1n && cents <= MOST_CENTS && isIban(iban) && isCreditorReference(reference) && holder !== '';
  if (!possible) return null;
  const bic = isBic(transfer.bic) ? transfer.bic : '';
  const lines = [
    'BCD',
    '002',
    '1',
    'SCT',
    bic,
    holder,
    iban,
    `EUR${decimalOf(cents)}`,
    '',
    reference,
    '',
    bankText(transfer.note, LONGEST_NOTE),
  ];
  const payload = lines.join('\n').trimEnd();
  return utf8Length(payload) <= MOST_BYTES ? payload : null;
}

/** Whether the check digits of an IBAN agree (ISO 13616); the country's own layout is not looked at. */
export function isIban(text: string): boolean {
  const iban = text.replace(/\s/g, '');
  return /^[A-Z]{2}\d{2}[0-9A-Z]{11,30}$/.test(iban) && remainder97(iban.slice(4) + iban.slice(0, 4)) === 1;
}

function isBic(bic: string | null): bic is string {
  return bic !== null && /^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(bic);
}

/** Latin letters with their accents, digits and the banks' punctuation; anything else would be refused by some app. */
function bankText(text: string, longest: number): string {
  const allowed = text
    .normalize('NFC')
    .replace(/[’‘]/g, "'")
    .replace(/[^\p{Script=Latin}\p{Nd}/\-?:().,'+& ]+/gu, ' ');
  return [...allowed.replace(/ {2,}/g, ' ').trim()].slice(0, longest).join('').trim();
}

function utf8Length(text: string): number {
  return [...text].reduce((total, character) => total + bytesOf(character.codePointAt(0) ?? 0), 0);
}

function bytesOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
