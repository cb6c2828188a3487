import { addDays, type Day, isDay } from '../core/base/day.ts';
import type { DebtorId, DisputeId, ItemId, PortalRequestId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import { oneLine } from '../core/base/text.ts';
import type { DisputeCause, Resolution } from '../core/case/dispute.ts';
import { isActive } from '../core/case/hold.ts';
import { holdOf } from '../core/journal/case-rows.ts';
import type { ContestedJson, DisputeRow } from '../core/journal/dispute-tables.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { ItemRow, VaultDetails, VaultRow } from '../core/journal/tables.ts';
import { clean, newWord } from './dispute-words.ts';
import { readAll } from './read-all.ts';
import { debtorOf, type PersonDeps } from './set-debtor.ts';

/** An invoice, or a sum of it (VAT included), perhaps that of one of its lines. */
export type ContestedSum = { readonly itemId: ItemId; readonly cents: bigint | null; readonly line?: string };

export type NewDispute = {
  readonly contested: readonly ContestedSum[];
  readonly cause: DisputeCause;
  /** What the debtor says. */
  readonly reason: string;
  /** Who sees to it; who records it when left out. */
  readonly owner?: string;
  /** By when it is decided; in fifteen days when left out. */
  readonly deadline?: Day;
  /** What it was said with: the debtor's own request on its page. */
  readonly request?: PortalRequestId;
};

export type Decided = {
  readonly resolution: Resolution;
  /** Of a dispute found right in part: what of it. */
  readonly accepted: readonly ContestedSum[];
  /** What the debtor is told with the next message, when it is not found right as a whole. */
  readonly reason: string;
};

const USUAL_DAYS = 15;
const MOST_SUMS = 200;
const LONGEST_OWNER = 200;

/**
 * Takes down what a debtor contests: that is not asked for any more until somebody has decided, the rest is.
 * A hold that was placed for it in a hurry ends with it.
 * @throws Refusal `unknown-debtor`, `not-items-of-debtor`, `dispute-nothing`, `dispute-amount`, `already-disputed`, `dispute-without-reason`,
 * `dispute-deadline`
 */
export async function openDispute(deps: PersonDeps, debtorId: DebtorId, told: NewDispute): Promise<DisputeId> {
  const { id, entries, vault, head } = await disputeEntries(deps, debtorId, told);
  await deps.store.record(entries, { vault }, head);
  return id;
}

/** The same as entries, for whoever records more beside it, with the head of the journal that they rest on. @throws Refusal the same */
export async function disputeEntries(deps: PersonDeps, debtorId: DebtorId, told: NewDispute): Promise<DisputeToOpen> {
  const { store, by, clock } = deps;
  const today = clock.today();
  const debtor = await debtorOf(store, debtorId);
  const head = await store.head();
  const rows = await itemsOf(deps, debtorId, told.contested);
  const items = sumsOf(told.contested, rows);
  await refuseContested(deps, debtorId, items);
  const said = [clean(told.reason), ...linesOf(told.contested, rows)].filter((text) => text !== '').join('\n');
  if (said === '' && told.cause === 'other') throw new Refusal('dispute-without-reason', 'A dispute needs its reason.');
  const id = (await store.reserve('dispute', 1)) as DisputeId;
  const dispute: DisputeRow = {
    id,
    creditor_id: debtor.creditor_id,
    debtor_id: debtorId,
    items,
    accepted: null,
    cause: told.cause,
    state: 'open',
    owner: oneLine(told.owner ?? by, LONGEST_OWNER) || by,
    opened_on: today,
    opened_by: by,
    deadline: checkedDeadline(told.deadline ?? addDays(today, USUAL_DAYS), today),
    resolution: null,
    resolved_on: null,
    resolved_by: null,
    closed_on: null,
    since_settlement: await lastSettlement(deps, items),
    copy_of: null,
  };
  const word = said === '' ? null : await newWord(saying(deps, told), dispute, { kind: 'reason', said });
  const opened: EntryDraft = { kind: 'dispute.opened', by, data: { dispute, words: word ? [word.row] : [] } };
  return { id, entries: [opened, ...(await holdsEnded(deps, dispute))], vault: word ? [word.vault] : [], head };
}

/** Words that came by the debtor's page are the debtor's: its request is named beside them, with its files. */
function saying(deps: PersonDeps, { request }: NewDispute): PersonDeps {
  return request === undefined ? deps : { ...deps, by: `request ${request}` };
}
type DisputeToOpen = {
  readonly id: DisputeId;
  readonly entries: readonly EntryDraft[];
  readonly vault: readonly VaultRow<VaultDetails>[];
  readonly head: number;
};

async function itemsOf({ store }: PersonDeps, debtorId: DebtorId, contested: readonly ContestedSum[]): Promise<Map<ItemId, ItemRow>> {
  if (contested.length === 0 || contested.length > MOST_SUMS)
    throw new Refusal('dispute-nothing', `Name the invoices that are contested, ${MOST_SUMS} sums at most.`, { most: MOST_SUMS });
  const rows = await readAll(store, 'item', 'id', [...new Set(contested.map((one) => one.itemId))], {
    debtor_id: debtorId,
    kind: 'invoice',
  });
  const known = new Map(rows.map((row) => [row.id, row]));
  if (contested.some((one) => !known.has(one.itemId)))
    throw new Refusal('not-items-of-debtor', `A dispute names invoices of its own debtor; these are not all of debtor ${debtorId}.`, {
      debtorId,
    });
  return known;
}

/** One sum an invoice; several of one are added up. */
function sumsOf(contested: readonly ContestedSum[], rows: ReadonlyMap<ItemId, ItemRow>): ContestedJson {
  return [...Map.groupBy(contested, (one) => one.itemId)].map(([item, sums]) => {
    const open = BigInt(rows.get(item)?.open_cents ?? 0);
    if (sums.some((one) => one.cents === null)) return { item, cents: null };
    const cents = sums.reduce((sum, one) => sum + (one.cents ?? 0n), 0n);
    if (sums.some((one) => (one.cents ?? 0n) <= 0n) || cents > open)
      throw new Refusal(
        'dispute-amount',
        `What is contested of an invoice is more than nothing and at most what is open of it (item ${item}).`,
        {
          item,
        },
      );
    return { item, cents: cents === open ? null : Number(cents) };
  });
}

function linesOf(contested: readonly ContestedSum[], rows: ReadonlyMap<ItemId, ItemRow>): string[] {
  return contested.flatMap(({ itemId, line }) => {
    const label = oneLine(line ?? '', 200);
    return label === '' ? [] : [`${rows.get(itemId)?.number ?? itemId} · ${label}`];
  });
}

/** Two disputes about one invoice could not be told apart when one of them is decided. */
export async function refuseContested(
  { store }: Pick<PersonDeps, 'store'>,
  debtor_id: DebtorId,
  items: readonly Pick<ContestedJson[number], 'item'>[],
): Promise<void> {
  const standing = await store.select('dispute', { debtor_id, state: ['open', 'credit-awaited'] }, { limit: 10_000 });
  const other = standing.find((one) => one.items.some(({ item }) => items.some((own) => own.item === item)));
  if (other)
    throw new Refusal('already-disputed', `Dispute ${other.id} is about one of these invoices already: decide it first.`, { id: other.id });
}

function checkedDeadline(deadline: Day, today: Day): Day {
  if (!isDay(deadline) || deadline < today || deadline > addDays(today, 366))
    throw new Refusal(
      'dispute-deadline',
      `A dispute is decided between today and a year from now, not by ${oneLine(String(deadline), 20)}.`,
      {
        text: oneLine(String(deadline), 20),
      },
    );
  return deadline;
}

async function lastSettlement({ store }: PersonDeps, items: ContestedJson): Promise<number> {
  const known = await readAll(
    store,
    'settlement',
    'item_id',
    items.map((one) => one.item),
  );
  return known.reduce((last, one) => Math.max(last, one.id), 0);
}

async function holdsEnded({ store, by, clock }: PersonDeps, { id, debtor_id, creditor_id, items }: DisputeRow): Promise<EntryDraft[]> {
  const today = clock.today();
  const holds = await store.select('hold', { debtor_id, kind: 'dispute', lifted_on: null }, { limit: 10_000 });
  const about = new Set(items.map((one) => one.item));
  return holds
    .filter((hold) => isActive(holdOf(hold), today) && hold.item_ids?.every((item) => about.has(item)))
    .map((hold) => ({
      kind: 'hold.lifted',
      by,
      data: { id: hold.id, debtorId: debtor_id, creditorId: creditor_id, on: today, why: `dispute ${id}` },
    }));
}

/**
 * Decides a dispute. What is found right waits for its credit note; all else is asked for again from where it stood, and what was not
 * found right is told to the debtor with the next message.
 * @throws Refusal `unknown-dispute`, `dispute-decided`, `dispute-without-reason`, `dispute-amount`
 */
export async function resolveDispute(deps: PersonDeps, id: DisputeId, { resolution, accepted, reason }: Decided): Promise<void> {
  const { store, by, clock } = deps;
  const head = await store.head();
  const dispute = await disputeRow(deps, id);
  if (dispute.state !== 'open') throw new Refusal('dispute-decided', `Dispute ${id} has been decided: reopen it first.`, { id });
  const said = clean(reason);
  if (said === '' && (resolution === 'rejected' || resolution === 'partial'))
    throw new Refusal('dispute-without-reason', 'Say why: the debtor is told with the next message.');
  const right = resolution === 'partial' ? await acceptedOf(deps, dispute, accepted) : null;
  const word = said === '' ? null : await newWord(deps, dispute, { kind: resolution === 'withdrawn' ? 'note' : 'answer', said });
  const data = { ...whose(dispute), on: clock.today(), resolution, accepted: right, words: word ? [word.row] : [] };
  await store.record([{ kind: 'dispute.resolved', by, data }], { vault: word ? [word.vault] : [] }, head);
}

async function acceptedOf(deps: PersonDeps, dispute: DisputeRow, accepted: readonly ContestedSum[]): Promise<ContestedJson> {
  const rows = await itemsOf(deps, dispute.debtor_id, accepted);
  const contested = new Map(dispute.items.map((one) => [one.item, one.cents]));
  const sums = [...Map.groupBy(accepted, (one) => one.itemId)].map(([item, parts]) => {
    const all = BigInt(contested.get(item) ?? rows.get(item)?.open_cents ?? 0);
    const cents = parts.reduce((sum, one) => sum + (one.cents ?? all), 0n);
    if (!contested.has(item) || parts.some((one) => (one.cents ?? all) <= 0n) || cents > all)
      throw new Refusal('dispute-amount', `What is found right is more than nothing and at most what was contested (item ${item}).`, {
        item,
      });
    return { item, cents: Number(cents) };
  });
  return sums;
}

/** What was decided, or withdrawn, is open again. @throws Refusal `unknown-dispute`, `dispute-open`, `already-disputed` */
export async function reopenDispute(deps: PersonDeps, id: DisputeId): Promise<void> {
  const { store, by, clock } = deps;
  const head = await store.head();
  const dispute = await disputeRow(deps, id);
  if (dispute.state === 'open') throw new Refusal('dispute-open', `Dispute ${id} is open.`, { id });
  if (dispute.state === 'closed') await refuseContested(deps, dispute.debtor_id, dispute.items);
  const today = clock.today();
  const data = { ...whose(dispute), on: today, deadline: addDays(today, USUAL_DAYS) };
  await store.record([{ kind: 'dispute.reopened', by, data }], {}, head);
}

/** Who sees to it, and by when. @throws Refusal `unknown-dispute`, `dispute-decided`, `dispute-deadline` */
export async function changeDispute(
  deps: PersonDeps,
  id: DisputeId,
  { owner, deadline }: { readonly owner?: string; readonly deadline?: Day },
): Promise<void> {
  const dispute = await disputeRow(deps, id);
  if (dispute.state === 'closed') throw new Refusal('dispute-decided', `Dispute ${id} has been decided: reopen it first.`, { id });
  const name = owner === undefined ? '' : oneLine(owner, LONGEST_OWNER);
  const changes = {
    ...(name === '' ? {} : { owner: name }),
    ...(deadline === undefined ? {} : { deadline: checkedDeadline(deadline, deps.clock.today()) }),
  };
  if (Object.keys(changes).length === 0) return;
  await deps.store.record([{ kind: 'dispute.changed', by: deps.by, data: { ...whose(dispute), changes } }]);
}

export async function disputeRow({ store }: Pick<PersonDeps, 'store'>, id: DisputeId): Promise<DisputeRow> {
  const [row] = await store.select('dispute', { id }, { limit: 1 });
  if (!row) throw new Refusal('unknown-dispute', `There is no dispute ${id} in this workspace.`, { id });
  return row;
}

export function whose({ id, debtor_id, creditor_id }: DisputeRow) {
  return { id, debtorId: debtor_id, creditorId: creditor_id };
}
