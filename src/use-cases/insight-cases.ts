import type { CreditorId, DebtorId, ItemId } from '../core/base/id.ts';
import type { Dispute } from '../core/case/dispute.ts';
import type { Hold } from '../core/case/hold.ts';
import type { ItemFacts, Laid } from '../core/insight/invoice-facts.ts';
import type { MadeContact } from '../core/insight/step-effect.ts';
import { disputeOf, holdOf } from '../core/journal/case-rows.ts';
import type { ContactRow, ItemRow, SettlementRow } from '../core/journal/tables.ts';
import type { SettlementKind } from '../core/receivable/item.ts';
import type { Store } from '../ports/store.ts';
import { chunks, eachPage, readAll } from './read-all.ts';

/** All that is known of some debtors' items, settled ones too. */
export type Cases = {
  readonly items: readonly { readonly debtor: DebtorId; readonly item: ItemFacts }[];
  readonly contacts: readonly (MadeContact & { readonly debtor: DebtorId })[];
  readonly holds: readonly Hold[];
  /** Those that are not closed. */
  readonly disputes: readonly Dispute[];
};

/** Debtors read together: memory holds no more of the book than this. */
const TOGETHER = 1_000;
const LAID_AS: { readonly [kind in SettlementKind]?: Laid['as'] } = {
  payment: 'money',
  charges: 'charges',
  'cleared-in-books': 'cleared',
};

/** The whole book of a creditor, some debtors at a time. */
export async function* eachCases(store: Store, creditor: CreditorId): AsyncGenerator<Cases> {
  for await (const page of eachPage(store, 'debtor', { creditor_id: creditor }))
    for (const debtors of chunks(page, TOGETHER))
      yield casesOf(
        store,
        debtors.map((one) => one.id),
      );
}

async function casesOf(store: Store, debtors: readonly DebtorId[]): Promise<Cases> {
  const [items, settlements, contacts, holds, disputes] = await Promise.all([
    readAll(store, 'item', 'debtor_id', debtors),
    readAll(store, 'settlement', 'debtor_id', debtors, { void: false }),
    readAll(store, 'contact', 'debtor_id', debtors, { state: 'made' }),
    readAll(store, 'hold', 'debtor_id', debtors, { lifted_on: null }),
    readAll(store, 'dispute', 'debtor_id', debtors, { state: ['open', 'credit-awaited'] }),
  ]);
  const laid = Map.groupBy(settlements, (one) => one.item_id);
  // What went with a merger to another debtor stands here at nothing.
  const real = items.filter((row) => row.amount_cents !== 0);
  return {
    items: real.map((row) => ({ debtor: row.debtor_id, item: factsOf(row, laid.get(row.id) ?? []) })),
    contacts: contacts.flatMap(madeContact),
    holds: holds.map(holdOf),
    disputes: disputes.map(disputeOf),
  };
}

function factsOf(row: ItemRow, settlements: readonly SettlementRow[]): ItemFacts {
  return {
    id: row.id as ItemId,
    kind: row.kind,
    currency: row.currency,
    issuedOn: row.issued_on,
    dueOn: row.due_on,
    amountCents: BigInt(row.amount_cents),
    openCents: BigInt(row.open_cents),
    laid: settlements.map(({ on_day, cents, kind }) => ({ on: on_day, cents: BigInt(cents), as: LAID_AS[kind] ?? 'other' })),
  };
}

/** Thanks claim nothing, so nothing is put down to them. */
function madeContact({ id, debtor_id, step, made_on, items }: ContactRow): (MadeContact & { debtor: DebtorId })[] {
  const claimed = items.filter((one) => one.role === 'claimed').map(({ item, cents }) => ({ item, cents: BigInt(cents) }));
  return made_on === null || claimed.length === 0 ? [] : [{ id, debtor: debtor_id, step, madeOn: made_on, claimed }];
}
