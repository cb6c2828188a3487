import type { Day } from '../core/base/day.ts';
import type { ContactId, CreditorId, DebtorId, DispatchId, ItemId, MandateId, RemittanceId } from '../core/base/id.ts';
import type { MovementRow, RemittanceRow } from '../core/journal/agency-tables.ts';
import type { Store } from '../ports/store.ts';
import { type ClientStanding, fundsOf } from './client-funds.ts';
import { creditorOf } from './context.ts';
import { requireClient } from './mandates.ts';
import { whyNotActing } from './may-act.ts';

type Shown = { readonly after: number; readonly limit: number };

/** Whose a thing is that an address names: `null` where there is none, and of every kind of thing that a client has no business with. */
export async function creditorBehind(store: Store, name: string, id: number): Promise<CreditorId | null> {
  switch (name) {
    case 'debtor':
      return (await store.select('debtor', { id: id as DebtorId }, { limit: 1 }))[0]?.creditor_id ?? null;
    case 'item':
      return (await store.select('item', { id: id as ItemId }, { limit: 1 }))[0]?.creditor_id ?? null;
    case 'dispatch':
      return (await store.select('dispatch', { id: id as DispatchId }, { limit: 1 }))[0]?.creditor_id ?? null;
    case 'mandate':
      return (await store.select('mandate', { id: id as MandateId }, { limit: 1 }))[0]?.creditor_id ?? null;
    case 'remittance':
      return (await store.select('remittance', { id: id as RemittanceId }, { limit: 1 }))[0]?.creditor_id ?? null;
    case 'document':
      return ownerOfDocument(store, id);
    default:
      return null;
  }
}

async function ownerOfDocument(store: Store, id: number): Promise<CreditorId | null> {
  const [row] = await store.select('document', { id }, { limit: 1 });
  if (!row) return null;
  if (row.item_id !== null) return creditorBehind(store, 'item', row.item_id);
  const [contact] = await store.select('contact', { id: row.contact_id ?? (0 as ContactId) }, { limit: 1 });
  return contact?.creditor_id ?? null;
}

/** @throws Refusal `not-an-agency`, `unknown-creditor`, `house-is-client` */
export async function clientOf(store: Store, client: CreditorId, today: Day): Promise<ClientStanding> {
  await requireClient(store, client);
  const row = await creditorOf(store, client);
  return { client: row, notActing: await whyNotActing(store, row, today), ...(await fundsOf(store, client)) };
}

/** What came in for a client and what the agency earned by it, the newest first. @throws as `clientOf` */
export async function movementsOf(store: Store, client: CreditorId, page: Shown): Promise<MovementRow[]> {
  await requireClient(store, client);
  return store.select('client_movement', { creditor_id: client }, { ...page, newestFirst: true });
}

/** The statements of a client, the newest first. @throws as `clientOf` */
export async function statementsOf(store: Store, client: CreditorId, page: Shown): Promise<RemittanceRow[]> {
  await requireClient(store, client);
  return store.select('remittance', { creditor_id: client }, { ...page, newestFirst: true });
}
