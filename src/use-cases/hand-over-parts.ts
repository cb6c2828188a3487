import type { DebtorId, HandOverId, ProfessionalId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import { type AgencyAccount, agencyAccount, HANDED_OVER, PAID_TO_PROFESSIONAL } from '../core/case/hand-over.ts';
import type { HandOverDetails, HandOverRow, HandOverWords, ProfessionalDetails, ReportRow } from '../core/journal/hand-over-tables.ts';
import type { HoldRow } from '../core/journal/hold-tables.ts';
import { vaultText } from '../core/journal/vault-text.ts';
import type { Digest } from '../ports/digest.ts';
import type { Outside, Store } from '../ports/store.ts';
import { readAll } from './read-all.ts';

/** @throws Refusal `unknown-hand-over` */
export async function handOverRow(store: Store, id: HandOverId): Promise<HandOverRow> {
  const [row] = await store.select('hand_over', { id }, { limit: 1 });
  if (!row) throw new Refusal('unknown-hand-over', `There is no claim handed over under number ${id} in this workspace.`, { id });
  return row;
}

/** A hold that stands for a claim handed over, or for a payment reported of it, ends with it. @throws Refusal `hold-is-hand-over`, `reports-waiting` */
export async function refuseHandedOver(store: Store, { id, reason }: Pick<HoldRow, 'id' | 'reason'>): Promise<void> {
  if (reason === PAID_TO_PROFESSIONAL)
    throw new Refusal('reports-waiting', 'Something that the professional reported waits for you: look at it first.', { id });
  if (reason !== HANDED_OVER) return;
  const [out] = await store.select('hand_over', { hold_id: id, state: 'out' }, { limit: 1 });
  if (out)
    throw new Refusal('hold-is-hand-over', `A professional has this claim: take it back instead (number ${out.id}).`, { handOver: out.id });
}

/** Whoever has the claim knows it under this debtor. @throws Refusal `debtor-handed-over` */
export async function refuseHandedOut(store: Store, id: DebtorId): Promise<void> {
  const [out] = await store.select('hand_over', { debtor_id: id, state: 'out' }, { limit: 1 });
  if (out)
    throw new Refusal('debtor-handed-over', `A professional has a claim against debtor ${id}: take it back first (number ${out.id}).`, {
      id,
      handOver: out.id,
    });
}

/** Words as they are kept: in the vault, vouched for by a digest. */
export function keptWords<D extends HandOverDetails>(digest: Digest, id: number, details: D) {
  const salt = digest.randomSalt();
  const vault: NonNullable<Outside['vault']> = [{ id, salt, details }];
  return { vault, vaultDigest: digest.sha256(vaultText(salt, details)) };
}

/** Of some rows, by vault id, what was written; erased ones are left out. */
export async function wordsIn<D extends HandOverDetails>(
  store: Store,
  rows: readonly { readonly vault_id: number }[],
): Promise<ReadonlyMap<number, D>> {
  if (rows.length === 0) return new Map();
  const vault = await store.vault<D>(rows.map((row) => row.vault_id));
  return new Map(vault.flatMap(({ id, details }) => (details === null ? [] : [[id, details] as const])));
}

const NO_WORDS: HandOverWords = { reason: '', instructions: '', back: '' };

export async function wordsOfHandOver(store: Store, row: HandOverRow): Promise<HandOverWords> {
  return (await wordsIn<HandOverWords>(store, [row])).get(row.vault_id) ?? NO_WORDS;
}

export async function professionalNames(store: Store, ids: readonly ProfessionalId[]): Promise<ReadonlyMap<ProfessionalId, string>> {
  const rows = await readAll(store, 'professional', 'id', [...new Set(ids)]);
  const words = await wordsIn<ProfessionalDetails>(store, rows);
  return new Map(rows.map((row) => [row.id, words.get(row.vault_id)?.name ?? '']));
}

/** What was received, kept and passed on, of reports that a person has confirmed. */
export function accountOf(reports: readonly ReportRow[]): AgencyAccount {
  return agencyAccount(
    reports
      .filter((one) => one.state === 'confirmed')
      .map(({ act, cents, commission_cents }) => ({ act, cents: BigInt(cents ?? 0), commissionCents: BigInt(commission_cents ?? 0) })),
  );
}
