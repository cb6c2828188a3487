import { addDays, type Day } from '../core/base/day.ts';
import type { DebtorId, HoldId, ItemId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import { contactDay, usesStep } from '../core/case/contact.ts';
import { contactOf, itemOf } from '../core/journal/case-rows.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { ContactRow, DebtorRow, DocumentRow, HoldRow, ItemRow, SettlementRow } from '../core/journal/tables.ts';
import type { BookLine } from '../core/receivable/book-line.ts';
import { pairLines } from '../core/receivable/pair-lines.ts';
import { creditorOf } from './context.ts';
import { mergeKey } from './merged-debtor.ts';
import { readAll } from './read-all.ts';
import { answering, debtorOf, type PersonDeps } from './set-debtor.ts';
import { isBooksKey, SourceKeys } from './source-key.ts';

type Case = { readonly debtor: DebtorRow; readonly items: readonly ItemRow[] };

/**
 * The entries by which one debtor becomes another one: from now on files that name the first mean the second, and what is open
 * on the first is closed there and opened on the second, each item with what was laid on it, the step it had reached and the
 * holds on it. An invoice that both have is not opened twice. What was said and sent stays where it happened.
 * @throws Refusal `unknown-debtor`, `not-the-same-creditor`, `contact-in-progress`
 */
export async function mergeEntries(deps: PersonDeps, fromId: DebtorId, intoId: DebtorId): Promise<EntryDraft[]> {
  const { store, by } = deps;
  const [from, into] = [await caseOf(deps, fromId), await caseOf(deps, intoId)];
  const creditorId = from.debtor.creditor_id;
  if (fromId === intoId || creditorId !== into.debtor.creditor_id)
    throw new Refusal('not-the-same-creditor', `Debtors ${fromId} and ${intoId} cannot be one: they must be two debtors of one creditor.`, {
      fromId,
      intoId,
    });
  const contacts = await store.select('contact', { debtor_id: fromId }, { limit: 100_000 });
  if (contacts.some((contact) => contact.state === 'pending'))
    throw new Refusal(
      'contact-in-progress',
      `A message to debtor ${fromId} is on its way. Wait until it has left, or withdraw it, then answer again.`,
      { fromId },
    );
  const key = { id: await store.reserve('debtor_key', 1), creditor_id: creditorId, debtor_id: fromId, ...mergeKey(intoId) };
  const open = from.items.filter((item) => item.open_cents !== 0);
  const questions = await store.select('question', { debtor_id: fromId, answered_on: null }, { limit: 1_000 });
  return [
    { kind: 'debtor.changed', by, data: { id: fromId, creditorId, changes: {}, keys: [key] } },
    ...(await opening(deps, open, into, contacts)),
    ...(await quietAfter(deps, contacts, into.debtor)),
    ...(await wideHolds(deps, fromId, into.debtor)),
    ...(await closing(deps, open)),
    ...questions.map((question) => answering(deps, question, `merged ${intoId}`)),
  ];
}

async function caseOf({ store }: PersonDeps, id: DebtorId): Promise<Case> {
  return { debtor: await debtorOf(store, id), items: await readAll(store, 'item', 'debtor_id', [id]) };
}

async function closing({ store, by, clock }: PersonDeps, open: readonly ItemRow[]): Promise<EntryDraft[]> {
  if (open.length === 0) return [];
  const first = await store.reserve('settlement', open.length);
  const settlements = open.map(({ id, debtor_id, open_cents }, index): SettlementRow => {
    return { id: first + index, item_id: id, debtor_id, on_day: clock.today(), cents: open_cents, kind: 'correction', reference: 'merged' };
  });
  const cents = open.map((item) => ({ id: item.id, debtorId: item.debtor_id, creditorId: item.creditor_id, cents: 0 }));
  return [{ kind: 'items.settled', by, data: { settlements, open: cents } }];
}

async function opening(deps: PersonDeps, open: readonly ItemRow[], into: Case, contacts: readonly ContactRow[]): Promise<EntryDraft[]> {
  const { store, by } = deps;
  const lines = new Map(open.map((item) => [item, asLine(item)]));
  const { pairs } = pairLines([...lines.values()], into.items.map(itemOf));
  const fresh = [...lines].flatMap(([item, line]) => (pairs.has(line) ? [] : [item]));
  if (fresh.length === 0) return [];
  const keys = new SourceKeys(into.debtor.id, into.items);
  const first = await store.reserve('item', fresh.length);
  const items = fresh.map((item, index): ItemRow => {
    const source_key = keys.fresh({ kind: item.kind, number: item.number, issuedOn: item.issued_on }, isBooksKey(item.source_key));
    return { ...item, ...stepReached(item, contacts), id: (first + index) as ItemId, debtor_id: into.debtor.id, source_key };
  });
  const ids = new Map(fresh.map((item, index) => [item.id, (first + index) as ItemId]));
  const documents = await copies(deps, 'document', await readAll(store, 'document', 'item_id', [...ids.keys()]), (row: DocumentRow) => ({
    ...row,
    item_id: idIn(ids, row.item_id),
  }));
  const settlements = await readAll(store, 'settlement', 'debtor_id', [fresh[0]?.debtor_id ?? into.debtor.id]);
  const laid = settlements.filter((row) => ids.has(row.item_id));
  const copied = await copies(deps, 'settlement', laid, (row: SettlementRow) => ({
    ...row,
    item_id: idIn(ids, row.item_id) ?? row.item_id,
    debtor_id: into.debtor.id,
  }));
  const cents = items.map((item) => ({ id: item.id, debtorId: item.debtor_id, creditorId: item.creditor_id, cents: item.open_cents }));
  return [
    { kind: 'items.added', by, data: { items, documents } },
    ...(copied.length > 0 ? [{ kind: 'items.settled' as const, by, data: { settlements: copied, open: cents } }] : []),
    ...(await heldOver(deps, fresh, ids, into.debtor)),
  ];
}

/** Days of rest and dates granted hold for whom they were given to, under whatever name: nothing is said until they are over. */
async function quietAfter({ store, by, clock }: PersonDeps, contacts: readonly ContactRow[], into: DebtorRow): Promise<EntryDraft[]> {
  const { minimum_days_between: rest } = await creditorOf(store, into.creditor_id);
  const days = contacts
    .map(contactOf)
    .filter(usesStep)
    .flatMap((contact) => [addDays(contactDay(contact), rest - 1), ...(contact.deadline ? [contact.deadline] : [])]);
  const until = days.reduce<Day | null>((last, one) => (last === null || one > last ? one : last), null);
  const today = clock.today();
  if (until === null || until < today) return [];
  const id = (await store.reserve('hold', 1)) as HoldId;
  const hold: HoldRow = {
    id,
    debtor_id: into.id,
    item_ids: null,
    kind: 'other',
    reason: 'written to before the merger',
    author: by,
    from_day: today,
    until_day: until,
    lifted_on: null,
  };
  return [{ kind: 'hold.placed', by, data: { hold, creditorId: into.creditor_id } }];
}

function asLine(item: ItemRow): BookLine {
  const { kind, number, issuedOn, dueOn, currency, amountCents, openCents } = itemOf(item);
  return {
    source: 'list',
    line: null,
    kind,
    number,
    issuedOn,
    dueOn,
    currency,
    amountCents,
    openCents,
    laid: [],
    credits: [],
    replaces: null,
  };
}

function idIn(ids: ReadonlyMap<ItemId, ItemId>, id: ItemId | null): ItemId | null {
  return id === null ? null : (ids.get(id) ?? null);
}

async function copies<T extends { id: number }>(
  { store }: PersonDeps,
  table: 'document' | 'settlement',
  rows: readonly T[],
  change: (row: T) => T,
): Promise<T[]> {
  if (rows.length === 0) return [];
  const first = await store.reserve(table, rows.length);
  return rows.map((row, index) => ({ ...change(row), id: first + index }));
}

/** The last step that claimed the item: the ladder goes on from there. */
function stepReached(item: ItemRow, contacts: readonly ContactRow[]): Pick<ItemRow, 'prior_step' | 'prior_on'> {
  const last = contacts
    .map(contactOf)
    .filter((contact) => usesStep(contact) && contact.items.some((one) => one.itemId === item.id && one.role === 'claimed'))
    .reduce<ReturnType<typeof contactOf> | null>(
      (best, contact) => (best === null || contact.severity >= best.severity ? contact : best),
      null,
    );
  return last === null ? { prior_step: item.prior_step, prior_on: item.prior_on } : { prior_step: last.step, prior_on: contactDay(last) };
}

/** Holds on a debtor as such (insolvency, a stop) are on whoever it is, also for invoices to come, and also when nothing is open now. */
async function wideHolds({ store, by }: PersonDeps, fromId: DebtorId, into: DebtorRow): Promise<EntryDraft[]> {
  const entries: EntryDraft[] = [];
  for (const hold of await store.select('hold', { debtor_id: fromId, lifted_on: null }, { limit: 10_000 })) {
    if (hold.item_ids !== null) continue;
    const row: HoldRow = { ...hold, id: (await store.reserve('hold', 1)) as HoldId, debtor_id: into.id };
    entries.push({ kind: 'hold.placed', by, data: { hold: row, creditorId: into.creditor_id } });
  }
  return entries;
}

/** Holds on single items, placed again on what these have become. */
async function heldOver(
  { store, by }: PersonDeps,
  items: readonly ItemRow[],
  ids: ReadonlyMap<ItemId, ItemId>,
  into: DebtorRow,
): Promise<EntryDraft[]> {
  const [item] = items;
  if (!item) return [];
  const holds = await store.select('hold', { debtor_id: item.debtor_id, lifted_on: null }, { limit: 10_000 });
  const entries: EntryDraft[] = [];
  for (const hold of holds) {
    const covered = items.flatMap(({ id }) => (hold.item_ids?.includes(id) ? (ids.get(id) ?? []) : []));
    if (covered.length === 0) continue;
    const row: HoldRow = { ...hold, id: (await store.reserve('hold', 1)) as HoldId, debtor_id: into.id, item_ids: covered };
    entries.push({ kind: 'hold.placed', by, data: { hold: row, creditorId: into.creditor_id } });
  }
  return entries;
}
