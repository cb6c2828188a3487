import type { DebtorId } from '../base/id.ts';
import { minCents, sumCents } from '../base/money.ts';
import { type Books, type Clues, debtorsAt } from './clues.ts';
import type { OpenBook, Place } from './open-book.ts';
import type { Adjustment, Allocation, Explanation, Matched, Remainder } from './payment.ts';
import type { Reason } from './reasons.ts';

/** An explanation with its rank: the lower, the likelier. */
export type Draft = { readonly rank: number; readonly explanation: Explanation };

/** What a way of looking at a line concludes: `doubts` is empty when its one draft is certain. */
export type Verdict = { readonly drafts: readonly Draft[]; readonly doubts: readonly Reason[] };

/** The likeliest first; ten thousand of them help nobody. */
const MOST_SUGGESTED = 5;

export const NO_VERDICT: Verdict = { drafts: [], doubts: [] };

export function isCertain({ drafts, doubts }: Verdict): boolean {
  return drafts.length === 1 && doubts.length === 0;
}

/** Cash that clears the places whole, and what is then left of the line. */
export function clearing(
  places: readonly Place[],
  cents: bigint,
  book: OpenBook,
  reasons: readonly Reason[],
  discounts: readonly Adjustment[] = [],
): Explanation {
  const kept = new Map(discounts.map((one) => [one.itemId, one.cents]));
  const allocations = places.map((place) => allocate(place, book.open(place) - (kept.get(book.item(place).id) ?? 0n), book));
  return explain(allocations, cents, reasons, discounts, soleDebtor(places, book));
}

/** Cash laid on the items in turn, credits first, until it is used up. */
export function inTurn(places: readonly Place[], cents: bigint, book: OpenBook, reasons: readonly Reason[]): Explanation {
  const credits = places.filter((place) => book.open(place) < 0n);
  let left = cents - sumCents(credits.map((place) => book.open(place)));
  const allocations = credits.map((place) => allocate(place, book.open(place), book));
  for (const place of oldestFirst(places, book)) {
    const part = minCents(left, book.open(place));
    if (part <= 0n) continue;
    allocations.push(allocate(place, part, book));
    left -= part;
  }
  return explain(allocations, cents, reasons, [], soleDebtor(places, book));
}

export function explain(
  allocations: readonly Allocation[],
  cents: bigint,
  reasons: readonly Reason[],
  adjustments: readonly Adjustment[],
  debtorId: DebtorId | null,
): Explanation {
  const left = cents - sumCents(allocations.map((one) => one.cents));
  const as = left === 0n ? 'nothing' : debtorId === null ? 'unexplained' : 'on-account';
  const remainder: Remainder = { cents: left, as, debtorId: left === 0n ? null : debtorId };
  return { allocations, adjustments, remainder, reasons };
}

export function allocate(place: Place, cents: bigint, book: OpenBook): Allocation {
  const { id, debtorId } = book.item(place);
  return { itemId: id, debtorId, cents };
}

export function soleDebtor(places: readonly Place[], book: OpenBook): DebtorId | null {
  const [debtorId = null, ...others] = debtorsAt(places, book);
  return others.length === 0 ? debtorId : null;
}

export function sumOpen(places: readonly Place[], book: OpenBook): bigint {
  return sumCents(places.map((place) => book.open(place)));
}

/** By due date, those without one last; then as in the book. */
export function oldestFirst(places: readonly Place[], book: OpenBook): Place[] {
  const due = (place: Place) => book.item(place).dueOn ?? '9999';
  return [...places].sort((a, b) => (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : a - b));
}

/** Open items of a debtor in the line's currency. */
export function openOf(debtorId: DebtorId, { line }: Clues, { open }: Books): Place[] {
  return open.ofDebtor(debtorId).filter((place) => open.open(place) !== 0n && open.item(place).currency === line.currency);
}

export function matched(clues: Clues, verdict: Verdict): Matched {
  const drafts = distinct([...verdict.drafts].sort((a, b) => a.rank - b.rank)).slice(0, MOST_SUGGESTED);
  const outcome = isCertain(verdict) ? 'certain' : drafts.length > 0 ? 'suggested' : 'none';
  const doubts = verdict.doubts.length > 0 || outcome !== 'none' ? verdict.doubts : [{ code: 'no-clue' } as const];
  const explanations = drafts.map(({ explanation }) => explanation);
  const [first] = explanations;
  return {
    line: clues.line.id,
    outcome,
    explanations,
    reasons: outcome === 'certain' && first ? first.reasons : distinctReasons(doubts),
    mayBeOf: [...clues.payer.possible].sort((a, b) => a - b),
    isPayerSure: clues.payer.sure !== null,
    parts: [],
  };
}

/** Drafts that lay the same cash, once. */
export function distinct(drafts: readonly Draft[]): Draft[] {
  const seen = new Set<string>();
  return drafts.filter(({ explanation }) => {
    const key = keyOf(explanation);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function keyOf({ allocations, remainder }: Explanation): string {
  const laid = allocations.map(({ itemId, cents }) => `${itemId}:${cents}`).sort();
  return `${laid.join()}/${remainder.cents}:${remainder.debtorId ?? ''}`;
}

function distinctReasons(reasons: readonly Reason[]): Reason[] {
  const seen = new Set<string>();
  return reasons.filter((reason) => {
    const key = `${reason.code}/${reason.number ?? ''}/${reason.written ?? ''}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
