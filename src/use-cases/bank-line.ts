import { centsOf, EUR, isCurrency } from '../core/base/money.ts';
import type { BankLine } from '../core/matching/payment.ts';
import type { BankEntry, StatementFacts } from '../formats/statements/statement.ts';

/** A million millions: no account has seen more, and sums of such amounts are still exact. */
export const MOST_CENTS = 10n ** 14n;

/**
 * A line of a statement as matching looks at it; `null` when its amount is not a whole number of cents, or beyond all that an account sees. `id` names it, and each
 * operation of a batch by its place behind.
 */
export function bankLineOf(entry: BankEntry, statement: Pick<StatementFacts, 'currency'>, id: string): BankLine | null {
  const cents = centsOf(entry.amount);
  if (cents === null || cents > MOST_CENTS || cents < -MOST_CENTS) return null;
  const currency = entry.currency ?? statement.currency ?? EUR;
  if (!isCurrency(currency)) return null;
  const parts = entry.details.map((detail, at) => bankLineOf({ ...detail, details: [] }, { currency }, `${id}.${at}`));
  return {
    id,
    bookedOn: entry.bookingDate ?? entry.valueDate,
    cents,
    currency,
    kind: entry.kind,
    reversal: entry.reversal,
    label: entry.label,
    remittance: entry.remittance,
    payer: entry.counterparty,
    ultimatePayer: entry.ultimateCounterparty ?? null,
    payerIban: entry.counterpartyIban,
    endToEndId: entry.endToEndId,
    mandateId: entry.mandateId,
    structuredReference: entry.structuredReference,
    returnReason: entry.returnReason,
    batchCount: entry.batchCount,
    // Parts of which one is unreadable prove nothing about the others.
    details: parts.every((part) => part !== null) ? parts : [],
  };
}
