/** Why a tracking number that can be kept should be looked at once more. */
export type TrackingDoubt = 'length' | 'form' | 'check';

export type TrackingNumber = { readonly number: string; readonly doubt: TrackingDoubt | null };

const SHORTEST = 6;
const LONGEST = 30;
/** All numbers of La Poste, and those of the Universal Postal Union, have as many characters. */
const USUAL = 13;
/** What separates the groups of a number as it is printed. */
const BETWEEN = /[\s\u00a0\u202f.-]/g;
/** UPU S10: service, serial number of eight digits, check digit, country. */
const S10 = /^[A-Z]{2}(\d{8})(\d)[A-Z]{2}$/;
/** Registered letters within France: "2C 123 456 7890 1". How its last digit is computed is not published: it is not checked. */
const DOMESTIC = /^\d[A-Z]\d{11}$/;
const WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7];

/**
 * A tracking number as it was typed or scanned; `null` for what can be none. What only looks unusual is kept, with a doubt: other
 * carriers have other numbers.
 */
export function readTracking(typed: string): TrackingNumber | null {
  const number = typed.replace(BETWEEN, '').toUpperCase();
  if (!/^[A-Z0-9]+$/.test(number) || !/\d/.test(number) || number.length < SHORTEST || number.length > LONGEST) return null;
  return { number, doubt: doubtOf(number) };
}

/** In the groups in which it is printed, to be compared by eye. */
export function spacedTracking(number: string): string {
  const international = /^([A-Z]{2})(\d{3})(\d{3})(\d{3})([A-Z]{2})$/.exec(number);
  const domestic = /^(\d[A-Z])(\d{3})(\d{3})(\d{4})(\d)$/.exec(number);
  return (international ?? domestic)?.slice(1).join('\u00a0') ?? number;
}

function doubtOf(number: string): TrackingDoubt | null {
  if (number.length !== USUAL) return 'length';
  const [, serial, check] = S10.exec(number) ?? [];
  if (serial === undefined) return DOMESTIC.test(number) ? null : 'form';
  return String(checkDigit(serial)) === check ? null : 'check';
}

function checkDigit(serial: string): number {
  const sum = [...serial].reduce((total, digit, at) => total + Number(digit) * (WEIGHTS[at] ?? 0), 0);
  const rest = 11 - (sum % 11);
  return rest === 10 ? 0 : rest === 11 ? 5 : rest;
}
