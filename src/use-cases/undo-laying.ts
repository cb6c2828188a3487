import type { BankLineId, DebtorId, HoldId, ItemId, LayingId, QuestionId, ReportId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import { KEPT } from '../core/case/promise.ts';
import type { OpenAfter } from '../core/journal/bank-entries.ts';
import type { BankLineRow, PayerRow } from '../core/journal/bank-tables.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { CreditorRow, QuestionRow, SettlementRow } from '../core/journal/tables.ts';
import { layOn, type Standing, type TakenBack, takeBack } from '../core/matching/lay.ts';
import { payerMarks } from '../core/matching/payer-memory.ts';
import { sealed } from './bank-book.ts';
import { lineOf, standingOf, wordsOf } from './bank-rows.ts';
import { creditorOf } from './context.ts';
import { refuseReported } from './hand-over-lines.ts';
import { laidOf, refuseStranded, type StandingLaying, withoutRest } from './laying-parts.ts';
import { type MatchDeps, matchNow } from './match-waiting.ts';
import { readAll } from './read-all.ts';
import { PAYMENT_RETURNED } from './reopened.ts';
import { settleUp } from './settle-up.ts';
import { withSettlements } from './standing-layings.ts';

/** `shown`: in cents, what the books have taken over meanwhile, which stays settled by their word. */
export type Undone = { readonly debtors: readonly DebtorId[]; readonly shownCents: bigint };

/**
 * Takes back what was laid for a bank line, as if it had never been: what was open is open again, what was learnt is forgotten,
 * and the line waits for a person: it holds the reminders of whose payment it may be, and is never laid by itself again.
 * @throws Refusal `unknown-line`, `line-is-remittance`, `line-of-report`, `line-is-report`, `nothing-laid`, `rest-used`, `merged-since`, `returned-since`, `paid-since`, `busy`
 */
export async function undoLine(deps: MatchDeps, id: BankLineId, report: ReportId | null = null): Promise<Undone> {
  return deps.store.exclusive('import', async () => {
    const [line] = await deps.store.select('bank_line', { id }, { limit: 1 });
    if (!line) throw new Refusal('unknown-line', `There is no bank line ${id} in this workspace.`, { id });
    await refuseReported(deps.store, line, report);
    if (line.state === 'aside') return takenUpAgain(deps, line);
    const [row] = await deps.store.select('laying', { line_id: id, state: 'standing' }, { limit: 1 });
    if (!row) throw new Refusal('nothing-laid', `Nothing is laid for line ${id}, or its payment came back.`, { id });
    const undone = await undo(deps, row.id, line);
    await matchNow(deps, line.creditor_id);
    return undone;
  });
}

/** What a person had put aside waits again. */
async function takenUpAgain(deps: MatchDeps, { id, creditor_id }: BankLineRow): Promise<Undone> {
  const data = { lines: [{ id, state: 'waiting' as const, suggestions: null, doubts: null }], candidates: [], dropped: [], freed: [] };
  await deps.store.record([{ kind: 'bank-lines.judged', by: deps.by, data }]);
  await matchNow(deps, creditor_id);
  return { debtors: [], shownCents: 0n };
}

/** The same for an act without a bank line: a write-off, a credit laid. @throws Refusal `nothing-laid`, `busy` */
export async function undoLaying(deps: MatchDeps, id: LayingId): Promise<Undone> {
  return deps.store.exclusive('import', async () => {
    const [row] = await deps.store.select('laying', { id }, { limit: 1 });
    const undone = await undo(deps, id, null);
    if (row) await matchNow(deps, row.creditor_id);
    return undone;
  });
}

async function undo(deps: MatchDeps, id: LayingId, line: BankLineRow | null): Promise<Undone> {
  const { store, by } = deps;
  const [row] = await store.select('laying', { id, state: 'standing' }, { limit: 1 });
  const [standing] = row ? await withSettlements(store, [row]) : [];
  if (!row || !standing || (line === null && row.line_id !== null))
    throw new Refusal('nothing-laid', `There is no act ${id} to be undone.`, { id });
  refuseStranded(standing);
  const creditor = await creditorOf(store, row.creditor_id);
  const back = await broughtBack(deps, standing);
  const data = {
    id,
    lineId: row.line_id,
    ...back,
    restores: row.returns_id,
    learnt: await forgotten(deps, creditor, standing, line),
  };
  await store.record([
    { kind: 'money.unlaid', by, data },
    ...(await returnLookedAt(deps, back.open, standing)),
    ...(await promisesAgain(deps, back.open)),
    ...(row.returns_id === null ? await askedAgain(deps, back.open) : []),
  ]);
  const debtors = [...new Set(back.open.map((one) => one.debtorId))];
  await settleUp(deps, creditor, debtors);
  return { debtors, shownCents: back.settlements.reduce((sum, one) => sum + BigInt(one.cents), 0n) };
}

type Back = { readonly open: OpenAfter[]; readonly settlements: SettlementRow[]; readonly voided: number[]; readonly restored: number[] };

async function broughtBack(deps: MatchDeps, standing: StandingLaying): Promise<Back> {
  const returned = standing.row.returns_id;
  if (returned !== null) return laidAgain(deps, returned, standing.settlements);
  await refuseReturned(deps, standing);
  const items = await standingItems(deps, standing.settlements);
  const taken = takeBack(
    standing.settlements.map((one) => ({ ...laidOf(one), booksCents: BigInt(one.books_cents ?? 0) })),
    items,
  );
  const open = [...taken.after.map((one) => openAfter(one, standing.row.creditor_id)), ...withoutRest(unlessInBooks(standing))];
  return {
    open,
    settlements: await shownSettlements(deps, standing, taken),
    voided: standing.settlements.map((one) => one.id),
    restored: [],
  };
}

/** A part of the payment came back since, by an act that stands: whose money is open again is for that act to say. */
async function refuseReturned({ store }: MatchDeps, { row, settlements }: StandingLaying): Promise<void> {
  const paid = settlements.filter((one) => one.cents > 0);
  const items = paid.map((one) => one.item_id);
  const since = (await readAll(store, 'settlement', 'item_id', items, { void: false })).filter(
    (one) => one.cents < 0 && one.laying_id !== null,
  );
  const acts = await readAll(store, 'laying', 'id', [...new Set(since.flatMap((one) => one.laying_id ?? []))], { state: 'standing' });
  const later = new Set(acts.filter((act) => act.id > row.id && act.line_id !== null).map((act) => act.id));
  const back = since.find((one) => one.laying_id !== null && later.has(one.laying_id));
  if (!back) return;
  const [item] = await store.select('item', { id: back.item_id }, { limit: 1 });
  const number = item?.number ?? String(back.item_id);
  throw new Refusal('returned-since', `Some of what this paid of ${number} came back since: undo that first.`, { number });
}

/** What the books show as a credit of their own stays one. */
function unlessInBooks({ rest }: StandingLaying): StandingLaying['rest'] {
  return rest !== null && rest.ahead_cents === 0 && rest.open_cents !== 0 ? null : rest;
}

/** The payment had not come back after all: what it had laid is laid again. */
async function laidAgain(deps: MatchDeps, id: LayingId, told: readonly SettlementRow[]): Promise<Back> {
  const rows = await deps.store.select('laying', { id }, { limit: 1 });
  const [payment] = await withSettlements(deps.store, rows);
  if (!payment) throw new Refusal('nothing-laid', `There is no act ${id} to be restored.`, { id });
  const laid = payment.settlements.map(laidOf);
  const items = await standingItems(deps, payment.settlements);
  const explanation = {
    allocations: [
      ...laid.filter((one) => one.kind !== 'charges').map(({ itemId, debtorId, cents }) => ({ itemId, debtorId, cents })),
      ...told.map(laidOf).map(({ itemId, debtorId, cents }) => ({ itemId, debtorId, cents: -cents })),
    ],
    adjustments: [],
    remainder: { cents: 0n, as: 'nothing', debtorId: null },
    reasons: [],
  } as const;
  const open = layOn(explanation, items).after.map((one) => openAfter(one, payment.row.creditor_id));
  open.push(...(await restAgain(deps, payment)));
  return { open, settlements: [], voided: told.map((one) => one.id), restored: payment.settlements.map((one) => one.id) };
}

/** What the payment had left on account: the part of its line that was laid on nothing. */
async function restAgain({ store }: MatchDeps, { row, settlements, rest }: StandingLaying): Promise<OpenAfter[]> {
  if (rest === null || row.line_id === null) return [];
  const [line] = await store.select('bank_line', { id: row.line_id }, { limit: 1 });
  const laid = settlements.filter((one) => one.kind === 'payment' || one.kind === 'charges').reduce((sum, one) => sum + one.cents, 0);
  const cents = (line?.cents ?? 0) - laid;
  return [{ id: rest.id, debtorId: rest.debtor_id, creditorId: row.creditor_id, cents: -cents, aheadCents: cents, amountCents: -cents }];
}

async function standingItems({ store }: MatchDeps, settlements: readonly SettlementRow[]): Promise<Map<Standing['id'], Standing>> {
  const rows = await readAll(store, 'item', 'id', [...new Set(settlements.map((one) => one.item_id))]);
  return new Map(rows.map((row) => [row.id, standingOf(row)]));
}

function openAfter({ id, debtorId, openCents, aheadCents }: Standing, creditorId: CreditorRow['id']): OpenAfter {
  return { id, debtorId, creditorId, cents: Number(openCents), aheadCents: Number(aheadCents) };
}

async function shownSettlements({ store }: MatchDeps, { row }: StandingLaying, { shown }: TakenBack): Promise<SettlementRow[]> {
  if (shown.length === 0) return [];
  const first = await store.reserve('settlement', shown.length);
  return shown.map(({ itemId, debtorId, cents }, at) => ({
    id: first + at,
    item_id: itemId,
    debtor_id: debtorId,
    on_day: row.on_day,
    cents: Number(cents),
    kind: 'cleared-in-books',
    reference: 'books: ',
    laying_id: null,
    books_cents: null,
    copy_of: null,
    void: false,
  }));
}

/** What a person's word had taught of the payer; what was certain by itself taught nothing. */
async function forgotten(
  { store, digest }: MatchDeps,
  creditor: CreditorRow,
  { row, settlements, rest }: StandingLaying,
  line: BankLineRow | null,
): Promise<PayerRow[]> {
  if (line === null || line.cents <= 0 || row.how !== 'person' || row.kind !== 'payment') return [];
  const words = (await wordsOf(store, [line])).get(line.id);
  const marks = payerMarks(lineOf(line, words)).map((mark) => sealed(mark, creditor.id, digest));
  const debtors = [...new Set([...settlements.map((one) => one.debtor_id), ...(rest ? [rest.debtor_id] : [])])];
  const known = await readAll(store, 'payer', 'mark', marks, { creditor_id: creditor.id, debtor_id: debtors });
  return known.filter((one) => one.times > 0).map((one) => ({ ...one, times: one.times - 1 }));
}

/** A payment that stands again needs no look at its return: the hold and the question of just these items end, one of each. */
async function returnLookedAt(
  { store, by, clock }: MatchDeps,
  open: readonly OpenAfter[],
  { row, settlements }: StandingLaying,
): Promise<EntryDraft[]> {
  // A part that came back asks about what it took from; a whole payment about all that it had settled.
  const negative = new Set(settlements.filter((one) => one.cents < 0).map((one) => one.item_id));
  const own = open.filter((one) => row.returns_id !== null || (row.line_id !== null && negative.has(one.id)));
  const ids = own.map((one) => one.id);
  const invoices = new Set((await readAll(store, 'item', 'id', ids, { kind: 'invoice' })).map((item) => item.id));
  if (invoices.size === 0) return [];
  const debtors = [...new Set(own.filter((one) => invoices.has(one.id)).map((one) => one.debtorId))];
  const holds = await readAll(store, 'hold', 'debtor_id', debtors, { lifted_on: null, reason: PAYMENT_RETURNED });
  const asked = await readAll(store, 'question', 'debtor_id', debtors, { answered_on: null, code: 'debt-reopened' });
  return debtors.flatMap((debtorId): EntryDraft[] => {
    const covered = own.filter((one) => one.debtorId === debtorId && invoices.has(one.id)).map((one) => one.id);
    const isOfThis = (one: { readonly debtor_id: DebtorId; readonly item_ids: readonly ItemId[] | null }) =>
      one.debtor_id === debtorId && sorted(one.item_ids ?? []) === sorted(covered);
    const [hold, question] = [holds.findLast(isOfThis), asked.findLast(isOfThis)];
    const of = { debtorId, creditorId: row.creditor_id, on: clock.today() };
    return [
      ...(hold ? [{ kind: 'hold.lifted', by, data: { id: hold.id, ...of, why: 'undone' } } as const] : []),
      ...(question ? [{ kind: 'question.answered', by, data: { id: question.id, ...of, answer: 'undone', by } } as const] : []),
    ];
  });
}

function sorted(ids: readonly ItemId[]): string {
  return [...ids].sort((a, b) => a - b).join();
}

/** A promise that a payment kept which was none is a promise again: until its day, or to be found broken where its day has passed. */
async function promisesAgain({ store, by, clock }: MatchDeps, open: readonly OpenAfter[]): Promise<EntryDraft[]> {
  const items = new Map(open.filter((one) => one.cents > 0).map((one) => [one.id, one]));
  const debtors = new Map(open.filter((one) => one.cents > 0).map((one) => [one.debtorId, one.creditorId]));
  const kept = await readAll(store, 'hold', 'debtor_id', [...debtors.keys()], { kind: 'promise', lifted_why: KEPT });
  const again = kept.filter(({ item_ids, until_day, promised_on }) => {
    const standsFor = until_day === null || until_day >= clock.today() || promised_on !== null;
    return standsFor && (item_ids === null || item_ids.some((id) => items.has(id)));
  });
  if (again.length === 0) return [];
  const first = await store.reserve('hold', again.length);
  return again.map((hold, at): EntryDraft => {
    const row = { ...hold, id: (first + at) as HoldId, lifted_on: null, lifted_why: null, judged: null };
    return { kind: 'hold.placed', by, data: { hold: row, creditorId: debtors.get(hold.debtor_id) as CreditorRow['id'] } };
  });
}

/** Nobody is asked of a payment that came back once its invoice is settled; where it opens again, the hold still stands and somebody must be. */
async function askedAgain({ store, by, clock }: MatchDeps, open: readonly OpenAfter[]): Promise<EntryDraft[]> {
  const again = new Map(open.filter((one) => one.cents > 0).map((one) => [one.id, one]));
  const debtors = [...new Set([...again.values()].map((one) => one.debtorId))];
  const holds = await readAll(store, 'hold', 'debtor_id', debtors, { lifted_on: null, reason: PAYMENT_RETURNED });
  const asked = await readAll(store, 'question', 'debtor_id', debtors, { answered_on: null, code: 'debt-reopened' });
  const silent = holds.filter(
    (hold) =>
      (hold.item_ids ?? []).some((id) => again.has(id)) &&
      !asked.some((one) => one.debtor_id === hold.debtor_id && sorted(one.item_ids) === sorted(hold.item_ids ?? [])),
  );
  if (silent.length === 0) return [];
  const first = await store.reserve('question', silent.length);
  const questions = silent.map((hold, at): QuestionRow => {
    const creditor = open.find((one) => one.debtorId === hold.debtor_id)?.creditorId as CreditorRow['id'];
    return {
      id: (first + at) as QuestionId,
      creditor_id: creditor,
      debtor_id: hold.debtor_id,
      code: 'debt-reopened',
      item_ids: hold.item_ids ?? [],
      asked_on: clock.today(),
      answered_on: null,
      answer: null,
      answered_by: null,
    };
  });
  return [{ kind: 'questions.asked', by, data: { questions } }];
}
