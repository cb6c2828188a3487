import type { Day } from '../core/base/day.ts';
import type { CreditorId, ItemId } from '../core/base/id.ts';
import type { Interruption } from '../core/law/limitation.ts';
import type { Deps } from './context.ts';
import { eachPage } from './read-all.ts';

export type Acknowledged = ReadonlyMap<ItemId, readonly Interruption[]>;

/**
 * What has started the time to sue anew, by invoice: the debtor signed an agreement that acknowledges the debt. It did so whatever became
 * of the plan since.
 * @law C. civ. 2240, 2231
 */
export async function acknowledged(store: Deps['store'], creditor_id: CreditorId): Promise<Acknowledged> {
  const found = new Map<ItemId, Interruption[]>();
  for await (const plans of eachPage(store, 'plan', { creditor_id })) {
    for (const { signed_on: on, item_ids } of plans) {
      if (on === null) continue;
      for (const id of item_ids) found.set(id, [...(found.get(id) ?? []), interruption(on)]);
    }
  }
  return found;
}

function interruption(on: Day): Interruption {
  return { on, cause: 'acknowledgement' };
}
