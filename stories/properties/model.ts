import type { Day } from '../../src/core/base/day.ts';
import type { ContactId, CreditorId, DebtorId, HoldId, ItemId, QuestionId } from '../../src/core/base/id.ts';
import type { Currency } from '../../src/core/base/money.ts';
import type { CaseFile } from '../../src/core/case/case-file.ts';
import type { Contact } from '../../src/core/case/contact.ts';
import type { Hold } from '../../src/core/case/hold.ts';
import type { Question } from '../../src/core/case/question.ts';
import type { ConductRules, Decision, DunningContext } from '../../src/core/dunning/decision.ts';
import type { Scenario } from '../../src/core/dunning/scenario.ts';
import { STANDARD_SCENARIOS, scenarioFor } from '../../src/core/dunning/standard-scenarios.ts';
import type { Item } from '../../src/core/receivable/item.ts';
import type { Debtor } from '../../src/core/receivable/party.ts';
import { plus } from './calendar.ts';
import type { CALLS, ItemSeed, Life, POST } from './life.ts';
import type { Facts } from './oracle.ts';
import { edited } from './scenario-edits.ts';

/** The day that lives count from. */
export const ORIGIN = '2026-01-05' as Day;

/** A debtor's state in a few plain lists: what a store would hold, and the habits of the people around. */
export type Model = {
  today: Day;
  debtor: Debtor;
  items: Item[];
  holds: Hold[];
  contacts: Contact[];
  questions: Question[];
  scenarios: Map<string, Scenario>;
  readonly conduct: ConductRules;
  readonly currencies: ReadonlySet<string>;
  /** Cents laid on each item so far: what is open and what is settled always make up its amount. */
  readonly settled: Map<ItemId, bigint>;
  /** Days on which nothing runs end here. */
  offUntil: Day | null;
  /** Days until a person approves; `null` never. */
  waits: number | null;
  post: (typeof POST)[number];
  calls: (typeof CALLS)[number];
  /** Contacts that may have left, and since when nobody knows. */
  readonly uncertain: Map<ContactId, Day>;
  /** Whether anything happened since the last decision. */
  eventful: boolean;
  /** The last decision of the day run. */
  last: Decision | null;
};

const DEBTOR = 1 as DebtorId;

export function born(life: Life): Model {
  const start = plus(ORIGIN, life.start);
  const { kind, confirmed, email, address, segment, scenario } = life.debtor;
  const debtor: Debtor = {
    id: DEBTOR,
    creditorId: 1 as CreditorId,
    kind,
    kindConfirmed: confirmed,
    language: 'fr',
    segment,
    scenario,
    email,
    hasAddress: address,
    hasPhone: true,
    insolventSince: null,
  };
  const scenarios = new Map(STANDARD_SCENARIOS.map((one) => [one.key, one]));
  const own = edited(scenarioFor(debtor, scenarios), life.edits, BigInt(life.minimum));
  if (life.edits.length > 0 || life.minimum > 0) scenarios.set(own.key, own);
  const model: Model = {
    today: start,
    debtor,
    items: [],
    holds: [],
    contacts: [],
    questions: [],
    scenarios,
    conduct: life.conduct,
    currencies: new Set(life.dollars ? ['EUR', 'USD'] : ['EUR']),
    settled: new Map(),
    offUntil: null,
    waits: 0,
    post: 'arrives',
    calls: 'reached',
    uncertain: new Map(),
    eventful: true,
    last: null,
  };
  for (const seed of life.items) addItem(model, seed, start);
  return model;
}

export function addItem(model: Model, seed: ItemSeed, from: Day): void {
  const id = (model.items.length + 1) as ItemId;
  model.items = [...model.items, itemOf(id, seed, from, scenarioFor(model.debtor, model.scenarios))];
  model.settled.set(id, 0n);
}

/** An item as its seed says, days counted from a day. */
export function itemOf(id: ItemId, seed: ItemSeed, from: Day, { steps }: Scenario): Item {
  const amount = BigInt(seed.kind === 'invoice' ? seed.cents : -seed.cents);
  const dueOn = seed.due === null ? null : plus(from, seed.due);
  const step = seed.prior ? steps[seed.prior.step % steps.length] : undefined;
  return {
    id,
    debtorId: DEBTOR,
    kind: seed.kind,
    number: `F-${String(id).padStart(4, '0')}`,
    issuedOn: plus(dueOn ?? from, -30),
    dueOn,
    currency: seed.currency as Currency,
    amountCents: amount,
    openCents: amount,
    doubt: seed.doubt,
    kept: false,
    prior: step && seed.prior ? { step: step.key, on: plus(from, -seed.prior.ago) } : null,
  };
}

/** What a store would hand to `decide`. */
export function caseFileOf({ debtor, items, contacts, holds, questions }: Model): CaseFile {
  return {
    debtor,
    items: items.filter((item) => item.openCents !== 0n),
    contacts: contacts.filter(({ state }) => state !== 'dropped' && state !== 'failed'),
    holds: holds.filter((hold) => hold.liftedOn === null),
    questions,
    cash: [],
  };
}

export function contextOf({ scenarios, conduct, currencies }: Model): DunningContext {
  return { scenarios, conduct, currencies, thanks: false };
}

/** What the oracle judges by; `without` leaves a contact out, as if it had never been decided. */
export function factsOf({ debtor, items, contacts, holds, scenarios, conduct, currencies }: Model, without?: Contact): Facts {
  const others = without ? contacts.filter((one) => one.id !== without.id) : contacts;
  return { debtor, items, contacts: others, holds, scenario: scenarioFor(debtor, scenarios), conduct, currencies };
}

export function replaceContact(model: Model, id: ContactId, changes: Partial<Contact>): void {
  model.contacts = model.contacts.map((one) => (one.id === id ? { ...one, ...changes } : one));
  model.eventful = true;
}

export function placeHold(model: Model, hold: Pick<Hold, 'itemIds' | 'kind' | 'from' | 'until'>): void {
  const id = (model.holds.length + 1) as HoldId;
  model.holds = [...model.holds, { ...hold, id, debtorId: DEBTOR, reason: '', author: 'claire', liftedOn: null }];
}

/** What the day run writes down of a decision. */
export function writeDown(model: Model, { contact, questions }: Decision): void {
  for (const { code, itemIds } of questions) {
    const id = (model.questions.length + 1) as QuestionId;
    model.questions = [...model.questions, { id, debtorId: DEBTOR, code, itemIds, askedOn: model.today }];
  }
  if (!contact) return;
  const { step, items } = contact;
  const id = (model.contacts.length + 1) as ContactId;
  const row: Contact = {
    id,
    debtorId: DEBTOR,
    step: step.key,
    severity: step.severity,
    items,
    decidedOn: model.today,
    state: 'pending',
    madeOn: null,
    deadline: null,
  };
  model.contacts = [...model.contacts, row];
}
