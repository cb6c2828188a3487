import type { Day } from '../core/base/day.ts';
import type { CreditorId, ItemId } from '../core/base/id.ts';
import type { Interruption } from '../core/law/limitation.ts';
import type { Deps } from './context.ts';
import { eachPage } from './read-all.ts';

/** `since`: each signature. `doubted`: a later one may count too, and nobody can say. */
export type Signed = { readonly since: readonly Interruption[]; readonly doubted: boolean };
export type Acknowledged = ReadonlyMap<ItemId, Signed>;

/**
 * What has started the time to sue anew, by invoice: the debtor signed an agreement that acknowledges the debt. It did so though the plan
 * lapsed since, or was given up. Of one that a person ended when nobody asked yet whether it was signed, the earlier day is told, as not certain.
 * @law C. civ. 2240, 2231
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
  return new Map([...found].map(([id, days]) => [id, signedOf(days)]));
}

function signedOf({ sure, doubtful }: { readonly sure: readonly Day[]; readonly doubtful: readonly Day[] }): Signed {
  const isLater = (on: Day) => sure.every((one) => one < on);
  return { since: sure.map((on) => ({ on, cause: 'acknowledgement' })), doubted: doubtful.some(isLater) };
}
