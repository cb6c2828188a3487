import type { CreditorId, DebtorId } from '../core/base/id.ts';
import type { Store } from '../ports/store.ts';
import { mergedInto } from './merged-debtor.ts';
import { readAll } from './read-all.ts';

/** Other debtors of the creditor with a key in common (mostly the name), those with most in common first. */
export async function likelySame(store: Store, creditorId: CreditorId, debtorId: DebtorId): Promise<DebtorId[]> {
  const own = await readAll(store, 'debtor_key', 'debtor_id', [debtorId]);
  const shared = new Map<DebtorId, number>();
  for (const { scheme, value } of own) {
    for (const row of await store.select('debtor_key', { creditor_id: creditorId, scheme, value }, { limit: 100 })) {
      if (row.debtor_id !== debtorId && mergedInto(row) === null) shared.set(row.debtor_id, (shared.get(row.debtor_id) ?? 0) + 1);
    }
  }
  return [...shared].sort((a, b) => b[1] - a[1]).map(([id]) => id);
}
