import { type Day, daysBetween } from '../core/base/day.ts';
import type { CreditorId, DebtorId, ItemId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import { type Scenario, stepIndex } from '../core/dunning/scenario.ts';
import { scenarioFor } from '../core/dunning/standard-scenarios.ts';
import { debtorOf } from '../core/journal/case-rows.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { ItemRow } from '../core/journal/tables.ts';
import type { Store } from '../ports/store.ts';
import { creditorOf, type Deps, dunningContext } from './context.ts';
import { readAll } from './read-all.ts';

const PAGE = 2_000;

/** Which open invoices: by number, those given, or all that have been late for at least so many days. */
export type Which =
  | { readonly numbers: readonly string[] }
  | { readonly items: readonly ItemRow[] }
  | { readonly lateFor: number; readonly on: Day };

/**
 * Says how far invoices had come before Acquit took over: the last step that was made, and when. The next one follows
 * from there. A person's choice, on record with its author. An invoice that Acquit has contacted about already stands where
 * that contact put it, and one whose debtor follows a scenario without that step cannot stand there: named, either is
 * refused; among all late ones, it is passed over.
 * @throws Refusal `unknown-step`, `level-in-the-future`, `unknown-invoice`, `contacted-already`, `step-not-of-debtor`
 */
export async function setLevel(
  { store, by, clock }: Pick<Deps, 'store' | 'by' | 'clock'>,
  creditorId: CreditorId,
  which: Which,
  step: string,
  on: Day,
): Promise<number> {
  const context = await dunningContext(store, await creditorOf(store, creditorId));
  const steps = new Set([...context.scenarios.values()].flatMap((scenario) => scenario.steps.map((one) => one.key)));
  if (!steps.has(step)) throw new Refusal('unknown-step', `No scenario has a step "${step}". Steps: ${[...steps].join(', ')}.`, { step });
  const today = clock.today();
  if (on > today) throw new Refusal('level-in-the-future', `The day ${on} has not come: say when the step was made.`, { on, today });
  let set = 0;
  for await (const items of chosen(store, creditorId, which)) {
    const contacted = await contactedAbout(store, items);
    const followed = await scenariosFollowed(store, items, context.scenarios);
    if (!('lateFor' in which)) {
      refuseContacted(items, contacted);
      refuseStepless(items, followed, step);
    }
    const free = items.filter((item) => !contacted.has(item.id) && hasStep(followed.get(item.debtor_id), step));
    const entries = free.map(
      (item): EntryDraft => ({
        kind: 'item.changed',
        by,
        data: {
          id: item.id,
          debtorId: item.debtor_id,
          creditorId,
          changes: { prior_step: step, prior_on: on },
          why: 'level before go-live',
        },
      }),
    );
    if (entries.length > 0) await store.record(entries);
    set += entries.length;
  }
  return set;
}

/**
 * The same for invoices of one debtor, named by our own number.
 * @throws Refusal those of {@link setLevel}, `not-items-of-debtor`
 */
export async function setLevelOf(
  deps: Pick<Deps, 'store' | 'by' | 'clock'>,
  debtorId: DebtorId,
  items: readonly ItemId[],
  step: string,
  on: Day,
): Promise<number> {
  const rows = await readAll(deps.store, 'item', 'id', [...new Set(items)], { debtor_id: debtorId });
  const [first] = rows;
  if (!first || rows.length !== new Set(items).size)
    throw new Refusal('not-items-of-debtor', `These are not all invoices of debtor ${debtorId}: ${items.slice(0, 20).join(', ')}.`, {
      debtorId,
    });
  return setLevel(deps, first.creditor_id, { items: rows }, step, on);
}

/** Those of these items about which a contact was made, tried, or is under way. */
export async function contactedAbout(store: Store, items: readonly ItemRow[]): Promise<Set<ItemId>> {
  const debtors = [...new Set(items.map((item) => item.debtor_id))];
  const contacts = await readAll(store, 'contact', 'debtor_id', debtors, { state: ['made', 'pending', 'attempted'] });
  return new Set(contacts.flatMap((contact) => contact.items.filter((one) => one.role === 'claimed').map((one) => one.item)));
}

/** By debtor, the scenario that decides about its invoices. */
async function scenariosFollowed(
  store: Store,
  items: readonly ItemRow[],
  scenarios: ReadonlyMap<string, Scenario>,
): Promise<Map<DebtorId, Scenario>> {
  const debtors = await readAll(store, 'debtor', 'id', [...new Set(items.map((item) => item.debtor_id))]);
  return new Map(debtors.map((row) => [row.id, scenarioFor(debtorOf(row), scenarios)]));
}

function hasStep(scenario: Scenario | undefined, step: string): boolean {
  return scenario !== undefined && stepIndex(scenario, step) >= 0;
}

function refuseStepless(items: readonly ItemRow[], followed: ReadonlyMap<DebtorId, Scenario>, step: string): void {
  const without = items.find((item) => !hasStep(followed.get(item.debtor_id), step));
  if (!without) return;
  const { number, debtor_id } = without;
  const scenario = followed.get(debtor_id)?.key ?? '';
  throw new Refusal('step-not-of-debtor', `The debtor of ${number} follows the scenario "${scenario}", which has no step "${step}".`, {
    number,
    step,
    scenario,
  });
}

function refuseContacted(items: readonly ItemRow[], contacted: ReadonlySet<ItemId>): void {
  const known = items.find((item) => contacted.has(item.id));
  if (known)
    throw new Refusal('contacted-already', `Acquit has contacted the debtor about ${known.number} already: its level follows from that.`, {
      number: known.number,
    });
}

async function* chosen(store: Store, creditorId: CreditorId, which: Which): AsyncGenerator<readonly ItemRow[]> {
  if ('items' in which) {
    yield which.items;
    return;
  }
  if ('numbers' in which) {
    const items = await store.select('item', { creditor_id: creditorId, number: [...which.numbers] }, { limit: which.numbers.length * 10 });
    const missing = which.numbers.find((number) => !items.some((item) => item.number === number));
    if (missing !== undefined) throw new Refusal('unknown-invoice', `There is no invoice "${missing}".`, { number: missing });
    yield items;
    return;
  }
  for (let after = 0; ; ) {
    const page = await store.select('item', { creditor_id: creditorId, kind: 'invoice' }, { after, limit: PAGE });
    const last = page.at(-1);
    if (!last) return;
    after = last.id;
    yield page.filter(
      (item) =>
        item.open_cents > 0 && item.prior_step === null && item.due_on !== null && daysBetween(item.due_on, which.on) >= which.lateFor,
    );
  }
}
