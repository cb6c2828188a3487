import type { CreditorId } from '../core/base/id.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import { mobileOf } from '../core/receivable/mobile.ts';
import type { Deps } from './context.ts';
import { eachPage } from './read-all.ts';

/**
 * Looks through the numbers that were known before it was kept whether they are mobile ones, and records which debtors an SMS reaches.
 * @returns how many were found
 */
export async function noteMobiles({ store, by }: Pick<Deps, 'store' | 'by'>, creditorId: CreditorId): Promise<number> {
  let found = 0;
  for await (const rows of eachPage(store, 'debtor', { creditor_id: creditorId, has_phone: true, mobile: 'none' })) {
    const details = new Map((await store.vault(rows.map((row) => row.vault_id))).map((row) => [row.id, row.details]));
    const entries = rows
      .filter((row) => mobileOf(details.get(row.vault_id)?.phone ?? null) !== null)
      .map(({ id }): EntryDraft => ({ kind: 'debtor.changed', by, data: { id, creditorId, changes: { mobile: 'usable' } } }));
    if (entries.length > 0) await store.record(entries);
    found += entries.length;
  }
  return found;
}
