import type { Day } from '../core/base/day.ts';
import type { ItemId } from '../core/base/id.ts';
import { money } from '../core/base/money.ts';
import type { ItemRow, SettlementRow } from '../core/journal/tables.ts';
import type { ReceivedSum } from '../core/papers/facts.ts';
import type { Item } from '../core/receivable/item.ts';
import { openThen } from './claim-statement.ts';

/** What a declaration is made from besides the statement of the day of the judgment. */
export type DeclaredFacts = {
  /** Invoices of before it that were open and not late on its day. */
  readonly toFallDue: readonly Item[];
  /** Credits that were laid on nothing on its day. */
  readonly creditsThen: readonly Item[];
  /** Numbers of invoices that a credit note has lowered since, and of credits that came since. */
  readonly creditedSince: readonly string[];
  /** Those of them of which nothing is left: they are not declared. */
  readonly cancelled: ReadonlySet<ItemId>;
};

/**
 * A credit note lowers what was owed, whenever it came (IMP-05); which one lowered what is only known while no credit of before was laid
 * since: else nothing is left out by itself, and a person looks.
 */
export function declaredFacts(items: readonly ItemRow[], books: readonly SettlementRow[], since: Day): DeclaredFacts {
  const before = items.filter((row) => row.issued_on === null || row.issued_on <= since);
  const then = before.map((row) => ({ row, item: openThen(row, books, since), credited: creditedOf(row, books, since) }));
  const credits = then.filter(({ item }) => item.kind !== 'invoice' && item.openCents < 0n && !item.kept);
  const laidSince = new Set(credits.flatMap(({ row, item }) => (BigInt(row.open_cents) === item.openCents ? [] : [item.currency])));
  const lowered = then.filter(({ item, credited }) => item.kind === 'invoice' && item.openCents > 0n && credited > 0n);
  const gone = lowered.filter(({ item, credited }) => item.openCents <= credited && !laidSince.has(item.currency));
  const cancelled = new Set(gone.map(({ item }) => item.id));
  const fresh = items.filter((row) => row.kind !== 'invoice' && row.open_cents < 0 && !row.kept && !before.includes(row));
  return {
    toFallDue: then
      .map(({ item }) => item)
      .filter(
        ({ kind, id, dueOn, openCents }) =>
          kind === 'invoice' && openCents > 0n && !cancelled.has(id) && (dueOn === null || dueOn >= since),
      ),
    creditsThen: credits.map(({ item }) => item),
    creditedSince: [...lowered.map(({ item }) => item.number), ...fresh.map(({ number }) => number)],
    cancelled,
  };
}

function creditedOf(row: ItemRow, books: readonly SettlementRow[], since: Day): bigint {
  const own = books.filter((one) => one.item_id === row.id && one.kind === 'credit-note' && one.on_day > since);
  return own.reduce((sum, one) => sum + BigInt(one.cents), 0n);
}

/** Money that came between two days and did not come back, as it was laid on the invoices of a claim. */
export function receivedSince(
  items: readonly ItemRow[],
  books: readonly SettlementRow[],
  claimed: ReadonlySet<ItemId>,
  since: Day,
  until: Day,
): ReceivedSum[] {
  const numbers = items.filter(({ id }) => claimed.has(id));
  const own = books.filter(({ item_id, on_day }) => claimed.has(item_id) && on_day <= until).toSorted(byDay);
  const stayed = numbers.flatMap((item) => stayedOf(own.filter(({ item_id }) => item_id === item.id)).map((one) => ({ ...one, item })));
  return stayed
    .filter(({ row, cents }) => row.on_day > since && cents > 0)
    .toSorted((a, b) => byDay(a.row, b.row))
    .map(({ row, cents, item }) => ({ on: row.on_day, number: item.number, sum: money(BigInt(cents), item.currency) }));
}

const MONEY: readonly SettlementRow['kind'][] = ['payment', 'charges'];
const BACK: readonly SettlementRow['kind'][] = [...MONEY, 'reopened', 'refund'];

type Stayed = { readonly row: SettlementRow; cents: number };

/** What came back is the payment of that very sum, else the last ones. */
function stayedOf(books: readonly SettlementRow[]): readonly Stayed[] {
  const found: Stayed[] = [];
  for (const row of books) {
    if (row.cents > 0 && MONEY.includes(row.kind)) found.push({ row, cents: row.cents });
    if (row.cents >= 0 || !BACK.includes(row.kind)) continue;
    let left = -row.cents;
    const newest = found.toReversed();
    const same = newest.find(({ cents }) => cents === left);
    for (const one of same ? [same] : newest) {
      const taken = Math.min(one.cents, left);
      one.cents -= taken;
      left -= taken;
    }
  }
  return found;
}

function byDay(a: SettlementRow, b: SettlementRow): number {
  return a.on_day < b.on_day ? -1 : a.on_day > b.on_day ? 1 : a.id - b.id;
}
