import type { ProceedingVault } from '../core/journal/proceeding-table.ts';
import type { VaultRow } from '../core/journal/tables.ts';
import { vaultText } from '../core/journal/vault-text.ts';
import type { Store } from '../ports/store.ts';
import type { PersonDeps } from './set-debtor.ts';

/** Words that go to the vault, and the digest by which a row vouches for them. */
export async function kept<D extends ProceedingVault>(
  { store, digest }: Pick<PersonDeps, 'store' | 'digest'>,
  details: D,
): Promise<{ readonly columns: { readonly vault_id: number; readonly vault_digest: string }; readonly vault: VaultRow<D> }> {
  const id = await store.reserve('vault', 1);
  const salt = digest.randomSalt();
  return { columns: { vault_id: id, vault_digest: digest.sha256(vaultText(salt, details)) }, vault: { id, salt, details } };
}

/** What was written, by vault id; what was erased is left out. */
export async function writtenOf<D extends ProceedingVault>(
  store: Store,
  rows: readonly { readonly vault_id: number }[],
): Promise<ReadonlyMap<number, D>> {
  if (rows.length === 0) return new Map();
  const vault = await store.vault<D>(rows.map((row) => row.vault_id));
  return new Map(vault.flatMap(({ id, details }) => (details === null ? [] : [[id, details] as const])));
}
