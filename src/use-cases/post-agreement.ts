import type { Day } from '../core/base/day.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { PostConsentRow } from '../core/journal/post-tables.ts';
import type { DebtorRow, VaultRow } from '../core/journal/tables.ts';
import type { Store } from '../ports/store.ts';

export function agreementEnds({ id, debtor_id: debtorId, creditor_id: creditorId }: PostConsentRow, by: string, on: Day): EntryDraft {
  return { kind: 'post.agreement-withdrawn', by, data: { id, debtorId, creditorId, on } };
}

/** What was agreed was agreed of an e-mail address: with another one it ends. */
export async function endsWithAddress(
  store: Store,
  { id, vault_id }: DebtorRow,
  next: readonly VaultRow[],
  { by, on }: { readonly by: string; readonly on: Day },
): Promise<EntryDraft[]> {
  const email = next[0]?.details?.email;
  if (email === undefined) return [];
  const [before] = await store.vault([vault_id]);
  if ((before?.details?.email ?? null) === email) return [];
  const standing = await store.select('post_consent', { debtor_id: id, withdrawn_on: null }, { limit: 100 });
  return standing.map((row) => agreementEnds(row, by, on));
}
