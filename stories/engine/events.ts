import { present } from '../../src/core/base/assert.ts';
import { addDays, type Day, day } from '../../src/core/base/day.ts';
import type { DebtorId, HoldId, ItemId } from '../../src/core/base/id.ts';
import { FRIENDLY } from '../../src/core/case/contact.ts';
import type { HoldKind } from '../../src/core/case/hold.ts';
import { scenarioJson } from '../../src/core/dunning/scenario-json.ts';
import { STANDARD_SCENARIOS } from '../../src/core/dunning/standard-scenarios.ts';
import type { EntryDraft } from '../../src/core/journal/entry.ts';
import type { ItemDoubt } from '../../src/core/receivable/item.ts';
import type { DebtorKind } from '../../src/core/receivable/party.ts';
import { setCalling } from '../../src/use-cases/calling.ts';
import { saveScenario } from '../../src/use-cases/save-scenario.ts';
import { after, amountOf, dayAfter } from './words.ts';
import { addDebtor, addItem, CREDITOR, type World } from './world.ts';

type Event = (world: World, words: readonly string[]) => Promise<void>;

/** What a story can tell happened, besides days passing. */
export const EVENTS: Readonly<Record<string, Event>> = {
  debtor: (world, [name = '', kind, ...traits]) =>
    addDebtor(world, name, {
      kind: kind as DebtorKind,
      email: !traits.includes('no-email'),
      address: !traits.includes('no-address'),
      confirmed: !traits.includes('unconfirmed'),
      scenario: after(traits, 'scenario'),
      segment: after(traits, 'segment'),
      phone: after(traits, 'phone'),
    }),
  'sms-step': smsStep,
  invoice: (world, words) => item(world, 'invoice', words),
  'credit-note': (world, words) => item(world, 'credit-note', words),
  'unallocated-payment': (world, words) => item(world, 'payment-on-account', words),
  pay: (world, [number = '', amount]) => settle(world, number, amountOf(amount).cents, 'payment'),
  credit: (world, [number = '', amount]) => settle(world, number, amountOf(amount).cents, 'credit-note'),
  hold: placeHold,
  lift: liftHold,
  'dead-address': async ({ dead }, [address = '']) => void dead.add(address),
  address: async (world, [name = '']) => {
    world.dead.clear();
    await change(world, name, { email: 'usable' });
  },
  kind: (world, [name = '', kind]) => change(world, name, { kind: kind as DebtorKind, kind_confirmed: true }),
  calling: async (world, [name = '', ...words]) =>
    setCalling(world.deps, debtorId(world, name), {
      never: words.includes('never'),
      from: after(words, 'from'),
      until: after(words, 'until'),
    }),
  'keep-credit': async (world, [number = '']) => changeItem(world, number, { kept: true }),
  due: async (world, [number = '', on = '']) => changeItem(world, number, { due_on: day(on) }),
  reached: async (world, [number = '', step = '', on = '']) => changeItem(world, number, { prior_step: step, prior_on: day(on) }),
  thanks: async (world, [word]) =>
    record(world, { kind: 'creditor.changed', by: 'claire', data: { id: CREDITOR, changes: { thanks: word === 'on' } } }),
  'not-live': async (world) =>
    record(world, { kind: 'creditor.changed', by: 'claire', data: { id: CREDITOR, changes: { live_from: null } } }),
  books: async (world, [on = '', maxAge = '10']) =>
    record(world, {
      kind: 'creditor.changed',
      by: 'claire',
      data: { id: CREDITOR, changes: { books_as_of: day(on), books_max_age: Number(maxAge) } },
    }),
};

/** The standard scenario of businesses, with an SMS some days after the first reminder in place of the call. */
async function smsStep({ deps }: World, [days = '7']: readonly string[]): Promise<void> {
  const standard = present(
    STANDARD_SCENARIOS.find(({ key }) => key === 'business'),
    'the standard scenario of businesses',
  );
  const sms = { key: 'sms', severity: FRIENDLY, when: { from: 'previous-step', days: Number(days) } } as const;
  const steps = standard.steps.flatMap((step) =>
    step.channels.includes('call')
      ? [{ ...sms, channels: ['sms'], approval: 'automatic', tone: 'friendly', wording: 'first-reminder' } as const]
      : [step],
  );
  await saveScenario(deps, CREDITOR, scenarioJson({ ...standard, steps }), true);
}

function item(world: World, kind: 'invoice' | 'credit-note' | 'payment-on-account', words: readonly string[]): Promise<void> {
  const [number = '', debtor = '', amount] = words;
  const due = after(words, 'due');
  return addItem(world, number, debtor, {
    kind,
    ...amountOf(amount),
    issued: dayAfter(words, 'issued') ?? world.clock.today(),
    due: due === null || due === 'unknown' ? null : day(due),
    doubt: after(words, 'doubt') as ItemDoubt | null,
  });
}

async function settle(world: World, number: string, cents: number, kind: 'payment' | 'credit-note'): Promise<void> {
  const { store, by, clock } = world.deps;
  const [row] = await store.select('item', { number }, { limit: 1 });
  if (!row) throw new Error(`no invoice ${number}`);
  const id = await store.reserve('settlement', 1);
  const settlement = {
    id,
    item_id: row.id,
    debtor_id: row.debtor_id,
    on_day: clock.today(),
    cents,
    kind,
    reference: null,
    laying_id: null,
    books_cents: null,
    copy_of: null,
    void: false,
  };
  await store.record([
    {
      kind: 'items.settled',
      by,
      data: {
        settlements: [settlement],
        open: [{ id: row.id, debtorId: row.debtor_id, creditorId: CREDITOR, cents: row.open_cents - cents }],
      },
    },
  ]);
}

async function placeHold(world: World, words: readonly string[]): Promise<void> {
  const [name = '', kind, reason = ''] = words;
  const covered = after(words, 'items');
  const until = after(words, 'until');
  const hold = {
    id: (await world.deps.store.reserve('hold', 1)) as HoldId,
    debtor_id: debtorId(world, name),
    item_ids: covered === null ? null : covered.split(',').map((number) => itemId(world, number)),
    kind: kind as HoldKind,
    reason,
    author: 'claire',
    from_day: world.clock.today(),
    until_day: until === null ? null : day(until),
    lifted_on: null,
    lifted_why: null,
  };
  await record(world, { kind: 'hold.placed', by: 'claire', data: { hold, creditorId: CREDITOR } });
}

async function liftHold(world: World, [name = '']: readonly string[]): Promise<void> {
  const [hold] = await world.deps.store.select('hold', { debtor_id: debtorId(world, name), lifted_on: null }, { limit: 1 });
  if (!hold) throw new Error(`${name} has no hold`);
  await record(world, {
    kind: 'hold.lifted',
    by: 'claire',
    data: { id: hold.id, debtorId: hold.debtor_id, creditorId: CREDITOR, on: world.clock.today(), why: 'resolved' },
  });
}

async function change(world: World, name: string, changes: Record<string, unknown>): Promise<void> {
  await record(world, { kind: 'debtor.changed', by: 'claire', data: { id: debtorId(world, name), creditorId: CREDITOR, changes } });
}

async function changeItem(world: World, number: string, changes: Record<string, unknown>): Promise<void> {
  const [row] = await world.deps.store.select('item', { id: itemId(world, number) }, { limit: 1 });
  if (!row) throw new Error(`no invoice ${number}`);
  await record(world, {
    kind: 'item.changed',
    by: 'claire',
    data: { id: row.id, debtorId: row.debtor_id, creditorId: CREDITOR, changes, why: 'told in the story' },
  });
}

function record({ deps }: World, entry: EntryDraft): Promise<void> {
  return deps.store.record([entry]);
}

export function debtorId({ debtors }: World, name: string): DebtorId {
  const id = debtors.get(name);
  if (id === undefined) throw new Error(`no debtor ${name} in this story`);
  return id;
}

export function itemId({ items }: World, number: string): ItemId {
  const id = items.get(number);
  if (id === undefined) throw new Error(`no invoice ${number} in this story`);
  return id;
}

/** Every day from one to another, both included. */
export function* daysOf(from: Day, to: Day): Generator<Day> {
  for (let on = from; on <= to; on = addDays(on, 1)) yield on;
}
