import type { Day } from '../core/base/day.ts';
import type { CreditorId, DebtorId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { Decision } from '../core/dunning/decision.ts';
import { decidedThen, PastCase } from '../core/journal/past-case.ts';
import type { ContactRow, CreditorRow, DispatchRow, HoldRow, ItemRow } from '../core/journal/tables.ts';
import type { Store } from '../ports/store.ts';
import { contextOf, type Deps } from './context.ts';

const PAGE = 5_000;

export type Explanation = {
  readonly day: Day;
  readonly creditor: CreditorRow;
  readonly debtorId: DebtorId;
  /** Unsettled items as they stood before the day's run. */
  readonly items: readonly ItemRow[];
  /** What `decide` says on that day, from the journal as it was just before that day's run. */
  readonly decision: Decision;
  /** Contacts on record up to that day, and what became of each channel. */
  readonly contacts: readonly ContactRow[];
  readonly dispatches: readonly DispatchRow[];
  /** Holds that no person has lifted, those that have run out included. */
  readonly holds: readonly HoldRow[];
};

/**
 * Why a debtor was, or was not, contacted on a day: recomputed by the same `decide` from the journal as of that day,
 * not read from a note made then.
 */
export async function explain(deps: Pick<Deps, 'store' | 'clock'>, debtorId: DebtorId, day: Day): Promise<Explanation> {
  const past = await caseAsOf(deps, debtorId, day);
  const state = past.state();
  if (!state) throw new Refusal('unknown-debtor', `Nothing was known of debtor ${debtorId} on ${day}.`, { debtorId, day });
  const { rows, creditor, scenarios, dispatches } = state;
  return { day, creditor, debtorId, items: rows.items, decision: decidedThen(rows, day, contextOf(creditor, scenarios)), contacts: rows.contacts, dispatches, holds: rows.holds };
}

/** The journal up to the first run of that day, or to the end of the day when there was none. */
async function caseAsOf({ store, clock }: Pick<Deps, 'store' | 'clock'>, debtorId: DebtorId, day: Day): Promise<PastCase> {
  const past = new PastCase(debtorId);
  let after = 0;
  for (;;) {
    const page = await store.entries({ after, limit: PAGE });
    for (const entry of page) {
      const reached = clock.dayOf(entry.at) > day || (entry.kind === 'run.started' && entry.data.run.day >= day);
      if (reached) return past;
      past.feed(entry);
      after = entry.seq;
    }
    if (page.length < PAGE) return past;
  }
}

/** The debtor's items of these invoice numbers. @throws Refusal when one is not known */
export async function findItems(store: Store, debtorId: DebtorId, numbers: readonly string[]): Promise<ItemRow['id'][]> {
  const items = await store.select('item', { debtor_id: debtorId, number: [...numbers] }, { limit: numbers.length * 10 });
  const missing = numbers.find((number) => !items.some((item) => item.number === number));
  if (missing !== undefined) throw new Refusal('unknown-invoice', `This debtor has no invoice "${missing}".`, { number: missing });
  return items.map((item) => item.id);
}

/** The debtor meant by a number of ours, an invoice number, a customer account or a name. */
export async function findDebtor(store: Store, creditorId: CreditorId, query: string): Promise<DebtorId> {
  const byItem = await store.select('item', { creditor_id: creditorId, number: query }, { limit: 2 });
  const [first] = byItem;
  if (first && byItem.every((item) => item.debtor_id === first.debtor_id)) return first.debtor_id;
  const [byKey] = await store.select('debtor_key', { creditor_id: creditorId, value: query }, { limit: 1 });
  if (byKey) return byKey.debtor_id;
  const id = Number(query);
  if (Number.isSafeInteger(id)) {
    const [debtor] = await store.select('debtor', { id: id as DebtorId, creditor_id: creditorId }, { limit: 1 });
    if (debtor) return debtor.id;
  }
  throw new Refusal('unknown-debtor', `No debtor or invoice is known as "${query}". Give an invoice number, a customer account, a SIREN, or the debtor's number.`, { query });
}
