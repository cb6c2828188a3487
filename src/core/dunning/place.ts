import { addDays, type Day } from '../base/day.ts';
import type { ItemId } from '../base/id.ts';
import type { CaseFile } from '../case/case-file.ts';
import { FORMAL } from '../case/contact.ts';
import { holds } from '../case/hold.ts';
import { restLetGo } from '../case/offer.ts';
import { type Item, isOverdue } from '../receivable/item.ts';
import { appliesTo, isBarred } from './condition.ts';
import type { DunningContext, NewQuestion, Reason, RefrainCode } from './decision.ts';
import { claims, progressOf, stepDueFrom } from './progress.ts';
import type { Scenario, Step } from './scenario.ts';

/** Each open invoice put in its place on the ladder. */
export type Placed = {
  /** A step of theirs is due today. */
  readonly due: readonly { readonly item: Item; readonly step: Step }[];
  /** Their next step comes on that day (`null`: the end of the ladder). */
  readonly later: readonly { readonly item: Item; readonly day: Day; readonly step: Step | null }[];
  /** Nothing may be said about them now: on hold, not received, no due date. */
  readonly blocked: ReadonlySet<ItemId>;
  readonly refrained: readonly Reason[];
  readonly questions: readonly NewQuestion[];
};

type Place =
  | { readonly is: 'due'; readonly step: Step }
  | { readonly is: 'later'; readonly day: Day; readonly code: RefrainCode; readonly step: Step | null }
  | { readonly is: 'blocked'; readonly reason: Omit<Reason, 'itemIds'>; readonly ask?: NewQuestion['code'] }
  | { readonly is: 'under-way' }
  | { readonly is: 'ended' };

export function placeItems(file: CaseFile, scenario: Scenario, today: Day, context: DunningContext): Placed {
  const due: { item: Item; step: Step }[] = [];
  const later: { item: Item; day: Day; step: Step | null }[] = [];
  const blocked = new Set<ItemId>();
  const refrained: Reason[] = [];
  const asked = new Map<NewQuestion['code'], ItemId[]>();
  const ask = (code: NewQuestion['code'], id: ItemId) => asked.set(code, [...(asked.get(code) ?? []), id]);
  const letGo = restLetGo(file.items, file.offers ?? []);
  for (const item of file.items) {
    if (item.kind !== 'invoice' || item.openCents <= 0n) continue;
    const place = placeItem(item, letGo, file, scenario, today, context);
    if (place.is === 'due') {
      if (place.step.channels.includes('decision')) ask('end-of-scenario', item.id);
      due.push({ item, step: place.step });
    } else if (place.is === 'later') {
      later.push({ item, day: place.day, step: place.step });
      refrained.push({ code: place.code, itemIds: [item.id], day: place.day, ...(place.step ? { step: place.step.key } : {}) });
    } else if (place.is === 'blocked') {
      blocked.add(item.id);
      if (place.ask) ask(place.ask, item.id);
      refrained.push({ itemIds: [item.id], ...place.reason });
    } else if (place.is === 'under-way') {
      refrained.push({ code: 'contact-in-progress', itemIds: [item.id] });
    } else {
      ask('end-of-scenario', item.id);
      refrained.push({ code: 'scenario-ended', itemIds: [item.id] });
    }
  }
  return { due, later, blocked, refrained, questions: [...asked].map(([code, itemIds]) => ({ code, itemIds })) };
}

function placeItem(
  item: Item,
  letGo: ReturnType<typeof restLetGo>,
  file: CaseFile,
  scenario: Scenario,
  today: Day,
  context: DunningContext,
): Place {
  if (item.dueOn === null) return { is: 'blocked', reason: { code: 'due-date-missing' }, ask: 'due-date-missing' };
  const hold = file.holds.find((one) => holds(one, item.id, today));
  if (hold) return { is: 'blocked', reason: { code: 'on-hold', hold: hold.id, ...(hold.until ? { day: addDays(hold.until, 1) } : {}) } };
  if (letGo.has(item.id)) return { is: 'blocked', reason: { code: 'offer-rest' }, ask: 'offer-rest' };
  if (item.doubt !== null) return { is: 'blocked', reason: { code: 'not-received' }, ask: 'invoice-not-received' };
  if (!context.currencies.has(item.currency)) {
    // Asked only once money is late: an account is not needed before.
    const late = isOverdue(item, today);
    return { is: 'blocked', reason: { code: 'no-account-for-currency' }, ...(late ? { ask: 'no-account-for-currency' as const } : {}) };
  }
  // What comes next depends on what becomes of the step under way, and on the date that it will grant.
  if (file.contacts.some((contact) => contact.state === 'pending' && claims(contact, item))) return { is: 'under-way' };
  const progress = progressOf(item, scenario, file.contacts);
  const step = scenario.steps.slice(progress.index + 1).find((one) => appliesTo(one, item, file, today));
  if (!step && progress.deadline !== null && progress.deadline >= today)
    return { is: 'later', day: addDays(progress.deadline, 1), code: 'step-not-yet-due', step: null };
  if (!step) return { is: 'ended' };
  if (step.severity >= FORMAL && isBarred(item, file, today, context))
    return { is: 'blocked', reason: { code: 'time-barred' }, ask: 'time-barred' };
  const from = stepDueFrom(step, item.dueOn, progress);
  if (from <= today && (step.beforeDueOnly || isOverdue(item, today))) return { is: 'due', step };
  if (from > today) return { is: 'later', day: from, code: isOverdue(item, today) ? 'step-not-yet-due' : 'not-yet-due', step };
  return { is: 'later', day: addDays(item.dueOn, 1), code: 'not-yet-due', step };
}
