import type { Certainty } from '../law/dated.ts';
import type { ClosedReason, Cost, CourtRoutes, Route, RouteKind } from '../law/route.ts';

/** Ways that lead before no judge. */
export const OTHER_WAYS = ['settlement', 'hand-over', 'write-off'] as const;
export type OtherWay = (typeof OTHER_WAYS)[number];
export type Way = RouteKind | OtherWay;

/** How a creditor's own cases of one way ended. */
export type WayHistory = {
  readonly ended: number;
  /** Of which all was paid. */
  readonly paid: number;
  /** Days from the beginning to the end of each. */
  readonly days: readonly number[];
};

/** Parts per million, both included, and on how many cases they rest. */
export type Chance = { readonly low: number; readonly high: number; readonly cases: number };

/** In cents; `null`: no figure is known. */
export type Span = { readonly low: bigint; readonly high: bigint | null };

export type Option = {
  readonly way: Way;
  readonly open: boolean;
  readonly reason: ClosedReason | null;
  readonly instead: readonly RouteKind[];
  readonly articles: readonly string[];
  readonly certainty: Certainty;
  /** What the law says of it; `null` for one that is closed, or leads before no judge. */
  readonly route: Route | null;
  readonly costs: readonly Cost[];
  readonly cost: Span | null;
  /** `null` where too few cases of one's own have ended. */
  readonly chance: Chance | null;
  readonly ended: number;
  /** Days from the shortest to the longest of one's own cases. */
  readonly days: { readonly low: number; readonly high: number } | null;
  /** Chance by amount, less the costs. `null` without a chance; its low end without all costs. */
  readonly net: { readonly low: bigint | null; readonly high: bigint } | null;
  /** From which chance on the highest known cost is less than what is to be had, in parts per million. */
  readonly worthFrom: number | null;
};

/** Fewer cases than these say nothing. */
export const LEAST_CASES = 10;
const MILLION = 1_000_000;
/** Of a normal distribution, for 19 cases of 20. */
const Z = 1.96;

/**
 * All ways to go on with a claim side by side. What the law says comes with its articles; chance and time come from the creditor's own
 * cases or not at all; nothing here says who would win.
 */
export function compareWays(routes: CourtRoutes, amount: bigint, historyOf: (way: Way) => WayHistory): readonly Option[] {
  const known = (way: Way, cost: Span | null) => expectation(amount, cost, historyOf(way));
  const open = routes.open.map((route): Option => {
    const cost = costOf(route.costs);
    const { kind, articles, certainty, costs } = route;
    return { way: kind, open: true, reason: null, instead: [], articles, certainty, route, costs, cost, ...known(kind, cost) };
  });
  const others = OTHER_WAYS.map((way): Option => {
    const cost = way === 'hand-over' ? null : { low: 0n, high: 0n };
    return { way, open: true, reason: null, instead: [], ...basisOf(way), route: null, costs: [], cost, ...known(way, cost) };
  });
  const closed = routes.closed.map((one): Option => {
    const { kind, reason, instead, article, certainty } = one;
    const none = { route: null, costs: [], cost: null, chance: null, days: null, net: null, worthFrom: null };
    return {
      way: kind,
      open: false,
      reason,
      instead,
      articles: article === '' ? [] : [article],
      certainty,
      ...none,
      ended: historyOf(kind).ended,
    };
  });
  return [...open, ...others, ...closed];
}

/** What all costs come to; without a high end as soon as one has no figure. */
export function costOf(costs: readonly Cost[]): Span | null {
  if (costs.length === 0) return null;
  const low = costs.reduce((sum, one) => sum + (one.low ?? 0n), 0n);
  const isKnown = costs.every((one) => one.high !== null);
  return { low, high: isKnown ? costs.reduce((sum, one) => sum + (one.high ?? 0n), 0n) : null };
}

/** What a share of so many cases says of the next one: nothing under the floor (Wilson's interval, 19 times of 20). */
export function chanceOf({ ended, paid }: Pick<WayHistory, 'ended' | 'paid'>): Chance | null {
  if (ended < LEAST_CASES) return null;
  const share = paid / ended;
  const square = (Z * Z) / ended;
  const middle = (share + square / 2) / (1 + square);
  const half = (Z / (1 + square)) * Math.sqrt((share * (1 - share)) / ended + square / (4 * ended));
  const ppm = (value: number) => Math.min(MILLION, Math.max(0, Math.round(value * MILLION)));
  return { low: ppm(middle - half), high: ppm(middle + half), cases: ended };
}

type Expected = Pick<Option, 'chance' | 'ended' | 'days' | 'net' | 'worthFrom'>;

function expectation(amount: bigint, cost: Span | null, history: WayHistory): Expected {
  const chance = chanceOf(history);
  const enough = history.days.length >= LEAST_CASES;
  return {
    chance,
    ended: history.ended,
    days: enough ? { low: Math.min(...history.days), high: Math.max(...history.days) } : null,
    net: chance === null || cost === null ? null : netOf(amount, cost, chance),
    worthFrom: cost?.high && amount > 0n ? Number((cost.high * BigInt(MILLION) + amount - 1n) / amount) : null,
  };
}

function netOf(amount: bigint, { low, high }: Span, chance: Chance): NonNullable<Option['net']> {
  const part = (ppm: number) => (amount * BigInt(ppm)) / BigInt(MILLION);
  return { low: high === null ? null : part(chance.low) - high, high: part(chance.high) - low };
}

/** What stands behind a way that leads before no judge. */
function basisOf(way: OtherWay): Pick<Option, 'articles' | 'certainty'> {
  if (way === 'settlement') return { articles: ['C. civ. 2044, 2052', 'C. civ. 2240'], certainty: 'verified' };
  if (way === 'write-off') return { articles: ['CGI 272-1', 'BOI-TVA-DED-40-10-20'], certainty: 'unverified' };
  return { articles: [], certainty: 'unverified' };
}
