import type { Day } from '../core/base/day.ts';
import type { CreditorId, ItemId } from '../core/base/id.ts';
import type { Interruption, LimitationFacts, Suspension } from '../core/law/limitation.ts';
import type { Deps } from './context.ts';
import { effectsByItem, type ItemEffects } from './proceeding-effects.ts';
import { eachPage } from './read-all.ts';

/** `since`: each signature, and what proceedings interrupted. `doubted`: a later one may count too, and nobody can say. */
export type Signed = {
  readonly since: readonly Interruption[];
  readonly doubted: boolean;
  readonly suspensions: readonly Suspension[];
  /** Since when a title for all of it can be enforced. */
  readonly titleOn: Day | null;
};
export type Acknowledged = ReadonlyMap<ItemId, Signed>;

/**
 * What has started the time to sue anew, by invoice: the debtor signed an agreement that acknowledges the debt. It did so though the plan
 * lapsed since, or was given up. Of one that a person ended when nobody asked yet whether it was signed, the earlier day is told, as not
 * certain. Then what proceedings did.
 * @law C. civ. 2231, 2238, 2240 to 2244; CPCE L111-4
 */
export async function acknowledged(store: Deps['store'], creditor_id: CreditorId): Promise<Acknowledged> {
  const found = new Map<ItemId, { readonly sure: Day[]; readonly doubtful: Day[] }>();
  for await (const plans of eachPage(store, 'plan', { creditor_id })) {
    for (const { signed_on: on, item_ids, state, signature_stands } of plans) {
      if (on === null) continue;
      for (const id of item_ids) {
        const days = found.get(id) ?? { sure: [], doubtful: [] };
        days[state === 'cancelled' && !signature_stands ? 'doubtful' : 'sure'].push(on);
        found.set(id, days);
      }
    }
  }
  const effects = await effectsByItem(store, creditor_id);
  const none = { sure: [], doubtful: [] };
  return new Map([...new Set([...found.keys(), ...effects.keys()])].map((id) => [id, signedOf(found.get(id) ?? none, effects.get(id))]));
}

/** The time to sue, with all that is known to have changed it. */
export function withSigned(facts: LimitationFacts, signed: Signed | undefined): LimitationFacts {
  if (signed === undefined) return facts;
  return { ...facts, interruptions: signed.since, suspensions: signed.suspensions, titleOn: signed.titleOn };
}

function signedOf({ sure, doubtful }: { readonly sure: readonly Day[]; readonly doubtful: readonly Day[] }, effects?: ItemEffects): Signed {
  const isLater = (on: Day) => sure.every((one) => one < on);
  const since = sure.map((on): Interruption => ({ on, cause: 'acknowledgement' }));
  const { interruptions = [], suspensions = [], titleOn = null } = effects ?? {};
  return { since: [...since, ...interruptions], doubted: doubtful.some(isLater), suspensions, titleOn };
}
