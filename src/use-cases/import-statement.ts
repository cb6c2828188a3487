import type { CoverageFinding } from '../core/bank/coverage.ts';
import type { LineOrigin } from '../core/bank/stated-line.ts';
import { addDays, type Day, earlierOf, laterOf } from '../core/base/day.ts';
import type { BankAccountId, BankLineId, BankStatementId, Sha256 } from '../core/base/id.ts';
import { centsOf } from '../core/base/money.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { BankAccountRow, BankLineRow, BankLineState, BankStatementRow } from '../core/journal/bank-tables.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { CreditorRow } from '../core/journal/tables.ts';
import type { Finding } from '../formats/facts.ts';
import type { Format, Reading, SourceFile } from '../formats/reading.ts';
import type { BankEntry, StatementFacts } from '../formats/statements/statement.ts';
import { MOST_CENTS } from './bank-line.ts';
import { bankAccounts } from './freshness.ts';
import { type MatchDeps, type MatchReport, matchNow } from './match-waiting.ts';
import { chunks } from './read-all.ts';
import { asPeriod, coverageFor, statementsOf } from './refresh-coverage.ts';
import { type AccountMeant, type AccountOptions, accountOf } from './statement-account.ts';
import { isItemised, newRows, partRows, type ReadLine, readLines } from './statement-lines.ts';
import { isBesides, type Pairs, pairLines, type StatementRead } from './statement-pairs.ts';
import { unreadOf } from './statement-unread.ts';

/** Lines written together. */
const CHUNK = 5_000;

export type StatementOptions = AccountOptions & { readonly preview?: boolean; readonly onProgress?: (lines: number) => void };

/** What was found of one account in the file. */
export type StatementPart = {
  readonly account: string;
  readonly currency: string;
  /** The account had not been seen before. */
  readonly isNewAccount: boolean;
  readonly messageType: BankStatementRow['message_type'];
  readonly from: Day | null;
  readonly until: Day | null;
  readonly balancesTie: boolean | null;
  /** Nothing speaks against all lines being there: only then its days count as known. */
  readonly sound: boolean;
  readonly added: number;
  /** Known from other files already. */
  readonly known: number;
  /** Batches on record whose operations this file told. */
  readonly itemised: number;
  /** Announced by the bank and not booked: no money yet. */
  readonly pending: number;
  /** Lines of a notification that no statement of their days has: not taken in. */
  readonly notInStatements: number;
  /** Lines on record that were announced, and that this statement of their days does not have: the money may not have come. */
  readonly unconfirmed: readonly BankLineId[];
  /** Without a day or an amount in whole cents, by their line in the file: to be looked up by a person. The findings say why. */
  readonly unreadable: readonly number[];
  /** Holes between the statements of the account, this one included. */
  readonly gaps: readonly CoverageFinding[];
  readonly coveredUntil: Day | null;
};

export type StatementReport = {
  readonly format: Format | null;
  readonly encoding: string | null;
  readonly preview: boolean;
  readonly findings: readonly Finding[];
  readonly parts: readonly StatementPart[];
  /** `null` for a preview: nothing was matched. */
  readonly matched: MatchReport | null;
};

/**
 * Takes a bank's file in: each line of an account once, however many files show it; then matches what waits. A file that was
 * interrupted is simply imported again.
 * @throws Refusal `account-missing`, `account-unknown`, `statement-in-the-future`, `busy`
 */
export async function importStatement(
  deps: MatchDeps,
  creditor: CreditorRow,
  { file, reading }: { readonly file: SourceFile; readonly reading: Reading },
  options: StatementOptions = {},
): Promise<StatementReport> {
  const statements = [...reading.statements, ...(reading.loose ?? [])];
  const known = await bankAccounts(deps.store, creditor);
  refuseFuture(deps, statements);
  // All accounts are told apart before anything is written.
  const meant = statements.map((statement) => accountOf(statement, creditor, known, options));
  const sha256 = deps.digest.sha256(file.bytes);
  const hasErrors = reading.findings.some(({ severity, code }) => severity === 'error' || CONTRADICTED.has(code));
  const unread = unreadOf(statements, reading.findings);
  const parts: StatementPart[] = [];
  for (const [at, statement] of statements.entries()) {
    const account = meant[at];
    // Of a line that was left out nobody knows of which account it is: it is told with the first.
    const source = { sha256, hasErrors, format: writerOf(reading, statement), leftOut: at === 0 ? unread.leftOut : [] };
    if (account) parts.push(await takeIn(deps, creditor, statement, account, source, options));
  }
  const findings = [...reading.findings, ...unread.findings];
  const head = { format: reading.format, encoding: reading.encoding, preview: options.preview ?? false, findings, parts };
  return { ...head, matched: options.preview ? null : await matchNow(deps, creditor.id) };
}

/** Files dated ahead by a week-end exist; by more, the date is wrong, and with it what is settled when. */
const MOST_DAYS_AHEAD = 4;

function refuseFuture({ clock }: MatchDeps, statements: readonly StatementFacts[]): void {
  const today = clock.today();
  const latest = addDays(today, MOST_DAYS_AHEAD);
  const days = statements.flatMap(({ entries }) => entries.flatMap((entry) => entry.bookingDate ?? entry.valueDate ?? []));
  const ahead = days.find((day) => day > latest);
  if (ahead !== undefined)
    throw new Refusal('statement-in-the-future', `The statement has a line of ${ahead}, and today is ${today}. Nothing was taken in.`, {
      day: ahead,
      today,
    });
}

/** What a person downloads during a day does not show that day whole; what the bank makes of a day does. */
function isExport({ format }: Source): boolean {
  return format.startsWith('ofx') || format.startsWith('bank-sheet');
}

/** Two banks lay out their sheets in two ways, and write one line in other words: each is a format of its own. */
function writerOf({ format }: Reading, { layout }: StatementFacts): string {
  return [format, layout].filter(Boolean).join(' ');
}

/** A batch that was laid as one, or that a person put aside, stays as it is. */
const CAN_BE_ITEMISED: ReadonlySet<BankLineState> = new Set(['waiting', 'suggested', 'not-ours', 'past']);

/** Warnings that lines may be missing. */
const CONTRADICTED: ReadonlySet<string> = new Set(['balances-do-not-tie', 'sheet-balance-unclear']);

/** `hasErrors`: the reader had to leave something out, or balances say that the bank did. */
type Source = { readonly sha256: Sha256; readonly format: string; readonly hasErrors: boolean; readonly leftOut: readonly number[] };

/** Balances prove that all lines are there; without them, that nothing was left out must do. */
function isSound({ balancesTie }: StatementFacts, unreadable: readonly BankEntry[], { hasErrors }: Source): boolean {
  return unreadable.length === 0 && (balancesTie ?? !hasErrors);
}

async function takeIn(
  deps: MatchDeps,
  creditor: CreditorRow,
  statement: StatementFacts,
  meant: AccountMeant,
  source: Source,
  options: StatementOptions,
): Promise<StatementPart> {
  const preview = options.preview ?? false;
  const account = await accountRow(deps, creditor, meant, preview);
  const { lines, unreadable } = readLines(statement);
  const earlier = await statementsOf(deps.store, account.id);
  const period = periodOf(statement, lines, isExport(source) ? addDays(deps.clock.today(), -1) : deps.clock.today());
  const rowOf = (range: Range) => statementRow(creditor, account, statement, range, source);
  const origin: LineOrigin = { format: source.format, messageType: statement.messageType ?? 'statement' };
  const read: StatementRead = { account, lines, origin, sha256: source.sha256, period: period && asPeriod(rowOf(period)), earlier };
  const { paired, unconfirmed, announced, confirmed } = await pairLines(deps, read);
  // A notification tells of lines that a statement of its days must have: what is not there is nobody's money.
  const extra = lines.filter((line, at) => paired[at] === null && isBesides(line, read));
  const fresh = lines.filter((line, at) => paired[at] === null && !extra.includes(line));
  const itemise = lines.flatMap((line, at) => {
    const row = paired[at];
    return row && CAN_BE_ITEMISED.has(row.state) && isItemised(line) ? [{ line, row }] : [];
  });
  const sound = isSound(statement, unreadable, source);
  const first = preview || period === null ? 0 : await deps.store.reserve('bank_statement', 1);
  const counts = {
    id: first as BankStatementId,
    line_count: lines.length,
    new_count: fresh.length,
    sound: sound && period?.isWhole === true,
  };
  const row = period && { ...rowOf(period), ...counts };
  const coverage = coverageFor(creditor, account, [...earlier, ...(row ? [row] : [])]);
  if (!preview && row)
    await write(deps, account, { fresh, announced, confirmed, itemise, row, earlier, coveredUntil: coverage.coveredUntil }, options);
  return {
    account: account.number,
    currency: account.currency,
    isNewAccount: meant.id === null,
    messageType: statement.messageType ?? 'statement',
    from: period?.from ?? null,
    until: period?.until ?? null,
    balancesTie: statement.balancesTie,
    sound,
    added: fresh.length,
    known: lines.length - fresh.length - extra.length,
    itemised: itemise.length,
    pending: statement.pending?.length ?? 0,
    notInStatements: extra.length,
    unconfirmed,
    unreadable: [...unreadable.map((entry: BankEntry) => entry.line ?? 0), ...source.leftOut].sort((a, b) => a - b),
    gaps: coverage.findings,
    coveredUntil: coverage.coveredUntil,
  };
}

async function accountRow({ store, by }: MatchDeps, creditor: CreditorRow, meant: AccountMeant, preview: boolean): Promise<BankAccountRow> {
  const { number, currency } = meant;
  const [known] = await store.select('bank_account', { creditor_id: creditor.id, number, currency }, { limit: 1 });
  if (known) return known;
  const id = (preview ? 0 : await store.reserve('bank_account', 1)) as BankAccountId;
  const account: BankAccountRow = { id, creditor_id: creditor.id, number, currency, watched: true, covered_until: null, heed_from: null };
  if (!preview) await store.record([{ kind: 'bank-account.added', by, data: { account } }]);
  return account;
}

/** `isWhole`: its last day is over, as far as the file can tell. */
type Range = { readonly from: Day; readonly until: Day; readonly isWhole: boolean };

/** The days that a statement speaks of: from the day behind its opening balance, or its first line, to its closing balance. */
function periodOf({ openingDate, closingDate }: StatementFacts, lines: readonly ReadLine[], latest: Day): Range | null {
  const days = lines.map((line) => line.bookedOn).sort();
  const [first = closingDate ?? openingDate] = days;
  const last = days.at(-1) ?? closingDate ?? openingDate;
  if (!first || !last) return null;
  const from = openingDate === null ? first : earlierOf(first, addDays(openingDate, 1));
  // A date that has not come shows nothing of the days before it.
  const until = earlierOf(closingDate === null ? last : laterOf(last, closingDate), latest);
  return { from: earlierOf(from, until), until, isWhole: from <= until };
}

function statementRow(
  creditor: CreditorRow,
  account: BankAccountRow,
  statement: StatementFacts,
  { from, until }: Range,
  { sha256, format }: Source,
): BankStatementRow {
  const cents = (text: string | null) => {
    const exact = centsOf(text ?? '');
    return exact === null || exact > MOST_CENTS || exact < -MOST_CENTS ? null : Number(exact);
  };
  return {
    id: 0 as BankStatementId,
    creditor_id: creditor.id,
    account_id: account.id,
    sha256,
    format,
    message_type: statement.messageType ?? 'statement',
    from_day: from,
    until_day: until,
    opening_cents: cents(statement.opening),
    closing_cents: cents(statement.closing),
    line_count: 0,
    new_count: 0,
    sound: true,
  };
}

type ToWrite = {
  readonly fresh: readonly ReadLine[];
  /** Operations of new batches that were announced as lines before. */
  readonly announced: Pairs['announced'];
  readonly confirmed: Pairs['confirmed'];
  readonly itemise: readonly { readonly line: ReadLine; readonly row: BankLineRow }[];
  readonly row: BankStatementRow;
  readonly earlier: readonly BankStatementRow[];
  readonly coveredUntil: Day | null;
};

/** The statement itself comes last: what was only begun covers no day. */
async function write(
  deps: MatchDeps,
  account: BankAccountRow,
  { fresh, announced, confirmed, itemise, row, earlier, coveredUntil }: ToWrite,
  options: StatementOptions,
): Promise<void> {
  const { store, by } = deps;
  const whose = { creditor_id: row.creditor_id, account_id: account.id, statement_id: row.id };
  let done = 0;
  for (const chunk of chunks(fresh, CHUNK)) {
    const { rows, vault } = await newRows(deps, chunk, whose, announced);
    await store.record([{ kind: 'bank-lines.added', by, data: { lines: rows, statement: null, confirmed: [] } }], { vault });
    done += chunk.length;
    options.onProgress?.(done);
  }
  for (const { line, row: batch } of itemise) await itemiseBatch(deps, line, batch);
  const isKnown = earlier.some((one) => one.sha256 === row.sha256 && one.from_day === row.from_day && one.until_day === row.until_day);
  const entries: EntryDraft[] = isKnown
    ? []
    : [{ kind: 'bank-lines.added', by, data: { lines: [], statement: row, confirmed: [...confirmed] } }];
  if (coveredUntil !== account.covered_until)
    entries.push({ kind: 'bank-account.changed', by, data: { id: account.id, changes: { covered_until: coveredUntil } } });
  if (entries.length > 0) await store.record(entries);
}

async function itemiseBatch(deps: MatchDeps, line: ReadLine, batch: BankLineRow): Promise<void> {
  const { rows, vault } = await partRows(deps, line, batch);
  const candidates = await deps.store.select('bank_candidate', { line_id: batch.id, standing: true }, { limit: 1_000 });
  const freed = candidates.map((one) => ({ debtorId: one.debtor_id, creditorId: batch.creditor_id }));
  const data = { id: batch.id, parts: rows, dropped: candidates.map((one) => one.id), freed };
  await deps.store.record([{ kind: 'bank-line.itemised', by: deps.by, data }], { vault });
}
