import { sumCents } from '../base/money.ts';
import { exactSubsets } from './subset-sum.ts';

/** What one act laid on an item (below zero: opened again); `booksCents` is what the books showed open of it just before, if known. */
export type LaidStep = { readonly is: 'laid'; readonly cents: bigint; readonly booksCents: bigint | null };

/** What happened to an item, in its order. */
export type ItemStep =
  | LaidStep
  /** The books lowered it (below zero: raised it) by more than what was laid: it was taken for something of their own. */
  | { readonly is: 'news'; readonly cents: bigint }
  /** Lowered by a document, which is neither the bank nor the books. */
  | { readonly is: 'elsewhere'; readonly cents: bigint };

/** `likely` takes what the import took for the books' own for that; `surely` allows that more of a change was, unless it closed the item. */
export type Shown = { readonly surely: ReadonlySet<LaidStep>; readonly likely: ReadonlySet<LaidStep> };

/** One way in which the books can have come to show what they show; `carry` is what of their changes it leaves unexplained. */
type Way = { readonly shown: ReadonlySet<LaidStep>; readonly carry: bigint };

/** With more ways, or more that may be shown, it cannot be told. */
const MOST_WAYS = 64;
const MOST_PENDING = 16;

/**
 * What of all that was laid on an item its books show. They tell what is open, not why: so all sets of what was laid that
 * explain their changes are followed from look to look, and only what is in every one of them is shown. What opposite acts leave as it
 * was, and which of two equal ones it is, cannot be told.
 */
export function shownInBooks(steps: readonly ItemStep[], nowCents: bigint): Shown {
  return { surely: inEveryWay(steps, nowCents, false), likely: inEveryWay(steps, nowCents, true) };
}

function inEveryWay(steps: readonly ItemStep[], nowCents: bigint, isLikely: boolean): ReadonlySet<LaidStep> {
  const laid: LaidStep[] = [];
  let ways: readonly Way[] = [{ shown: new Set(), carry: 0n }];
  let news: bigint[] = [];
  let elsewhere = 0n;
  let last: bigint | null = null;
  for (const step of [...steps, { is: 'laid', cents: 0n, booksCents: nowCents } as const]) {
    if (step.is === 'news') news.push(step.cents);
    if (step.is === 'elsewhere') elsewhere += step.cents;
    if (step.is !== 'laid') continue;
    if (step.booksCents !== null) {
      const books = step.booksCents + elsewhere;
      const isOwn = news.length > 0 && !isLikely && step.booksCents !== 0n;
      const next = onward(ways, laid, (last ?? books) - books, news, isOwn);
      if (next === null) return new Set();
      ways = next;
      last = books;
      news = [];
    }
    laid.push(step);
  }
  return new Set(laid.filter((one) => one.cents === 0n || ways.every((way) => way.shown.has(one))));
}

/** All ways after another look at the books; `null` when there are too many. `isOwn`: all of the change may be their own. */
function onward(
  ways: readonly Way[],
  laid: readonly LaidStep[],
  change: bigint,
  news: readonly bigint[],
  isOwn: boolean,
): readonly Way[] | null {
  if (change === 0n && news.length === 0) return ways;
  const targets = targetsOf(change, news);
  const found = new Map<string, Way>();
  if (targets.size > MOST_WAYS) return null;
  for (const way of ways) {
    const pending = laid.filter((one) => one.cents !== 0n && !way.shown.has(one));
    if (pending.length > MOST_PENDING) return null;
    const sets = explaining(pending, targets);
    if (sets === null) return null;
    const explained = sets.map((set): Way => ({ shown: new Set([...way.shown, ...set]), carry: way.carry }));
    const alike = coveredBy(pending, way.carry + change);
    if (alike.length > 0) explained.push({ shown: new Set([...way.shown, ...alike]), carry: 0n });
    if (explained.length === 0) explained.push({ ...way, carry: way.carry + change });
    if (isOwn) explained.push(way);
    for (const one of explained) found.set(keyOf(one, laid), one);
    if (found.size > MOST_WAYS) return null;
  }
  return [...found.values()];
}

/** What acts can explain of a change: all of it, or what is left by what the import took for news. */
function targetsOf(change: bigint, news: readonly bigint[]): ReadonlySet<bigint> {
  const targets = new Set([change]);
  for (const one of news) {
    if (targets.size > MOST_WAYS) break;
    for (const target of [...targets]) targets.add(target - one);
  }
  return targets;
}

function explaining(pending: readonly LaidStep[], targets: ReadonlySet<bigint>): LaidStep[][] | null {
  const sets: LaidStep[][] = targets.has(0n) ? [[]] : [];
  const amounts = pending.map((one) => one.cents);
  for (const target of targets) {
    const { found, complete } = exactSubsets(amounts, target, MOST_WAYS);
    if (!complete) return null;
    sets.push(...found.map((places) => places.flatMap((at) => pending[at] ?? [])));
  }
  return sets;
}

/** Everything on the side of a change that is as large as all of it, or larger: an item that was closed. */
function coveredBy(pending: readonly LaidStep[], change: bigint): readonly LaidStep[] {
  if (change === 0n) return [];
  const alike = pending.filter((one) => one.cents > 0n === change > 0n);
  const sum = sumCents(alike.map((one) => one.cents));
  return (change > 0n ? sum <= change : sum >= change) ? alike : [];
}

function keyOf({ shown, carry }: Way, laid: readonly LaidStep[]): string {
  return `${laid.map((one) => (shown.has(one) ? '1' : '0')).join('')} ${carry}`;
}
