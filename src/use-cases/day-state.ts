import { nextBusinessDay } from '../core/base/business-day.ts';
import { addDays, type Day } from '../core/base/day.ts';
import type { CreditorId } from '../core/base/id.ts';
import { creditorOf, type Deps, zoneOf } from './context.ts';
import { type HeldBack, whyHeldBack } from './gate.ts';
import { nothingLeft } from './run-day.ts';

/** Where the day stands: whether anything may be decided or leave on it, and whether it has been decided. */
export type DayState = {
  readonly day: Day;
  readonly heldBack: HeldBack | null;
  readonly decided: boolean;
  readonly nextBusinessDay: Day;
  readonly booksAsOf: Day | null;
  readonly booksMaxAge: number;
  readonly bankMaxAge: number;
  /** The day from which automatic steps leave by themselves. */
  readonly liveFrom: Day | null;
};

export async function dayState({ store, clock }: Pick<Deps, 'store' | 'clock'>, creditorId: CreditorId): Promise<DayState> {
  const creditor = await creditorOf(store, creditorId);
  const day = clock.today();
  return {
    day,
    heldBack: await whyHeldBack(store, creditor, day, false),
    decided: await nothingLeft(store, creditorId, day),
    nextBusinessDay: nextBusinessDay(addDays(day, 1), zoneOf(creditor)),
    booksAsOf: creditor.books_as_of,
    booksMaxAge: creditor.books_max_age,
    bankMaxAge: creditor.bank_max_age,
    liveFrom: creditor.live_from,
  };
}
