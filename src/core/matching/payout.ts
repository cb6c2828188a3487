import { capitals } from './atoms.ts';
import type { BankLine } from './payment.ts';

/** Words that banks write before the name of whoever sends a transfer. */
const BEFORE_NAME = /^(?:(?:VIR(?:EMENT)?S?|SEPA|INST(?:ANTANE)?|RECUS?|EN VOTRE FAVEUR|DE|EMIS|PAR|DONNEUR|ORDRE) )+/;
const PROVIDER = /^STRIPE(?: (?:STRIPE|PAYMENTS?|PAYOUTS?|TECHNOLOGY|EUROPE|UK|LTD|LIMITED|INC)\b|$)/;

/** Whether a customer is called so: then a line of this name may be the customer's own payment. */
export function isProvidersName(name: string): boolean {
  return /\bSTRIPE\b/.test(capitals(name));
}

/**
 * Whether a line is what a provider pays out: money of payments that it told of one by one, so nobody's payment. The sender's name decides,
 * where the bank gives one; a customer's name that merely begins so has other words behind it.
 */
export function isPayout({ cents, payer, label, remittance }: BankLine): boolean {
  if (cents <= 0n) return false;
  const texts = payer !== null ? [payer] : [label, remittance];
  return texts.some((text) =>
    PROVIDER.test(
      capitals(text ?? '')
        .replace(/[^A-Z0-9]+/g, ' ')
        .trim()
        .replace(BEFORE_NAME, ''),
    ),
  );
}
