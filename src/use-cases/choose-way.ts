import type { DebtorId, ItemId, RouteChoiceId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { ChoiceDetails, RouteChoiceRow } from '../core/journal/proceeding-table.ts';
import type { VaultRow } from '../core/journal/tables.ts';
import type { Way } from '../core/proceeding/compare.ts';
import { waysFor } from './compare-ways.ts';
import { clean, LONGEST_WORD } from './dispute-words.ts';
import { mergedWith } from './merged-debtor.ts';
import { holdEntry } from './place-hold.ts';
import { kept, writtenOf } from './proceeding-words.ts';
import { readAll } from './read-all.ts';
import { recordAbout } from './record-about.ts';
import { answering, debtorOf, type PersonDeps } from './set-debtor.ts';
import type { WaysAsked } from './way-facts.ts';

export type NewChoice = WaysAsked & { readonly way: Way; readonly reasons: string };

/** A decision, and why; `null` once that was erased. */
export type ChoiceView = { readonly row: RouteChoiceRow; readonly reasons: string | null };

/** Why reminders rest after it. */
const DECIDED = 'way-chosen';

/**
 * Records what a person decided to do about a debtor, with its reasons. Automatic reminders of these invoices rest from then on; what
 * was decided before gives way to it. Agreements and payments go on as ever.
 * @throws Refusal `unknown-debtor`, `debtor-erased`, `nothing-to-decide`, `not-late-items`, `way-closed`, `reasons-empty`, `reasons-too-long`
 */
export async function chooseWay(deps: PersonDeps, debtorId: DebtorId, { way, reasons, ...asked }: NewChoice): Promise<RouteChoiceId> {
  const said = checkedReasons(reasons);
  return recordAbout(deps, debtorId, async () => {
    const { facts, items, options, debtor } = await waysFor(deps, debtorId, asked);
    const option = options.find((one) => one.way === way);
    if (!option?.open)
      throw new Refusal('way-closed', `The law does not open this way for debtor ${debtorId}: ${option?.reason ?? way}.`, {
        way,
        reason: option?.reason ?? '',
      });
    const itemIds = items.map(({ id }) => id);
    const before = await givingWay(deps, debtorId, itemIds, () => 'replaced');
    const hold = await holdEntry(deps, debtorId, { itemIds, kind: 'proceeding', reason: { code: DECIDED }, until: null });
    const { columns, vault } = await kept<ChoiceDetails>(deps, { reasons: said });
    const choice: RouteChoiceRow = {
      id: (await deps.store.reserve('route_choice', 1)) as RouteChoiceId,
      creditor_id: debtor.creditor_id,
      debtor_id: debtorId,
      way,
      item_ids: itemIds,
      amount_cents: Number(facts.amount),
      activity: facts.debtor,
      creditor_trader: facts.creditorTrader,
      seat: facts.seat,
      on_day: facts.on,
      author: deps.by,
      state: 'standing',
      ended_on: null,
      hold_id: hold.row.id,
      ...columns,
    };
    const chosen: EntryDraft = { kind: 'route.chosen', by: deps.by, data: { choice } };
    const answered = await endsAnswered(deps, debtorId, itemIds);
    const entries = [...before.entries, chosen, hold.entry, ...answered];
    return { entries, outside: { vault: [...before.vault, vault] }, result: choice.id };
  });
}

/** Decides that nothing was decided: reminders go on from where they were. @throws Refusal `unknown-choice`, `overtaken` */
export async function withdrawChoice(deps: PersonDeps, id: RouteChoiceId): Promise<void> {
  const [choice] = await deps.store.select('route_choice', { id }, { limit: 1 });
  if (choice?.state !== 'standing')
    throw new Refusal('unknown-choice', `There is no decision ${id} in this workspace that stands.`, { id });
  await deps.store.record(endOfChoice(deps, choice, 'withdrawn'));
}

/** What ends of earlier decisions; those that ended, the newest first. */
export type GivenWay = {
  readonly entries: readonly EntryDraft[];
  readonly vault: readonly VaultRow<ChoiceDetails>[];
  readonly ended: readonly RouteChoiceRow[];
};

/**
 * Decisions about any of these invoices end; for others that such a decision was about as well it is decided anew, so that their reminders
 * go on resting. Decisions about none of them stand.
 */
export async function givingWay(
  deps: PersonDeps,
  debtor_id: DebtorId,
  items: readonly ItemId[],
  stateOf: (choice: RouteChoiceRow) => 'replaced' | 'begun',
): Promise<GivenWay> {
  const standing = await readAll(deps.store, 'route_choice', 'debtor_id', [debtor_id], { state: 'standing' });
  const ended = standing.filter((choice) => choice.item_ids.some((id) => items.includes(id))).sort((a, b) => b.id - a.id);
  const rests = await Promise.all(ended.map((choice) => carriedOver(deps, choice, items)));
  const entries = ended.flatMap((choice, at) => [...endOfChoice(deps, choice, stateOf(choice)), ...(rests[at]?.entries ?? [])]);
  return { entries, vault: rests.flatMap(({ vault }) => vault), ended };
}

/** The same decision for the rest of its invoices, with its reasons. */
async function carriedOver(deps: PersonDeps, choice: RouteChoiceRow, taken: readonly ItemId[]): Promise<Omit<GivenWay, 'ended'>> {
  const { store, clock, by } = deps;
  const rest = choice.item_ids.filter((id) => !taken.includes(id));
  if (rest.length === 0) return { entries: [], vault: [] };
  const open = (await readAll(store, 'item', 'id', rest)).reduce((sum, row) => sum + Math.max(row.open_cents, 0), 0);
  const written = await writtenOf<ChoiceDetails>(store, [choice]);
  const { columns, vault } = await kept<ChoiceDetails>(deps, { reasons: written.get(choice.vault_id)?.reasons ?? '' });
  const why = { kind: 'proceeding', reason: { code: DECIDED }, until: null } as const;
  const hold = await holdEntry(deps, choice.debtor_id, { itemIds: rest, ...why });
  const id = (await store.reserve('route_choice', 1)) as RouteChoiceId;
  const about = { id, item_ids: rest, amount_cents: open, on_day: clock.today(), hold_id: hold.row.id };
  return { entries: [{ kind: 'route.chosen', by, data: { choice: { ...choice, ...about, ...columns } } }, hold.entry], vault: [vault] };
}

/** The end of a decision, and of the rest that it gave. */
function endOfChoice(
  { by, clock }: Pick<PersonDeps, 'by' | 'clock'>,
  choice: RouteChoiceRow,
  state: 'replaced' | 'withdrawn' | 'begun',
): EntryDraft[] {
  const { id, debtor_id: debtorId, creditor_id: creditorId, hold_id } = choice;
  const on = clock.today();
  return [
    { kind: 'route.choice-ended', by, data: { id, debtorId, creditorId, state, on } },
    { kind: 'hold.lifted', by, data: { id: hold_id, debtorId, creditorId, on, why: `way-${state}` } },
  ];
}

/** What was asked at the end of the ladder is answered by what was decided. */
export async function endsAnswered(deps: PersonDeps, debtor_id: DebtorId, items: readonly ItemId[]): Promise<EntryDraft[]> {
  const open = await deps.store.select('question', { debtor_id, code: 'end-of-scenario', answered_on: null }, { limit: 1_000 });
  return open.filter(({ item_ids }) => item_ids.every((id) => items.includes(id))).map((question) => answering(deps, question, DECIDED));
}

/** All that was decided about a debtor and those that became it, the newest first. @throws Refusal `unknown-debtor` */
export async function choicesOf({ store }: Pick<PersonDeps, 'store'>, debtorId: DebtorId): Promise<ChoiceView[]> {
  const ids = await mergedWith(store, await debtorOf(store, debtorId));
  const rows = (await readAll(store, 'route_choice', 'debtor_id', ids)).sort((a, b) => b.id - a.id);
  const written = await writtenOf<ChoiceDetails>(store, rows);
  return rows.map((row) => ({ row, reasons: written.get(row.vault_id)?.reasons ?? null }));
}

function checkedReasons(reasons: string): string {
  const said = clean(reasons);
  if (said === '') throw new Refusal('reasons-empty', 'A decision needs its reasons, for whoever finds it later.');
  if (reasons.trim().length > LONGEST_WORD)
    throw new Refusal('reasons-too-long', `Reasons have ${LONGEST_WORD} characters at most.`, { most: LONGEST_WORD });
  return said;
}
