/**
 * What a telephone understands (RFC 3966): "01 23 45 67 89" is a French number, "+49 (0) 30…" drops the zero that is only dialled at home.
 * `null` where there is no number in it.
 */
export function telephoneLink(written: string): string | null {
  const digits = written
    .replace(/\(0\)/g, '')
    .replace(/[^\d+]/g, '')
    .replace(/(?!^)\+/g, '');
  const abroad = digits.replace(/^00/, '+');
  const number = /^0[1-9]\d{8}$/.test(abroad) ? `+33${abroad.slice(1)}` : abroad;
  return number.replace('+', '').length < 3 ? null : `tel:${number}`;
}
