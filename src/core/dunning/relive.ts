import { type HolidayZone, nextBusinessDay } from '../base/business-day.ts';
import { addDays, type Day } from '../base/day.ts';
import type { ContactId } from '../base/id.ts';
import type { CaseFile } from '../case/case-file.ts';
import { asksFor, type Contact, conversations } from '../case/contact.ts';
import { decide } from './decide.ts';
import type { Decision, DunningContext, PlannedContact } from './decision.ts';
import { redecide } from './redecide.ts';
import type { Step } from './scenario.ts';

/** A contact that other rules would have made, and that was not made in fact. */
export type Invented = { readonly day: Day; readonly planned: PlannedContact; readonly contact: Contact };

/**
 * One debtor's past lived again by other rules. Contacts that these rules make too are shared with what happened in fact, with
 * what became of them; all others are taken to have reached the debtor on the day that they are decided.
 */
export type Relived = {
  readonly shared: ReadonlySet<ContactId>;
  /** The days that a shared contact grants by the other rules, where they differ. */
  readonly grants: ReadonlyMap<ContactId, number>;
  readonly invented: readonly Invented[];
  /** When the debtor is looked at next; `null`: not before something happens. */
  readonly lookOn: Day | null;
  /** Decided in the run under way: it may turn out to be the one that was decided in fact. */
  readonly open: { readonly nextLook: Day | null } | null;
};

/** Where a simulation of the past begins: with all that was decided before it, and a look at the debtor on its first run. */
export function relivedFrom(shared: Iterable<ContactId>, lookOn: Day | null): Relived {
  return { shared: new Set(shared), grants: new Map(), invented: [], lookOn, open: null };
}

/** A run of the past. */
export type PastRun = {
  readonly day: Day;
  readonly zone: HolidayZone;
  readonly context: DunningContext;
};

/**
 * What a run of the past would have decided on a day on which the debtor is looked at.
 *
 * @param file the debtor's case just before that run, with all contacts that were made in fact
 * @param untouched contacts under way of which nothing had left: they may be overtaken
 */
export function reliveRun(relived: Relived, file: CaseFile, untouched: ReadonlySet<ContactId>, run: PastRun): Relived {
  const now = { ...relived, open: null };
  const real = file.contacts.filter((one) => now.shared.has(one.id)).map((one) => withGrant(one, now.grants.get(one.id), run.zone));
  const contacts = [...real, ...now.invented.map((one) => one.contact)];
  const { decision, dropped } = decided({ ...file, contacts }, untouched, run);
  const shared = dropped === null ? now.shared : new Set([...now.shared].filter((id) => id !== dropped));
  const { contact: planned, nextLook } = decision;
  if (!planned) return { ...now, shared, lookOn: nextLook };
  const contact = madeContact(file, planned, run.day, run.zone, now.invented.length + 1);
  const invented = [...now.invented, { day: run.day, planned, contact }];
  return { ...now, shared, invented, lookOn: addDays(run.day, 1), open: { nextLook } };
}

function decided(
  file: CaseFile,
  untouched: ReadonlySet<ContactId>,
  { day, context }: PastRun,
): { decision: Decision; dropped: ContactId | null } {
  const waiting = conversations(file.contacts).find((one) => one.state === 'pending' && untouched.has(one.id));
  if (waiting) {
    const { stands, instead } = redecide(waiting, file, day, context);
    if (!stands) return { decision: instead, dropped: waiting.id };
  }
  return { decision: decide(file, day, context), dropped: null };
}

/**
 * The run decided this in fact: when it is the very contact that the other rules made, what becomes of it is known.
 *
 * @param step as the rules in force at that time had it
 */
export function shareDecided(relived: Relived, real: Pick<Contact, 'id' | 'step' | 'items'>, step: Step | undefined): Relived {
  const last = relived.invented.at(-1);
  if (!relived.open || !last || !isSame(last.contact, real) || !step || !leavesAlike(last.planned.step, step)) return relived;
  const grants = last.planned.step.grantsDays ?? 0;
  return {
    shared: new Set([...relived.shared, real.id]),
    grants: grants === (step.grantsDays ?? 0) ? relived.grants : new Map([...relived.grants, [real.id, grants]]),
    invented: relived.invented.slice(0, -1),
    lookOn: relived.open.nextLook,
    open: null,
  };
}

function isSame(a: Pick<Contact, 'step' | 'items'>, b: Pick<Contact, 'step' | 'items'>): boolean {
  const claimed = ({ items }: Pick<Contact, 'items'>) =>
    items
      .filter(asksFor)
      .map((one) => one.itemId)
      .sort((x, y) => x - y)
      .join(' ');
  return a.step === b.step && claimed(a) === claimed(b);
}

/** By the same ways, and by the same hand: else other things would have come of it. */
function leavesAlike(a: Step, b: Step): boolean {
  return a.approval === b.approval && a.channels.join() === b.channels.join();
}

function withGrant(contact: Contact, grants: number | undefined, zone: HolidayZone): Contact {
  if (grants === undefined) return contact;
  return { ...contact, deadline: contact.madeOn === null ? null : deadlineOf(contact.madeOn, grants, zone) };
}

function deadlineOf(day: Day, grants: number, zone: HolidayZone): Day | null {
  return grants === 0 ? null : nextBusinessDay(addDays(day, grants), zone);
}

/** A contact as it stands once it has reached the debtor on the day that it was decided. */
export function madeContact(file: CaseFile, planned: PlannedContact, day: Day, zone: HolidayZone, nth: number): Contact {
  return {
    // Below every real id: the simulation shares a case file with contacts that exist.
    id: -nth as ContactId,
    debtorId: file.debtor.id,
    step: planned.step.key,
    severity: planned.step.severity,
    items: planned.items,
    decidedOn: day,
    state: 'made',
    madeOn: day,
    deadline: deadlineOf(day, planned.step.grantsDays ?? 0, zone),
  };
}
