import { addDays, type Day, daysBetween, laterOf } from '../base/day.ts';
import type { Confirms } from '../case/call.ts';
import type { CaseFile } from '../case/case-file.ts';
import {
  asksFor,
  type Channel,
  type Contact,
  type ContactItem,
  contactDay,
  conversations,
  FIRM,
  FORMAL,
  FRIENDLY,
  usesStep,
} from '../case/contact.ts';
import { contestedCents } from '../case/dispute.ts';
import { type Hold, holds } from '../case/hold.ts';
import { restLetGo } from '../case/offer.ts';
import { isPlan, standingOf } from '../case/plan.ts';
import { isPromise, openOf, promiseState } from '../case/promise.ts';
import { undisputed } from '../case/undisputed.ts';
import { isInsolvent } from '../law/insolvency.ts';
import { type Item, isCredit, isOverdue } from '../receivable/item.ts';
import { appliesTo, isBarred } from './condition.ts';
import type { ConductRules, DunningContext, PlannedContact } from './decision.ts';
import { progressOf, stepDueFrom } from './progress.ts';
import type { Scenario, Step } from './scenario.ts';

/**
 * The first day, today or later, on which the debtor may be contacted again: never twice a day. Beyond that, an unanswered
 * call counts towards the cap only; a contact under way counts like one that was made, and so does a call that somebody made by hand, and what the
 * same legal entity was sent, and the calls that were made to it, for other clients of an agency.
 */
export function contactAllowedFrom(
  { contacts, calls = [], elsewhere = [], callsElsewhere = [] }: Pick<CaseFile, 'contacts' | 'calls' | 'elsewhere' | 'callsElsewhere'>,
  today: Day,
  rules: ConductRules,
): { day: Day; because: 'spacing' | 'cap' | null } {
  let day = today;
  let because: 'spacing' | 'cap' | null = null;
  const attempts: Day[] = [];
  for (const contact of [...contacts, ...conversations(elsewhere)]) {
    if (contact.state === 'dropped' || contact.state === 'failed') continue;
    attempts.push(contactDay(contact), ...(contact.tried ?? []).map((one) => one.on));
    // Also an attempt is the only one of its day.
    const free = addDays(contactDay(contact), usesStep(contact) ? Math.max(1, rules.minimumDaysBetween) : 1);
    if (free > day) [day, because] = [free, 'spacing'];
    // The debtor was spoken to and wants to be called back: that was a contact, whatever became of the call since.
    for (const { on, spoke } of contact.tried ?? []) {
      const freeSince = addDays(on, spoke ? Math.max(1, rules.minimumDaysBetween) : 1);
      if (freeSince > day) [day, because] = [freeSince, 'spacing'];
    }
  }
  for (const on of [...calls, ...callsElsewhere]) {
    attempts.push(on);
    const free = addDays(on, Math.max(1, rules.minimumDaysBetween));
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
  | 'insolvent'
  | 'kind-unconfirmed'
  | 'time-barred'
  | 'not-approved-by-a-person'
  | 'not-reachable'
  | 'notice-by-sms'
  | 'nothing-claimed'
  | 'listed-twice'
  | 'not-a-credit-to-show'
  | 'contested'
  | 'offer-rest'
  | 'no-instalment-to-speak-of'
  | 'nothing-agreed-to-confirm'
  | 'amount-changed';

/**
 * The last wall before a contact is decided and again before it is sent: says which of the rules that no scenario can
 * break the contact would break. It looks at the contact and the case only, not at how the contact was arrived at.
 */
export function breaches(planned: PlannedContact, whole: CaseFile, scenario: Scenario, today: Day, context: DunningContext): Breach[] {
  const file = undisputed(whole);
  const found: Breach[] = contactBreaches(planned, file, today, context);
  if (planned.items.some((line) => isContested(line, whole))) found.push('contested');
  const letGo = restLetGo(whole.items, whole.offers ?? []);
  const asks = planned.items.filter(({ role }) => role === 'claimed' || role === 'information');
  if (asks.some((line) => letGo.has(line.itemId))) found.push('offer-rest');
  for (const line of planned.items) {
    const item = file.items.find((candidate) => candidate.id === line.itemId);
    if (!item || item.openCents === 0n) {
      found.push('settled-or-not-due');
      continue;
    }
    if (item.openCents !== line.openCents) found.push('amount-changed');
    found.push(...(item.kind === 'invoice' ? invoiceBreaches(item, line.role, planned, file, today) : creditBreaches(item, line.role)));
    if (line.role === 'instalment') found.push(...instalmentBreaches(item, planned, whole, today));
    if (line.role === 'claimed') found.push(...stepBreaches(item, planned.step, file, scenario, today, context));
  }
  return [...new Set(found)];
}

/** Asks for, or shows as open, cents that the debtor contests: held against the books and the disputes themselves. */
function isContested({ itemId, openCents }: ContactItem, { items, disputes = [] }: CaseFile): boolean {
  const item = items.find((one) => one.id === itemId);
  if (item?.kind !== 'invoice') return false;
  const inBooks = item.openCents + (item.contestedCents ?? 0n);
  const contested = contestedCents({ id: itemId, openCents: inBooks }, disputes);
  return contested > 0n && openCents > inBooks - contested;
}

function contactBreaches(
  { step, items, channels, approval, confirms }: PlannedContact,
  file: CaseFile,
  today: Day,
  context: DunningContext,
): Breach[] {
  const found: Breach[] = [];
  if (isInsolvent(file.debtor.insolventSince, today)) found.push('insolvent');
  found.push(...(confirms ? confirmationBreaches(confirms, items, file, today) : spacingBreaches(file, today, context)));
  if (step.severity >= FORMAL && !isKindSure(file)) found.push('kind-unconfirmed');
  if (step.severity >= FORMAL && approval !== 'person') found.push('not-approved-by-a-person');
  if (!channels.every((channel) => isReachable(file, channel))) found.push('not-reachable');
  if (step.severity >= FORMAL && channels.includes('sms')) found.push('notice-by-sms');
  if (!items.some(asksFor)) found.push('nothing-claimed');
  if (new Set(items.map((line) => line.itemId)).size < items.length) found.push('listed-twice');
  return found;
}

function spacingBreaches(file: CaseFile, today: Day, { conduct }: DunningContext): Breach[] {
  const found: Breach[] = [];
  if (file.contacts.some((contact) => contact.state === 'pending')) found.push('contact-in-progress');
  if (contactAllowedFrom(file, today, conduct).day > today) found.push('too-soon');
  return found;
}

/**
 * A confirmation belongs to the call that it confirms, which counts for both. It says only what was agreed in that call and holds still, once,
 * and nothing else may have been said since.
 */
function confirmationBreaches(confirms: Confirms, items: PlannedContact['items'], file: CaseFile, today: Day): Breach[] {
  const found: Breach[] = [];
  const call = file.contacts.find((one) => one.id === confirms.contact);
  const calledOn = confirms.hold === null ? toBeCalledSince(call) : call?.state === 'made' ? call.madeOn : null;
  const holds = calledOn !== null && (confirms.hold === null ? confirms.on > today : isPromised(confirms, calledOn, file, today));
  if (!holds || items.some(({ role }) => role !== 'agreed')) found.push('nothing-agreed-to-confirm');
  const others = file.contacts.filter((one) => one !== call && (one.confirms?.call ?? confirms.call) === confirms.call);
  if (others.some((one) => one.state === 'pending')) found.push('contact-in-progress');
  if (calledOn !== null && others.some((one) => usesStep(one) && contactDay(one) >= calledOn)) found.push('too-soon');
  return found;
}

/** The day of the last call of a step that waits for the next one; `null` where nobody was spoken to. */
function toBeCalledSince(call: Contact | undefined): Day | null {
  const last = call?.state === 'pending' ? call.tried?.at(-1) : undefined;
  return last?.spoke ? last.on : null;
}

function isPromised({ hold: id, on }: Confirms, calledOn: Day, { holds: all, items }: CaseFile, today: Day): boolean {
  const hold = all.filter(isPromise).find((one) => one.id === id);
  if (hold?.from !== calledOn || hold.promised.on !== on || on < today) return false;
  return promiseState(hold, openOf(hold, items), today) === 'open';
}

/** What may not be said of an invoice at all, claimed or only mentioned. */
function invoiceBreaches(item: Item, role: ContactItem['role'], { step, confirms }: PlannedContact, file: CaseFile, today: Day): Breach[] {
  const found: Breach[] = [];
  const courtesy = role === 'claimed' && step.beforeDueOnly === true && item.dueOn !== null;
  const agreed = role === 'instalment';
  if (item.openCents < 0n || (!courtesy && !agreed && !isOverdue(item, today))) found.push('settled-or-not-due');
  const isOwn = (hold: Hold) => (agreed && isPlan(hold)) || (role === 'agreed' && hold.id === confirms?.hold);
  if (file.holds.some((hold) => holds(hold, item.id, today) && !isOwn(hold))) found.push('on-hold');
  if (item.doubt !== null) found.push('not-received');
  return found;
}

/**
 * What may be said of an invoice whose plan runs: a notice before the day of its next instalment, a reminder after it, a warning once its
 * grace has passed, by a person's word; never a formal notice.
 */
function instalmentBreaches(item: Item, { step, approval }: PlannedContact, { holds: all, items }: CaseFile, today: Day): Breach[] {
  const plan = all.filter(isPlan).find((hold) => holds(hold, item.id, today));
  const standing = plan ? standingOf(plan, items, today) : null;
  const on = standing?.next?.instalment.on;
  const inOrder = standing?.is === 'in-order' && on !== undefined;
  const speaks =
    step.severity >= FIRM
      ? step.severity < FORMAL && standing?.is === 'missed' && approval === 'person'
      : inOrder && (step.severity === FRIENDLY ? on < today : on > today);
  return speaks ? [] : ['no-instalment-to-speak-of'];
}

/** A credit comes off what is claimed, unless it is to stay on account. */
function creditBreaches(item: Item, role: ContactItem['role']): Breach[] {
  return asksFor({ role }) || !isCredit(item) || item.kept ? ['not-a-credit-to-show'] : [];
}

/** A step against the ladder of one invoice. */
function stepBreaches(item: Item, step: Step, file: CaseFile, scenario: Scenario, today: Day, context: DunningContext): Breach[] {
  const found: Breach[] = [];
  const progress = progressOf(item, scenario, file.contacts);
  const index = scenario.steps.findIndex((one) => one.key === step.key);
  const skipped = scenario.steps.slice(progress.index + 1, Math.max(index, 0)).some((one) => appliesTo(one, item, file, today));
  if (index <= progress.index || skipped || !appliesTo(step, item, file, today)) found.push('step-skipped');
  if (item.dueOn !== null && daysBetween(stepDueFrom(step, item.dueOn, progress), today) < 0) found.push('step-too-early');
  if (step.severity >= FORMAL && isBarred(item, file, today, context)) found.push('time-barred');
  return found;
}

export function isReachable({ debtor }: CaseFile, channel: Channel): boolean {
  if (channel === 'email') return debtor.email === 'usable';
  if (channel === 'sms') return debtor.mobile === 'usable' && debtor.uncallable === undefined;
  if (channel === 'call') return debtor.uncallable === undefined;
  if (channel === 'letter' || channel === 'registered-letter') return debtor.hasAddress;
  return true;
}

export function isKindSure(file: CaseFile): boolean {
  return file.debtor.kind !== 'unknown' && file.debtor.kindConfirmed;
}
