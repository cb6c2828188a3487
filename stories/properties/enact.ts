import type { HoldId, ItemId } from '../../src/core/base/id.ts';
import type { EntryDraft } from '../../src/core/journal/entry.ts';
import type { DebtorRow, ItemRow } from '../../src/core/journal/tables.ts';
import { CREDITOR } from '../engine/world.ts';
import { plus } from './calendar.ts';
import type { Happening } from './life.ts';
import { bill, changeItem, editScenario, type Inhabitant, type Town } from './town.ts';

type Of<W extends Happening['what']> = Extract<Happening, { what: W }>;
type Handlers = { readonly [W in Happening['what']]: (town: Town, one: Inhabitant, happening: Of<W>) => unknown };

/** Lets something happen to a debtor in a store, as entries of the journal. */
export async function enact(town: Town, one: Inhabitant, happening: Happening): Promise<void> {
  const after = await town.world.deps.store.head();
  await (HANDLERS[happening.what] as (town: Town, one: Inhabitant, happening: Happening) => unknown)(town, one, happening);
  const entries = await town.world.deps.store.entries({ after, limit: 1_000 });
  if (entries.some((entry) => entry.kind !== 'scenario.saved')) one.unaware = false;
}

const HANDLERS: Handlers = {
  pay: lay,
  credit: lay,
  reopen: async (town, one, { item }) => {
    const row = await itemAt(town, one, item);
    if (row?.open_cents === 0) await settle(town, row, -row.amount_cents, 'reopened');
  },
  keep: async (town, one, { item }) => {
    const row = await itemAt(town, one, item);
    if (row && row.kind !== 'invoice') await changeItem(town.world, one.id, row.id, { kept: true });
  },
  item: ({ world }, one, { item }) => bill(world, one, item, world.clock.today()),
  hold: async (town, one, { kind, items, from, days }) => {
    const covered =
      items === null ? null : [...new Set(items.map((at) => one.items[at % one.items.length]).filter((id) => id !== undefined))];
    const first = plus(town.world.clock.today(), from);
    const id = (await town.world.deps.store.reserve('hold', 1)) as HoldId;
    const until = days === null ? null : plus(first, days);
    const hold = {
      id,
      debtor_id: one.id,
      item_ids: covered,
      kind,
      reason: '',
      author: 'claire',
      from_day: first,
      until_day: until,
      lifted_on: null,
      lifted_why: null,
    };
    await record(town, { kind: 'hold.placed', by: 'claire', data: { hold, creditorId: CREDITOR } });
  },
  lift: async (town, one, { hold }) => {
    const open = await town.world.deps.store.select('hold', { debtor_id: one.id, lifted_on: null }, { limit: 100 });
    const lifted = open[hold % Math.max(1, open.length)];
    const on = town.world.clock.today();
    if (lifted)
      await record(town, {
        kind: 'hold.lifted',
        by: 'claire',
        data: { id: lifted.id, debtorId: one.id, creditorId: CREDITOR, on, why: '' },
      });
  },
  doubt: async (town, one, { item, doubt }) => {
    const row = await itemAt(town, one, item);
    if (row?.kind === 'invoice') await changeItem(town.world, one.id, row.id, { doubt });
  },
  due: async (town, one, { item, in: days }) => {
    const row = await itemAt(town, one, item);
    if (row?.kind === 'invoice') await changeItem(town.world, one.id, row.id, { due_on: plus(town.world.clock.today(), days) });
  },
  // An address that was never given cannot come into use, and none is given in the telling.
  email: (town, one, { email }) => (one.life.debtor.email === 'none' ? undefined : change(town, one, { email })),
  address: (town, one, { address }) => (one.life.debtor.address ? change(town, one, { has_address: address }) : undefined),
  kind: (town, one, { kind }) => change(town, one, { kind, kind_confirmed: true }),
  scenario: (town, one, { scenario }) => change(town, one, { scenario }),
  edit: async (town, one, { edits }) => {
    await editScenario(town.world, one.id, edits);
    for (const other of town.people) other.unaware = true;
  },
  answer: async (town, one, { question }) => {
    const open = await town.world.deps.store.select('question', { debtor_id: one.id, answered_on: null }, { limit: 100 });
    const row = open[question % Math.max(1, open.length)];
    const on = town.world.clock.today();
    if (row)
      await record(town, {
        kind: 'question.answered',
        by: 'claire',
        data: { id: row.id, debtorId: one.id, creditorId: CREDITOR, on, answer: 'done', by: 'claire' },
      });
  },
  outage: (town, _, { days }) => {
    town.offUntil = plus(town.world.clock.today(), days);
  },
  person: (town, _, { waits }) => {
    town.waits = waits;
  },
  post: (town, _, { outcome }) => {
    town.post = outcome;
  },
  calls: (town, _, { outcome }) => {
    town.calls = outcome;
  },
};

async function lay(town: Town, one: Inhabitant, { what, item, percent }: Of<'pay' | 'credit'>): Promise<void> {
  const row = await itemAt(town, one, item);
  if (!row || row.open_cents === 0) return;
  const share = Math.trunc((row.open_cents * percent) / 100) || row.open_cents;
  await settle(town, row, share, what === 'pay' ? 'payment' : 'credit-note');
}

async function settle(town: Town, row: ItemRow, cents: number, kind: 'payment' | 'credit-note' | 'reopened'): Promise<void> {
  const id = await town.world.deps.store.reserve('settlement', 1);
  const settlement = {
    id,
    item_id: row.id,
    debtor_id: row.debtor_id,
    on_day: town.world.clock.today(),
    cents,
    kind,
    reference: null,
    laying_id: null,
    books_cents: null,
    copy_of: null,
    void: false,
  };
  const open = { id: row.id, debtorId: row.debtor_id, creditorId: CREDITOR, cents: row.open_cents - cents };
  await record(town, { kind: 'items.settled', by: 'claire', data: { settlements: [settlement], open: [open] } });
}

async function itemAt({ world }: Town, { items }: Inhabitant, at: number): Promise<ItemRow | undefined> {
  const id: ItemId | undefined = items[at % Math.max(1, items.length)];
  return id === undefined ? undefined : (await world.deps.store.select('item', { id }, { limit: 1 }))[0];
}

function change(town: Town, one: Inhabitant, changes: Partial<DebtorRow>): Promise<void> {
  return record(town, { kind: 'debtor.changed', by: 'claire', data: { id: one.id, creditorId: CREDITOR, changes } });
}

function record({ world }: Town, entry: EntryDraft): Promise<void> {
  return world.deps.store.record([entry]);
}
