import { type Day, isDay } from '../core/base/day.ts';
import type { DebtorId, HoldId, ItemId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import { oneLine } from '../core/base/text.ts';
import type { HoldKind } from '../core/case/hold.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { NewHoldRow } from '../core/journal/hold-tables.ts';
import { unlessOvertaken } from './gate.ts';
import { refuseHandedOver } from './hand-over-parts.ts';
import { debtorOf, type PersonDeps, refuseForgotten } from './set-debtor.ts';
import { heldWords, type Spoken, spoken } from './spoken-words.ts';

export type NewHold = {
  /** `null` covers all of the debtor's items, also those to come. */
  readonly itemIds: readonly ItemId[] | null;
  /** That of a proceeding comes and goes with it. */
  readonly kind: Exclude<HoldKind, 'proceeding'>;
  /** What a person wrote, which goes into the vault; or a code of the program, by which the hold is found again. */
  readonly reason: string | { readonly code: string };
  /** Today when left out. */
  readonly from?: Day;
  /** Still holds on this day; `null` holds until it is lifted. */
  readonly until: Day | null;
};

/** Times that is looked again whether somebody was quicker. */
const ATTEMPTS = 5;

/**
 * Suspends dunning for a debtor or some of its items. Asked for twice by the same person, it is one hold.
 * @throws Refusal `unknown-debtor`, `debtor-erased`, `hold-without-reason`, `hold-ends-before-it-begins`, `not-items-of-debtor`
 */
export async function placeHold(deps: PersonDeps, debtorId: DebtorId, hold: NewHold): Promise<HoldId> {
  for (let attempt = 1; ; attempt += 1) {
    const head = await deps.store.head();
    const { entry, row, vault, why } = await holdEntry(deps, debtorId, hold);
    const rows = await deps.store.select('hold', { debtor_id: debtorId, author: row.author, lifted_on: null }, { limit: 1_000 });
    const wanted = saying({ ...row, reason: why });
    const same = (await heldWords(deps.store, rows)).find((one) => saying(one) === wanted);
    if (same) return same.id;
    if (attempt === ATTEMPTS) await deps.store.record([entry], { vault });
    else if (!(await unlessOvertaken(() => deps.store.record([entry], { vault }, head)))) continue;
    return row.id;
  }
}

/** What a hold says: all but its number. */
function saying({ item_ids, kind, reason, from_day, until_day }: NewHoldRow): string {
  return JSON.stringify([item_ids, kind, reason, from_day, until_day]);
}

export async function holdEntry(
  deps: PersonDeps,
  debtorId: DebtorId,
  { itemIds, kind, reason, from, until }: Omit<NewHold, 'kind'> & { readonly kind: HoldKind },
): Promise<{ entry: EntryDraft; row: NewHoldRow; vault: Spoken['vault']; why: string }> {
  const debtor = await debtorOf(deps.store, debtorId);
  const first = from ?? deps.clock.today();
  const isCode = typeof reason !== 'string';
  if (!isCode) refuseForgotten(debtor);
  const why = isCode ? reason.code : oneLine(reason, 500);
  if (why === '') throw new Refusal('hold-without-reason', 'A hold needs a reason, for whoever finds it later.');
  if (!isDay(first) || (until !== null && (!isDay(until) || until < first)))
    throw new Refusal('hold-ends-before-it-begins', `A hold from ${first} cannot end on ${until}.`, { from: first, until: until ?? '' });
  if (itemIds !== null) await checkItems(deps, debtorId, itemIds);
  const id = (await deps.store.reserve('hold', 1)) as HoldId;
  const { columns, vault } = await spoken(deps, isCode ? '' : why);
  const row: NewHoldRow = {
    id,
    debtor_id: debtorId,
    item_ids: itemIds === null ? null : [...itemIds],
    kind,
    reason: isCode ? why : '',
    author: deps.by,
    from_day: first,
    until_day: until,
    lifted_on: null,
    lifted_why: null,
    ...columns,
  };
  return { row, vault, why, entry: { kind: 'hold.placed', by: deps.by, data: { hold: row, creditorId: debtor.creditor_id } } };
}

async function checkItems({ store }: PersonDeps, debtorId: DebtorId, itemIds: readonly ItemId[]): Promise<void> {
  const wanted = [...new Set(itemIds)];
  const rows = await store.select('item', { id: wanted, debtor_id: debtorId }, { limit: wanted.length + 1 });
  if (wanted.length === 0 || rows.length !== wanted.length)
    throw new Refusal(
      'not-items-of-debtor',
      `A hold names items of its own debtor; these are not all of debtor ${debtorId}: ${wanted.slice(0, 20).join(', ')}.`,
      { debtorId },
    );
}

/**
 * Ends a hold today.
 * @throws Refusal `unknown-hold`, `hold-is-plan`, `hold-is-proceeding`, `hold-is-hand-over`, or `overtaken` when it has been lifted already
 */
export async function liftHold(deps: PersonDeps, id: HoldId, why: string): Promise<void> {
  const [hold] = await deps.store.select('hold', { id }, { limit: 1 });
  if (!hold) throw new Refusal('unknown-hold', `There is no hold ${id} in this workspace.`, { id });
  if (hold.plan_id !== null)
    throw new Refusal('hold-is-plan', `Hold ${id} is payment plan ${hold.plan_id}: end the plan instead.`, { plan: hold.plan_id });
  if (hold.kind === 'proceeding') await refuseStanding(deps.store, id);
  await refuseHandedOver(deps.store, hold);
  const debtor = await debtorOf(deps.store, hold.debtor_id);
  const data = { id, debtorId: hold.debtor_id, creditorId: debtor.creditor_id, on: deps.clock.today(), why: oneLine(why, 500) };
  await deps.store.record([{ kind: 'hold.lifted', by: deps.by, data }]);
}

/** What stands by itself ends it. */
async function refuseStanding(store: PersonDeps['store'], hold_id: HoldId): Promise<void> {
  const choices = await store.select('route_choice', { hold_id, state: 'standing' }, { limit: 1 });
  const open = await store.select('proceeding', { hold_id, state: 'open' }, { limit: 1 });
  if (choices.length + open.length === 0) return;
  throw new Refusal('hold-is-proceeding', `Hold ${hold_id} belongs to a decision or a proceeding: end that instead.`, { id: hold_id });
}
