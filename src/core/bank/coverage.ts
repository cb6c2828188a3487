import { isBusinessDay } from '../base/business-day.ts';
import { addDays, type Day, laterOf } from '../base/day.ts';

/** What one statement says it shows of an account. Days reversed show nothing. */
export type Period = {
  readonly statement: number;
  /** First and last day whose lines it holds: the day behind the opening balance where a bank dates that on the evening before. */
  readonly from: Day;
  readonly until: Day;
  readonly openingCents: bigint | null;
  readonly closingCents: bigint | null;
  readonly messageType: 'statement' | 'report' | 'notification';
};

export type CoverageFinding =
  /** No statement shows these days, and no balance proves that nothing happened on them. */
  | { readonly code: 'gap'; readonly from: Day; readonly until: Day }
  /** A statement opens with another balance than the one before closed with: `cents` is the opening less that closing. */
  | { readonly code: 'balance-jump'; readonly on: Day; readonly cents: bigint };

export type Coverage = {
  /**
   * Last day up to which all lines are known without a doubt: reminders are sent on it, so it ends before the first finding,
   * whatever came later. `null` when that is no day at all.
   */
  readonly coveredUntil: Day | null;
  /** Last day that any statement shows, with or without holes before. */
  readonly lastDay: Day | null;
  /** In the order of their days. */
  readonly findings: readonly CoverageFinding[];
};

/** A finding, and between which days all may not be known. */
type Doubt = { readonly finding: CoverageFinding; readonly sureUntil: Day; readonly until: Day };

/** The same for any order of the periods, and when they are given twice. */
type Span = Omit<Period, 'messageType' | 'statement'>;

/**
 * Which days of an account are known, and what is missing. Days are joined where periods touch or overlap, where only week-ends and
 * holidays of banks lie between, and where the closing balance of one is the opening balance of the next.
 *
 * A report is of the day that runs: its last day is not over, so it shows the days before that only. A notification tells of some
 * lines of a day and shows none whole. (An export that a person makes during a day is no better than a report: give it as one.)
 *
 * @param heedFrom doubts that end before this day are told but no longer hold `coveredUntil` back: a person has looked, or the books
 * have caught up
 */
export function coverageOf(periods: readonly Period[], heedFrom: Day | null = null): Coverage {
  const spans = periods.flatMap(shownBy).sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const [first] = spans;
  if (!first) return { coveredUntil: null, lastDay: null, findings: [] };
  const book = new BalanceBook(spans);
  const doubts = [...gaps(spans, book), ...jumps(book)].sort((a, b) => (a.until < b.until ? -1 : 1));
  const lastDay = spans.map(({ until }) => until).reduce(laterOf);
  const sure = doubts.filter(({ until }) => heedFrom === null || until >= heedFrom).map(({ sureUntil }) => sureUntil);
  const coveredUntil = [lastDay, ...sure].reduce((a, b) => (a < b ? a : b));
  return { coveredUntil: coveredUntil < first.from ? null : coveredUntil, lastDay, findings: doubts.map(({ finding }) => finding) };
}

/**
 * Whether balances prove that one statement begins where an earlier one ends, so that no line is in both. Accounts that are
 * emptied every evening show the same balance on all days: a balance of zero proves nothing, and on a day that both show, lines of the
 * earlier one that come to nothing do not either.
 *
 * @param movedOnFirstDay sum of the lines of `earlier` that are booked on the first day of `later`, in cents
 */
export function beginsWhereEnds(later: Period, earlier: Period, movedOnFirstDay: bigint): boolean {
  if (later.messageType !== 'statement' || earlier.messageType !== 'statement') return false;
  if (!isProof(earlier.closingCents) || earlier.closingCents !== later.openingCents) return false;
  return earlier.until < later.from || (earlier.until === later.from && movedOnFirstDay !== 0n);
}

function isProof(balance: bigint | null): balance is bigint {
  return balance !== null && balance !== 0n;
}

function shownBy({ from, until, openingCents, closingCents, messageType }: Period): Span[] {
  if (from > until || messageType === 'notification') return [];
  if (messageType === 'statement') return [{ from, until, openingCents, closingCents }];
  return from < until ? [{ from, until: addDays(until, -1), openingCents: null, closingCents: null }] : [];
}

/** Days between spans that no span shows. */
function gaps(spans: readonly Span[], book: BalanceBook): Doubt[] {
  const doubts: Doubt[] = [];
  let until: Day | null = null;
  for (const span of spans) {
    if (until !== null && span.from > until && !isClosedBetween(until, span.from) && !book.isProven(until, span.from)) {
      const [from, last] = [addDays(until, 1), addDays(span.from, -1)];
      doubts.push({ finding: { code: 'gap', from, until: last }, sureUntil: until, until: last });
    }
    until = until === null ? span.until : laterOf(until, span.until);
  }
  return doubts;
}

/** Statements that follow each other without a hole, and whose balances do not. */
function jumps(book: BalanceBook): Doubt[] {
  return book.openingDays.flatMap((on) => {
    const before = book.closingDayBefore(on);
    if (before === null || book.isAcross(before, on)) return [];
    const cents = smallestDifference(book.openingsOf(on), book.closingsOf(before));
    // What is missing may be of the last day of the statement before: it may have been made during that day.
    return cents === 0n ? [] : { finding: { code: 'balance-jump' as const, on, cents }, sureUntil: addDays(before, -1), until: on };
  });
}

/** Whether banks book nothing on any day between the two. */
function isClosedBetween(before: Day, after: Day): boolean {
  for (let day = addDays(before, 1); day < after; day = addDays(day, 1)) if (isBusinessDay(day, 'mainland')) return false;
  return true;
}

/** The balances that spans state, by their days. */
class BalanceBook {
  readonly #openings: ReadonlyMap<Day, readonly Span[]>;
  readonly #closings: ReadonlyMap<Day, readonly Span[]>;
  readonly #spans: readonly Span[];
  readonly #first: Day | null;
  /** Last day that spans up to this place show. */
  readonly #reach: Day[] = [];

  constructor(spans: readonly Span[]) {
    this.#spans = spans;
    this.#openings = Map.groupBy(
      spans.filter(({ openingCents }) => openingCents !== null),
      ({ from }) => from,
    );
    const closed = spans.filter(({ closingCents }) => closingCents !== null);
    this.#closings = Map.groupBy(closed, ({ until }) => until);
    this.#first = closed.map(({ until }) => until).sort()[0] ?? null;
    for (const { until } of spans) this.#reach.push(laterOf(this.#reach.at(-1) ?? until, until));
  }

  get openingDays(): Day[] {
    return [...this.#openings.keys()];
  }

  /** Whether the balance at the end of one day is that at the beginning of another. */
  isProven(before: Day, after: Day): boolean {
    const closings = new Set(this.closingsOf(before));
    return this.openingsOf(after).some((opening) => isProof(opening) && closings.has(opening));
  }

  /** Last day with a closing balance before this one, if banks were closed on all days between. */
  closingDayBefore(on: Day): Day | null {
    if (this.#first === null || this.#first >= on) return null;
    for (let day = addDays(on, -1); day >= this.#first; day = addDays(day, -1)) {
      if (this.#closings.has(day)) return day;
      if (isBusinessDay(day, 'mainland')) return null;
    }
    return null;
  }

  /** Balances at the beginning of a day; not those of spans that go on within the day, where another one ended. */
  openingsOf(day: Day): bigint[] {
    const moved = (this.#closings.get(day) ?? []).filter((one) => one.from < day || one.openingCents !== one.closingCents);
    const within = new Set(moved.map(({ closingCents }) => closingCents));
    return (this.#openings.get(day) ?? []).flatMap(({ openingCents }) => (within.has(openingCents) ? [] : (openingCents ?? [])));
  }

  closingsOf(day: Day): bigint[] {
    return (this.#closings.get(day) ?? []).flatMap(({ closingCents }) => closingCents ?? []);
  }

  /** Whether one span shows both days, so that nothing is missing between them. */
  isAcross(before: Day, after: Day): boolean {
    let [low, high] = [0, this.#spans.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#spans[middle]?.from ?? after) <= before) low = middle + 1;
      else high = middle;
    }
    return (this.#reach[low - 1] ?? before) >= after;
  }
}

/** The difference between an opening and a closing balance that is nearest to nothing; 0 when one of the sides is empty. */
function smallestDifference(openings: readonly bigint[], closings: readonly bigint[]): bigint {
  const [up, down] = [openings, closings].map((some) => [...some].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
  let best: bigint | null = null;
  for (let [at, other] = [0, 0]; ; ) {
    const [opening, closing] = [up?.[at], down?.[other]];
    if (opening === undefined || closing === undefined) return best ?? 0n;
    const next = opening - closing;
    if (best === null || size(next) < size(best)) best = next;
    if (next < 0n) at += 1;
    else other += 1;
  }
}

function size(cents: bigint): bigint {
  return cents < 0n ? -cents : cents;
}
