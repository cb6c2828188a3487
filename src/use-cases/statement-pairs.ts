import { beginsWhereEnds, type Period } from '../core/bank/coverage.ts';
import { notified } from '../core/bank/notified.ts';
import { MOST_DAYS_APART, pairKnown } from '../core/bank/same-line.ts';
import type { KnownLine, LineOrigin } from '../core/bank/stated-line.ts';
import { addDays, type Day } from '../core/base/day.ts';
import type { BankLineId } from '../core/base/id.ts';
import type { BankAccountRow, BankLineDetails, BankLineRow, BankStatementRow } from '../core/journal/bank-tables.ts';
import type { Store } from '../ports/store.ts';
import { wordsOf } from './bank-rows.ts';
import { readAll } from './read-all.ts';
import { asPeriod } from './refresh-coverage.ts';
import { type ReadLine, statedOf, textOf } from './statement-lines.ts';

/** A statement of one account as it was read, before anything of it is written. */
export type StatementRead = {
  readonly account: BankAccountRow;
  readonly lines: readonly ReadLine[];
  readonly origin: LineOrigin;
  readonly sha256: string;
  readonly period: Period | null;
  /** All statements of the account so far. */
  readonly earlier: readonly BankStatementRow[];
};

export type Pairs = {
  /** The line on record that each line of the statement is. */
  readonly paired: readonly (BankLineRow | null)[];
  /** New batches of which operations are on record as announced lines: in cents. */
  readonly announced: ReadonlyMap<ReadLine, readonly bigint[]>;
  /** Announced before, and not in this statement of their days. */
  readonly unconfirmed: readonly BankLineId[];
  /** Announced before, and now in a statement. */
  readonly confirmed: readonly BankLineId[];
};

export async function pairLines({ store }: { readonly store: Store }, read: StatementRead): Promise<Pairs> {
  const { lines, period, origin } = read;
  if (period === null) return { paired: lines.map(() => null), announced: new Map(), unconfirmed: [], confirmed: [] };
  const rows = await knownRows(store, read, period);
  const words = await wordsOf(store, rows);
  const origins = new Map(read.earlier.map((one) => [one.id, { format: one.format, messageType: one.message_type }]));
  const known = rows.map((row) => knownLine(row, words.get(row.id), origins.get(row.statement_id) ?? origin));
  const stated = lines.map(statedOf);
  const found = pairKnown(stated, origin, known, (id) => follows(id, read, period, rows));
  const byId = new Map(rows.map((row) => [row.id as number, row]));
  const paired = found.map((one) => (one ? (byId.get(one.id) ?? null) : null));
  if (origin.messageType !== 'statement') return { paired, announced: new Map(), unconfirmed: [], confirmed: [] };
  const { unconfirmed, itemised } = notified(known, { from: period.from, until: period.until, stated, paired: found });
  const announced = itemised.flatMap(({ stated: one, operations }) => {
    const line = lines[stated.indexOf(one)];
    return line ? [[line, operations.map(({ cents }) => cents)] as const] : [];
  });
  return {
    paired,
    announced: new Map(announced),
    unconfirmed: unconfirmed.map((one) => one.id as BankLineId),
    confirmed: found.flatMap((one) => (one && one.origin.messageType !== 'statement' ? [one.id as BankLineId] : [])),
  };
}

/** Whether a line of a report or notification is of a day that statements show whole, and that is not over only for this file. */
export function isBesides({ bookedOn }: ReadLine, { origin, earlier }: StatementRead): boolean {
  if (origin.messageType !== 'notification') return false;
  return earlier.some((one) => one.message_type === 'statement' && one.sound && one.from_day <= bookedOn && bookedOn < one.until_day);
}

/** Whether balances prove that the statement begins where another one ends. */
function follows(id: number, { earlier, sha256 }: StatementRead, period: Period, rows: readonly BankLineRow[]): boolean {
  const other = earlier.find((one) => one.id === id);
  if (!other || other.sha256 === sha256) return false;
  const onFirstDay = rows.filter((row) => row.statement_id === id && row.booked_on === period.from);
  return beginsWhereEnds(period, asPeriod(other), BigInt(onFirstDay.reduce((sum, row) => sum + row.cents, 0)));
}

/** Lines of the days that other files may give the same lines, and of all days of the statement. */
async function knownRows(store: Store, { account, lines }: StatementRead, { from, until }: Period): Promise<BankLineRow[]> {
  const days = new Set<Day>(lines.flatMap(({ bookedOn, entry }) => [bookedOn, entry.valueDate ?? bookedOn]));
  for (let day = from; day <= until && days.size < MOST_DAYS; day = addDays(day, 1)) days.add(day);
  for (const day of [...days]) for (let off = -MOST_DAYS_APART; off <= MOST_DAYS_APART; off += 1) days.add(addDays(day, off));
  return readAll(store, 'bank_line', 'booked_on', [...days].sort(), { account_id: account.id, parent_id: null });
}

/** A statement of more years than this is asked for its own days only. */
const MOST_DAYS = 4_000;

function knownLine(row: BankLineRow, words: BankLineDetails | undefined, origin: LineOrigin): KnownLine {
  return {
    id: row.id,
    origin,
    statement: row.statement_id,
    bookedOn: row.booked_on,
    valueOn: row.value_on,
    cents: BigInt(row.cents),
    currency: row.currency,
    bankReference: words?.bankReference ?? null,
    endToEndId: words?.endToEndId ?? null,
    text: words ? textOf(words) : '',
    batchCount: row.batch_count,
    operations: [],
  };
}
