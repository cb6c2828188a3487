import type { ItemId } from '../../src/core/base/id.ts';
import { scenarioFor } from '../../src/core/dunning/standard-scenarios.ts';
import type { Item } from '../../src/core/receivable/item.ts';
import { plus } from './calendar.ts';
import type { Happening } from './life.ts';
import { addItem, type Model, placeHold } from './model.ts';
import { edited } from './scenario-edits.ts';

type Of<W extends Happening['what']> = Extract<Happening, { what: W }>;
/** What changes the people around and not the case. */
const HABITS: ReadonlySet<Happening['what']> = new Set(['outage', 'person', 'post', 'calls']);

type Handlers = { readonly [W in Happening['what']]: (model: Model, happening: Of<W>) => void };

/** Lets something happen in a model; what cannot happen now (no such item, nothing to lift) does not. */
export function happen(model: Model, happening: Happening): void {
  (HANDLERS[happening.what] as (model: Model, one: Happening) => void)(model, happening);
  if (!HABITS.has(happening.what)) model.eventful = true;
}

const HANDLERS: Handlers = {
  pay: lay,
  credit: lay,
  reopen: (model, { item }) => {
    const one = itemAt(model, item);
    if (one?.openCents === 0n) settle(model, one, -one.amountCents);
  },
  keep: (model, { item }) => {
    const one = itemAt(model, item);
    if (one && one.kind !== 'invoice') changeItem(model, one.id, { kept: true });
  },
  item: (model, { item }) => addItem(model, item, model.today),
  hold: (model, { kind, items, from, days }) => {
    const itemIds = items === null ? null : [...new Set(items.flatMap((at) => itemAt(model, at)?.id ?? []))];
    const first = plus(model.today, from);
    placeHold(model, { itemIds, kind, from: first, until: days === null ? null : plus(first, days) });
  },
  lift: (model, { hold }) => {
    const open = model.holds.filter((one) => one.liftedOn === null);
    const lifted = open[hold % Math.max(1, open.length)];
    model.holds = model.holds.map((one) => (one === lifted ? { ...one, liftedOn: model.today } : one));
  },
  doubt: (model, { item, doubt }) => {
    const one = itemAt(model, item);
    if (one?.kind === 'invoice') changeItem(model, one.id, { doubt });
  },
  due: (model, { item, in: days }) => {
    const one = itemAt(model, item);
    if (one?.kind === 'invoice') changeItem(model, one.id, { dueOn: plus(model.today, days) });
  },
  email: (model, { email }) => {
    model.debtor = { ...model.debtor, email };
  },
  address: (model, { address }) => {
    model.debtor = { ...model.debtor, hasAddress: address };
  },
  kind: (model, { kind }) => {
    model.debtor = { ...model.debtor, kind, kindConfirmed: true };
  },
  scenario: (model, { scenario }) => {
    model.debtor = { ...model.debtor, scenario };
  },
  edit: (model, { edits }) => {
    const next = edited(scenarioFor(model.debtor, model.scenarios), edits);
    model.scenarios = new Map([...model.scenarios, [next.key, next]]);
  },
  answer: (model, { question }) => {
    model.questions = model.questions.filter((_, index) => index !== question % Math.max(1, model.questions.length));
  },
  outage: (model, { days }) => {
    model.offUntil = plus(model.today, days);
  },
  person: (model, { waits }) => {
    model.waits = waits;
  },
  post: (model, { outcome }) => {
    model.post = outcome;
  },
  calls: (model, { outcome }) => {
    model.calls = outcome;
  },
};

/** A payment or credit note laid on an item: a share of what is open, at least a cent. */
function lay(model: Model, { item, percent }: Of<'pay' | 'credit'>): void {
  const one = itemAt(model, item);
  if (!one || one.openCents === 0n) return;
  const share = (one.openCents * BigInt(percent)) / 100n;
  settle(model, one, share === 0n ? one.openCents : share);
}

function settle(model: Model, item: Item, cents: bigint): void {
  model.settled.set(item.id, (model.settled.get(item.id) ?? 0n) + cents);
  changeItem(model, item.id, { openCents: item.openCents - cents });
}

function itemAt({ items }: Model, at: number): Item | undefined {
  return items[at % Math.max(1, items.length)];
}

function changeItem(model: Model, id: ItemId, changes: Partial<Item>): void {
  model.items = model.items.map((one) => (one.id === id ? { ...one, ...changes } : one));
}
