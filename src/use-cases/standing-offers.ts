import type { HolidayZone } from '../core/base/business-day.ts';
import type { Day } from '../core/base/day.ts';
import type { ItemId } from '../core/base/id.ts';
import { sumCents } from '../core/base/money.ts';
import { lastInTime, stillAsked } from '../core/case/offer.ts';
import type { OfferRow } from '../core/journal/dispute-tables.ts';
import type { ItemRow, SettlementRow } from '../core/journal/tables.ts';
import type { Store } from '../ports/store.ts';
import { readAll } from './read-all.ts';

type Items = ReadonlyMap<ItemId, Pick<ItemRow, 'open_cents' | 'number' | 'currency'>>;

/** An offer that was granted, as its invoices stand now. */
export type OfferNow = {
  readonly row: OfferRow;
  /** The last day on which money meets it. */
  readonly last: Day;
  /** What is still to be paid of each invoice; `null`: something else lowered it, and it is no longer what was offered. */
  readonly asked: ReadonlyMap<ItemId, bigint | null>;
};

/** How granted offers stand. Invoices of which nothing came need nothing read. */
export async function offersNow(store: Store, offers: readonly OfferRow[], items: Items, zone: HolidayZone): Promise<OfferNow[]> {
  const begun = offers.flatMap(({ items: parts }) =>
    parts.filter(({ item, open }) => items.get(item)?.open_cents !== open).map(({ item }) => item),
  );
  const laid = Map.groupBy(await readAll(store, 'settlement', 'item_id', [...new Set(begun)], { void: false }), (row) => row.item_id);
  return offers.map((row) => {
    const last = lastInTime(row.until_day, zone);
    const asked = row.items.map(({ item, open, given }) => {
      const now = BigInt(items.get(item)?.open_cents ?? 0);
      const part = { open: BigInt(open), given: BigInt(given) };
      return [item, stillAsked(part, now, newestFirst(laid.get(item) ?? []), last)] as const;
    });
    return { row, last, asked: new Map(asked) };
  });
}

function newestFirst(rows: readonly SettlementRow[]) {
  return rows.toSorted((a, b) => b.id - a.id).map(({ kind, on_day: on, cents }) => ({ kind, on, cents: BigInt(cents) }));
}

/** Something else than money in time lowered one of its invoices, or settled it: it is honoured in no part, and a person says what now. */
export function isChanged({ asked }: OfferNow): boolean {
  return [...asked.values()].includes(null);
}

/** What meets an offer today; `null` where it is over, no longer what it was, or met. */
export function askedNow(offer: OfferNow, today: Day): bigint | null {
  if (offer.last < today || isChanged(offer)) return null;
  const cents = sumCents([...offer.asked.values()].map((one) => one ?? 0n));
  return cents > 0n ? cents : null;
}

/** The rows of the invoices that offers name. */
export async function itemsOffered(store: Store, offers: readonly Pick<OfferRow, 'items'>[]): Promise<Map<ItemId, ItemRow>> {
  const ids = [...new Set(offers.flatMap(({ items }) => items.map(({ item }) => item)))];
  return new Map((await readAll(store, 'item', 'id', ids)).map((row) => [row.id, row]));
}
