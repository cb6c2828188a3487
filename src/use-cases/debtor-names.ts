import type { DebtorId } from '../core/base/id.ts';
import type { Store } from '../ports/store.ts';
import { readAll } from './read-all.ts';

/** Names of debtors, of those whose personal data are still there. */
export async function debtorNames(store: Store, ids: readonly DebtorId[]): Promise<Map<DebtorId, string>> {
  const debtors = await readAll(store, 'debtor', 'id', [...new Set(ids)]);
  const vault = new Map((await store.vault(debtors.map((one) => one.vault_id))).map((row) => [row.id, row.details?.name]));
  return new Map(
    debtors.flatMap((one) => {
      const name = vault.get(one.vault_id);
      return name ? [[one.id, name] as const] : [];
    }),
  );
}

/** The accounts of debtors in the books, of those that a file has named. */
export async function debtorAccounts(store: Store, ids: readonly DebtorId[]): Promise<Map<DebtorId, string>> {
  const debtors = await readAll(store, 'debtor', 'id', [...new Set(ids)]);
  const vault = new Map((await store.vault(debtors.map((one) => one.vault_id))).map((row) => [row.id, row.details?.account]));
  return new Map(
    debtors.flatMap((one) => {
      const account = vault.get(one.vault_id);
      return account ? [[one.id, account] as const] : [];
    }),
  );
}
