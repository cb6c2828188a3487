import type { Day } from '../../src/core/base/day.ts';
import type { DebtorId, ItemId } from '../../src/core/base/id.ts';
import { scenarioJson } from '../../src/core/dunning/scenario-json.ts';
import { scenarioFor } from '../../src/core/dunning/standard-scenarios.ts';
import { contactOf, debtorOf, holdOf, itemOf } from '../../src/core/journal/case-rows.ts';
import type { CreditorRow, ItemRow } from '../../src/core/journal/tables.ts';
import type { Digest } from '../../src/ports/digest.ts';
import { contextOf } from '../../src/use-cases/context.ts';
import { addDebtor, addItem, CREDITOR, createWorld, type Meet, type World } from '../engine/world.ts';
import { plus } from './calendar.ts';
import type { CALLS, ItemSeed, Life, POST } from './life.ts';
import { ORIGIN } from './model.ts';
import type { Facts } from './oracle.ts';
import { edited } from './scenario-edits.ts';

/** A creditor and a few debtors, each with a life of its own, in a real store. */
export type Town = {
  readonly world: World;
  readonly people: readonly Inhabitant[];
  /** Habits of those around, as the last event of any life has left them. */
  waits: number | null;
  post: (typeof POST)[number];
  calls: (typeof CALLS)[number];
  offUntil: Day | null;
};

export type Inhabitant = {
  readonly life: Life;
  readonly name: string;
  readonly id: DebtorId;
  readonly items: ItemId[];
  /** What waits for the noon of a day on which something is about to leave. */
  readonly noon: Life['events'][number]['happens'][];
  /** Rules were changed since anything last happened to this debtor. */
  unaware: boolean;
};

/** The same digest each time: a salt by chance would make every journal another. */
export function saltless(digest: Digest): Digest {
  let salts = 0;
  return { ...digest, randomSalt: () => `salt ${++salts}` };
}

/** Moves the first debtors of their lives into a town; all share the first one's calendar and rules of conduct. */
export async function settle(meet: Meet, lives: readonly Life[], liveAfter: number): Promise<Town> {
  const [first] = lives;
  if (!first) throw new Error('a town has inhabitants');
  const start = plus(ORIGIN, first.start);
  const world = await createWorld(meet, start);
  await changeCreditor(world, rulesOf(first, liveAfter === 0 ? start : null, await creditorOf(world)));
  const people: Inhabitant[] = [];
  for (const [index, life] of lives.entries()) people.push(await moveIn(world, life, `Debtor ${index + 1}`, start));
  return { world, people, waits: 0, post: 'arrives', calls: 'reached', offUntil: null };
}

async function creditorOf({ deps }: World): Promise<CreditorRow> {
  const [creditor] = await deps.store.select('creditor', { id: CREDITOR }, { limit: 1 });
  if (!creditor) throw new Error('the town has no creditor');
  return creditor;
}

function rulesOf({ conduct, dollars }: Life, liveFrom: Day | null, { profile }: CreditorRow): Partial<CreditorRow> {
  const [euros] = profile.accounts;
  const accounts = euros && dollars ? [euros, { ...euros, currency: 'USD' as typeof euros.currency }] : profile.accounts;
  return {
    live_from: liveFrom,
    profile: { ...profile, accounts },
    minimum_days_between: conduct.minimumDaysBetween,
    cap_count: conduct.cap.count,
    cap_days: conduct.cap.days,
  };
}

function changeCreditor({ deps }: World, changes: Partial<Omit<CreditorRow, 'id'>>): Promise<void> {
  return deps.store.record([{ kind: 'creditor.changed', by: deps.by, data: { id: CREDITOR, changes } }]);
}

async function moveIn(world: World, life: Life, name: string, start: Day): Promise<Inhabitant> {
  const { kind, confirmed, email, address, segment, scenario } = life.debtor;
  await addDebtor(world, name, { kind, confirmed, email: email === 'usable', address, segment, scenario });
  const id = world.debtors.get(name);
  if (id === undefined) throw new Error(`${name} did not move in`);
  const one: Inhabitant = { life, name, id, items: [], noon: [], unaware: false };
  if (life.edits.length > 0 || life.minimum > 0) await editScenario(world, id, life.edits, life.minimum);
  for (const seed of life.items) await bill(world, one, seed, start);
  return one;
}

/** An item of a debtor, as its seed says. */
export async function bill(world: World, one: Inhabitant, seed: ItemSeed, from: Day): Promise<void> {
  const number = `${one.id}-${String(one.items.length + 1).padStart(4, '0')}-X`;
  const due = seed.due === null ? null : plus(from, seed.due);
  await addItem(world, number, one.name, {
    kind: seed.kind,
    cents: seed.cents,
    currency: seed.currency as ItemRow['currency'],
    issued: plus(due ?? from, -30),
    due,
    doubt: seed.doubt,
  });
  const id = world.items.get(number);
  if (id === undefined) throw new Error(`${number} was not billed`);
  one.items.push(id);
  if (!seed.prior) return;
  const { scenario } = await factsOf(world, one.id);
  const step = scenario.steps[seed.prior.step % scenario.steps.length];
  if (step) await changeItem(world, one.id, id, { prior_step: step.key, prior_on: plus(from, -seed.prior.ago) });
}

export function changeItem({ deps }: World, debtorId: DebtorId, id: ItemId, changes: Partial<ItemRow>): Promise<void> {
  return deps.store.record([
    { kind: 'item.changed', by: deps.by, data: { id, debtorId, creditorId: CREDITOR, changes, why: 'it happened' } },
  ]);
}

/** Saves the next version of the scenario that a debtor follows. */
export async function editScenario(world: World, id: DebtorId, changes: Life['edits'], minimum?: number): Promise<void> {
  const { store, by } = world.deps;
  const { scenario } = await factsOf(world, id);
  const next = edited(scenario, changes, minimum === undefined ? scenario.minimumOverdueCents : BigInt(minimum));
  const row = {
    id: await store.reserve('scenario', 1),
    key: next.key,
    version: next.version,
    body: scenarioJson(next),
    saved_on: world.clock.today(),
  };
  await store.record([{ kind: 'scenario.saved', by, data: { scenario: row } }]);
}

/** What the oracle judges by, read from the tables themselves. */
export async function factsOf({ deps: { store } }: World, id: DebtorId): Promise<Facts> {
  const all = { limit: 100_000 };
  const [row] = await store.select('debtor', { id }, all);
  const [creditor] = await store.select('creditor', { id: CREDITOR }, all);
  if (!row || !creditor) throw new Error(`debtor ${id} is unknown`);
  const { scenarios, conduct, currencies } = contextOf(creditor, await store.select('scenario', {}, all));
  const debtor = debtorOf(row);
  return {
    debtor,
    conduct,
    currencies,
    scenario: scenarioFor(debtor, scenarios),
    items: (await store.select('item', { debtor_id: id }, all)).map(itemOf),
    contacts: (await store.select('contact', { debtor_id: id }, all)).map(contactOf),
    holds: (await store.select('hold', { debtor_id: id }, all)).map(holdOf),
  };
}
