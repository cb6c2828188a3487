import type { DebtorId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import { ERASED } from '../core/journal/vault-text.ts';
import type { Store } from '../ports/store.ts';
import { standingChoice } from './compare-ways.ts';
import { readAll } from './read-all.ts';

/**
 * A proceeding is against the very debtor that the court's file names: that one does not become another. The other one may become it.
 * @throws Refusal `proceeding-under-way`
 */
export async function refuseSued(store: Store, debtor_id: DebtorId): Promise<void> {
  const [open] = await store.select('proceeding', { debtor_id, state: 'open' }, { limit: 1 });
  if (!open && (await standingChoice(store, debtor_id)) === null) return;
  throw new Refusal(
    'proceeding-under-way',
    `A proceeding goes on against debtor ${debtor_id}, or is decided on: the file of the court names that one. Merge the other one into it, or end this first.`,
    { id: debtor_id },
  );
}

/** Who is before a court is needed until that has ended. @throws Refusal `proceeding-under-way` */
export async function refuseErased(store: Store, ids: readonly DebtorId[]): Promise<void> {
  const [open] = await readAll(store, 'proceeding', 'debtor_id', ids, { state: 'open' });
  if (open) await refuseSued(store, open.debtor_id);
}

type Written = { readonly id: number; readonly vault_id: number; readonly vault_digest: string };
export type ErasedWords = { readonly entries: EntryDraft[]; readonly rows: readonly Pick<Written, 'vault_id'>[] };

/** What was written of decisions and proceedings about a person, to be erased with it. */
export async function erasingProceedings(store: Store, ids: readonly DebtorId[], by: string): Promise<ErasedWords> {
  const known = <T extends Written>(rows: readonly T[]) => rows.filter((row) => row.vault_digest !== ERASED);
  const choices = known(await readAll(store, 'route_choice', 'debtor_id', ids));
  const proceedings = known(await readAll(store, 'proceeding', 'debtor_id', ids));
  const steps = known(await readAll(store, 'proceeding_step', 'debtor_id', ids));
  const rows = [...choices, ...proceedings, ...steps];
  if (rows.length === 0) return { entries: [], rows };
  const data = { choices: choices.map(({ id }) => id), proceedings: proceedings.map(({ id }) => id), steps: steps.map(({ id }) => id) };
  return { entries: [{ kind: 'proceedings.erased', by, data }], rows };
}
