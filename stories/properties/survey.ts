import fc from 'fast-check';
import type { Day } from '../../src/core/base/day.ts';
import type { Contact } from '../../src/core/case/contact.ts';
import { breaches } from '../../src/core/dunning/conduct-guard.ts';
import { decide } from '../../src/core/dunning/decide.ts';
import type { Decision } from '../../src/core/dunning/decision.ts';
import { scenarioFor } from '../../src/core/dunning/standard-scenarios.ts';
import { span } from './calendar.ts';
import { breathe } from './effort.ts';
import type { Life } from './life.ts';
import { live } from './live.ts';
import { caseFileOf, contextOf, factsOf, type Model } from './model.ts';
import { expected, UNALLOCATED } from './oracle.ts';
import { type Fault, judgeContact, judgeLines, judgeListing, judgeOmission, type Rule } from './rules.ts';

/** What a number of lives came to: how much was tried, and what was broken. */
export type Survey = {
  lives: number;
  days: number;
  contacts: number;
  gates: number;
  withdrawn: number;
  readonly steps: Map<string, number>;
  /** Faults by rule; each with the seed of the drawing in which it first came. */
  readonly faults: Map<Rule, { readonly first: Fault; readonly seed: number; count: number }>;
};

export const PER_DRAWING = 250;

/** Lives so many lives, in drawings of their own seed each, so that any of them can be drawn again. */
export async function survey(arbitrary: fc.Arbitrary<Life>, count: number, seed: number): Promise<Survey> {
  const found: Survey = { lives: 0, days: 0, contacts: 0, gates: 0, withdrawn: 0, steps: new Map(), faults: new Map() };
  for (let drawing = 0; drawing * PER_DRAWING < count; drawing += 1) {
    await breathe();
    for (const life of fc.sample(arbitrary, { seed: seed + drawing, numRuns: PER_DRAWING })) {
      for (const fault of faultsOf(life, found)) {
        const known = found.faults.get(fault.rule);
        if (known) known.count += 1;
        else found.faults.set(fault.rule, { first: fault, seed: seed + drawing, count: 1 });
      }
    }
  }
  return found;
}

/** Lives one life and tells all that was broken in it. */
export function faultsOf(life: Life, tally?: Survey): Fault[] {
  const faults: Fault[] = [];
  const at = (day: Day) => (rule: Rule, what: string) => void faults.push({ rule, day, what });
  const count = (what: 'days' | 'contacts' | 'gates' | 'withdrawn') => {
    if (tally) tally[what] += 1;
  };
  live(life, {
    decided: (model, decision, missed) => {
      judgeDecision(model, decision, missed, at(model.today));
      if (!decision.contact) return;
      count('contacts');
      const { key } = decision.contact.step;
      tally?.steps.set(key, (tally.steps.get(key) ?? 0) + 1);
    },
    dropped: (model, contact) => {
      const calm = !model.eventful && model.last !== null && isBefore(model.today, model.last.nextLook);
      if (calm) at(model.today)('look', `contact ${contact.id} is withdrawn before the next look`);
    },
    atGate: (model, contact, stands, fresh) => {
      count('gates');
      const report = at(model.today);
      if (!stands) count('withdrawn');
      if (!stands && fresh) report('stands', `contact ${contact.id} does not stand, though nothing has changed`);
      if (!stands) return;
      const step = scenarioFor(model.debtor, model.scenarios).steps.find((one) => one.key === contact.step);
      const others = factsOf(model, contact);
      judgeLines(others, step ?? { severity: contact.severity }, contact.items, model.today, (_, what) => report('leaving', what));
      const right = expected(others, model.today);
      if (typeof right === 'string') report('leaving', `contact ${contact.id} leaves although ${right}`);
      else if (right.step.key !== contact.step)
        report('leaving', `contact ${contact.id} leaves as ${contact.step} instead of ${right.step.key}`);
      if (step && step.severity !== contact.severity)
        report('leaving', `contact ${contact.id} leaves at severity ${step.severity}, decided at ${contact.severity}`);
    },
    dayEnded: (model, worked) => {
      count('days');
      if (worked) judgeEvening(model, at(model.today));
      for (const { id, amountCents, openCents } of model.items) {
        if (amountCents !== openCents + (model.settled.get(id) ?? 0n)) at(model.today)('money', `item ${id} has lost a cent`);
      }
    },
  });
  if (tally) tally.lives += 1;
  return faults;
}

type Report = (rule: Rule, what: string) => void;

function judgeDecision(model: Model, decision: Decision, missed: boolean, report: Report): void {
  const { today } = model;
  const facts = factsOf(model);
  const { contact, questions, reasons, nextLook } = decision;
  const right = expected(facts, today);
  if (contact) {
    judgeContact(facts, contact, today, report);
    judgeListing(facts, contact, today, report);
  }
  judgeOmission(right, contact, (rule, what) => report(missed ? 'outage' : rule, what));
  if (reasons.some((reason) => reason.code === 'conduct-guard')) report('guard', 'the guard stopped a decision');
  if (nextLook !== null && span(today, nextLook) < 1) report('look', `the next look, ${nextLook}, is not after today`);
  const calm = !model.eventful && model.last !== null && isBefore(today, model.last.nextLook);
  if (calm && (contact || questions.length > 0))
    report('look', `${contact?.step.key ?? questions[0]?.code} before ${model.last?.nextLook}`);
  if (right === UNALLOCATED) judgeCredit(model, decision, report);
  judgeSecond(model, decision, report);
}

/** A second run in the evening of a day on which something left or was tried. */
function judgeEvening(model: Model, report: Report): void {
  const isToday = ({ state, madeOn }: Contact) => (state === 'made' || state === 'attempted') && madeOn === model.today;
  if (!model.contacts.some(isToday)) return;
  const { contact } = decide(caseFileOf(model), model.today, contextOf(model));
  if (contact) report('once', `${contact.step.key} is decided after something was made the same day`);
}

function isBefore(today: Day, nextLook: Day | null): boolean {
  return nextLook === null || span(today, nextLook) > 0;
}

/** Where a step would be due but for unallocated money, the question stands. */
function judgeCredit(model: Model, { reasons, questions }: Decision, report: Report): void {
  const asked = [...questions, ...model.questions].some((one) => one.code === 'credit-unallocated');
  if (!asked) report('credit', 'nobody is asked about the unallocated money');
  if (!reasons.some((reason) => reason.code === 'credit-unallocated')) report('credit', 'the reason is not given');
}

/** The same day once more, with what was decided written down. */
function judgeSecond(model: Model, { contact, questions }: Decision, report: Report): void {
  const file = caseFileOf(model);
  if (!contact && questions.length === 0) return;
  const pending = contact && {
    id: 0 as never,
    debtorId: model.debtor.id,
    step: contact.step.key,
    severity: contact.step.severity,
    items: contact.items,
    decidedOn: model.today,
    state: 'pending' as const,
    madeOn: null,
    deadline: null,
  };
  const asked = questions.map((question) => ({ ...question, id: 0 as never, debtorId: model.debtor.id, askedOn: model.today }));
  const again = { ...file, contacts: pending ? [...file.contacts, pending] : file.contacts, questions: [...file.questions, ...asked] };
  const second = decide(again, model.today, contextOf(model));
  if (second.contact) report('twice', `${second.contact.step.key} is decided a second time`);
  if (second.questions.length > 0) report('twice', `${second.questions[0]?.code} is asked a second time`);
  const wrong = contact && breaches(contact, file, scenarioFor(model.debtor, model.scenarios), model.today, contextOf(model));
  if (wrong && wrong.length > 0) report('guard', `the guard finds ${wrong.join()}`);
}
