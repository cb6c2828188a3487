import { Matcher } from '../src/core/matching/match.ts';
import { type Explanation, type Matched, USUAL_OPTIONS } from '../src/core/matching/payment.ts';
import { Dice, type HostileBook, hostileBook } from './matching-book.ts';
import { linesOf } from './matching-lines.ts';
import { type TrueLine, World } from './matching-world.ts';
import { peakRssMb, rounded } from './measure.ts';

export type MatchingTally = {
  lines: number;
  certain: number;
  falseCertain: number;
  /** Lines that a careful clerk would be certain of, and how many of these were matched with certainty. */
  clerkCertain: number;
  clerkFound: number;
  suggested: number;
  suggestedFirstRight: number;
  none: number;
};

export type MatchingResult = MatchingTally & {
  readonly items: number;
  readonly seeds: number;
  readonly precisionOfCertain: number;
  readonly recallOfCertain: number;
  readonly precisionOfFirstSuggestion: number;
  readonly indexSeconds: number;
  readonly matchSeconds: number;
  /** Of index and matching, whatever else the machine was busy with. */
  readonly cpuSeconds: number;
  /** Of a book and lines a tenth as large. */
  readonly tenthSeconds: number;
  readonly tenthCpuSeconds: number;
  readonly peakRssMb: number;
};

/** Matches a tenth as many lines as there are items, on hostile books with a known truth, and the time that it takes. */
export async function benchMatching(items: number): Promise<MatchingResult> {
  const seeds = items > 200_000 ? 1 : 10;
  const tally = emptyTally();
  let [indexSeconds, matchSeconds, cpuSeconds] = [0, 0, 0];
  for (let seed = 1; seed <= seeds; seed += 1) {
    const run = runMatching(items, seed, tally);
    indexSeconds += run.indexSeconds / seeds;
    matchSeconds += run.matchSeconds / seeds;
    cpuSeconds += run.cpuSeconds / seeds;
  }
  const tenth = runMatching(Math.max(100, Math.floor(items / 10)), 1, emptyTally());
  return {
    items,
    seeds,
    ...tally,
    precisionOfCertain: rounded(1 - tally.falseCertain / Math.max(1, tally.certain), 5),
    recallOfCertain: rounded(tally.clerkFound / Math.max(1, tally.clerkCertain), 4),
    precisionOfFirstSuggestion: rounded(tally.suggestedFirstRight / Math.max(1, tally.suggested), 4),
    indexSeconds: rounded(indexSeconds),
    matchSeconds: rounded(matchSeconds),
    cpuSeconds: rounded(cpuSeconds),
    tenthCpuSeconds: rounded(tenth.cpuSeconds),
    tenthSeconds: rounded(tenth.indexSeconds + tenth.matchSeconds),
    peakRssMb: peakRssMb(),
  };
}

export function emptyTally(): MatchingTally {
  return { lines: 0, certain: 0, falseCertain: 0, clerkCertain: 0, clerkFound: 0, suggested: 0, suggestedFirstRight: 0, none: 0 };
}

export type RunTimes = { readonly indexSeconds: number; readonly matchSeconds: number; readonly cpuSeconds: number };

type Told = (line: TrueLine, matched: Matched, isRight: boolean, book: HostileBook) => void;

/** One book and its lines. What is not certain is confirmed by a person who knows the truth before the next line comes. */
export function runMatching(items: number, seed: number, tally: MatchingTally, told?: Told): RunTimes {
  const dice = new Dice(seed);
  const book = hostileBook(items, dice);
  const count = Math.max(10, Math.floor(items / 10));
  const world = new World(book, count, dice);
  const start = performance.now();
  let cpu = process.cpuUsage();
  const matcher = new Matcher(book, USUAL_OPTIONS);
  const indexSeconds = (performance.now() - start) / 1000;
  let matchSeconds = 0;
  let cpuSeconds = secondsSince(cpu);
  for (const one of linesOf(world, count)) {
    const from = performance.now();
    cpu = process.cpuUsage();
    const matched = matcher.match(one.line);
    matchSeconds += (performance.now() - from) / 1000;
    cpuSeconds += secondsSince(cpu);
    const isRight = agrees(one, matched.explanations[0]);
    countLine(tally, one, matched, isRight);
    told?.(one, matched, isRight, book);
    for (const { itemId } of (isRight && matched.outcome === 'certain' && matched.explanations[0]?.adjustments) || []) world.settle(itemId);
    if (matched.outcome !== 'certain') confirm(matcher, one, matched, book);
  }
  return { indexSeconds, matchSeconds, cpuSeconds };
}

function secondsSince(cpu: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(cpu);
  return (user + system) / 1_000_000;
}

function confirm(matcher: Matcher, { line, truth }: TrueLine, { parts }: Matched, book: HostileBook): void {
  if (truth.size === 0) return;
  for (const part of parts) matcher.undo(part.line);
  const allocations = [...truth].flatMap(([id, cents]) => {
    const item = book.items[id - 1];
    return item ? [{ itemId: item.id, debtorId: item.debtorId, cents }] : [];
  });
  const left = line.cents - allocations.reduce((sum, one) => sum + one.cents, 0n);
  const remainder = { cents: left, as: left === 0n ? ('nothing' as const) : ('on-account' as const), debtorId: null };
  matcher.apply(line, { allocations, adjustments: [], remainder, reasons: [] });
}

function agrees({ truth }: TrueLine, best: Explanation | undefined): boolean {
  const laid = best?.allocations ?? [];
  return laid.length === truth.size && laid.every((one) => truth.get(one.itemId) === one.cents);
}

function countLine(tally: MatchingTally, one: TrueLine, { outcome }: Matched, isRight: boolean): void {
  tally.lines += 1;
  if (one.isCertain) tally.clerkCertain += 1;
  if (outcome === 'none') tally.none += 1;
  if (outcome === 'suggested') {
    tally.suggested += 1;
    if (isRight) tally.suggestedFirstRight += 1;
  }
  if (outcome !== 'certain') return;
  tally.certain += 1;
  if (!isRight) tally.falseCertain += 1;
  if (one.isCertain && isRight) tally.clerkFound += 1;
}
