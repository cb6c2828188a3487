import { isOwnReason } from '../core/case/hold-reasons.ts';
import type { CallRow } from '../core/journal/call-tables.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { HoldRow } from '../core/journal/hold-tables.ts';
import type { FiledRow, NoteRow } from '../core/journal/kept-tables.ts';
import type { PaperRow } from '../core/journal/paper-table.ts';
import type { DebtorRow, DispatchRow } from '../core/journal/tables.ts';
import { ERASED } from '../core/journal/vault-text.ts';
import type { Store } from '../ports/store.ts';
import { readAll } from './read-all.ts';

/** What people wrote about a person: notes, names of documents, why its reminders rest, what it promised, what was said on the telephone, what was typed in papers. */
export type Kept = {
  readonly notes: readonly NoteRow[];
  readonly filed: readonly FiledRow[];
  readonly holds: readonly HoldRow[];
  readonly calls: readonly CallRow[];
  readonly papers: readonly PaperRow[];
  /** Of before words were in the vault. */
  readonly silent: readonly HoldRow[];
  readonly outcomes: readonly Pick<DispatchRow, 'id' | 'outcome'>[];
};

/** All of it that is not erased yet, also what was corrected, removed, or taken back. */
export async function keptAbout(store: Store, person: readonly DebtorRow[]): Promise<Kept> {
  const ids = person.map((debtor) => debtor.id);
  const unerased = <Row extends { readonly vault_digest: string | null }>(rows: readonly Row[]) =>
    rows.filter((one) => one.vault_digest !== ERASED && one.vault_digest !== null);
  const holds = await readAll(store, 'hold', 'debtor_id', ids);
  const called = await readAll(store, 'dispatch', 'debtor_id', ids, { channel: 'call', status: 'called' });
  return {
    notes: unerased(await readAll(store, 'note', 'debtor_id', ids)),
    filed: unerased(await readAll(store, 'filed', 'debtor_id', ids)),
    holds: unerased(holds),
    calls: unerased(await readAll(store, 'call', 'debtor_id', ids)),
    papers: unerased(await readAll(store, 'paper', 'debtor_id', ids)),
    silent: holds.filter(({ reason }) => reason !== '' && !isOwnReason(reason)),
    outcomes: called.flatMap(({ id, outcome }) => (outcome?.includes(':') ? [{ id, outcome: outcome.split(':')[0] ?? '' }] : [])),
  };
}

export function erasingKept({ notes, filed, holds, calls, papers, silent, outcomes }: Kept, by: string): EntryDraft[] {
  const typed: EntryDraft[] = papers.length === 0 ? [] : [{ kind: 'papers.erased', by, data: { papers: papers.map((one) => one.id) } }];
  if ([notes, filed, holds, calls, silent, outcomes].every((rows) => rows.length === 0)) return typed;
  const ids = <Id>(rows: readonly { readonly id: Id }[]) => rows.map(({ id }) => id);
  const told = outcomes.map(({ id, outcome }) => ({ id, outcome: outcome ?? '' }));
  const data = { notes: ids(notes), filed: ids(filed), holds: ids(holds), calls: ids(calls), silent: ids(silent), outcomes: told };
  return [{ kind: 'kept.erased', by, data }, ...typed];
}

/** Where those words are. */
export function vaultOfKept({ notes, filed, holds, calls, papers }: Kept): number[] {
  return [...new Set([...notes, ...filed, ...holds, ...calls, ...papers].flatMap(({ vault_id }) => vault_id ?? []))];
}
