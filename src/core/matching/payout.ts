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
  return texts.some((text) => PROVIDER.test(senderIn(text ?? '')));
}

/** A name as it is compared: capitals and figures, without what banks write before it. */
export function senderIn(text: string): string {
  return capitals(text)
    .replace(/[^A-Z0-9]+/g, ' ')
    .trim()
    .replace(BEFORE_NAME, '');
}

/** Whether a line is money in that one of these sent, by the sender's name where the bank gives one, else by how its text begins. */
export function isSentBy({ cents, payer, label, remittance }: BankLine, senders: ReadonlySet<string>): boolean {
  if (cents <= 0n || senders.size === 0) return false;
  if (payer !== null) return senders.has(senderIn(payer));
  const texts = [label, remittance].map((text) => `${senderIn(text ?? '')} `);
  return [...senders].some((name) => texts.some((text) => text.startsWith(`${name} `)));
}
