import { addDays, type Day, endOfMonth, laterOf } from '../base/day.ts';
import { finding, type LawFinding } from './finding.ts';

/**
 * How "45 jours fin de mois" is counted, which the parties must agree: add the days, then go to the end of that month (A), or go
 * to the end of the invoice's month, then add the days (B).
 */
export type EndOfMonthMethod = 'days-then-end' | 'end-then-days';

/** Days of a term "fin de mois". @law C. com. L441-10 I @effect 2019-04-26 */
export function endOfMonthTerm(issuedOn: Day, days: number, method: EndOfMonthMethod): Day {
  return method === 'days-then-end' ? endOfMonth(addDays(issuedOn, days)) : addDays(endOfMonth(issuedOn), days);
}

/**
 * Due date when nothing was agreed between businesses: 30 days after the goods were received or the service was done.
 * @law C. com. L441-10 I
 * @effect 2019-04-26
 */
export function defaultDueDate(receivedOrDoneOn: Day): Day {
  return addDays(receivedOrDoneOn, 30);
}

/** Terms that the parties expressly agreed; `periodic` is an invoice that sums up the deliveries of a period (CGI 289 I 3). */
export type AgreedTerm = 'plain' | 'end-of-month' | 'periodic';

/**
 * Latest due date that businesses may agree: 60 days after issue; 45 days end of month (the later of both ways of counting) when
 * agreed in those
 * words; 45 days for a periodic invoice. Shorter limits of some trades (L441-11) are not looked at.
 * @law C. com. L441-10 I
 * @effect 2019-04-26
 */
export function maximumDueDate(issuedOn: Day, term: AgreedTerm): Day {
  if (term === 'periodic') return addDays(issuedOn, 45);
  if (term === 'plain') return addDays(issuedOn, 60);
  return laterOf(endOfMonthTerm(issuedOn, 45, 'days-then-end'), endOfMonthTerm(issuedOn, 45, 'end-then-days'));
}

/**
 * Says when a due date is later than the law allows; the date itself is never changed (rule R27).
 * @law C. com. L441-10 I, L441-16
 * @effect 2019-04-26
 */
export function termFindings(issuedOn: Day, dueOn: Day, term: AgreedTerm): LawFinding[] {
  const maximum = maximumDueDate(issuedOn, term);
  return dueOn > maximum ? [finding('term-over-maximum', { dueOn, maximum })] : [];
}

/** State, local authorities and their establishments; public health establishments and army medical service; public undertakings. */
export type PublicPayer = 'authority' | 'health' | 'undertaking';

const PUBLIC_DAYS: Readonly<Record<PublicPayer, number>> = { authority: 30, health: 50, undertaking: 60 };

/**
 * Due date of a public body, from the day it received the request for payment, or from the day the work was done when that is later.
 * @law CCP R2192-10, R2192-11, R2192-12, R2192-13
 * @effect 2019-04-01
 */
export function publicDueDate(payer: PublicPayer, receivedOn: Day, doneOn: Day | null = null): Day {
  return addDays(doneOn === null ? receivedOn : laterOf(receivedOn, doneOn), PUBLIC_DAYS[payer]);
}
