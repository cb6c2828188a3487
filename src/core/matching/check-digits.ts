import { remainder97 } from '../base/mod97.ts';

/** Whether the check digits of an IBAN agree; blanks do not matter. */
export function isCheckedIban(text: string): boolean {
  const iban = text.replace(/\s/g, '').toUpperCase();
  return /^[A-Z]{2}\d{2}[0-9A-Z]{11,30}$/.test(iban) && agree(iban);
}

/** Whether the check digits of a creditor reference (ISO 11649) agree; blanks do not matter. */
export function isCheckedReference(text: string): boolean {
  const reference = text.replace(/\s/g, '').toUpperCase();
  return /^RF\d{2}[0-9A-Z]{1,21}$/.test(reference) && agree(reference);
}

/** ISO 7064: with its first four characters moved to the end, the number leaves 1 when divided by 97. */
function agree(text: string): boolean {
  return remainder97(text.slice(4) + text.slice(0, 4)) === 1;
}
