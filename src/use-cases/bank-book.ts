import { addDays, type Day } from '../core/base/day.ts';
import type { CreditorId, DebtorId, ItemId } from '../core/base/id.ts';
import { caseNumber } from '../core/case/contact.ts';
import type { ContactRow, CreditorRow, ItemRow } from '../core/journal/tables.ts';
import { creditorReference } from '../core/letter/creditor-reference.ts';
import type { Book } from '../core/matching/match.ts';
import { type PayerMark, PayerMemory } from '../core/matching/payer-memory.ts';
import type { KnownDebtor, OpenItem } from '../core/matching/payment.ts';
import type { Digest } from '../ports/digest.ts';
import type { Store } from '../ports/store.ts';
import { chargesClaimed } from './charges-claimed.ts';
import { zoneOf } from './context.ts';
import { survivors } from './merged-debtor.ts';
import { eachPage } from './read-all.ts';
import { isChanged, offersNow } from './standing-offers.ts';

/** Names read together. */
const PAGE = 10_000;

/** The book of a creditor: what bank lines are matched against, and its rows. */
export type BankBook = {
  readonly book: Book;
  readonly items: Map<ItemId, ItemRow>;
  /** What a debtor has become by mergers. */
  readonly alive: (id: DebtorId) => DebtorId;
  /** Of an invoice in an offer that was granted for several: all of them. */
  readonly offeredTogether: ReadonlyMap<ItemId, readonly ItemId[]>;
  /** Of an invoice in an offer that is no longer what was granted, or of which something is contested: the last day of that offer. */
  readonly offersChanged: ReadonlyMap<ItemId, Day>;
};

/**
 * All items of a creditor, settled ones included (their numbers are then known to be paid), all debtors with their names and
 * the references of what was sent to them, and what was learnt of who pays for whom.
 */
export async function bankBook({ store, digest }: { store: Store; digest: Digest }, creditor: CreditorRow): Promise<BankBook> {
  const creditorId = creditor.id;
  const items = new Map<ItemId, ItemRow>();
  for await (const rows of eachPage(store, 'item', { creditor_id: creditorId })) for (const row of rows) items.set(row.id, row);
  const merged = await survivors(store, creditorId);
  const alive = (id: DebtorId) => merged.get(id) ?? id;
  const remembered = [];
  for await (const rows of eachPage(store, 'payer', { creditor_id: creditorId }))
    for (const row of rows) if (row.times > 0) remembered.push({ mark: row.mark, debtorId: alive(row.debtor_id), times: row.times });
  const contacts: ContactRow[] = [];
  for await (const rows of eachPage(store, 'contact', { creditor_id: creditorId, state: 'made' })) contacts.push(...rows);
  const debtors = await knownDebtors(store, creditorId, alive, contacts);
  const { discounts: offered, together: offeredTogether, changed: offersChanged } = await offeredDiscounts(store, creditor, items);
  const charges = await chargesClaimed(store, creditor, contacts, items);
  const memory = new PayerMemory(remembered, (mark) => sealed(mark, creditorId, digest));
  return {
    book: {
      items: [...items.values()]
        .filter((row) => !merged.has(row.debtor_id))
        .map((row) => openItemOf(row, charges.get(row.id) ?? null, offered.get(row.id) ?? discountOf(row, creditor))),
      debtors,
      memory,
    },
    items,
    alive,
    offeredTogether,
    offersChanged,
  };
}

/** A mark as it is kept: the journal holds no names and no accounts of people. */
export function sealed(mark: PayerMark, creditorId: CreditorId, digest: Digest): PayerMark {
  return digest.sha256(`payer ${creditorId} ${mark}`);
}

async function knownDebtors(
  store: Store,
  creditorId: CreditorId,
  alive: (id: DebtorId) => DebtorId,
  contacts: readonly ContactRow[],
): Promise<KnownDebtor[]> {
  const known = new Map<DebtorId, { id: DebtorId; names: string[]; ibans: string[]; mandates: string[]; references: string[] }>();
  const of = (id: DebtorId) => {
    const own = known.get(alive(id)) ?? { id: alive(id), names: [], ibans: [], mandates: [], references: [] };
    known.set(own.id, own);
    return own;
  };
  for await (const rows of eachPage(store, 'debtor', { creditor_id: creditorId })) {
    for (let at = 0; at < rows.length; at += PAGE) {
      const page = rows.slice(at, at + PAGE);
      const names = new Map((await store.vault(page.map((row) => row.vault_id))).map((one) => [one.id, one.details?.name ?? '']));
      for (const row of page) of(row.id).names.push(names.get(row.vault_id) ?? '');
    }
  }
  for (const { id, debtor_id, decided_on } of contacts) {
    const reference = creditorReference(caseNumber(id, decided_on));
    if (reference !== null) of(debtor_id).references.push(reference);
  }
  return [...known.values()];
}

type Offered = {
  readonly discounts: Map<ItemId, OpenItem['discount']>;
  readonly together: Map<ItemId, readonly ItemId[]>;
  readonly changed: Map<ItemId, Day>;
};

/** What was let go for money in time, by invoice, as long as nothing but such money was laid on any invoice of the offer. */
async function offeredDiscounts(store: Store, creditor: CreditorRow, items: ReadonlyMap<ItemId, ItemRow>): Promise<Offered> {
  const { discounts, together, changed }: Offered = { discounts: new Map(), together: new Map(), changed: new Map() };
  const contested = await contestedItems(store, creditor.id);
  for await (const offers of eachPage(store, 'offer', { creditor_id: creditor.id, state: 'granted' }))
    for (const offer of await offersNow(store, offers, items, zoneOf(creditor))) {
      const { row, last, asked } = offer;
      for (const { item, given } of row.items) {
        // Money for what is not contested is no word on what is: an offer about both is not taken for accepted by silence.
        if (isChanged(offer) || row.items.some((one) => contested.has(one.item))) {
          changed.set(item, last);
          continue;
        }
        // What was paid to the last cent of the offer, or beyond it, is for a person to close.
        const cents = (asked.get(item) ?? 0n) > 0n ? BigInt(given) : 0n;
        if (cents === 0n) continue;
        discounts.set(item, { until: last, cents });
        if (row.items.length > 1)
          together.set(
            item,
            row.items.map((one) => one.item),
          );
      }
    }
  return { discounts, together, changed };
}

/** What is contested, and what was found right and waits for its credit note. */
async function contestedItems(store: Store, creditor_id: CreditorId): Promise<ReadonlySet<ItemId>> {
  const found = new Set<ItemId>();
  for await (const rows of eachPage(store, 'dispute', { creditor_id, state: ['open', 'credit-awaited'] }))
    for (const row of rows) for (const { item } of row.items) found.add(item);
  return found;
}

function openItemOf(row: ItemRow, charges: OpenItem['charges'], discount: OpenItem['discount']): OpenItem {
  return {
    id: row.id,
    debtorId: row.debtor_id,
    number: row.number,
    openCents: BigInt(row.open_cents),
    currency: row.currency,
    dueOn: row.due_on,
    reference: creditorReference(row.number),
    discount,
    charges,
  };
}

/** What the terms of sale let a payer keep of an invoice that nothing was laid on yet. */
function discountOf(row: ItemRow, { discount_ppm: rate, discount_days: days }: CreditorRow): OpenItem['discount'] {
  if (rate === null || days === null || row.kind !== 'invoice' || row.issued_on === null || row.open_cents !== row.amount_cents)
    return null;
  // Half a cent goes up, as people round.
  const cents = (BigInt(row.amount_cents) * BigInt(rate) * 2n + 1_000_000n) / 2_000_000n;
  return { until: addDays(row.issued_on, days), cents };
}
