import { type Day, daysBetween } from '../core/base/day.ts';
import type { CreditorId, ItemId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { ItemRow } from '../core/journal/tables.ts';
import type { Store } from '../ports/store.ts';
import { creditorOf, type Deps, dunningContext } from './context.ts';
import { readAll } from './read-all.ts';

const PAGE = 2_000;

/** Which open invoices: by number, or all that have been late for at least so many days. */
export type Which = { readonly numbers: readonly string[] } | { readonly lateFor: number; readonly on: Day };

/**
 * Says how far invoices had come before Acquit took over: the last step that was made, and when. The next one follows
 * from there. A person's choice, on record with its author. An invoice that Acquit has contacted about already stands where
 * that contact put it: named, it is refused; among all late ones, it is passed over.
 * @throws Refusal `unknown-step`, `unknown-invoice`, `contacted-already`
 */
export async function setLevel(
  { store, by }: Pick<Deps, 'store' | 'by'>,
  creditorId: CreditorId,
  which: Which,
  step: string,
  on: Day,
): Promise<number> {
  const context = await dunningContext(store, await creditorOf(store, creditorId));
  const steps = new Set([...context.scenarios.values()].flatMap((scenario) => scenario.steps.map((one) => one.key)));
  if (!steps.has(step)) throw new Refusal('unknown-step', `No scenario has a step "${step}". Steps: ${[...steps].join(', ')}.`, { step });
  let set = 0;
  for await (const items of chosen(store, creditorId, which)) {
    const contacted = await contactedAbout(store, items);
    if ('numbers' in which) refuseContacted(items, contacted);
    const free = items.filter((item) => !contacted.has(item.id));
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

async function contactedAbout(store: Store, items: readonly ItemRow[]): Promise<Set<ItemId>> {
  const debtors = [...new Set(items.map((item) => item.debtor_id))];
  const contacts = await readAll(store, 'contact', 'debtor_id', debtors, { state: ['made', 'pending'] });
  return new Set(contacts.flatMap((contact) => contact.items.filter((one) => one.role === 'claimed').map((one) => one.item)));
}

function refuseContacted(items: readonly ItemRow[], contacted: ReadonlySet<ItemId>): void {
  const known = items.find((item) => contacted.has(item.id));
  if (known)
    throw new Refusal('contacted-already', `Acquit has contacted the debtor about ${known.number} already: its level follows from that.`, {
      number: known.number,
    });
}

async function* chosen(store: Store, creditorId: CreditorId, which: Which): AsyncGenerator<ItemRow[]> {
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
