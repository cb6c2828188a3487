import type { Day } from '../../src/core/base/day.ts';
import type { ItemId } from '../../src/core/base/id.ts';
import type { Contact } from '../../src/core/case/contact.ts';
import type { Hold } from '../../src/core/case/hold.ts';
import type { ConductRules } from '../../src/core/dunning/decision.ts';
import type { Scenario, Step } from '../../src/core/dunning/scenario.ts';
import { STANDARD_SCENARIOS } from '../../src/core/dunning/standard-scenarios.ts';
import type { Item } from '../../src/core/receivable/item.ts';
import type { Debtor } from '../../src/core/receivable/party.ts';
import { lastOfMonth, monthsEarlier, plus, span, yearsLater } from './calendar.ts';

/**
 * What a judge of a contact needs to know: everything that is so, whoever has noticed it. Written from the rules as they
 * are stated, and using nothing of what decides; a thing that both say is said twice.
 */
export type Facts = {
  readonly debtor: Debtor;
  /** All items, settled ones too. */
  readonly items: readonly Item[];
  /** All contacts, also those dropped and failed. */
  readonly contacts: readonly Contact[];
  readonly holds: readonly Hold[];
  /** The scenario in force. */
  readonly scenario: Scenario;
  readonly conduct: ConductRules;
  readonly currencies: ReadonlySet<string>;
};

export const isOpenInvoice = (item: Item) => item.kind === 'invoice' && item.openCents > 0n;
export const isLate = (item: Item, today: Day) => isOpenInvoice(item) && item.dueOn !== null && span(item.dueOn, today) >= 1;

/** Holds on their last day too. */
export function isHeld({ holds }: Facts, id: ItemId, today: Day): boolean {
  return holds.some(({ itemIds, from, until, liftedOn }) => {
    if (liftedOn !== null || span(from, today) < 0) return false;
    if (until !== null && span(until, today) > 0) return false;
    return itemIds === null || itemIds.includes(id);
  });
}

const YEARS_TO_SUE = { business: 5, consumer: 2, unknown: 2, 'public-body': 4 };

/** Whether an action may come too late, counted from the issue or the due date, whichever is earlier. */
export function isTooOld({ debtor }: Facts, { issuedOn, dueOn }: Item, today: Day): boolean {
  if (dueOn === null) return false;
  const start = issuedOn !== null && span(issuedOn, dueOn) > 0 ? issuedOn : dueOn;
  const end = yearsLater(debtor.kind === 'public-body' ? (`${start.slice(0, 4)}-12-31` as Day) : start, YEARS_TO_SUE[debtor.kind]);
  // No life drawn says when the performance was: three months are kept back.
  return span(monthsEarlier(end, 3), today) > 0;
}

/** Invoices of which something may be said at all. */
export function speakable(facts: Facts, item: Item, today: Day): boolean {
  return (
    isOpenInvoice(item) &&
    item.dueOn !== null &&
    item.doubt === null &&
    facts.currencies.has(item.currency) &&
    !isHeld(facts, item.id, today)
  );
}

export function lateTotal({ items }: Facts, currency: string, today: Day): bigint {
  let total = 0n;
  for (const item of items) if (item.currency === currency && isLate(item, today)) total += item.openCents;
  return total;
}

export function concerns(facts: Facts, step: Step, item: Item, today: Day): boolean {
  if (step.beforeDueOnly === true && (item.dueOn === null || span(item.dueOn, today) > 0)) return false;
  if (step.condition === undefined) return true;
  const { kinds, segments, minimumCents = 0n } = step.condition;
  if (kinds && !kinds.includes(facts.debtor.kind)) return false;
  if (segments && !segments.some((one) => one === facts.debtor.segment)) return false;
  return item.currency !== 'EUR' || lateTotal(facts, 'EUR', today) >= minimumCents;
}

const claims = (contact: Contact, id: ItemId) => contact.items.some((line) => line.itemId === id && line.role === 'claimed');
/** The third call that nobody answers counts as made. */
const ENOUGH_CALLS = 3;

/** Contacts that used a step up for an item, oldest first. */
export function contactsUsing({ contacts }: Facts, item: Item): Contact[] {
  const about = contacts.filter((contact) => claims(contact, item.id));
  const missed = (step: string) => about.filter((one) => one.state === 'attempted' && one.step === step).length;
  return about.filter(
    ({ state, step }) => state === 'made' || state === 'pending' || (state === 'attempted' && missed(step) >= ENOUGH_CALLS),
  );
}

/** Place of a step made, in the scenario in force; one that is gone counts as the last that says no more than it did. */
function placeOf({ steps }: Scenario, { step, severity }: Contact): number {
  const same = steps.findIndex((one) => one.key === step);
  return same >= 0 ? same : steps.filter((one) => one.severity <= severity).length - 1;
}

export type Standing = { readonly place: number; readonly on: Day | null; readonly freeFrom: Day | null };

/** How far an item has come: place of the furthest step, its day, and the first day after all dates granted for it. */
export function standing(facts: Facts, item: Item): Standing {
  const used = contactsUsing(facts, item);
  const marks = used.map((contact) => ({ place: placeOf(facts.scenario, contact), on: contact.madeOn ?? contact.decidedOn }));
  const { prior } = item;
  if (prior) marks.unshift({ place: placeOfPrior(facts.scenario.steps, prior.step), on: prior.on });
  const granted = used.flatMap((contact) => (contact.deadline === null ? [] : [contact.deadline])).sort();
  const last = granted.at(-1);
  const place = Math.max(-1, ...marks.map((mark) => mark.place));
  return { place, on: marks.findLast((mark) => mark.place === place)?.on ?? null, freeFrom: last === undefined ? null : plus(last, 1) };
}

/** The next step that concerns the item today and the first day on which it may come; `null` at the end of the ladder. */
export function nextStep(facts: Facts, item: Item, today: Day): { step: Step; place: number; from: Day } | null {
  if (item.dueOn === null) return null;
  const { place, on, freeFrom } = standing(facts, item);
  const next = facts.scenario.steps.findIndex((step, index) => index > place && concerns(facts, step, item, today));
  const step = facts.scenario.steps[next];
  if (!step) return null;
  let from = plus(clockStart(step, item.dueOn, on), step.when.days);
  if (freeFrom && span(from, freeFrom) > 0) from = freeFrom;
  if (!step.beforeDueOnly && span(item.dueOn, from) < 1) from = plus(item.dueOn, 1);
  return { step, place: next, from };
}

function clockStart({ when }: Step, dueOn: Day, previous: Day | null): Day {
  if (when.from === 'end-of-due-month') return lastOfMonth(dueOn);
  return when.from === 'previous-step' ? (previous ?? dueOn) : dueOn;
}

/** Unallocated money that could pay a late or asked invoice in full, or is a twentieth of what is late (of what is asked, when nothing is late). */
export function disturbingCredit({ items }: Facts, asked: readonly Item[], today: Day): boolean {
  const all = items.filter((one) => one.kind !== 'invoice' && one.openCents < 0n && !one.kept);
  return all.some(({ currency }) => {
    const credits = all.filter((one) => one.currency === currency);
    const late = items.filter((one) => one.currency === currency && (isLate(one, today) || asked.includes(one)));
    const money = credits.reduce((sum, one) => sum - one.openCents, 0n);
    const overdue = late.filter((one) => isLate(one, today));
    const total = (overdue.length > 0 ? overdue : late).reduce((sum, one) => sum + one.openCents, 0n);
    return late.length > 0 && (late.some((one) => one.openCents <= money) || money * 100n >= total * 5n);
  });
}

/** First day free of spacing and cap, counted day by day. */
export function mayContact({ contacts, conduct }: Facts, today: Day): boolean {
  const real = contacts.filter(({ state }) => state === 'made' || state === 'pending' || state === 'attempted');
  const day = (contact: Contact) => contact.madeOn ?? contact.decidedOn;
  const near = real.some((one) => one.state !== 'attempted' && span(day(one), today) < conduct.minimumDaysBetween);
  const sameDay = real.some((one) => day(one) === today);
  const recent = real.filter((one) => span(day(one), today) < conduct.cap.days).length;
  return !near && !sameDay && recent < conduct.cap.count;
}

export const UNALLOCATED = 'there is unallocated money';

export type Expected = { readonly step: Step; readonly claimed: readonly Item[] };

/** The contact that the rules ask for today, or why there is to be none. */
export function expected(facts: Facts, today: Day): Expected | string {
  if (facts.contacts.some(({ state }) => state === 'pending')) return 'a contact is under way';
  const due = facts.items.flatMap((item) => {
    const next = speakable(facts, item, today) ? nextStep(facts, item, today) : null;
    if (next && next.step.severity >= 3 && isTooOld(facts, item, today)) return [];
    return next && span(next.from, today) >= 0 ? [{ item, ...next }] : [];
  });
  const contacts = due.filter(({ step }) => !step.channels.includes('decision'));
  const place = Math.max(...contacts.map((one) => one.place));
  const step = facts.scenario.steps[place];
  if (!step) return 'no step is due';
  const foreign = facts.items.some((item) => item.currency !== 'EUR' && isLate(item, today));
  if (!foreign && lateTotal(facts, 'EUR', today) < facts.scenario.minimumOverdueCents) return 'too little is late';
  if (
    disturbingCredit(
      facts,
      due.map(({ item }) => item),
      today,
    )
  )
    return UNALLOCATED;
  if (step.beforeDueOnly && facts.items.some((item) => isLate(item, today))) return 'no courtesy while something is late';
  if (step.severity >= 3 && !kindIsSure(facts.debtor)) return 'nobody has said what kind of debtor it is';
  if (!step.channels.some((channel) => reaches(facts.debtor, channel))) return 'no way to reach the debtor';
  if (!mayContact(facts, today)) return 'too soon, or too often';
  return { step, claimed: contacts.filter((one) => one.place === place).map(({ item }) => item) };
}

export const kindIsSure = ({ kind, kindConfirmed }: Debtor) => kindConfirmed && kind !== 'unknown';

export function reaches({ email, hasAddress }: Debtor, channel: string): boolean {
  if (channel === 'email') return email === 'usable';
  return channel === 'call' || (hasAddress && channel.endsWith('letter'));
}

/** A level set at a step that the ladder has not: as far as it spoke where it is known, else the end, where a person is asked. */
function placeOfPrior(steps: readonly Step[], key: string): number {
  const at = steps.findIndex((step) => step.key === key);
  if (at >= 0) return at;
  const spoken = STANDARD_SCENARIOS.flatMap((scenario) => scenario.steps).filter((step) => step.key === key);
  if (spoken.length === 0) return steps.length - 1;
  const loudest = Math.max(...spoken.map((step) => step.severity));
  return steps.findLastIndex((step) => step.severity <= loudest);
}
