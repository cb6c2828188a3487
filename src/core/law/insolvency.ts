import { nextBusinessDay } from '../base/business-day.ts';
import { addDays, addMonths, type Day } from '../base/day.ts';
import type { Residence } from './time-limit.ts';

/** What a court has opened. */
export const PROCEEDINGS = ['sauvegarde', 'redressement', 'liquidation', 'unknown'] as const;
export type Proceedings = (typeof PROCEEDINGS)[number];

/** Whether proceedings are open: nothing of before may be paid, nor asked for, from that day on. @law C. com. L622-7, L622-21 @effect 2006-01-01 */
export function isInsolvent(openedOn: Day | null, today: Day): openedOn is Day {
  return openedOn !== null && openedOn <= today;
}

/** Last day that bears interest when insolvency proceedings open: the day before the judgment. @law C. com. L622-28 @effect 2006-01-01 */
export function lastInterestDay(openedOn: Day): Day {
  return addDays(openedOn, -1);
}

/** Whether the judgment forbade payment on the due date, in which case no flat fee is owed. @law C. com. L441-10 II @effect 2013-01-01 */
export function barsRecoveryFee(openedOn: Day, dueOn: Day): boolean {
  return openedOn <= dueOn;
}

/** Until when a claim is to be declared. */
export type ProofOfDebtTime = {
  /** The day to keep. */
  readonly lastDay: Day;
  /** Another day that may hold, depending on where the court sits, which was not read: told beside the first, to be verified. */
  readonly perhapsUntil: Day | null;
};

/**
 * Last day to lodge a proof of debt: two months after publication in the BODACC, four for a creditor abroad, moved to the
 * next business day. For a creditor overseas what was read gives two; whether it has the four of a creditor outside the territory
 * depends on where the court sits, so the earlier day is the one to keep. Only the holidays of the whole country count: a local one
 * could lend a day that the court does not give.
 * @law C. com. L622-24, R622-24; CPC 641, 642
 * @effect 2006-01-01
 */
export function proofOfDebtTime(publishedOn: Day, residence: Residence): ProofOfDebtTime {
  const within = (months: number) => nextBusinessDay(addMonths(publishedOn, months), 'mainland');
  return { lastDay: within(residence === 'abroad' ? 4 : 2), perhapsUntil: residence === 'overseas' ? within(4) : null };
}
