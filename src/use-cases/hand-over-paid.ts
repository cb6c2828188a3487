import { PAID_TO_PROFESSIONAL } from '../core/case/hand-over.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { HandOverRow, ReportRow } from '../core/journal/hand-over-tables.ts';
import { mergedWith, survivorOf } from './merged-debtor.ts';
import { holdEntry } from './place-hold.ts';
import { readAll } from './read-all.ts';
import { debtorOf, type PersonDeps } from './set-debtor.ts';

type OfClaim = Pick<HandOverRow, 'debtor_id' | 'items'>;

/** While a payment that was reported waits for a person, nothing is asked for these invoices: whether or not the claim is back by then. */
export async function restWhilePaid(deps: PersonDeps, row: OfClaim, { act }: Pick<ReportRow, 'act'>): Promise<EntryDraft[]> {
  if (act !== 'payment') return [];
  const { store } = deps;
  const debtorId = await survivorOf(store, row.debtor_id);
  const itemIds = (await readAll(store, 'item', 'id', idsOf(row), { debtor_id: debtorId })).map((item) => item.id);
  if (itemIds.length === 0) return [];
  const rest = { itemIds, kind: 'other', reason: { code: PAID_TO_PROFESSIONAL }, until: null } as const;
  return [(await holdEntry(deps, debtorId, rest)).entry];
}

/** A person has looked at it: that rest ends. Of several payments that wait each has its own, and they are alike. */
export async function restOver(deps: PersonDeps, row: OfClaim, { act }: Pick<ReportRow, 'act'>): Promise<EntryDraft[]> {
  if (act !== 'payment') return [];
  const { store, by, clock } = deps;
  const debtor = await debtorOf(store, await survivorOf(store, row.debtor_id));
  const held = await readAll(store, 'hold', 'debtor_id', await mergedWith(store, debtor), {
    reason: PAID_TO_PROFESSIONAL,
    lifted_on: null,
  });
  const own = new Set(idsOf(row));
  const hold = held.find((one) => one.item_ids?.every((id) => own.has(id)));
  if (!hold) return [];
  const data = { id: hold.id, debtorId: hold.debtor_id, creditorId: debtor.creditor_id, on: clock.today(), why: 'looked-at' };
  return [{ kind: 'hold.lifted', by, data }];
}

function idsOf({ items }: OfClaim) {
  return items.map((one) => one.item);
}
