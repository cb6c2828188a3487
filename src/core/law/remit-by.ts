import { addDays, addMonths, type Day } from '../base/day.ts';

/**
 * The last day to hand over to the creditor what its debtor paid to a collection agency: one month from the day on which the money came in,
 * or as many days as the written agreement says instead. A day without banks moves nothing: no text says so, and earlier is the safe side.
 * @law CPCE R124-6
 * @effect 2012-06-01
 */
export function remitBy(received: Day, agreedDays: number | null): Day {
  return agreedDays === null ? addMonths(received, 1) : addDays(received, agreedDays);
}
