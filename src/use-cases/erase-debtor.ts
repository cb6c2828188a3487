import type { DebtorId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import { ERASED } from '../core/journal/vault-text.ts';
import { debtorOf, type PersonDeps } from './set-debtor.ts';

/**
 * Erases who a debtor is, once nothing is open any more: name, address, e-mail, telephone. The journal names debtors by
 * number and still verifies. What was sent stays, as proof, for as long as the creditor keeps it.
 * @throws Refusal `unknown-debtor`, `debtor-erased`, `debtor-still-open`, or `busy` while an import is under way
 */
export async function eraseDebtor(deps: PersonDeps, debtorId: DebtorId): Promise<void> {
  return deps.store.exclusive('import', async () => {
    const { store, by } = deps;
    const debtor = await debtorOf(store, debtorId);
    if (debtor.vault_digest === ERASED)
      throw new Refusal('debtor-erased', `The personal data of debtor ${debtorId} have been erased already.`, { id: debtorId });
    const open = (await store.select('item', { debtor_id: debtorId }, { limit: 100_000 })).filter((item) => item.open_cents !== 0);
    if (open.length > 0)
      throw new Refusal(
        'debtor-still-open',
        `Debtor ${debtorId} still has ${open.length} open items: who owes them is needed until they are settled.`,
        { id: debtorId, count: open.length },
      );
    const changes = { vault_digest: ERASED, email: 'none' as const, has_address: false, has_phone: false };
    await store.record([{ kind: 'debtor.changed', by, data: { id: debtorId, creditorId: debtor.creditor_id, changes } }], {
      vault: [{ id: debtor.vault_id, salt: '', details: null }],
    });
  });
}
