import type { Day } from '../base/day.ts';
import { EUR } from '../base/money.ts';
import type { CaseFile } from '../case/case-file.ts';
import { conversations, FORMAL } from '../case/contact.ts';
import { disputeOf } from '../case/dispute.ts';
import { brokenInARow } from '../case/promise.ts';
import { undisputed } from '../case/undisputed.ts';
import { isInsolvent } from '../law/insolvency.ts';
import { type Item, isCredit, isOverdue } from '../receivable/item.ts';
import { agreementsOn } from './agreements.ts';
import { overdueCents } from './condition.ts';
import { breaches, contactAllowedFrom, isKindSure, isReachable, spaced } from './conduct-guard.ts';
import { unlaidThatCouldSettle } from './credit.ts';
import {
  BROKEN_PROMISES,
  type Decision,
  type DunningContext,
  type NewQuestion,
  type PlannedContact,
  type Reason,
  type RefrainCode,
} from './decision.ts';
import { decideInstalments } from './instalments.ts';
import { nextLook } from './next-look.ts';
import { type Placed, placeItems } from './place.ts';
import { progressOf } from './progress.ts';
import type { Scenario, Step } from './scenario.ts';
import { scenarioFor } from './standard-scenarios.ts';

/**
 * The next right step for one debtor today: at most one contact, grouped, each invoice at its own level; what to ask a
 * person; and why nothing more. The same function decides in the day run, again at the moment of sending, in `explain`
 * for a day long past, and in a simulation.
 *
 * @param today a day of contact (business day); the caller does not run on others.
 */
export function decide(recorded: CaseFile, today: Day, context: DunningContext): Decision {
  const given = { ...recorded, contacts: conversations(recorded.contacts) };
  const scenario = scenarioFor(given.debtor, context.scenarios);
  const since = given.debtor.insolventSince;
  if (isInsolvent(since, today)) return leftToTheCourt(given, scenario, since);
  const agreed = agreementsOn(given, today);
  const whole = { ...given, holds: agreed.holds };
  const file = undisputed(whole);
  const placed = placeItems(file, scenario, today, context);
  const reasons: Reason[] = [...placed.refrained, ...disputedReasons(file)];
  const questions = [...placed.questions];
  const ladder = planContact(file, scenario, placed, today, context, reasons, questions, whole);
  const said = ladder === null ? decideInstalments(whole, scenario, today, context) : null;
  const contact = ladder ?? said?.contact ?? null;
  reasons.push(...(said?.reasons ?? []));
  questions.push(...(said?.questions ?? []));
  const asksOfCredits = questions.some(({ code }) => code === 'credit-unallocated');
  questions.push(...agreed.questions.filter(({ code }) => !(asksOfCredits && code === 'credit-unallocated')));
  const fresh = questions.filter((question) => !isAsked(file, question));
  return {
    scenario: { key: scenario.key, version: scenario.version },
    contact,
    questions: fresh,
    reasons,
    nextLook: nextLook(
      file,
      placed,
      contact,
      today,
      context,
      said?.reasons.some(({ day }) => day !== undefined),
    ),
    ...agreed.found,
  };
}

/** What is contested, whole or in part, and by which dispute. */
function disputedReasons({ items, disputes = [] }: CaseFile): Reason[] {
  return items.flatMap((item): Reason[] => {
    const dispute = item.contestedCents === undefined ? null : disputeOf(item.id, disputes);
    if (dispute === null) return [];
    return [{ code: item.openCents > 0n ? 'disputed-in-part' : 'disputed', itemIds: [item.id], dispute: dispute.id }];
  });
}

/** Whatever a scenario says: nothing is asked of a debtor whose payments a court has taken in hand. @law C. com. L622-7, L622-21 */
function leftToTheCourt({ items }: CaseFile, { key, version }: Scenario, since: Day): Decision {
  const open = items.filter((item) => item.kind === 'invoice' && item.openCents > 0n);
  const reasons: Reason[] = open.length === 0 ? [] : [{ code: 'insolvent', itemIds: ids(open), day: since }];
  return { scenario: { key, version }, contact: null, questions: [], reasons, nextLook: null };
}

function planContact(
  file: CaseFile,
  scenario: Scenario,
  placed: Placed,
  today: Day,
  context: DunningContext,
  reasons: Reason[],
  questions: NewQuestion[],
  whole: CaseFile,
): PlannedContact | null {
  const refrain = (code: RefrainCode, items: readonly Item[], more: Partial<Reason> = {}): null => {
    reasons.push({ code, itemIds: ids(items), ...more });
    return null;
  };
  if (placed.due.length === 0) return null;
  const waiting = placed.due.map((one) => one.item);
  if (file.contacts.some((contact) => contact.state === 'pending')) return refrain('contact-in-progress', waiting);
  if (overdueTotalBelow(file, scenario, today)) return refrain('below-minimum', waiting);
  const { credits, cash } = unlaidThatCouldSettle(file, waiting, today);
  if (credits.length > 0) questions.push({ code: 'credit-unallocated', itemIds: ids(credits) });
  if (cash.length > 0) return refrain('payment-to-match', waiting, { lines: cash.map((one) => one.lineId) });
  if (credits.length > 0) return refrain('credit-unallocated', waiting);
  const step = highestStep(placed, scenario);
  const claimed = placed.due.filter((one) => one.step.key === step.key).map((one) => one.item);
  const later = placed.due.filter((one) => one.step.key !== step.key);
  if (step.channels.includes('decision')) return refrain('scenario-ended', claimed);
  if (step.beforeDueOnly && file.items.some((item) => isOverdue(item, today))) return refrain('courtesy-withheld', claimed);
  if (step.severity >= FORMAL && !isKindSure(file)) {
    questions.push({ code: 'kind-unknown', itemIds: [] });
    return refrain('kind-unconfirmed', claimed);
  }
  const channels = step.channels.filter((channel) => isReachable(file, channel));
  if (channels.length === 0) {
    questions.push({ code: 'no-address', itemIds: [] });
    return refrain('no-address', claimed);
  }
  const allowed = contactAllowedFrom(spaced(file), today, context.conduct);
  if (allowed.day > today)
    return refrain(allowed.because === 'cap' ? 'too-many-contacts' : 'too-soon-after-contact', waiting, { day: allowed.day });
  // Promises are held against the books: what is contested has not been paid.
  const distrusted = claimed.filter(
    (item) => brokenInARow(file.holds, whole.items, item.id, today) >= (context.brokenPromises ?? BROKEN_PROMISES),
  );
  const planned: PlannedContact = {
    step,
    channels,
    approval: distrusted.length > 0 ? 'person' : approvalOf(step, claimed),
    items: linesOf(file, scenario, placed, claimed, today),
  };
  if (breaches(planned, whole, scenario, today, context).length > 0) return refrain('conduct-guard', claimed);
  reasons.push({ code: 'step-due', itemIds: ids(claimed), step: step.key });
  if (distrusted.length > 0) reasons.push({ code: 'promises-broken', itemIds: ids(distrusted) });
  if (later.length > 0) reasons.push({ code: 'waits-for-higher-step', itemIds: ids(later.map((one) => one.item)) });
  if (channels.length < step.channels.length) reasons.push({ code: 'channel-unavailable', itemIds: [] });
  return planned;
}

function overdueTotalBelow(file: CaseFile, scenario: Scenario, today: Day): boolean {
  if (scenario.minimumOverdueCents === 0n) return false;
  const foreign = file.items.some((item) => item.currency !== EUR && isOverdue(item, today));
  return !foreign && overdueCents(file, EUR, today) < scenario.minimumOverdueCents;
}

/** The firmest of the steps that are due: a decision for a person comes beside it and is no contact. */
function highestStep(placed: Placed, scenario: Scenario): Step {
  const contacts = placed.due.filter((one) => !one.step.channels.includes('decision'));
  const among = contacts.length > 0 ? contacts : placed.due;
  return among.reduce(
    (best, one) => (scenario.steps.indexOf(one.step) > scenario.steps.indexOf(best) ? one.step : best),
    (among[0] as Placed['due'][number]).step,
  );
}

/** An amount in another currency meets no threshold in euros, so a person looks at it. */
function approvalOf(step: Step, claimed: readonly Item[]): 'automatic' | 'person' {
  const converted = step.condition?.minimumCents !== undefined && claimed.some((item) => item.currency !== EUR);
  return converted ? 'person' : step.approval;
}

/** Claimed items first, then the other late ones for information at their own level, then credits, which are netted. */
function linesOf(file: CaseFile, scenario: Scenario, placed: Placed, claimed: readonly Item[], today: Day): PlannedContact['items'] {
  const own = new Set(claimed);
  const informed = file.items.filter(
    (item) => !own.has(item) && !placed.blocked.has(item.id) && (isOverdue(item, today) || (isCredit(item) && !item.kept)),
  );
  return [
    ...claimed.map((item) => ({
      itemId: item.id,
      openCents: item.openCents,
      role: 'claimed' as const,
      step: placed.due.find((one) => one.item === item)?.step.key ?? null,
    })),
    ...informed.map((item) => ({
      itemId: item.id,
      openCents: item.openCents,
      role: 'information' as const,
      step: scenario.steps[progressOf(item, scenario, file.contacts).index]?.key ?? null,
    })),
  ];
}

function isAsked(file: CaseFile, question: NewQuestion): boolean {
  return file.questions.some((open) => open.code === question.code && question.itemIds.every((id) => open.itemIds.includes(id)));
}

function ids(items: readonly Item[]): Item['id'][] {
  return items.map((item) => item.id);
}
