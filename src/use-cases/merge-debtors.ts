import { addDays, type Day, laterOf } from '../core/base/day.ts';
import type { DebtorId, ItemId } from '../core/base/id.ts';
import { decimalOf } from '../core/base/money.ts';
import { Refusal } from '../core/base/refusal.ts';
import { type Contact, contactDay, usesStep } from '../core/case/contact.ts';
import { contactAllowedFrom } from '../core/dunning/conduct-guard.ts';
import type { DunningContext } from '../core/dunning/decision.ts';
import { progressOf } from '../core/dunning/progress.ts';
import type { Scenario } from '../core/dunning/scenario.ts';
import { scenarioFor } from '../core/dunning/standard-scenarios.ts';
import { callsMade, contactOf, itemOf, debtorOf as partyOf } from '../core/journal/case-rows.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { ContactRow, DebtorRow, DocumentRow, ItemRow, SettlementRow } from '../core/journal/tables.ts';
import { pairLines } from '../core/receivable/pair-lines.ts';
import { callingMoved } from './calling.ts';
import { refuseUnderWay } from './card-payment-pages.ts';
import { creditorOf, dunningContext } from './context.ts';
import { refuseHandedOut } from './hand-over-parts.ts';
import { insolvencyMoved } from './insolvency.ts';
import { candidatesMoved } from './merge-bank.ts';
import { asLine, copies, idIn } from './merge-copies.ts';
import { disputedOver, offersOver } from './merge-disputes.ts';
import { heldOver, ownHold } from './merge-holds.ts';
import { mergeKey, survivorOf } from './merged-debtor.ts';
import { refuseSued } from './proceeding-stays.ts';
import { readAll } from './read-all.ts';
import { answering, debtorOf, type PersonDeps } from './set-debtor.ts';
import { isBankKey, isBooksKey, movedBankKey, SourceKeys } from './source-key.ts';

type Case = { readonly debtor: DebtorRow; readonly items: readonly ItemRow[]; readonly contacts: readonly ContactRow[] };

/** What both debtors have: each item of the one with the item of the other that it is. */
type Twins = ReadonlyMap<ItemRow, ItemRow>;

/**
 * The entries by which one debtor becomes another one: from now on files that name the first mean the second, and what is open
 * on the first is closed there and opened on the second, each item with what was laid on it, the step it had reached and the
 * holds on it. An invoice that both have is not opened twice: the one that stays takes over what the other had reached and
 * what held it, and waits for a person where the two differ in what is open. What was said and sent stays where it happened.
 * @param toId a debtor that was merged itself stands for the one that it became
 * @throws Refusal `unknown-debtor`, `not-the-same-creditor`, `contact-in-progress`, `unread-replies`, `online-payment-under-way`,
 * `proceeding-under-way`, `debtor-handed-over`
 */
export async function mergeEntries(deps: PersonDeps, fromId: DebtorId, toId: DebtorId): Promise<EntryDraft[]> {
  const { store, by } = deps;
  const [from, into] = [await caseOf(deps, fromId), await caseOf(deps, await survivorOf(store, toId))];
  const intoId = into.debtor.id;
  await refuseUnfit(deps, from, into);
  const creditorId = from.debtor.creditor_id;
  const key = { id: await store.reserve('debtor_key', 1), creditor_id: creditorId, debtor_id: fromId, ...mergeKey(intoId) };
  // What the bank has paid and the books do not show yet would be open again when they next tell of it.
  const open = from.items.filter((item) => item.open_cents !== 0 || item.ahead_cents !== 0);
  const twins = twinsOf(from, into);
  const fresh = open.filter((item) => !twins.has(item));
  const context = await dunningContext(store, await creditorOf(store, creditorId));
  const opened = await opening(deps, fresh, into, from.contacts);
  const ids = new Map([...opened.ids, ...[...twins].map(([item, twin]) => [item.id, twin.id] as const)]);
  const questions = await store.select('question', { debtor_id: fromId, answered_on: null }, { limit: 1_000 });
  return [
    { kind: 'debtor.changed', by, data: { id: fromId, creditorId, changes: {}, keys: [key] } },
    ...opened.entries,
    ...takingOver(deps, twins, from, into, context),
    ...(await heldOver(deps, from, ids, into.debtor)),
    ...(await disputedOver(deps, fromId, ids, into.debtor)),
    ...(await offersOver(deps, fromId, ids, into.debtor)),
    ...(await differing(deps, twins, into.debtor)),
    ...(await quietAfter(deps, from, into, context)),
    ...(await candidatesMoved(deps, fromId, into.debtor)),
    ...(await insolvencyMoved(deps, from.debtor, into.debtor)),
    ...callingMoved(deps, from.debtor, into.debtor),
    ...(await closing(deps, open)),
    ...questions.map((question) => answering(deps, question, `merged ${intoId}`)),
  ];
}

async function caseOf({ store }: PersonDeps, id: DebtorId): Promise<Case> {
  const debtor = await debtorOf(store, id);
  return { debtor, items: await readAll(store, 'item', 'debtor_id', [id]), contacts: await readAll(store, 'contact', 'debtor_id', [id]) };
}

async function refuseUnfit(deps: PersonDeps, { debtor: from, contacts }: Case, { debtor: into }: Case): Promise<void> {
  const { store } = deps;
  const gone = (await survivorOf(store, from.id)) !== from.id;
  if (gone || from.id === into.id || from.creditor_id !== into.creditor_id)
    throw new Refusal(
      'not-the-same-creditor',
      `Debtors ${from.id} and ${into.id} cannot be one: they must be two debtors of one creditor.`,
      {
        fromId: from.id,
        intoId: into.id,
      },
    );
  if (contacts.some((contact) => contact.state === 'pending'))
    throw new Refusal(
      'contact-in-progress',
      `A message to debtor ${from.id} is on its way. Wait until it has left, or withdraw it, then answer again.`,
      { fromId: from.id },
    );
  // What holds the steps until it is read belongs to this debtor: nobody would end the hold of the other one.
  const waiting = { debtor_id: from.id, state: 'waiting' } as const;
  const unread = [await store.select('mail', waiting, { limit: 1 }), await store.select('portal_request', waiting, { limit: 1 })].flat();
  if (unread.length > 0)
    throw new Refusal('unread-replies', `Debtor ${from.id} has written and nobody has read it. Read it first, then answer again.`, {
      fromId: from.id,
    });
  await refuseUnderWay(deps, from);
  await refuseSued(store, from.id);
  await refuseHandedOut(store, from.id);
}

/** What is open finds its twin first; what is closed may still be open on the other debtor, where it would be reminded of. */
function twinsOf(from: Case, into: Case): Twins {
  const rows = new Map(into.items.map((row) => [row.id, row]));
  const twins = new Map<ItemRow, ItemRow>();
  const pair = (items: readonly ItemRow[], among: readonly ItemRow[]) => {
    const lines = new Map(items.map((item) => [asLine(item), item]));
    for (const [line, { id }] of pairLines([...lines.keys()], among.map(itemOf)).pairs) {
      const [item, twin] = [lines.get(line), rows.get(id)];
      if (item && twin) twins.set(item, twin);
    }
  };
  pair(
    from.items.filter((item) => item.open_cents !== 0),
    into.items,
  );
  const taken = new Set(twins.values());
  pair(
    from.items.filter((item) => item.open_cents === 0),
    into.items.filter((item) => item.open_cents !== 0 && !taken.has(item)),
  );
  return twins;
}

async function closing({ store, by, clock }: PersonDeps, open: readonly ItemRow[]): Promise<EntryDraft[]> {
  if (open.length === 0) return [];
  const first = await store.reserve('settlement', open.length);
  const settlements = open
    .filter((item) => item.open_cents !== 0)
    .map(({ id, debtor_id, open_cents }, index): SettlementRow => {
      const own = { item_id: id, debtor_id, on_day: clock.today(), cents: open_cents };
      return {
        id: first + index,
        ...own,
        kind: 'correction',
        reference: 'merged',
        laying_id: null,
        books_cents: null,
        copy_of: null,
        void: false,
      };
    });
  const cents = open.map((item) => ({ id: item.id, debtorId: item.debtor_id, creditorId: item.creditor_id, cents: 0, aheadCents: 0 }));
  return [{ kind: 'items.settled', by, data: { settlements, open: cents } }];
}

async function opening(
  deps: PersonDeps,
  fresh: readonly ItemRow[],
  into: Case,
  contacts: readonly ContactRow[],
): Promise<{ entries: EntryDraft[]; ids: ReadonlyMap<ItemId, ItemId> }> {
  const { store, by } = deps;
  if (fresh.length === 0) return { entries: [], ids: new Map() };
  const keys = new SourceKeys(into.debtor.id, into.items);
  const first = await store.reserve('item', fresh.length);
  const items = fresh.map((item, index): ItemRow => {
    const source_key = isBankKey(item.source_key)
      ? movedBankKey(item.source_key)
      : keys.fresh({ kind: item.kind, number: item.number, issuedOn: item.issued_on }, isBooksKey(item.source_key));
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
    copy_of: row.id,
  }));
  const cents = items.map((item) => ({ id: item.id, debtorId: item.debtor_id, creditorId: item.creditor_id, cents: item.open_cents }));
  const entries: EntryDraft[] = [
    { kind: 'items.added', by, data: { items, documents } },
    ...(copied.length > 0 ? [{ kind: 'items.settled' as const, by, data: { settlements: copied, open: cents } }] : []),
  ];
  return { entries, ids };
}

/** What an invoice that both have keeps of its other self: the further step, and the doubt whether it was received. */
function takingOver({ by }: PersonDeps, twins: Twins, from: Case, into: Case, { scenarios }: DunningContext): EntryDraft[] {
  const scenario = scenarioFor(partyOf(into.debtor), scenarios);
  const [before, own] = [from.contacts.map(contactOf), into.contacts.map(contactOf)];
  return [...twins].flatMap(([item, twin]): EntryDraft[] => {
    const doubt = twin.doubt === null && item.doubt !== null ? { doubt: item.doubt } : {};
    const changes = { ...furtherStep(item, before, twin, own, scenario), ...doubt };
    if (Object.keys(changes).length === 0) return [];
    const data = { id: twin.id, debtorId: twin.debtor_id, creditorId: twin.creditor_id, changes, why: `merged ${item.debtor_id}` };
    return [{ kind: 'item.changed', by, data }];
  });
}

/** Told by the ladder on which it goes on; of one step made twice the later day counts. */
function furtherStep(
  item: ItemRow,
  contacts: readonly Contact[],
  twin: ItemRow,
  own: readonly Contact[],
  scenario: Scenario,
): Partial<Pick<ItemRow, 'prior_step' | 'prior_on'>> {
  const [theirs, ours] = [progressOf(itemOf(item), scenario, contacts), progressOf(itemOf(twin), scenario, own)];
  const step = scenario.steps[theirs.index]?.key;
  if (step === undefined || theirs.on === null || theirs.index < ours.index) return {};
  if (theirs.index === ours.index && ours.on !== null && theirs.on <= ours.on) return {};
  return { prior_step: step, prior_on: theirs.on };
}

/** Which of two open amounts is right only a person can say: until then nothing is asked of the debtor. */
async function differing(deps: PersonDeps, twins: Twins, into: DebtorRow): Promise<EntryDraft[]> {
  const entries: EntryDraft[] = [];
  for (const [item, twin] of twins) {
    const same = item.open_cents === twin.open_cents && item.currency === twin.currency;
    // Closed where it stays, it cannot be reminded of; when the books open it again, they are the newer word.
    if (same || twin.kind !== 'invoice' || twin.open_cents === 0) continue;
    const reason = `${twin.number}: ${openText(item)} open on debtor ${item.debtor_id}, ${openText(twin)} on debtor ${into.id} when they were merged`;
    entries.push(await ownHold(deps, into, { item_ids: [twin.id], reason, until_day: null }));
  }
  return entries;
}

function openText({ open_cents, currency }: ItemRow): string {
  return `${decimalOf(BigInt(open_cents))} ${currency}`;
}

/**
 * Days of rest and dates granted hold for whom they were given to, under whatever name, and contacts count for whom they reached:
 * nothing is said until what was said to both, taken together, allows it.
 */
async function quietAfter(deps: PersonDeps, from: Case, into: Case, { conduct }: DunningContext): Promise<EntryDraft[]> {
  const today = deps.clock.today();
  const before = from.contacts.map(contactOf);
  const calls = await calledByHand(deps, [from.debtor.id, into.debtor.id]);
  if (calls.length === 0 && !before.some((contact) => usesStep(contact) || contact.state === 'attempted')) return [];
  const allowed = contactAllowedFrom({ contacts: [...before, ...into.contacts.map(contactOf)], calls }, today, conduct).day;
  const granted = before.filter(usesStep).flatMap((contact) => contact.deadline ?? []);
  const until = granted.reduce<Day>(laterOf, addDays(allowed, -1));
  if (until < today) return [];
  return [await ownHold(deps, into.debtor, { item_ids: null, reason: 'contacted before the merger', until_day: until })];
}

async function calledByHand({ store }: PersonDeps, ids: readonly DebtorId[]): Promise<Day[]> {
  return callsMade(await readAll(store, 'note', 'debtor_id', ids, { kind: 'call-made' }));
}

/** The last step that claimed the item: the ladder goes on from there. */
export function stepReached(item: ItemRow, contacts: readonly ContactRow[]): Pick<ItemRow, 'prior_step' | 'prior_on'> {
  const last = contacts
    .map(contactOf)
    .filter((contact) => usesStep(contact) && contact.items.some((one) => one.itemId === item.id && one.role === 'claimed'))
    .reduce<ReturnType<typeof contactOf> | null>(
      (best, contact) => (best === null || contact.severity >= best.severity ? contact : best),
      null,
    );
  return last === null ? { prior_step: item.prior_step, prior_on: item.prior_on } : { prior_step: last.step, prior_on: contactDay(last) };
}
