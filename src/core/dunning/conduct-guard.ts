import { addDays, type Day, daysBetween, laterOf } from '../base/day.ts';
import type { CaseFile } from '../case/case-file.ts';
import { type Contact, contactDay, FORMAL, usesStep } from '../case/contact.ts';
import { holds } from '../case/hold.ts';
import { isOverdue } from '../receivable/item.ts';
import type { ConductRules, DunningContext, PlannedContact } from './decision.ts';
import { progressOf, stepDueFrom } from './progress.ts';
import { appliesTo, isBarred } from './condition.ts';
import type { Scenario } from './scenario.ts';

/**
 * The first day, today or later, on which the debtor may be contacted again: never twice a day. Beyond that, an unanswered
 * call counts towards the cap only; a contact under way counts like one that was made.
 */
export function contactAllowedFrom(contacts: readonly Contact[], today: Day, rules: ConductRules): { day: Day; because: 'spacing' | 'cap' | null } {
  let day = today;
  let because: 'spacing' | 'cap' | null = null;
  const attempts: Day[] = [];
  for (const contact of contacts) {
    if (contact.state === 'dropped' || contact.state === 'failed') continue;
    attempts.push(contactDay(contact));
    // Also an attempt is the only one of its day.
    const free = addDays(contactDay(contact), usesStep(contact) ? Math.max(1, rules.minimumDaysBetween) : 1);
    if (free > day) [day, because] = [free, 'spacing'];
  }
  const freeOfCap = underCapFrom(attempts, day, rules);
  return freeOfCap > day ? { day: freeOfCap, because: 'cap' } : { day, because };
}

function underCapFrom(attempts: Day[], from: Day, { cap }: ConductRules): Day {
  attempts.sort();
  const last = attempts.at(-cap.count);
  return last === undefined ? from : laterOf(from, addDays(last, cap.days));
}

export type Breach =
  | 'settled-or-not-due'
  | 'on-hold'
  | 'not-received'
  | 'step-skipped'
  | 'step-too-early'
  | 'too-soon'
  | 'contact-in-progress'
  | 'kind-unconfirmed'
  | 'time-barred'
  | 'nothing-claimed'
  | 'amount-changed';

/**
 * The last wall before a contact is decided and again before it is sent: says which of the rules that no scenario can
 * break the contact would break. It looks at the contact and the case only, not at how the contact was arrived at.
 */
export function breaches(planned: PlannedContact, file: CaseFile, scenario: Scenario, today: Day, context: DunningContext): Breach[] {
  const found = new Set<Breach>();
  if (file.contacts.some((contact) => contact.state === 'pending')) found.add('contact-in-progress');
  if (contactAllowedFrom(file.contacts, today, context.conduct).day > today) found.add('too-soon');
  if (planned.step.severity >= FORMAL && !isKindSure(file)) found.add('kind-unconfirmed');
  const claimed = planned.items.filter((one) => one.role === 'claimed');
  if (claimed.length === 0) found.add('nothing-claimed');
  for (const one of claimed) {
    const item = file.items.find((candidate) => candidate.id === one.itemId);
    if (!item || item.openCents <= 0n || item.kind !== 'invoice' || item.dueOn === null) {
      found.add('settled-or-not-due');
      continue;
    }
    if (!planned.step.beforeDueOnly && !isOverdue(item, today)) found.add('settled-or-not-due');
    if (item.openCents !== one.openCents) found.add('amount-changed');
    if (file.holds.some((hold) => holds(hold, item.id, today))) found.add('on-hold');
    if (item.doubt !== null) found.add('not-received');
    if (planned.step.severity >= FORMAL && isBarred(item, file, today)) found.add('time-barred');
    const progress = progressOf(item, scenario, file.contacts);
    const index = scenario.steps.findIndex((step) => step.key === planned.step.key);
    const skipped = scenario.steps.slice(progress.index + 1, Math.max(index, 0)).some((step) => appliesTo(step, item, file, today));
    if (index <= progress.index || skipped) found.add('step-skipped');
    if (daysBetween(stepDueFrom(planned.step, item.dueOn, progress), today) < 0) found.add('step-too-early');
  }
  return [...found];
}

export function isKindSure(file: CaseFile): boolean {
  return file.debtor.kind !== 'unknown' && file.debtor.kindConfirmed;
}
