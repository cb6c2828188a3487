/** Beginnings of the French plan that look like mobile numbers and are none of mainland France: machines, and what is +590, +594, +596, +262 abroad. */
const OTHERS = /^(?:700|639|69[0-467])/;

/**
 * A mobile number of mainland France as it is dialled from anywhere, "+33612345678"; `null` for any other: a fixed line takes no SMS, a
 * foreign number is a person's to judge, two numbers in one field are no number.
 */
export function mobileOf(phone: string | null): string | null {
  const digits = (phone ?? '')
    .slice(0, 40)
    .replace(/\(0\)/g, '')
    .replace(/[\s.\-/\u2010-\u2014]/gu, '');
  const [, own = ''] = /^(?:(?:\+|00)330?|0)([67]\d{8})$/.exec(digits) ?? [];
  return own === '' || OTHERS.test(own) ? null : `+33${own}`;
}
