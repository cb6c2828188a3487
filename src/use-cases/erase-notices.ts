import type { DebtorId } from '../core/base/id.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import { ERASED } from '../core/journal/vault-text.ts';
import type { Deps } from './context.ts';
import { readAll } from './read-all.ts';

/** The words of notices of a person that is erased, as long as no other debtor has the same SIREN; and where they lie in the vault. */
export async function erasingNotices(
  { store, by }: Pick<Deps, 'store' | 'by'>,
  person: readonly DebtorId[],
): Promise<{ readonly entries: EntryDraft[]; readonly vault: number[] }> {
  const own = (await readAll(store, 'debtor_key', 'debtor_id', person, { scheme: 'siren' })).map((key) => key.value);
  const all = await readAll(store, 'debtor_key', 'value', [...new Set(own)], { scheme: 'siren' });
  const others = all.filter((key) => !person.includes(key.debtor_id));
  const erased = (await readAll(store, 'debtor', 'id', [...new Set(others.map((key) => key.debtor_id))])).filter(
    (debtor) => debtor.vault_digest === ERASED,
  );
  const gone = new Set(erased.map((debtor) => debtor.id));
  const needed = new Set(others.filter((key) => !gone.has(key.debtor_id)).map((key) => key.value));
  const sirens = [...new Set(own)].filter((siren) => !needed.has(siren));
  const rows = (await readAll(store, 'notice', 'siren', sirens)).filter((row) => row.vault_digest !== ERASED);
  const told = rows.filter((row) => row.vault_id !== null);
  if (told.length === 0) return { entries: [], vault: [] };
  return {
    entries: [{ kind: 'notices.erased', by, data: { notices: told.map((row) => row.id) } }],
    vault: told.flatMap((row) => row.vault_id ?? []),
  };
}
