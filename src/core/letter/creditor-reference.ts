import { remainder97 } from '../base/mod97.ts';

/**
 * ISO 11649 creditor reference ("RF18 5390 0754 7034"): a payer's bank carries it to us untouched and refuses it when
 * it was mistyped, so a payment that bears one is matched without a guess.
 */
const LONGEST_BODY = 21;

/**
 * "RF" + two check digits + the case or invoice number, without its separators. `null` when the number has nothing
 * to keep, is longer than 21 letters and digits, or holds letters outside A–Z (dropping those would make two
 * different numbers share one reference).
 */
export function creditorReference(number: string): string | null {
  const body = number.toUpperCase().replace(/[\s\-–—_./\\#:,'’()]/g, '');
  if (!/^[0-9A-Z]+$/.test(body) || body.length > LONGEST_BODY) return null;
  const check = 98 - remainder97(`${body}RF00`);
  return `RF${String(check).padStart(2, '0')}${body}`;
}

/** Whether a text is a creditor reference whose check digits agree; blanks do not matter. */
export function isCreditorReference(text: string): boolean {
  const reference = text.replace(/\s/g, '').toUpperCase();
  return /^RF\d{2}[0-9A-Z]{1,21}$/.test(reference) && remainder97(reference.slice(4) + reference.slice(0, 4)) === 1;
}

/** Groups of four, as IBANs and references are printed. */
export function inFours(text: string): string {
  return text.replace(/\s/g, '').replace(/(.{4})(?=.)/g, '$1 ');
}
