import { Refusal } from '../core/base/refusal.ts';
import type { BankLineRow } from '../core/journal/bank-tables.ts';
import type { Store } from '../ports/store.ts';
import { fundsAccountOf } from './may-act.ts';

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
