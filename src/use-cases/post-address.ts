import type { DebtorId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { Postman } from '../ports/postman.ts';
import type { Deps } from './context.ts';

/**
 * The post does not know the debtor at this address: nothing more goes there until a person has given one. An address that was given since is
 * left as it is.
 */
export async function wrongAddress(
  { store, by }: Pick<Deps, 'store' | 'by'>,
  id: DebtorId,
  postman: Postman,
  sentTo: readonly string[],
): Promise<EntryDraft[]> {
  const [debtor] = await store.select('debtor', { id }, { limit: 1 });
  if (!debtor?.has_address) return [];
  const [vault] = await store.vault([debtor.vault_id]);
  const details = vault?.details ?? null;
  if (details === null || !isSame(linesNow(postman, details), sentTo)) return [];
  return [{ kind: 'debtor.changed', by, data: { id, creditorId: debtor.creditor_id, changes: { has_address: false } } }];
}

type Details = Parameters<Postman['lines']>[0];

function linesNow(postman: Postman, details: Details): readonly string[] {
  try {
    return postman.lines(details);
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && a.join('\n') === b.join('\n');
}
