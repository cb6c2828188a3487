import type { CreditorId, ItemId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { ProceedingRow, ProceedingStepRow } from '../core/journal/proceeding-table.ts';
import { type TimeEffects, timeEffects } from '../core/proceeding/interruptions.ts';
import type { Store } from '../ports/store.ts';
import { courseOfRows, stepsBy } from './proceeding-rows.ts';
import { eachPage } from './read-all.ts';

export type ItemEffects = TimeEffects;

/**
 * What proceedings did to the time to sue, by invoice: each for those that it is about. One of which the law is not known for its days did
 * nothing: the last day that is told is then the earlier one, and all others are told as ever.
 * @law C. civ. 2231, 2238, 2241 to 2244; CPCE L111-4
 */
export async function effectsByItem(store: Store, creditor_id: CreditorId): Promise<ReadonlyMap<ItemId, ItemEffects>> {
  const found = new Map<ItemId, ItemEffects>();
  for await (const proceedings of eachPage(store, 'proceeding', { creditor_id })) {
    const steps = await stepsBy(store, proceedings);
    for (const proceeding of proceedings) {
      const effects = effectsOf(proceeding, steps.get(proceeding.id) ?? []);
      for (const id of proceeding.item_ids) found.set(id, joined(found.get(id), effects));
    }
  }
  return found;
}

function effectsOf(proceeding: ProceedingRow, steps: readonly ProceedingStepRow[]): TimeEffects {
  try {
    return timeEffects(courseOfRows(proceeding, steps));
  } catch (error) {
    if (error instanceof Refusal) return { interruptions: [], suspensions: [], titleOn: null };
    throw error;
  }
}

/** All proceedings about debtors, the newest first. */
export async function proceedingRowsOf(store: Store, debtorIds: readonly ProceedingRow['debtor_id'][]): Promise<ProceedingRow[]> {
  const found: ProceedingRow[] = [];
  for await (const page of eachPage(store, 'proceeding', { debtor_id: debtorIds })) found.push(...page);
  return found.sort((a, b) => b.id - a.id);
}

/** The latest title counts. */
function joined(known: ItemEffects | undefined, { interruptions, suspensions, titleOn }: ItemEffects): ItemEffects {
  if (known === undefined) return { interruptions, suspensions, titleOn };
  const titles = [known.titleOn, titleOn].flatMap((on) => on ?? []);
  return {
    interruptions: [...known.interruptions, ...interruptions],
    suspensions: [...known.suspensions, ...suspensions],
    titleOn: titles.sort().at(-1) ?? null,
  };
}
