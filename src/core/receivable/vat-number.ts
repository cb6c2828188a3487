import { isSiren } from './siren.ts';

export type VatNumber = {
  /** Without blanks or dots, in capitals; `null` when it is no VAT number at all. */
  readonly value: string | null;
  /** A French number holds the company's SIREN. */
  readonly siren: string | null;
  /** It looks like a VAT number, but its key or its SIREN is wrong. */
  readonly faulty: boolean;
};

const NONE: VatNumber = { value: null, siren: null, faulty: false };

/** Understands an intra-Community VAT number. Keys of other countries are not checked, their shape is. */
export function readVatNumber(text: string | null): VatNumber {
  if (text === null) return NONE;
  const value = text.toUpperCase().replace(/[^0-9A-Z]/g, '');
  const french = /^FR([0-9A-HJ-NP-Z]{2})(\d{9})$/.exec(value);
  if (french) {
    const [, key = '', siren = ''] = french;
    const good = isSiren(siren) && (!/\d\d/.test(key) || key === frenchVatKey(siren));
    return good ? { value, siren, faulty: false } : { value: null, siren: null, faulty: true };
  }
  if (value.startsWith('FR')) return { ...NONE, faulty: true };
  return /^[A-Z]{2}(?=.*\d)[0-9A-Z]{4,13}$/.test(value) ? { value, siren: null, faulty: false } : NONE;
}

/** The two digits before the SIREN. Old numbers have letters there, which nothing can check. */
export function frenchVatKey(siren: string): string {
  return String((12 + 3 * (Number(siren) % 97)) % 97).padStart(2, '0');
}
