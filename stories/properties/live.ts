import { isBusinessDay, nextBusinessDay } from '../../src/core/base/business-day.ts';
import type { Day } from '../../src/core/base/day.ts';
import type { Contact } from '../../src/core/case/contact.ts';
import { decide } from '../../src/core/dunning/decide.ts';
import type { Decision } from '../../src/core/dunning/decision.ts';
import { redecide } from '../../src/core/dunning/redecide.ts';
import { scenarioFor } from '../../src/core/dunning/standard-scenarios.ts';
import { plus, span } from './calendar.ts';
import { happen } from './happen.ts';
import type { Happening, Life } from './life.ts';
import { born, caseFileOf, contextOf, type Model, ORIGIN, placeHold, replaceContact, writeDown } from './model.ts';

/** Who looks on while a life is lived. The model is as it was before what is told is written down. */
export type Witness = {
  /** The day's run has decided; `missed` says that days off have just ended. */
  decided(model: Model, decision: Decision, missed: boolean): void;
  /** A contact that waited was withdrawn by the run. */
  dropped(model: Model, contact: Contact): void;
  /** A contact came to the gate; `fresh` says that nothing happened since it was decided this day. */
  atGate(model: Model, contact: Contact, stands: boolean, fresh: boolean): void;
  /** The day is over; `worked` says that it was run. */
  dayEnded(model: Model, worked: boolean): void;
};

/** Lives a life day by day with the pure core, a model in the store's place, and people who act late or never. */
export function live(life: Life, witness: Witness): Model {
  const model = born(life);
  const noon: Happening[] = [];
  let missed = false;
  for (let n = 0; n < life.days; n += 1) {
    model.today = plus(ORIGIN, life.start + n);
    const today = life.events.filter((event) => event.at === n);
    for (const { happens, noon: waits } of today) {
      if (waits) noon.push(happens);
      else happen(model, happens);
    }
    const off = model.offUntil !== null && span(model.offUntil, model.today) < 0;
    const works = isBusinessDay(model.today, 'mainland');
    if (works && !off) run(model, missed, witness);
    // What comes at noon waits for a day on which something is about to leave.
    const between = model.contacts.some((contact) => contact.state === 'pending') ? noon.shift() : undefined;
    if (between) happen(model, between);
    const fresh = !between;
    if (works && !off) for (const contact of model.contacts) if (contact.state === 'pending') dispatch(model, contact, fresh, witness);
    missed = off || (missed && !works);
    witness.dayEnded(model, works && !off);
  }
  return model;
}

/** As the day's run does: a contact that waits and is no longer right is dropped first. */
function run(model: Model, missed: boolean, witness: Witness): void {
  const file = caseFileOf(model);
  const context = contextOf(model);
  const waiting = file.contacts.find((contact) => contact.state === 'pending' && !model.uncertain.has(contact.id));
  const again = waiting && redecide(waiting, file, model.today, context);
  let decision = again && !again.stands ? again.instead : decide(file, model.today, context);
  if (waiting && again && !again.stands) {
    witness.dropped(model, waiting);
    model.contacts = model.contacts.map((one) => (one.id === waiting.id ? { ...one, state: 'dropped' } : one));
    decision = again.instead;
  }
  witness.decided(model, decision, missed);
  writeDown(model, decision);
  model.last = decision;
  model.eventful = false;
}

function dispatch(model: Model, contact: Contact, fresh: boolean, witness: Witness): void {
  const { today } = model;
  const since = model.uncertain.get(contact.id);
  if (since !== undefined) {
    if (span(since, today) >= 3) end(model, contact, contact.id % 2 === 0 ? 'made' : 'failed');
    return;
  }
  const step = scenarioFor(model.debtor, model.scenarios).steps.find((one) => one.key === contact.step);
  const personal =
    contact.severity >= 3 ||
    !step ||
    step.approval === 'person' ||
    step.channels.some((channel) => channel === 'call' || channel === 'registered-letter');
  if (personal && (model.waits === null || span(contact.decidedOn, today) < model.waits)) return;
  const { stands } = redecide(contact, caseFileOf(model), today, contextOf(model));
  witness.atGate(model, contact, stands, fresh && contact.decidedOn === today);
  if (!stands) replaceContact(model, contact.id, { state: 'dropped' });
  else if (step?.channels.includes('call')) answerCall(model, contact);
  else leave(model, contact, step?.grantsDays);
}

function leave(model: Model, contact: Contact, grantsDays: number | undefined): void {
  const deadline = grantsDays === undefined ? null : nextBusinessDay(plus(model.today, grantsDays), 'mainland');
  if (deadline) replaceContact(model, contact.id, { deadline });
  if (model.post === 'uncertain' || model.post === 'killed') model.uncertain.set(contact.id, model.today);
  else end(model, contact, model.post === 'arrives' ? 'made' : 'failed');
  if (model.post === 'bounces') model.debtor = { ...model.debtor, email: model.debtor.email === 'none' ? 'none' : 'bounced' };
}

function answerCall(model: Model, contact: Contact): void {
  const outcome = model.calls;
  end(model, contact, outcome === 'no-answer' || outcome === 'message-left' ? 'attempted' : 'made');
  if (outcome !== 'promised' && outcome !== 'disputed') return;
  const itemIds = contact.items.filter((line) => line.role === 'claimed').map((line) => line.itemId);
  const until: Day | null = outcome === 'promised' ? plus(model.today, 10) : null;
  placeHold(model, { itemIds, kind: outcome === 'promised' ? 'promise' : 'dispute', from: model.today, until });
}

function end(model: Model, contact: Contact, state: 'made' | 'failed' | 'attempted'): void {
  model.uncertain.delete(contact.id);
  replaceContact(model, contact.id, { state, madeOn: state === 'failed' ? null : model.today });
}
