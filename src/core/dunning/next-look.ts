import { addDays, type Day } from '../base/day.ts';
import type { CaseFile } from '../case/case-file.ts';
import { FORMAL } from '../case/contact.ts';
import { isActive } from '../case/hold.ts';
import { isPlan, planDays } from '../case/plan.ts';
import type { Item } from '../receivable/item.ts';
import { lastDayToThreaten } from './condition.ts';
import { contactAllowedFrom, spaced } from './conduct-guard.ts';
import type { DunningContext, PlannedContact } from './decision.ts';
import type { Placed } from './place.ts';
import { claims } from './progress.ts';

/**
 * The first day after today on which {@link decide} could answer otherwise, were nothing to happen until then; `null`
 * when only an event (an outcome, a payment, an answer) can change the answer.
 *
 * @param waits something beside the ladder waits for the next contact that is allowed
 */
export function nextLook(
  file: CaseFile,
  placed: Placed,
  contact: PlannedContact | null,
  today: Day,
  context: DunningContext,
  waits = false,
): Day | null {
  const days: Day[] = [];
  for (const hold of file.holds) {
    if (hold.liftedOn !== null) continue;
    if (hold.from > today) days.push(hold.from);
    if (isActive(hold, today) && hold.until !== null) days.push(addDays(hold.until, 1));
    if (isActive(hold, today) && isPlan(hold)) days.push(...planDays(hold.plan).map((day) => addDays(day, 1)));
  }
  for (const item of file.items) {
    // The day after the due date, an invoice counts among what is late (credits, minima, steps that fall away).
    if (item.kind === 'invoice' && item.openCents > 0n && item.dueOn !== null && item.dueOn >= today) days.push(addDays(item.dueOn, 1));
  }
  for (const one of placed.later) days.push(one.day);
  for (const item of formallyAsked(file, placed)) {
    const lastDay = lastDayToThreaten(item, file, context.nature ?? 'ordinary');
    if (lastDay !== null) days.push(addDays(lastDay, 1));
  }
  const underWay = contact !== null || file.contacts.some((one) => one.state === 'pending');
  if (!underWay && (placed.due.length > 0 || waits)) days.push(contactAllowedFrom(spaced(file), today, context.conduct).day);
  const future = days.filter((day) => day > today);
  return future.length === 0 ? null : future.reduce((a, b) => (a < b ? a : b));
}

/** Invoices whose next step, or the one under way, may not come any more once an action may be too late. */
function formallyAsked(file: CaseFile, { due, later }: Placed): Item[] {
  const next = [...due, ...later].filter(({ step }) => step !== null && step.severity >= FORMAL).map(({ item }) => item);
  const underWay = file.contacts.filter((contact) => contact.state === 'pending' && contact.severity >= FORMAL);
  return [...next, ...file.items.filter((item) => underWay.some((contact) => claims(contact, item)))];
}
