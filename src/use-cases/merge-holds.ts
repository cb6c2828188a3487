import type { Day } from '../core/base/day.ts';
import type { HoldId, ItemId } from '../core/base/id.ts';
import { isPlan, withWarnings } from '../core/case/plan.ts';
import { saidUntil } from '../core/dunning/instalments.ts';
import { contactOf, holdOf, itemOf } from '../core/journal/case-rows.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { HoldRow, NewHoldRow } from '../core/journal/hold-tables.ts';
import type { ContactRow, DebtorRow, ItemRow } from '../core/journal/tables.ts';
import { readAll } from './read-all.ts';
import type { PersonDeps } from './set-debtor.ts';

type Case = { readonly debtor: DebtorRow; readonly items: readonly ItemRow[]; readonly contacts: readonly ContactRow[] };

/**
 * Holds not over yet, placed again: those on single items on what these have become, those on the debtor as such (insolvency, a
 * stop) on whoever it is, also for invoices to come, and also when nothing is open now. Contacts stay where they were made, so what they
 * said of a plan goes with it: the warning that was given, and what was said of its next instalment.
 */
export async function heldOver(deps: PersonDeps, from: Case, ids: ReadonlyMap<ItemId, ItemId>, into: DebtorRow): Promise<EntryDraft[]> {
  const { store, by, clock } = deps;
  const today = clock.today();
  const entries: EntryDraft[] = [];
  for (const hold of await readAll(store, 'hold', 'debtor_id', [from.debtor.id], { lifted_on: null })) {
    if (hold.until_day !== null && hold.until_day < today) continue;
    const item_ids = hold.item_ids?.flatMap((id) => ids.get(id) ?? []) ?? null;
    if (item_ids?.length === 0) continue;
    const { warned, quiet } = saidOf(hold, from, today);
    const row: NewHoldRow = { ...hold, ...warned, id: (await store.reserve('hold', 1)) as HoldId, debtor_id: into.id, item_ids };
    entries.push({ kind: 'hold.placed', by, data: { hold: row, creditorId: into.creditor_id } });
    if (quiet !== null) entries.push(await ownHold(deps, into, { item_ids, reason: 'contacted before the merger', until_day: quiet }));
  }
  return entries;
}

/** What the contacts of before have said of a plan: when it was warned of, and until when nothing is to be said again. */
function saidOf(
  row: HoldRow,
  { items, contacts }: Case,
  today: Day,
): { readonly warned: Partial<Pick<HoldRow, 'warned_on' | 'warned_until'>>; readonly quiet: Day | null } {
  const made = contacts.map(contactOf);
  const [plan] = withWarnings([holdOf(row)], made).filter(isPlan);
  if (!plan) return { warned: {}, quiet: null };
  const { warned } = plan.plan;
  return {
    warned: warned === null ? {} : { warned_on: warned.on, warned_until: warned.until },
    quiet: saidUntil(plan, { items: items.map(itemOf), contacts: made }, today),
  };
}

export async function ownHold(
  { store, by, clock }: PersonDeps,
  debtor: DebtorRow,
  what: Pick<HoldRow, 'item_ids' | 'reason' | 'until_day'>,
): Promise<EntryDraft> {
  const id = (await store.reserve('hold', 1)) as HoldId;
  const hold: NewHoldRow = {
    id,
    debtor_id: debtor.id,
    kind: 'other',
    author: by,
    from_day: clock.today(),
    lifted_on: null,
    lifted_why: null,
    ...what,
  };
  return { kind: 'hold.placed', by, data: { hold, creditorId: debtor.creditor_id } };
}
