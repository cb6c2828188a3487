import type { BankLineId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { BankLineRow } from '../core/journal/bank-tables.ts';
import type { Store } from '../ports/store.ts';
import { fundsAccountOf } from './may-act.ts';

/** Of one line: a payer of several clients pays a few of them, not thousands. */
export const MOST_PARTS = 1_000;

/** What is known of a line of the dedicated account: whose it is, in cents of its own sign. */
export async function explainedOf(store: Store, line: BankLineId): Promise<number> {
  const sum = (rows: readonly { readonly cents: number }[]) => rows.reduce((all, { cents }) => all + cents, 0);
  const parts = await store.select('client_movement', { line_id: line, kind: 'receipt' }, { limit: MOST_PARTS });
  const own = await store.select('withdrawal', { line_id: line }, { limit: MOST_PARTS });
  const paid = await store.select('remittance', { line_id: line, state: 'paid' }, { limit: 1 });
  return sum(parts) + sum(own) - paid.reduce((all, one) => all + one.net_cents, 0);
}

/**
 * A line of an agency's dedicated account settles nothing of the agency's own; a client's part of one that was taken back settles nothing at all.
 * @throws Refusal `clients-money`, `receipt-taken-back`
 */
export async function refuseNotOwn(store: Store, line: BankLineRow): Promise<void> {
  if (line.account_id === (await fundsAccountOf(store, line.creditor_id)))
    throw new Refusal('clients-money', 'This is money of the dedicated account: say which client it is for (acquit receipt).', {
      id: line.id,
    });
  const parts = await store.select('client_movement', { client_line_id: line.id, kind: 'receipt' }, { limit: 10 });
  if (parts.length > 0 && parts.reduce((all, one) => all + one.cents, 0) === 0)
    throw new Refusal('receipt-taken-back', 'This money is not this client’s any more: it was taken back.', { id: line.id });
}
