import { addDays, type Day } from '../core/base/day.ts';
import type { CreditorId, DebtorId, DisputeId, FiledId, ItemId, PortalRequestId } from '../core/base/id.ts';
import { EUR, type Money, money, sumCents } from '../core/base/money.ts';
import { DISPUTE_CAUSES, type DisputeCause } from '../core/case/dispute.ts';
import type { FiledKind } from '../core/case/kept.ts';
import type { DisputeRow, OfferRow } from '../core/journal/dispute-tables.ts';
import type { PortalDetails } from '../core/journal/portal-tables.ts';
import type { ItemRow } from '../core/journal/tables.ts';
import type { Page, Store } from '../ports/store.ts';
import { creditorOf, type Deps, zoneOf } from './context.ts';
import { type Word, wordsOf } from './dispute-words.ts';
import { namesOfFiled } from './filed-documents.ts';
import { eachPage, readAll } from './read-all.ts';
import { debtorOf } from './set-debtor.ts';
import { askedNow, isChanged, offersNow } from './standing-offers.ts';

/** Before the last day somebody is told. */
export const NEAR_DAYS = 3;
const MOST = 1_000;

export type DisputeView = {
  readonly row: DisputeRow;
  readonly words: readonly Word[];
  readonly sums: readonly { readonly item: ItemId; readonly number: string; readonly isWhole: boolean; readonly amount: Money }[];
  readonly isNear: boolean;
  /** Closed because it had been recorded by mistake: the call in which it was said was taken back. */
  readonly isTakenBack: boolean;
  /** What the debtor handed in with it on its page. */
  readonly files: readonly { readonly request: PortalRequestId; readonly at: number; readonly name: string }[];
  /** What a person filed with it. */
  readonly documents: readonly { readonly filed: FiledId; readonly kind: FiledKind; readonly title: string }[];
};

export type OfferView = {
  readonly row: OfferRow;
  readonly numbers: readonly string[];
  readonly open: Money;
  readonly pay: Money;
  /** What still meets it; `null` where it is over, met, or no longer what was offered. */
  readonly left: Money | null;
  /** The last day on which money meets it: a last day on which no bank books lasts until the next business day. */
  readonly last: Day;
  readonly isOver: boolean;
  /** Something else than money in time lowered one of its invoices: it is honoured in no part. */
  readonly isChanged: boolean;
  /** Nothing is open of its invoices any more. */
  readonly isPaid: boolean;
};

/** All that a debtor has contested, the newest first. @throws Refusal `unknown-debtor` */
export async function disputesOf({ store, clock }: Pick<Deps, 'store' | 'clock'>, debtor_id: DebtorId): Promise<DisputeView[]> {
  await debtorOf(store, debtor_id);
  const rows = await store.select('dispute', { debtor_id }, { limit: MOST, newestFirst: true });
  return viewsOf(store, rows, clock.today());
}

/** Disputes that nobody has decided and about which something is open, a page in the order of their numbers. @throws Refusal `unknown-creditor` */
export async function openDisputes(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  creditor_id: CreditorId,
  page: Page,
): Promise<DisputeView[]> {
  await creditorOf(store, creditor_id);
  const rows = await store.select('dispute', { creditor_id, state: 'open' }, page);
  const items = await itemsOf(store, rows);
  const standing = rows.filter((row) => row.items.some(({ item }) => (items.get(item)?.open_cents ?? 0) > 0));
  return viewsOf(store, standing, clock.today());
}

async function viewsOf(store: Store, rows: readonly DisputeRow[], today: Day): Promise<DisputeView[]> {
  if (rows.length === 0) return [];
  const items = await itemsOf(store, rows);
  const words = await wordsOf(store, rows);
  const mistaken = await takenBack(store, rows);
  const files = await filesBehind(store, [...words.values()].flat());
  const documents = await documentsBehind(store, rows);
  return rows.map((row) => ({
    row,
    words: words.get(row.id) ?? [],
    files: (words.get(row.id) ?? []).flatMap((word) => files.get(requestOf(word) ?? (0 as PortalRequestId)) ?? []),
    documents: [row.id, ...(row.copy_of === null ? [] : [row.copy_of])].flatMap((id) => documents.get(id) ?? []),
    sums: (row.accepted ?? row.items).map(({ item, cents }) => {
      const known = items.get(item);
      const amount = money(BigInt(cents ?? known?.amount_cents ?? 0), known?.currency ?? EUR);
      return { item, number: known?.number ?? '', isWhole: cents === null, amount };
    }),
    isNear: row.state === 'open' && row.deadline <= addDays(today, NEAR_DAYS),
    isTakenBack: mistaken.has(row.id),
  }));
}

/** Those that nobody decided and that are closed, since the call in which they were said was recorded by mistake. */
export async function takenBack(store: Store, rows: readonly DisputeRow[]): Promise<ReadonlySet<DisputeId>> {
  const undecided = rows.filter(({ state, resolution }) => state === 'closed' && resolution === null);
  const debtors = [...new Set(undecided.map((row) => row.debtor_id))];
  const calls = await readAll(store, 'call', 'debtor_id', debtors, { taken_back: true });
  const said = new Set(calls.map((call) => call.dispute_id));
  return new Set(undecided.flatMap(({ id }) => (said.has(id) ? [id] : [])));
}

/** The debtor's own request that a word came with. */
function requestOf({ row }: Word): PortalRequestId | null {
  const [, id] = /^request (\d{1,15})$/.exec(row.kind === 'reason' ? row.author : '') ?? [];
  return id === undefined ? null : (Number(id) as PortalRequestId);
}

async function filesBehind(store: Store, words: readonly Word[]): Promise<Map<PortalRequestId, DisputeView['files']>> {
  const requests = await readAll(
    store,
    'portal_request',
    'id',
    words.flatMap((word) => requestOf(word) ?? []),
  );
  const vault = new Map((await store.vault<PortalDetails>(requests.map((one) => one.vault_id))).map((row) => [row.id, row.details]));
  return new Map(
    requests.map(({ id, files, vault_id }) => {
      const names = vault.get(vault_id)?.files;
      // Once the debtor is erased, its files have no names any more and are not offered.
      return [id, names === undefined ? [] : files.map((_, at) => ({ request: id, at, name: names[at] ?? `${id}-${at + 1}` }))];
    }),
  );
}

/** By dispute, what was filed with it; of one that a merger carried on, with the first one too. */
async function documentsBehind(
  store: Store,
  rows: readonly DisputeRow[],
): Promise<Map<DisputeId | null, DisputeView['documents'][number][]>> {
  const ids = [...new Set(rows.flatMap((row) => [row.id, ...(row.copy_of === null ? [] : [row.copy_of])]))];
  const filed = await readAll(store, 'filed', 'dispute_id', ids, { removed_on: null });
  const names = await namesOfFiled(store, filed);
  const told = filed.map((row) => ({ of: row.dispute_id, filed: row.id, kind: row.kind, title: names.get(row.vault_id)?.title ?? '' }));
  return Map.groupBy(told, (one) => one.of);
}

async function itemsOf(
  store: Store,
  rows: readonly { readonly items: readonly { readonly item: ItemId }[] }[],
): Promise<Map<ItemId, ItemRow>> {
  const ids = [...new Set(rows.flatMap((row) => row.items.map(({ item }) => item)))];
  return new Map((await readAll(store, 'item', 'id', ids)).map((item) => [item.id, item]));
}

/** What was offered to a debtor, the newest first. @throws Refusal `unknown-debtor` */
export async function offersOf({ store, clock }: Pick<Deps, 'store' | 'clock'>, debtor_id: DebtorId): Promise<OfferView[]> {
  const debtor = await debtorOf(store, debtor_id);
  const rows = await store.select('offer', { debtor_id }, { limit: MOST, newestFirst: true });
  if (rows.length === 0) return [];
  const items = await itemsOf(store, rows);
  const today = clock.today();
  const now = await offersNow(store, rows, items, zoneOf(await creditorOf(store, debtor.creditor_id)));
  return now.map((offer) => {
    const { row, last } = offer;
    const currency = items.get(row.items[0]?.item as ItemId)?.currency ?? EUR;
    const open = sumCents(row.items.map((one) => BigInt(one.open)));
    const given = sumCents(row.items.map((one) => BigInt(one.given)));
    const numbers = row.items.map(({ item }) => items.get(item)?.number ?? '');
    const left = askedNow(offer, today);
    return {
      ...{ row, numbers, last, isOver: last < today },
      ...{ open: money(open, currency), pay: money(open - given, currency), left: left === null ? null : money(left, currency) },
      isChanged: isChanged(offer),
      isPaid: row.items.every(({ item }) => items.get(item)?.open_cents === 0),
    };
  });
}

export type CauseCount = { readonly cause: DisputeCause; readonly open: number; readonly right: number; readonly wrong: number };

/** Why debtors contest, and how often they are right: the cause that comes most first. */
export async function disputeCauses({ store }: Pick<Deps, 'store'>, creditor_id: CreditorId): Promise<CauseCount[]> {
  const counts = new Map(DISPUTE_CAUSES.map((cause) => [cause, { open: 0, right: 0, wrong: 0 }]));
  for await (const rows of eachPage(store, 'dispute', { creditor_id })) {
    for (const { cause, state, resolution } of rows) {
      const count = counts.get(cause);
      // Closed and never decided: recorded by mistake, or carried on by a merger, where it counts.
      if (!count || (resolution === null && state === 'closed')) continue;
      if (resolution === null) count.open += 1;
      else if (resolution === 'justified' || resolution === 'partial') count.right += 1;
      else count.wrong += 1;
    }
  }
  const all = [...counts].map(([cause, count]): CauseCount => ({ cause, ...count }));
  const total = ({ open, right, wrong }: CauseCount) => open + right + wrong;
  return all.filter((one) => total(one) > 0).sort((a, b) => total(b) - total(a));
}
