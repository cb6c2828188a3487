import { remainder97 } from '../../core/base/mod97.ts';

const BANK = /^\d{5}$/;
const ACCOUNT = /^[0-9A-Z]{11}$/;
const IBAN = /^[A-Z]{2}\d{2}[0-9A-Z]{11,30}$/;
const CREDITOR_REFERENCE = /^RF\d{2}[0-9A-Z]{1,21}$/;

/**
 * The IBAN of a French account from the parts of its RIB, of which statements leave out the keys. Both keys follow from the
 * other digits, so nothing is guessed: the RIB key is 97 − (89 × bank + 15 × branch + 3 × account) mod 97, where the letters
 * of the account count for the digits of an old keyboard (A and J are 1, B, K and S are 2 … I, R and Z are 9); the key of the
 * IBAN is 98 − (bank, branch, account, RIB key, "FR00" with A = 10 … Z = 35) mod 97. `null` when a part is not of a RIB.
 */
export function frenchIban(bank: string, branch: string, account: string): string | null {
  if (!BANK.test(bank) || !BANK.test(branch) || !ACCOUNT.test(account)) return null;
  const bban = `${bank}${branch}${account}${ribKey(bank, branch, account)}`;
  const key = 98 - remainder97(`${bban}FR00`);
  return `FR${String(key).padStart(2, '0')}${bban}`;
}

/** The IBAN that a text is (blanks and the word IBAN do not matter), or that its full RIB of 23 characters makes certain; else `null`. */
export function ibanOf(text: string): string | null {
  const compact = text
    .toUpperCase()
    .replace(/[\s.-]/g, '')
    .replace(/^IBAN:?/, '');
  if (isIban(compact)) return compact;
  const rib = /^(\d{5})(\d{5})([0-9A-Z]{11})(\d{2})$/.exec(compact);
  const [, bank = '', branch = '', account = '', key = ''] = rib ?? [];
  return rib !== null && ribKey(bank, branch, account) === key ? frenchIban(bank, branch, account) : null;
}

/** The creditor reference (ISO 11649, "RF18 5390 0754 7034") that a text is, without blanks; `null` when its check digits are wrong. */
export function creditorReferenceOf(text: string): string | null {
  const compact = text.toUpperCase().replace(/\s/g, '');
  return CREDITOR_REFERENCE.test(compact) && remainder97(compact.slice(4) + compact.slice(0, 4)) === 1 ? compact : null;
}

function isIban(compact: string): boolean {
  return IBAN.test(compact) && remainder97(compact.slice(4) + compact.slice(0, 4)) === 1;
}

function ribKey(bank: string, branch: string, account: string): string {
  const digits = account.replace(/[A-Z]/g, ribDigit);
  const sum = 89 * Number(bank) + 15 * Number(branch) + 3 * Number(digits);
  return String(97 - (sum % 97)).padStart(2, '0');
}

/** S begins a new row of the keyboard at 2, not at 1. */
function ribDigit(letter: string): string {
  const at = letter.charCodeAt(0) - 65;
  return String(at < 18 ? (at % 9) + 1 : at - 16);
}
