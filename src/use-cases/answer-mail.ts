import { addBusinessDays } from '../core/base/business-day.ts';
import type { Day } from '../core/base/day.ts';
import type { ContactId, DebtorId, HoldId, ItemId, MailId, QuestionId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import { isAbout } from '../core/case/contact.ts';
import type { DisputeRow } from '../core/journal/dispute-tables.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { MailAnswer, MailRow } from '../core/journal/mail-tables.ts';
import type { DebtorRow, ItemRow, VaultDetails, VaultRow } from '../core/journal/tables.ts';
import { creditorOf, zoneOf } from './context.ts';
import { disputeEntries, whose as whoseDispute } from './dispute.ts';
import { newWord } from './dispute-words.ts';
import { recordInsolvency } from './insolvency.ts';
import { unusable } from './mail-failure.ts';
import { CONVERSATION, PROMISED_BY_MAIL, SAID_PAID } from './mail-holds.ts';
import { survivorOf } from './merged-debtor.ts';
import { holdEntry, type NewHold } from './place-hold.ts';
import { promiseEntries } from './promise.ts';
import { readAll } from './read-all.ts';
import { debtorOf, type PersonDeps } from './set-debtor.ts';
import { untilRead } from './take-mail.ts';

/** Business days in which money that was announced should show at the bank. */
const LOOK_DAYS = 5;

/** What a person makes of a mail. */
export type MailTold =
  | { readonly is: 'promise'; readonly day: Day }
  | { readonly is: 'dispute'; readonly reason: string; readonly items?: readonly ItemId[] }
  | { readonly is: 'time'; readonly until: Day }
  | { readonly is: 'insolvency'; readonly since: Day }
  /** A person wrote back: reminders may rest until a day. */
  | { readonly is: 'answered'; readonly until: Day | null }
  | { readonly is: Exclude<MailAnswer, 'promise' | 'dispute' | 'time' | 'insolvency' | 'answered'> };

type Whose = { readonly mail: MailRow; readonly debtor: DebtorRow };

/**
 * A person says what a mail means. What follows is what the same word follows in a call; the steps that waited for the mail to be read go
 * on, or rest for the reason given.
 * @returns the last day on which the reminders rest by it; `null` where nothing rests, or no day ends it
 * @throws Refusal `unknown-mail`, `mail-answered`, `mail-not-joined`, `dispute-which`, and those of holds, promises and disputes
 */
export async function answerMail(deps: PersonDeps, id: MailId, told: MailTold): Promise<Day | null> {
  const mail = await waitingMail(deps, id);
  if (mail.debtor_id === null) {
    if (told.is !== 'seen' && told.is !== 'answered')
      throw new Refusal('mail-not-joined', `Nobody knows yet whose mail ${id} is: join it to a debtor first.`, { id });
    await deps.store.record([answered(deps, mail, mail.debtor_id, told.is)]);
    return null;
  }
  const debtor = await debtorOf(deps.store, await survivorOf(deps.store, mail.debtor_id));
  // Which earlier promises it takes the place of, or which disputes it joins, must still be so.
  const head = told.is === 'promise' || told.is === 'dispute' ? await deps.store.head() : undefined;
  const { entries, vault, until } = await following(deps, { mail, debtor }, told);
  if (told.is === 'insolvency') await recordInsolvency(deps, debtor.id, { since: told.since });
  const said = [...(await readNow(deps, mail)), ...acceptedJoin(deps, mail, debtor), answered(deps, mail, debtor.id, told.is)];
  await deps.store.record([...entries, ...said], vault ? { vault } : {}, head);
  return until;
}

/** It concerns no debtor: what it held goes on. @throws Refusal `unknown-mail`, `mail-answered` */
export async function setMailAside(deps: PersonDeps, id: MailId): Promise<void> {
  const mail = await waitingMail(deps, id);
  const data = { id, debtorId: mail.debtor_id, creditorId: mail.creditor_id, on: deps.clock.today() };
  await deps.store.record([...(await readNow(deps, mail)), { kind: 'mail.set-aside', by: deps.by, data }]);
}

/** A person says whose it is; it waits on, and holds the steps of that debtor. @throws Refusal `unknown-mail`, `mail-answered`, `unknown-debtor` */
export async function joinMailTo(deps: PersonDeps, id: MailId, debtorId: DebtorId): Promise<void> {
  const mail = await waitingMail(deps, id);
  const debtor = await debtorOf(deps.store, await survivorOf(deps.store, debtorId));
  const hold = await untilRead(deps, { debtorId: debtor.id });
  const dispatchId = mail.debtor_id === debtor.id ? mail.dispatch_id : null;
  await deps.store.record([
    ...(await readNow(deps, mail)),
    hold.entry,
    {
      kind: 'mail.joined',
      by: deps.by,
      data: { id, debtorId: debtor.id, creditorId: debtor.creditor_id, dispatchId, by: 'person', holdId: hold.id },
    },
  ]);
}

async function waitingMail({ store }: Pick<PersonDeps, 'store'>, id: MailId): Promise<MailRow> {
  const [mail] = await store.select('mail', { id }, { limit: 1 });
  if (!mail) throw new Refusal('unknown-mail', `There is no mail ${id} in this workspace.`, { id });
  if (mail.state !== 'waiting') throw new Refusal('mail-answered', `Mail ${id} was dealt with already.`, { id });
  return mail;
}

type Following = {
  readonly entries: readonly EntryDraft[];
  readonly vault?: readonly VaultRow<VaultDetails>[];
  readonly until: Day | null;
};
const NOTHING: Following = { entries: [], until: null };

async function following(deps: PersonDeps, whose: Whose, told: MailTold): Promise<Following> {
  const { debtor } = whose;
  switch (told.is) {
    case 'promise':
      return promised(deps, whose, told.day);
    case 'paid':
      return saidPaid(deps, whose);
    case 'dispute':
      return contested(deps, whose, told);
    case 'time':
      return holding(deps, debtor.id, { itemIds: null, kind: 'plan', reason: { code: CONVERSATION }, until: told.until });
    case 'answered':
      return told.until === null
        ? NOTHING
        : holding(deps, debtor.id, { itemIds: null, kind: 'other', reason: { code: CONVERSATION }, until: told.until });
    case 'wrong-person':
    case 'dead-address':
      return debtor.email === 'usable' ? { entries: [unusable(deps.by, debtor)], until: null } : NOTHING;
    case 'insolvency':
    case 'copy':
    case 'out-of-office':
    case 'seen':
      return NOTHING;
  }
}

async function holding(deps: PersonDeps, debtorId: DebtorId, hold: NewHold): Promise<Following> {
  const { entry, vault } = await holdEntry(deps, debtorId, hold);
  return { entries: [entry], vault, until: hold.until };
}

/**
 * A dispute like any other. Of what is contested already, as a whole or in part, it opens no second one: the reason joins those that are
 * open, which are then about the whole of these invoices, so that deciding them lets the steps go on. Where nothing is open, nothing can be contested, and all rests until somebody lifts it.
 */
async function contested(deps: PersonDeps, whose: Whose, told: Extract<MailTold, { is: 'dispute' }>): Promise<Following> {
  const { debtor } = whose;
  const reason = told.reason.trim();
  if (reason === '') throw new Refusal('dispute-without-reason', 'A dispute needs its reason.');
  const meant = told.items ?? (await contestedBy(deps, whose));
  if (meant === null) return holding(deps, debtor.id, { itemIds: null, kind: 'dispute', reason, until: null });
  const open = await deps.store.select('dispute', { debtor_id: debtor.id, state: 'open' }, { limit: 10_000 });
  const joined = open.filter((one) => one.items.some(({ item }) => meant.includes(item)));
  const known = new Set(joined.flatMap((one) => one.items.map(({ item }) => item)));
  const fresh = [...new Set(meant)].filter((item) => !known.has(item)).map((itemId) => ({ itemId, cents: null }));
  const opened = fresh.length === 0 ? null : await disputeEntries(deps, debtor.id, { contested: fresh, cause: 'other', reason });
  const words = await Promise.all(joined.map((one) => newWord(deps, one, { kind: 'reason', said: reason })));
  const said = words.map((word): EntryDraft => ({ kind: 'dispute.said', by: deps.by, data: { word: word.row } }));
  return {
    entries: [...(opened?.entries ?? []), ...joined.flatMap((one) => widened(deps, one, meant)), ...said],
    vault: [...(opened?.vault ?? []), ...words.map((word) => word.vault)],
    until: null,
  };
}

/** Of an invoice that was contested in part the debtor now contests all: nothing of it is asked for any more. */
function widened({ by }: PersonDeps, dispute: DisputeRow, meant: readonly ItemId[]): EntryDraft[] {
  const items = dispute.items.map((one) => (meant.includes(one.item) ? { ...one, cents: null } : one));
  if (items.every((one, at) => one.cents === dispute.items[at]?.cents)) return [];
  return [{ kind: 'dispute.changed', by, data: { ...whoseDispute(dispute), changes: { items } } }];
}

/** Nobody contests other invoices than the message was about: once those are settled, a person says which are meant. */
async function contestedBy(deps: PersonDeps, whose: Whose): Promise<ItemId[] | null> {
  const { named, still, open } = await askedStill(deps, whose);
  if (named && still.length === 0 && open.length > 0)
    throw new Refusal('dispute-which', 'What that message asked for is settled by now: say which invoices are contested.', {
      id: whose.mail.id,
    });
  return idsOf(still, open);
}

/** A promise like any other: it is judged by money and days, and takes the place of an earlier one. The person has seen what was broken. */
async function promised(deps: PersonDeps, { mail, debtor }: Whose, on: Day): Promise<Following> {
  const itemIds = await asked(deps, { mail, debtor });
  const said = { on, cents: null, itemIds, via: 'email', note: { code: PROMISED_BY_MAIL }, confirmed: true } as const;
  const { entries, vault, until } = await promiseEntries(deps, debtor.id, said);
  return { entries, vault, until };
}

/** The reminders wait for the bank to show it, and somebody is asked to look. */
async function saidPaid(deps: PersonDeps, whose: Whose): Promise<Following> {
  const { debtor } = whose;
  const zone = zoneOf(await creditorOf(deps.store, debtor.creditor_id));
  const today = deps.clock.today();
  const items = await asked(deps, whose);
  const held = await holding(deps, debtor.id, {
    itemIds: items,
    kind: 'other',
    reason: { code: SAID_PAID },
    until: addBusinessDays(today, LOOK_DAYS, zone),
  });
  const open = await deps.store.select('question', { debtor_id: debtor.id, code: 'payment-announced', answered_on: null }, { limit: 1 });
  if (open.length > 0) return held;
  const question = {
    id: (await deps.store.reserve('question', 1)) as QuestionId,
    creditor_id: debtor.creditor_id,
    debtor_id: debtor.id,
    code: 'payment-announced' as const,
    item_ids: [...(items ?? [])],
    asked_on: today,
    answered_on: null,
    answer: null,
    answered_by: null,
  };
  return { ...held, entries: [...held.entries, { kind: 'questions.asked', by: deps.by, data: { questions: [question] } }] };
}

/** What the message asked for that is answered and still is open, else all that is open; `null` when nothing is. */
async function asked(deps: PersonDeps, whose: Whose): Promise<ItemId[] | null> {
  const { still, open } = await askedStill(deps, whose);
  return idsOf(still, open);
}

type Asked = {
  /** The message that is answered is known, and named invoices. */
  readonly named: boolean;
  /** Of these what is open still; and all that is open. */
  readonly still: readonly ItemRow[];
  readonly open: readonly ItemRow[];
};

/** What a debtor was asked for before it became another one has the same number and day there. */
async function askedStill({ store }: PersonDeps, { mail, debtor }: Whose): Promise<Asked> {
  const items = await store.select('item', { debtor_id: debtor.id, kind: 'invoice' }, { limit: 10_000 });
  const open = items.filter((one) => one.open_cents > 0);
  const [dispatch] = mail.dispatch_id === null ? [] : await store.select('dispatch', { id: mail.dispatch_id }, { limit: 1 });
  const [contact] = dispatch ? await store.select('contact', { id: dispatch.contact_id as ContactId }, { limit: 1 }) : [];
  const ids = contact?.items.filter(isAbout).map((one) => one.item) ?? [];
  const moved = (await readAll(store, 'item', 'id', ids)).filter((row) => row.debtor_id !== debtor.id);
  const before = new Set(moved.map((row) => `${row.issued_on} ${row.number}`));
  const still = open.filter((one) => ids.includes(one.id) || before.has(`${one.issued_on} ${one.number}`));
  return { named: ids.length > 0, still, open };
}

function idsOf(still: readonly ItemRow[], open: readonly ItemRow[]): ItemId[] | null {
  const ids = (still.length > 0 ? still : open).map((one) => one.id).sort((a, b) => a - b);
  return ids.length === 0 ? null : ids;
}

/** What was held until the mail is read goes on. */
async function readNow({ store, by, clock }: PersonDeps, mail: MailRow): Promise<EntryDraft[]> {
  if (mail.hold_id === null) return [];
  const [hold] = await store.select('hold', { id: mail.hold_id as HoldId }, { limit: 1 });
  if (!hold || hold.lifted_on !== null) return [];
  const data = { id: hold.id, debtorId: hold.debtor_id, creditorId: mail.creditor_id, on: clock.today(), why: 'read' };
  return [{ kind: 'hold.lifted', by, data }];
}

/** Whoever answers a mail that was only suggested says with it whose it is. */
function acceptedJoin({ by }: PersonDeps, mail: MailRow, debtor: DebtorRow): EntryDraft[] {
  if (mail.joined_by === 'message-id' || mail.joined_by === 'person') return [];
  const data = { id: mail.id, debtorId: debtor.id, creditorId: debtor.creditor_id, dispatchId: mail.dispatch_id, by: 'person' as const };
  return [{ kind: 'mail.joined', by, data: { ...data, holdId: mail.hold_id } }];
}

function answered({ by, clock }: PersonDeps, mail: MailRow, debtorId: DebtorId | null, answer: MailAnswer): EntryDraft {
  return { kind: 'mail.answered', by, data: { id: mail.id, debtorId, creditorId: mail.creditor_id, on: clock.today(), answer } };
}
