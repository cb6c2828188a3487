import type { DebtorKeyRow } from '../core/journal/tables.ts';
import { ERASED } from '../core/journal/vault-text.ts';
import type { Store } from '../ports/store.ts';
import { readAll } from './read-all.ts';

/** The SIRENs of debtors that are not erased: of those that are, nothing is kept anew and nobody is asked. */
export async function sirensInUse(store: Store, keys: readonly DebtorKeyRow[]): Promise<Set<string>> {
  const rows = await readAll(store, 'debtor', 'id', [...new Set(keys.map((key) => key.debtor_id))]);
  const gone = new Set(rows.filter((row) => row.vault_digest === ERASED).map((row) => row.id));
  return new Set(keys.filter((key) => !gone.has(key.debtor_id)).map((key) => key.value));
}
