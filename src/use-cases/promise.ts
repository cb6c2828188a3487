import { addBusinessDays } from '../core/base/business-day.ts';
import { addDays, type Day, isDay } from '../core/base/day.ts';
import type { DebtorId, HoldId, ItemId } from '../core/base/id.ts';
import { EUR } from '../core/base/money.ts';
import { Refusal } from '../core/base/refusal.ts';
import { oneLine } from '../core/base/text.ts';
import type { CaseFile } from '../core/case/case-file.ts';
import type { Hold } from '../core/case/hold.ts';
import { brokenInARow, openOf, SUPERSEDED } from '../core/case/promise.ts';
import type { PromiseWay } from '../core/case/promised.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { NewHoldRow } from '../core/journal/hold-tables.ts';
import type { CreditorRow } from '../core/journal/tables.ts';
import { isInsolvent } from '../core/law/insolvency.ts';
import type { Item } from '../core/receivable/item.ts';
import { creditorOf, type Deps, zoneOf } from './context.ts';
import { debtorOf } from './set-debtor.ts';
import { type Spoken, spoken } from './spoken-words.ts';

/** A transfer takes a night: a promise holds until this many working days after its day. */
const GRACE = 1;
/** Further ahead it is no promise of payment. */
const LONGEST_DAYS = 365;

export type NewPromise = {
  readonly on: Day;
  /** A part of what is open; `null`: all of it. */
  readonly cents: bigint | null;
  /** `null`: all invoices that are open now. */
  readonly itemIds: readonly ItemId[] | null;
  readonly via: PromiseWay | null;
  /** What was said, in words, which go into the vault; or a code of the program. */
  readonly note: string | { readonly code: string };
  /** A person has seen that earlier promises were broken, and takes this one all the same. */
  readonly confirmed: boolean;
};

type Writing = Pick<Deps, 'store' | 'by' | 'clock'>;
type Promising = Writing & Pick<Deps, 'digest'>;
export type PromiseMade = { readonly id: HoldId; readonly until: Day; readonly replaces: readonly HoldId[] };

/**
 * Records what a debtor promised: its invoices rest until one working day after the day named, and money and days say whether it was
 * kept. It takes the place of earlier promises about the same invoices.
 * @throws Refusal `unknown-debtor`, `debtor-insolvent`, `promise-day-unreadable`, `promise-in-the-past`, `promise-too-far`, `nothing-open`,
 * `not-items-of-debtor`, `promise-amount`, `promise-two-currencies`, `promise-overlaps`, `promises-broken`, `overtaken`
 */
export async function recordPromise(deps: Promising, debtorId: DebtorId, promise: NewPromise): Promise<PromiseMade> {
  const { entries, vault, head, ...made } = await promiseEntries(deps, debtorId, promise);
  await deps.store.record(entries, { vault }, head);
  return made;
}

/** The same as entries, for whoever records more beside it, with the head of the journal that they rest on. @throws Refusal the same */
export async function promiseEntries(
  deps: Promising,
  debtorId: DebtorId,
  promise: NewPromise,
): Promise<PromiseMade & Pick<Spoken, 'vault'> & { readonly entries: readonly EntryDraft[]; readonly head: number }> {
  const { store, by, clock } = deps;
  const today = clock.today();
  refuseDay(promise.on, today);
  const debtor = await debtorOf(store, debtorId);
  const creditor = await creditorOf(store, debtor.creditor_id);
  const head = await store.head();
  const [file] = await store.caseFiles([debtorId]);
  if (!file) throw new Refusal('unknown-debtor', `There is no debtor ${debtorId}.`, { query: String(debtorId) });
  if (isInsolvent(file.debtor.insolventSince, today))
    throw new Refusal('debtor-insolvent', 'Insolvency proceedings are open: what was owed before is declared, and not promised.', {});
  const items = openInvoices(file, promise.itemIds);
  refusePart(promise.cents, items);
  const ids = items.map((item) => item.id);
  const replaced = replacedBy(file, ids, today);
  if (!promise.confirmed) refuseDistrusted(file, ids, creditor, today);
  const id = (await store.reserve('hold', 1)) as HoldId;
  const until = addBusinessDays(promise.on, GRACE, zoneOf(creditor));
  const whose = { debtorId, creditorId: creditor.id };
  const lifted = replaced.map((hold): EntryDraft => {
    return { kind: 'hold.lifted', by, data: { id: hold.id, ...whose, on: today, why: SUPERSEDED } };
  });
  const { note } = promise;
  const { columns, vault } = await spoken(deps, typeof note === 'string' ? oneLine(note, 500) : '');
  const hold: NewHoldRow = {
    id,
    debtor_id: debtorId,
    item_ids: ids,
    kind: 'promise',
    reason: typeof note === 'string' ? '' : note.code,
    author: by,
    from_day: today,
    until_day: until,
    lifted_on: null,
    lifted_why: null,
    ...promiseColumns(promise, items),
    ...columns,
  };
  const entries: EntryDraft[] = [...lifted, { kind: 'hold.placed', by, data: { hold, creditorId: creditor.id } }];
  return { id, until, replaces: replaced.map((one) => one.id), entries, vault, head };
}

/** What a promise says, as its hold bears it. */
export function promiseColumns(
  { on, cents, via }: Pick<NewPromise, 'on' | 'cents' | 'via'>,
  items: readonly Item[],
): Pick<NewHoldRow, 'promised_on' | 'promised_cents' | 'basis_cents' | 'promised_currency' | 'promised_via' | 'judged'> {
  const open = openOf({ itemIds: null }, items);
  const isPart = cents !== null && cents < open;
  return {
    promised_on: on,
    promised_cents: isPart ? Number(cents) : null,
    basis_cents: isPart ? Number(open) : null,
    promised_currency: isPart ? (items[0]?.currency ?? EUR) : null,
    promised_via: via,
    judged: null,
  };
}

/**
 * Takes a promise back: the debtor said that it will not be, or it was recorded by mistake.
 * @throws Refusal `no-such-promise`, `overtaken`
 */
export async function withdrawPromise({ store, by, clock }: Writing, id: HoldId, why: string): Promise<void> {
  const [hold] = await store.select('hold', { id, kind: 'promise', lifted_on: null }, { limit: 1 });
  const today = clock.today();
  if (!hold || (hold.until_day !== null && hold.until_day < today))
    throw new Refusal('no-such-promise', `There is no promise ${id} that still holds.`, { id });
  const debtor = await debtorOf(store, hold.debtor_id);
  const data = { id, debtorId: hold.debtor_id, creditorId: debtor.creditor_id, on: today, why: oneLine(why, 500) || 'withdrawn' };
  await store.record([{ kind: 'hold.lifted', by, data }]);
}

function refuseDay(on: Day, today: Day): void {
  if (!isDay(on)) throw new Refusal('promise-day-unreadable', `"${String(on).slice(0, 40)}" is not a day (YYYY-MM-DD).`, {});
  if (on < today) throw new Refusal('promise-in-the-past', `The day promised, ${on}, is past.`, { text: on });
  if (on > addDays(today, LONGEST_DAYS))
    throw new Refusal('promise-too-far', `${on} is more than ${LONGEST_DAYS} days ahead: agree a payment plan instead.`, {
      text: on,
      days: LONGEST_DAYS,
    });
}

function openInvoices({ items }: CaseFile, wanted: readonly ItemId[] | null): Item[] {
  const open = items.filter((item) => item.kind === 'invoice' && item.openCents > 0n);
  const named = wanted === null ? open : open.filter((item) => wanted.includes(item.id));
  if (named.length === 0) throw new Refusal('nothing-open', 'None of these invoices is open: there is nothing to promise.', {});
  const unknown = wanted?.find((id) => !open.some((item) => item.id === id));
  if (unknown !== undefined)
    throw new Refusal('not-items-of-debtor', `Invoice ${unknown} is not an open invoice of this debtor.`, { debtorId: Number(unknown) });
  return named;
}

function refusePart(cents: bigint | null, items: readonly Item[]): void {
  if (cents === null) return;
  if (new Set(items.map((item) => item.currency)).size > 1)
    throw new Refusal('promise-two-currencies', 'These invoices are in several currencies: name those that the amount is for.', {});
  if (cents <= 0n || cents > openOf({ itemIds: null }, items))
    throw new Refusal('promise-amount', 'The amount promised is above 0 and at most what is open.', {});
}

/** Promises that still stand and are about some of the items. */
function replacedBy({ holds, items }: CaseFile, ids: readonly ItemId[], today: Day): Hold[] {
  const open = new Set(items.filter((item) => item.openCents > 0n).map((item) => item.id));
  const standing = holds.filter(
    (hold) => hold.kind === 'promise' && hold.liftedOn === null && (hold.until === null || hold.until >= today),
  );
  const touched = standing.filter(({ itemIds }) => itemIds === null || itemIds.some((id) => ids.includes(id)));
  for (const hold of touched) {
    const rest = (hold.itemIds ?? [...open]).filter((id) => open.has(id) && !ids.includes(id));
    if (rest.length > 0)
      throw new Refusal('promise-overlaps', `Promise ${hold.id} is also about other invoices: name them too, or withdraw it first.`, {
        id: hold.id,
      });
  }
  return touched;
}

function refuseDistrusted({ holds, items }: CaseFile, ids: readonly ItemId[], creditor: CreditorRow, today: Day): void {
  const broken = ids.reduce((most, id) => Math.max(most, brokenInARow(holds, items, id, today)), 0);
  if (broken >= creditor.broken_promises)
    throw new Refusal('promises-broken', `${broken} promises in a row were broken: whether this one is taken is for a person to say.`, {
      count: broken,
    });
}
