import { addDays, type Day } from '../base/day.ts';
import type { CaseFile } from '../case/case-file.ts';
import { type Contact, contactDay, usesStep } from '../case/contact.ts';
import { disputeOf } from '../case/dispute.ts';
import { isActive } from '../case/hold.ts';
import { NOTICE_DAYS } from '../case/instalment.ts';
import { type InstalmentLeft, isPlan, type PlanHold, standingOf } from '../case/plan.ts';
import type { Item } from '../receivable/item.ts';
import { INSTALMENT_NOTICE, INSTALMENT_REMINDER, INSTALMENT_WARNING } from './beside.ts';
import { breaches, contactAllowedFrom, isReachable, spaced } from './conduct-guard.ts';
import { creditsForPlan, unlaidThatCouldSettle } from './credit.ts';
import type { DunningContext, NewQuestion, PlannedContact, Reason, RefrainCode } from './decision.ts';
import type { Scenario, Step } from './scenario.ts';

export type AboutInstalments = {
  readonly contact: PlannedContact | null;
  readonly reasons: readonly Reason[];
  readonly questions: readonly NewQuestion[];
};

const NOTHING: AboutInstalments = { contact: null, reasons: [], questions: [] };

/**
 * What is to be said today of a plan that runs: the warning of a missed instalment before the reminder of one in its grace, that before the
 * notice of the next one. It moves no invoice on its ladder, and nothing is said while money or a word may be on its way.
 *
 * @param file with the invoices as the books show them: a plan was signed for those
 */
export function decideInstalments(file: CaseFile, scenario: Scenario, today: Day, context: DunningContext): AboutInstalments {
  const due = file.holds
    .filter(isPlan)
    .filter((hold) => isActive(hold, today))
    .flatMap((hold) => {
      const step = messageOn(hold, file, today);
      const isWanted = step === INSTALMENT_WARNING || context.instalmentMessages !== false;
      return step && isWanted ? [{ step, items: plannedOpen(hold, file.items), own: creditsForPlan(hold, file.items, today) }] : [];
    });
  const [first, ...others] = due;
  if (first === undefined) return NOTHING;
  const { step, items, own } = others.reduce((best, one) => (one.step.severity > best.step.severity ? one : best), first);
  const itemIds = items.map(({ id }) => id);
  const refrain = (code: RefrainCode, more: Partial<Reason> = {}, questions: NewQuestion[] = []): AboutInstalments => ({
    contact: null,
    reasons: [{ code, itemIds, step: step.key, ...more }],
    questions,
  });
  const stopped = whyNot(file, items, today, context);
  if (stopped) return refrain(stopped);
  const { credits: notable, cash } = unlaidThatCouldSettle(file, items, today);
  const credits = [...new Set([...notable, ...own])];
  if (cash.length > 0 || file.cash.length > 0) return refrain('payment-to-match', { lines: file.cash.map((one) => one.lineId) });
  if (credits.length > 0) return refrain('credit-unallocated', {}, [{ code: 'credit-unallocated', itemIds: credits.map((one) => one.id) }]);
  const channels = step.channels.filter((channel) => isReachable(file, channel));
  if (channels.length === 0) return refrain('no-address', {}, step === INSTALMENT_WARNING ? [{ code: 'no-address', itemIds: [] }] : []);
  const allowed = contactAllowedFrom(spaced(file), today, context.conduct);
  if (allowed.day > today) return refrain(allowed.because === 'cap' ? 'too-many-contacts' : 'too-soon-after-contact', { day: allowed.day });
  const lines = items.map(({ id, openCents }) => ({ itemId: id, openCents, role: 'instalment' as const, step: step.key }));
  const contact: PlannedContact = { step, channels, approval: step.approval, items: lines };
  if (breaches(contact, file, scenario, today, context).length > 0) return refrain('conduct-guard');
  return { contact, reasons: [{ code: 'step-due', itemIds, step: step.key }], questions: [] };
}

/** What a plan asks to be said on a day; each of it once for an instalment. */
function messageOn(hold: PlanHold, { items, contacts }: CaseFile, today: Day): Step | null {
  const { is, next } = standingOf(hold, items, today);
  if (is === 'missed') return INSTALMENT_WARNING;
  if (is !== 'in-order' || next === null) return null;
  const { on } = next.instalment;
  if (on < today) return isSaid(INSTALMENT_REMINDER, on, hold, contacts) ? null : INSTALMENT_REMINDER;
  const noticeFrom = addDays(on, -NOTICE_DAYS);
  // Who has signed just before knows the day.
  if (on === today || today < noticeFrom || hold.from >= noticeFrom) return null;
  return isSaid(INSTALMENT_NOTICE, dayBefore(hold, next), hold, contacts) ? null : INSTALMENT_NOTICE;
}

function isSaid(step: Step, after: Day, { itemIds }: PlanHold, contacts: readonly Contact[]): boolean {
  return contacts.some(
    (one) => one.step === step.key && usesStep(one) && contactDay(one) > after && one.items.some((line) => itemIds?.includes(line.itemId)),
  );
}

/** The day of the instalment before, or on which the plan began. */
function dayBefore({ plan, from }: PlanHold, { at }: InstalmentLeft): Day {
  return plan.instalments[at - 2]?.on ?? from;
}

/** The last day on which what was said of a plan's next instalment would be said again by who does not know of it; `null`: nothing was said. */
export function saidUntil(hold: PlanHold, { items, contacts }: Pick<CaseFile, 'items' | 'contacts'>, today: Day): Day | null {
  const { is, next } = standingOf(hold, items, today);
  if (is !== 'in-order' || next === null) return null;
  const { on, until } = next.instalment;
  if (on < today) return isSaid(INSTALMENT_REMINDER, on, hold, contacts) ? until : null;
  return isSaid(INSTALMENT_NOTICE, dayBefore(hold, next), hold, contacts) ? on : null;
}

function plannedOpen({ itemIds }: PlanHold, items: readonly Item[]): Item[] {
  return items.filter((item) => item.kind === 'invoice' && item.openCents > 0n && itemIds?.includes(item.id));
}

/** What else is known of these invoices, or waits for an answer, comes first. */
function whyNot(file: CaseFile, items: readonly Item[], today: Day, { currencies }: DunningContext): RefrainCode | null {
  if (file.contacts.some((one) => one.state === 'pending')) return 'contact-in-progress';
  const others = file.holds.filter((hold) => !isPlan(hold) && isActive(hold, today));
  if (others.some((hold) => hold.itemIds === null || items.some(({ id }) => hold.itemIds?.includes(id)))) return 'on-hold';
  if (items.some((item) => disputeOf(item.id, file.disputes ?? []) !== null)) return 'disputed';
  if (items.some((item) => item.doubt !== null)) return 'not-received';
  return items.some((item) => !currencies.has(item.currency)) ? 'no-account-for-currency' : null;
}
