/**
 * Numbers of the French register of companies. A number that passes is well formed; whether the company exists is for the
 * register to say.
 */
export function isSiren(text: string): boolean {
  return /^\d{9}$/.test(text) && /[1-9]/.test(text) && luhnSum(text) % 10 === 0;
}

/** La Poste numbers its thousands of post offices by a rule of its own: the sum of the digits is a multiple of five. */
const LA_POSTE = '356000000';

export function isSiret(text: string): boolean {
  if (!/^\d{14}$/.test(text) || !/[1-9]/.test(text)) return false;
  if (luhnSum(text) % 10 === 0) return true;
  return text.startsWith(LA_POSTE) && digitSum(text) % 5 === 0;
}

export type LegalNumber = {
  readonly siren: string | null;
  readonly siret: string | null;
  /** The number has the length of a SIREN or SIRET but a digit of it is wrong. */
  readonly faulty: boolean;
};

const NONE: LegalNumber = { siren: null, siret: null, faulty: false };

/** Understands "552 081 317" or "552 081 317 66522"; a foreign or other number gives nothing. */
export function readLegalNumber(text: string | null): LegalNumber {
  if (text === null) return NONE;
  const digits = text.replace(/[\s.\u00a0-]/g, '');
  if (/^\d{9}$/.test(digits)) return isSiren(digits) ? { siren: digits, siret: null, faulty: false } : { ...NONE, faulty: true };
  if (!/^\d{14}$/.test(digits)) return NONE;
  const siren = digits.slice(0, 9);
  if (isSiret(digits)) return { siren, siret: digits, faulty: false };
  return { siren: isSiren(siren) ? siren : null, siret: null, faulty: true };
}

function luhnSum(digits: string): number {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits[digits.length - 1 - i]);
    const weighed = i % 2 === 1 ? digit * 2 : digit;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum;
}

function digitSum(digits: string): number {
  return [...digits].reduce((sum, digit) => sum + Number(digit), 0);
}
