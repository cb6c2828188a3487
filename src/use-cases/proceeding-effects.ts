import type { Day } from '../core/base/day.ts';
import type { CreditorId, ItemId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { ProceedingRow, ProceedingStepRow } from '../core/journal/proceeding-table.ts';
import type { ItemRow, SettlementRow } from '../core/journal/tables.ts';
import { type TimeEffects, timeEffects } from '../core/proceeding/interruptions.ts';
import type { Store } from '../ports/store.ts';
import { courseOfRows, stepsBy } from './proceeding-rows.ts';
import { eachPage, readAll } from './read-all.ts';

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
      const told = effectsOf(proceeding, steps.get(proceeding.id) ?? []);
      const effects = told.titleOn === null || (await coversAll(store, proceeding)) ? told : { ...told, titleOn: null };
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

/** Whether as much was asked for as was open of its invoices on the day it was opened: a title for less says nothing of which invoices. */
async function coversAll(store: Store, { item_ids, claimed_cents, opened_on }: ProceedingRow): Promise<boolean> {
  const rows = await readAll(store, 'item', 'id', item_ids);
  const books = await readAll(store, 'settlement', 'item_id', item_ids, { void: false });
  const owed = rows.reduce((sum, row) => sum + openOn(row, books, opened_on), 0n);
  return BigInt(claimed_cents) >= owed;
}

/** What was laid on an invoice since is open again. */
function openOn(row: ItemRow, books: readonly SettlementRow[], on: Day): bigint {
  const since = books.filter((one) => one.item_id === row.id && one.on_day > on && one.kind !== 'charges');
  return since.reduce((sum, one) => sum + BigInt(one.cents), BigInt(row.open_cents));
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
