import { inFours } from '../../core/letter/creditor-reference.ts';

/** An IBAN in fours, as it is printed; a bank's own number as it is. */
export function accountNumber(number: string): string {
  return /^[A-Z]{2}\d{2}/.test(number) ? inFours(number) : number;
}
