import type { Day } from '../core/base/day.ts';
import type { DebtorId, ItemId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import { limitationFacts } from '../core/dunning/condition.ts';
import { itemOf } from '../core/journal/case-rows.ts';
import type { FiledRow } from '../core/journal/kept-tables.ts';
import type { DebtorRow, DispatchRow, ItemRow } from '../core/journal/tables.ts';
import { limitationOf } from '../core/law/limitation.ts';
import { type Readiness, type ReadyInvoice, readiness } from '../core/proceeding/readiness.ts';
import type { SentNotice } from '../core/proceeding/readiness-notice.ts';
import type { Store } from '../ports/store.ts';
import { acknowledged, withSigned } from './acknowledged.ts';
import { asTheyWere } from './as-they-were.ts';
import { claimStatements } from './claim-statement.ts';
import { creditorOf, type Deps } from './context.ts';
import { mergedWith } from './merged-debtor.ts';
import { noticesAmong } from './posted-notices.ts';
import { readAll } from './read-all.ts';
import { debtorOf } from './set-debtor.ts';

type Asking = Pick<Deps, 'store' | 'clock'>;

const GENERAL = ['contract', 'terms', 'order'] as const;
const LEFT = ['sent', 'posted'] as const satisfies readonly DispatchRow['status'][];

/**
 * What the next step by law needs of proof for what a debtor owes today, and what of it is on record.
 * `null` while nothing is late.
 * @throws Refusal `unknown-debtor`
 */
export async function readinessOf(deps: Asking, id: DebtorId): Promise<Readiness | null> {
  const { store, clock } = deps;
  const on = clock.today();
  const debtor = await debtorOf(store, id);
  const { profile } = await creditorOf(store, debtor.creditor_id);
  const ids = await mergedWith(store, debtor);
  const late = await lateInvoices(store, id, on);
  if (late.length === 0) return null;
  const filed = await readAll(store, 'filed', 'debtor_id', ids, { removed_on: null });
  const general = filed.filter((row) => row.item_id === null).map((row) => row.kind);
  const keys = await readAll(store, 'debtor_key', 'debtor_id', ids, { scheme: 'siren' });
  return readiness({
    on,
    kind: debtor.kind,
    kindConfirmed: debtor.kind_confirmed,
    hasSiren: keys.length > 0,
    hasAddress: debtor.has_address,
    isInsolvent: debtor.insolvent_since !== null,
    filed: new Set(GENERAL.filter((kind) => general.includes(kind))),
    isContractRate: profile.contractRate !== null,
    areRatesKnown: await areRatesKnown(deps, id, on),
    invoices: await readyInvoices(store, debtor, { late, filed, ids, nature: profile.claimNature ?? 'ordinary' }),
  });
}

async function lateInvoices(store: Store, id: DebtorId, on: Day): Promise<(ItemRow & { due_on: Day })[]> {
  const rows = await readAll(store, 'item', 'debtor_id', [id], { kind: 'invoice' });
  return rows.flatMap((row) => (row.due_on !== null && row.due_on < on && row.open_cents > 0 ? [{ ...row, due_on: row.due_on }] : []));
}

/** The claim is computed as for its statement: what it lacks it says itself. */
async function areRatesKnown(deps: Asking, id: DebtorId, on: Day): Promise<boolean> {
  try {
    await claimStatements(deps, id, on);
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'law-value-unknown') return false;
    throw error;
  }
}

type Gathered = {
  readonly late: readonly (ItemRow & { due_on: Day })[];
  readonly filed: readonly FiledRow[];
  readonly ids: readonly DebtorId[];
  readonly nature: Parameters<typeof limitationFacts>[3];
};

async function readyInvoices(store: Store, debtor: DebtorRow, { late, filed, ids, nature }: Gathered): Promise<ReadyInvoice[]> {
  const known = await asTheyWere(store, ids, late);
  const nowOf = (id: ItemId | null) => (id === null ? null : (known.get(id)?.id ?? null));
  const originals = new Set((await readAll(store, 'document', 'item_id', [...known.keys()])).map((row) => nowOf(row.item_id)));
  const notices = await noticesOf(store, ids, known);
  const signed = await acknowledged(store, debtor.creditor_id);
  const filedWith = Map.groupBy(filed, (row) => nowOf(row.item_id));
  return late.map((row) => {
    const kinds = new Set((filedWith.get(row.id) ?? []).map((one) => one.kind));
    return {
      number: row.number,
      hasOriginal: originals.has(row.id) || kinds.has('invoice'),
      hasOrder: kinds.has('contract') || kinds.has('order'),
      hasDelivery: kinds.has('delivery-note'),
      notices: notices.get(row.id) ?? [],
      limitation: limitationOf(withSigned(limitationFacts(itemOf(row), row.due_on, { debtor }, nature), signed.get(row.id))),
    };
  });
}

/** Letters of which a proof of deposit is on file. */
async function provedPosted(store: Store, dispatches: readonly DispatchRow[]): Promise<ReadonlySet<DispatchRow['id']>> {
  const ids = dispatches.map((one) => one.id);
  return new Set((await readAll(store, 'letter_event', 'dispatch_id', ids, { what: 'proof-deposit' })).map((row) => row.dispatch_id));
}

/** By invoice, the formal notices that claimed it, under whatever id it had then, and are known to have left. */
async function noticesOf(
  store: Store,
  ids: readonly DebtorId[],
  known: ReadonlyMap<ItemId, ItemRow>,
): Promise<ReadonlyMap<ItemId, readonly SentNotice[]>> {
  const contacts = await readAll(store, 'contact', 'debtor_id', ids, { state: 'made' });
  const formal = await noticesAmong(store, contacts);
  const byId = new Map(contacts.filter((one) => formal.has(one.id)).map((one) => [one.id, one]));
  const dispatches = await readAll(store, 'dispatch', 'contact_id', [...byId.keys()], { status: [...LEFT] });
  const found = new Map<ItemId, SentNotice[]>();
  const proved = await provedPosted(store, dispatches);
  for (const { id, contact_id, channel, status, receipt, tracking } of dispatches) {
    // What a provider has taken is not in the mail before its proof of deposit says so.
    if (channel === 'registered-letter' && status === 'sent') continue;
    const notice = { isRegistered: channel === 'registered-letter', receipt, hasNumber: tracking !== null || proved.has(id) };
    for (const { item, role } of byId.get(contact_id)?.items ?? []) {
      const now = known.get(item)?.id;
      if (role === 'claimed' && now !== undefined) found.set(now, [...(found.get(now) ?? []), notice]);
    }
  }
  return found;
}
