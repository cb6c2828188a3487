import { type Day, daysBetween } from '../core/base/day.ts';
import type { CreditorId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { ItemRow } from '../core/journal/tables.ts';
import type { Store } from '../ports/store.ts';
import { creditorOf, type Deps, dunningContext } from './context.ts';

const PAGE = 2_000;

/** Which open invoices: by number, or all that have been late for at least so many days. */
export type Which = { readonly numbers: readonly string[] } | { readonly lateFor: number; readonly on: Day };

/**
 * Says how far invoices had come before Acquit took over: the last step that was made, and when. The next one follows
 * from there. A person's choice, on record with its author; one that Acquit has contacted about already is left as it is.
 * @throws Refusal `unknown-step`, `unknown-invoice`
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
    const entries = items.map(
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
