import { addDays, type Day, endOfMonth, laterOf } from '../base/day.ts';
import { type Contact, contactDay, type Severity, usesStep } from '../case/contact.ts';
import type { Item } from '../receivable/item.ts';
import { type Scenario, type Step, type StepClock, stepIndex } from './scenario.ts';
import { standardSeverity } from './standard-scenarios.ts';

/** Unanswered calls after which a call step counts as made: the debtor cannot stop the ladder by not answering. */
export const CALL_ATTEMPTS = 3;

/** How far an item has come on its ladder. */
export type Progress = {
  /** Index in the scenario of the last step used; −1 when none was. */
  readonly index: number;
  /** The day of that step; `null` when none was. */
  readonly on: Day | null;
  /** The date granted by it. */
  readonly deadline: Day | null;
};

const NOTHING_YET: Progress = { index: -1, on: null, deadline: null };

/** Where an item stands: each item climbs alone, whatever happened to the debtor's other items. */
export function progressOf(item: Item, scenario: Scenario, contacts: readonly Contact[]): Progress {
  let furthest = NOTHING_YET;
  if (item.prior) furthest = { index: indexOfPrior(scenario, item.prior.step), on: item.prior.on, deadline: null };
  for (const contact of contacts) {
    if (!claims(contact, item) || !(usesStep(contact) || isLastAttempt(contact, item, contacts))) continue;
    const index = indexAfterEdits(scenario, contact);
    // A date once granted is kept, also when the steps have changed places since.
    const deadline = laterDeadline(furthest.deadline, contact.deadline);
    furthest = index < furthest.index ? { ...furthest, deadline } : { index, on: contactDay(contact), deadline };
  }
  return furthest;
}

export function claims(contact: Contact, item: Item): boolean {
  return contact.items.some((one) => one.itemId === item.id && one.role === 'claimed');
}

/** The step remembered by its key; when the scenario was edited since, the last step that says no more than it did. */
function indexAfterEdits(scenario: Scenario, contact: Contact): number {
  const index = stepIndex(scenario, contact.step);
  return index >= 0 ? index : lastUpTo(scenario, contact.severity);
}

/**
 * The same for a step made before Acquit took over, of which only the key is known. One that no scenario has any more may
 * have said anything: nothing milder must follow it, so the ladder is at its end and a person is asked.
 */
function indexOfPrior(scenario: Scenario, key: string): number {
  const index = stepIndex(scenario, key);
  if (index >= 0) return index;
  const severity = standardSeverity(key);
  return severity === null ? scenario.steps.length - 1 : lastUpTo(scenario, severity);
}

function lastUpTo(scenario: Scenario, severity: Severity): number {
  return scenario.steps.findLastIndex((step) => step.severity <= severity);
}

function isLastAttempt(contact: Contact, item: Item, contacts: readonly Contact[]): boolean {
  if (contact.state !== 'attempted') return false;
  const attempts = contacts.filter((one) => one.state === 'attempted' && one.step === contact.step && claims(one, item));
  const calls = attempts.reduce((sum, one) => sum + 1 + (one.tried ?? []).filter(({ spoke }) => !spoke).length, 0);
  return calls >= CALL_ATTEMPTS;
}

function laterDeadline(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b;
  return laterOf(a, b);
}

/**
 * The day from which a step is due for an item, given where the item stands. The step's own clock counts, and a
 * date granted by the step before it must have passed.
 */
export function stepDueFrom(step: Step, due: Day, progress: Progress): Day {
  const clock = clockDay(step.when, due, progress);
  return progress.deadline === null ? clock : laterOf(clock, addDays(progress.deadline, 1));
}

function clockDay(when: StepClock, due: Day, progress: Progress): Day {
  switch (when.from) {
    case 'due':
      return addDays(due, when.days);
    case 'end-of-due-month':
      return addDays(endOfMonth(due), when.days);
    case 'previous-step':
      return addDays(progress.on ?? due, when.days);
  }
}
