import { addMonths, type Day, endOfMonth } from '../base/day.ts';
import type { ItemFacts } from './invoice-facts.ts';

export type OverdueOn = { readonly on: Day; readonly cents: bigint };

/**
 * What was overdue of an invoice on a past day: what is open now and what was laid on it since. What was undone or came back counts
 * as never laid. Right for days from which on the books are known.
 */
export function overdueOn({ kind, issuedOn, dueOn, openCents, laid }: ItemFacts, on: Day): bigint {
  if (kind !== 'invoice' || dueOn === null || dueOn >= on || (issuedOn !== null && issuedOn > on)) return 0n;
  const open = laid.reduce((sum, one) => (one.on > on && one.as !== 'charges' ? sum + one.cents : sum), openCents);
  return open > 0n ? open : 0n;
}

/** The ends of the months before today, and today itself, none before the books are known: at most `months` and one. */
export function historyDays(since: Day | null, today: Day, months: number): Day[] {
  const ends = Array.from({ length: months }, (_, n) => endOfMonth(addMonths(today, n - months)));
  return [...ends.filter((on) => since !== null && on >= since && on < today), today];
}
