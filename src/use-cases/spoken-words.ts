import type { DispatchId } from '../core/base/id.ts';
import { isOwnReason } from '../core/case/hold-reasons.ts';
import type { WordDetails } from '../core/journal/dispute-tables.ts';
import type { HoldRow } from '../core/journal/hold-tables.ts';
import type { DispatchRow, VaultDetails, VaultRow } from '../core/journal/tables.ts';
import { vaultText } from '../core/journal/vault-text.ts';
import type { Store } from '../ports/store.ts';
import type { Deps } from './context.ts';
import { readAll } from './read-all.ts';

/** Words of a person on their way into the vault, and what the row that they belong to says of them. */
export type Spoken = {
  readonly columns: { readonly vault_id: number | null; readonly vault_digest: string | null };
  readonly vault: readonly VaultRow<VaultDetails>[];
};

/** @param said cleaned and cut already; nothing of it is kept where it is empty */
export async function spoken({ store, digest }: Pick<Deps, 'store' | 'digest'>, said: string): Promise<Spoken> {
  if (said === '') return { columns: { vault_id: null, vault_digest: null }, vault: [] };
  const id = await store.reserve('vault', 1);
  const salt = digest.randomSalt();
  const details: WordDetails = { said };
  return { columns: { vault_id: id, vault_digest: digest.sha256(vaultText(salt, details)) }, vault: [{ id, salt, details }] };
}

/** By vault id, what was said; erased words are left out. */
export async function saidBy(store: Store, rows: readonly { readonly vault_id: number | null }[]): Promise<ReadonlyMap<number, string>> {
  const ids = [...new Set(rows.flatMap(({ vault_id }) => vault_id ?? []))];
  if (ids.length === 0) return new Map();
  const vault = await store.vault<WordDetails>(ids);
  return new Map(vault.flatMap(({ id, details }) => (details === null ? [] : [[id, details.said] as const])));
}

/** Holds with the words that people gave as their reason, for whoever shows them. */
export async function heldWords<Row extends Pick<HoldRow, 'reason' | 'vault_id'>>(store: Store, holds: readonly Row[]): Promise<Row[]> {
  const said = await saidBy(store, holds);
  return holds.map((hold) => (hold.vault_id === null ? hold : { ...hold, reason: said.get(hold.vault_id) ?? '' }));
}

/** Dispatches with what was noted of those that were calls: "promised: règlement annoncé", as entries of before say it themselves. */
export async function calledWords<Row extends Pick<DispatchRow, 'id' | 'status' | 'outcome'>>(
  store: Store,
  dispatches: readonly Row[],
): Promise<Row[]> {
  const called = dispatches.filter((one) => one.status === 'called').map((one) => one.id);
  if (called.length === 0) return [...dispatches];
  const calls = await readAll(store, 'call', 'dispatch_id', called, { taken_back: false });
  const said = await saidBy(store, calls);
  const notes = new Map<DispatchId, string>();
  for (const { dispatch_id, vault_id } of calls) {
    const words = vault_id === null ? undefined : said.get(vault_id);
    if (words !== undefined) notes.set(dispatch_id, words);
  }
  return dispatches.map((one) => {
    const words = one.status === 'called' ? notes.get(one.id) : undefined;
    return words === undefined ? one : { ...one, outcome: `${one.outcome ?? ''}: ${words}` };
  });
}

/** What a past told before words were in the vault, once the debtor is erased: why the program rested, and what calls came to, and no more. */
export function silenced<H extends Pick<HoldRow, 'reason'>, D extends Pick<DispatchRow, 'status' | 'outcome'>>(
  holds: readonly H[],
  dispatches: readonly D[],
): { readonly holds: H[]; readonly dispatches: D[] } {
  return {
    holds: holds.map((hold) => (isOwnReason(hold.reason) ? hold : { ...hold, reason: '' })),
    dispatches: dispatches.map((one) => (one.status === 'called' ? { ...one, outcome: one.outcome?.split(':')[0] ?? null } : one)),
  };
}
