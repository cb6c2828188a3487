import type { BankLineId, CreditorId, DebtorId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { BankCandidateRow, BankLineRow, BankLineState, KeptReason, Suggestion } from '../core/journal/bank-tables.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { CreditorRow } from '../core/journal/tables.ts';
import { Matcher } from '../core/matching/match.ts';
import { type Explanation, type Matched, USUAL_OPTIONS } from '../core/matching/payment.ts';
import type { ReasonCode } from '../core/matching/reasons.ts';
import { type BankBook, bankBook } from './bank-book.ts';
import { debtorsIn, keptOf, lineOf, wordsOf } from './bank-rows.ts';
import { creditorOf, type Deps } from './context.ts';
import { holdForClients } from './funds-holds.ts';
import { MoneyWriter, type NewLaying } from './lay-money.ts';
import { type Held, held, isPast, owingBy } from './match-holds.ts';
import { type Safety, shownInBooks, whyUnsafe } from './match-safety.ts';
import { speaksOfDebtor, suggestionsOf } from './match-suggestions.ts';
import { fundsAccountOf } from './may-act.ts';
import { type ProviderMoney, providerMoney } from './provider-money.ts';
import { eachPage, readAll } from './read-all.ts';
import { type Recalled, recallPayments } from './recall-payments.ts';
import { settleUp } from './settle-up.ts';
import { UnresolvedReturns } from './unresolved-returns.ts';

export type MatchDeps = Pick<Deps, 'store' | 'digest' | 'clock' | 'by'>;

/** What became of the lines that nobody had an answer for. */
export type MatchReport = {
  readonly looked: number;
  /** Payments laid, and payments that came back. */
  readonly applied: number;
  readonly returned: number;
  readonly suggested: number;
  readonly waiting: number;
  /** Nothing fits, and the books of a later day must have them; money out, fees and interest of the bank. */
  readonly past: number;
  readonly notOurs: number;
  /** Steps withdrawn because what they asked for is paid. */
  readonly dropped: number;
  /** The lines that were laid, payments and returns, in the order of their days. */
  readonly lines: readonly BankLineId[];
};

const NOT_OURS: ReadonlySet<ReasonCode> = new Set(['money-out', 'fee-of-bank', 'interest-of-bank', 'zero-amount', 'ours-returned']);
const MOST_TRIES = 5;

/**
 * Matches the lines that wait with what is open: lays what is certain, keeps suggestions for a person, and holds the reminders
 * of those whose payment a line may be. Can be called at any time; what has not changed is not written again.
 * @throws Refusal `busy`
 */
export async function matchWaiting(deps: MatchDeps, creditorId: CreditorId): Promise<MatchReport> {
  return deps.store.exclusive('import', () => matchNow(deps, creditorId));
}

/** The same for whoever has the items to himself already. */
export async function matchNow(deps: MatchDeps, creditorId: CreditorId): Promise<MatchReport> {
  let [applied, returned, dropped] = [0, 0, 0];
  const lines: BankLineId[] = [];
  for (let tried = 1; ; ) {
    try {
      const round = await matchOnce(deps, creditorId);
      applied += round.applied;
      returned += round.returned;
      dropped += round.dropped;
      lines.push(...round.lines);
      // What was laid may settle what else was in question.
      if (round.applied + round.returned > 0) continue;
      await holdForClients(deps, creditorId);
      return { ...round, looked: round.looked + applied + returned, applied, returned, dropped, lines };
    } catch (error) {
      // Somebody else has laid, imported or decided meanwhile: all is looked at again.
      if (!(error instanceof Refusal && error.code === 'overtaken') || tried >= MOST_TRIES) throw error;
      tried += 1;
    }
  }
}

/** Lays what is certain; when nothing is, keeps what the others may be for. */
async function matchOnce(deps: MatchDeps, creditorId: CreditorId): Promise<MatchReport> {
  const head = await deps.store.head();
  const creditor = await creditorOf(deps.store, creditorId);
  const waiting = await waitingLines(deps, creditorId);
  if (waiting.length === 0)
    return { looked: 0, applied: 0, returned: 0, suggested: 0, waiting: 0, past: 0, notOurs: 0, dropped: 0, lines: [] };
  const { round, judged } = judgeAll(waiting, await lookOf(deps, creditor, waiting));
  const layings = judged.flatMap(({ laying }) => laying ?? []);
  const entries =
    layings.length > 0 ? await laidEntries(deps, creditor, layings, round) : await judgedEntries(deps, creditor, judged, round);
  if (entries.length > 0) await deps.store.record(entries, {}, head);
  const { dropped } = await settleUp(deps, creditor, [...new Set(layings.flatMap(({ explanation }) => [...debtorsIn(explanation)]))]);
  const returned = layings.filter(({ kind }) => kind === 'return').length;
  const count = (state: BankLineState) => judged.filter((one) => one.state === state).length;
  return {
    looked: waiting.length - layings.length,
    applied: layings.length - returned,
    returned,
    suggested: count('suggested'),
    waiting: count('waiting'),
    past: count('past'),
    notOurs: count('not-ours'),
    dropped,
    lines: layings.flatMap(({ line }) => line?.id ?? []),
  };
}

/** Judges all lines, again as long as what comes back makes something doubtful that comes before it in their order. */
function judgeAll(waiting: readonly BankLineRow[], look: Look): { round: Round; judged: Judged[] } {
  let before: UnresolvedReturns | null = null;
  for (let tried = 1; ; tried += 1) {
    const round: Round = roundOf(look, before);
    const judged = waiting.map((line) => judge(line, round));
    if (round.unresolved.isSettled() || tried >= MOST_TRIES) return { round, judged };
    before = round.unresolved;
  }
}

async function waitingLines({ store }: MatchDeps, creditorId: CreditorId): Promise<BankLineRow[]> {
  const lines: BankLineRow[] = [];
  const clientsMoney = await fundsAccountOf(store, creditorId);
  for await (const rows of eachPage(store, 'bank_line', { creditor_id: creditorId, state: ['waiting', 'suggested', 'past'] }))
    lines.push(...rows.filter((row) => row.account_id !== clientsMoney));
  // In the order of days, money in before money out: a payment is known before it comes back.
  return lines.sort((a, b) =>
    a.booked_on < b.booked_on ? -1 : a.booked_on > b.booked_on ? 1 : Number(a.cents < 0) - Number(b.cents < 0) || a.id - b.id,
  );
}

/** All that lines are judged by. */
type Look = {
  readonly creditor: CreditorRow;
  readonly book: BankBook['book'];
  readonly items: BankBook['items'];
  readonly offers: Pick<BankBook, 'offeredTogether' | 'offersChanged'>;
  readonly words: Awaited<ReturnType<typeof wordsOf>>;
  readonly candidates: ReadonlyMap<BankLineId, BankCandidateRow[]>;
  readonly layings: Recalled['layings'];
  readonly payments: Recalled['payments'];
  readonly shown: Safety['shown'];
  readonly owing: Held['owing'];
  readonly provider: ProviderMoney;
};
type Round = Look & { readonly matcher: Matcher; readonly unresolved: UnresolvedReturns };

async function lookOf(deps: MatchDeps, creditor: CreditorRow, waiting: readonly BankLineRow[]): Promise<Look> {
  const { store } = deps;
  const { book, items, alive, ...offers } = await bankBook(deps, creditor);
  const words = await wordsOf(store, waiting);
  const recalled = await recallPayments(store, creditor.id, { lines: waiting, words }, alive);
  const ids = waiting.filter((line) => line.state === 'suggested').map((line) => line.id);
  const candidates = await readAll(store, 'bank_candidate', 'line_id', ids, { standing: true });
  return {
    creditor,
    provider: await providerMoney(store, creditor.id, book.debtors),
    book,
    items,
    offers,
    words,
    ...recalled,
    candidates: Map.groupBy(candidates, (one) => one.line_id),
    shown: shownInBooks(items.values()),
    owing: owingBy(items.values()),
  };
}

function roundOf(look: Look, before: UnresolvedReturns | null): Round {
  const matcher = new Matcher(look.book, { ...USUAL_OPTIONS, smallDifferenceCents: BigInt(look.creditor.small_balance_cents) });
  for (const { line, explanation } of look.payments) matcher.recall(line, explanation);
  return { ...look, matcher, unresolved: new UnresolvedReturns(before) };
}

type Judged = {
  readonly line: BankLineRow;
  readonly state: BankLineState;
  readonly suggestions: Suggestion[] | null;
  readonly doubts: KeptReason[] | null;
  readonly debtors: readonly DebtorId[];
  readonly laying: NewLaying | null;
};

function safetyOf(row: BankLineRow, explanation: Explanation, round: Round): ReasonCode | null {
  if (round.provider.isOnline(row)) return 'online-differs';
  return whyUnsafe(row, explanation, { ...round, ...round.offers, books: round.creditor.books_as_of });
}

function judge(row: BankLineRow, round: Round): Judged {
  const line = lineOf(row, round.words.get(row.id));
  if (round.provider.isPayout(row, line)) return ofOthers(row, 'not-ours', 'payout-of-provider');
  const matched = round.matcher.match(line);
  if (round.provider.isRemittance(row, line)) return passedOn(row, matched, round);
  const [first] = matched.explanations;
  if (row.cents < 0) noteReturn(row, matched, round);
  const unsafe = matched.outcome === 'certain' && first ? safetyOf(row, first, round) : null;
  if (matched.outcome === 'certain' && first) {
    if (unsafe === null)
      return { line: row, state: 'applied', suggestions: null, doubts: null, debtors: [], laying: layingOf(row, first, round) };
    round.matcher.undo(line.id);
  }
  const doubts = unsafe === null ? matched.reasons.map(keptOf) : [{ code: unsafe }];
  const suggestions = suggestionsOf(matched, round);
  const debtors = () => held(row, matched, { books: round.creditor.books_as_of, owing: round.owing });
  if (suggestions.length > 0) return { line: row, state: 'suggested', suggestions, doubts, debtors: debtors(), laying: null };
  const isNobodys = row.cents <= 0 && matched.reasons.some((reason) => NOT_OURS.has(reason.code));
  const unmatched = isPast(row, round.creditor.books_as_of) ? 'past' : 'waiting';
  const state = round.provider.isOnline(row) ? 'waiting' : isNobodys ? 'not-ours' : unmatched;
  return { line: row, state, suggestions: null, doubts, debtors: state === 'waiting' ? debtors() : [], laying: null };
}

/** Of a claim that a professional has, or a customer's own who is called alike: whom it may be of is not reminded until a person has said. */
function passedOn(row: BankLineRow, matched: Matched, round: Round): Judged {
  if (matched.outcome === 'certain') round.matcher.undo(String(row.id));
  const suggestions = suggestionsOf({ explanations: matched.explanations.filter(speaksOfDebtor) }, round);
  const debtors = held(row, matched, { books: round.creditor.books_as_of, owing: round.owing });
  const judged = ofOthers(row, suggestions.length > 0 ? 'suggested' : 'waiting', 'remittance-of-professional');
  return { ...judged, suggestions: suggestions.length > 0 ? suggestions : null, debtors };
}

/** Nobody's a second time; a person who knows better lays it. */
function ofOthers(line: BankLineRow, state: BankLineState, code: ReasonCode): Judged {
  return { line, state, suggestions: null, doubts: [{ code }], debtors: [], laying: null };
}

/** What a return opens, or may open, is known to nobody before it is laid. Where the books must have it, nobody is asked about it. */
function noteReturn(row: BankLineRow, { explanations, reasons, returnMayBeOf }: Matched, { unresolved, creditor }: Round): void {
  const isReturn = explanations.length > 0 || reasons.some((reason) => reason.code === 'return-original-unknown');
  if (!isReturn || (explanations.length === 0 && isPast(row, creditor.books_as_of))) return;
  unresolved.add(row, returnMayBeOf === undefined ? [...new Set(explanations.flatMap((one) => [...debtorsIn(one)]))] : returnMayBeOf);
}

function layingOf(line: BankLineRow, explanation: Explanation, { candidates, layings }: Round): NewLaying {
  const returns = explanation.returnOf === undefined ? null : (layings.get(Number(explanation.returnOf) as BankLineId) ?? null);
  return {
    line,
    kind: returns ? 'return' : 'payment',
    on: line.booked_on,
    how: 'certain',
    reason: line.return_reason,
    explanation,
    returns,
    marks: [],
    candidates: candidates.get(line.id) ?? [],
  };
}

async function laidEntries(deps: MatchDeps, creditor: CreditorRow, layings: readonly NewLaying[], round: Round): Promise<EntryDraft[]> {
  const writer = new MoneyWriter(deps, creditor, round.items);
  for (const laying of layings) writer.add(laying);
  return writer.entries();
}

async function judgedEntries(
  { store, by }: MatchDeps,
  creditor: CreditorRow,
  judged: readonly Judged[],
  round: Round,
): Promise<EntryDraft[]> {
  const changed = judged.filter((one) => hasChanged(one, round.candidates.get(one.line.id) ?? []));
  if (changed.length === 0) return [];
  const dropped = changed.flatMap(({ line }) => round.candidates.get(line.id) ?? []);
  const wanted = changed.flatMap(({ line, debtors }) => debtors.map((debtor_id) => ({ line, debtor_id })));
  const first = wanted.length === 0 ? 0 : await store.reserve('bank_candidate', wanted.length);
  const candidates = wanted.map(({ line, debtor_id }, at): BankCandidateRow => {
    return {
      id: first + at,
      creditor_id: creditor.id,
      line_id: line.id,
      debtor_id,
      cents: line.cents,
      currency: line.currency,
      standing: true,
    };
  });
  const data = {
    lines: changed.map(({ line, state, suggestions, doubts }) => ({ id: line.id, state, suggestions, doubts })),
    candidates,
    dropped: dropped.map((one) => one.id),
    freed: dropped.map((one) => ({ debtorId: one.debtor_id, creditorId: creditor.id })),
  };
  return [{ kind: 'bank-lines.judged', by, data }];
}

function hasChanged({ line, state, suggestions, doubts, debtors }: Judged, candidates: readonly BankCandidateRow[]): boolean {
  const before = candidates.map((one) => one.debtor_id).sort((a, b) => a - b);
  return (
    line.state !== state ||
    JSON.stringify([line.suggestions, line.doubts]) !== JSON.stringify([suggestions, doubts]) ||
    before.join() !== debtors.join()
  );
}
