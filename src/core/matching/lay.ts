import { assert } from '../base/assert.ts';
import type { DebtorId, ItemId } from '../base/id.ts';
import { decimalOf, minCents, sumCents } from '../base/money.ts';
import { Refusal } from '../base/refusal.ts';
import type { SettlementKind } from '../receivable/item.ts';
import type { Explanation } from './payment.ts';

/** What is left of an item, and how far that is ahead of the books: they last showed open + ahead. */
export type Standing = {
  readonly id: ItemId;
  readonly debtorId: DebtorId;
  readonly number: string;
  readonly amountCents: bigint;
  readonly openCents: bigint;
  readonly aheadCents: bigint;
};

export type Laid = { readonly itemId: ItemId; readonly debtorId: DebtorId; readonly cents: bigint; readonly kind: SettlementKind };

/** What laying money changes. `rest` stays on the account of a debtor. */
export type Laying = {
  readonly laid: readonly Laid[];
  readonly after: readonly Standing[];
  readonly rest: { readonly debtorId: DebtorId; readonly cents: bigint } | null;
};

type Items = ReadonlyMap<ItemId, Standing>;

/**
 * Lays a line's money on the items as the explanation says. Nothing is laid beyond what is open, and none of the money is lost:
 * what is on no item stays on its debtor's account, or pays the interest and the fee of each item (of the first, where nobody kept whose
 * they are).
 * @throws Refusal `item-unknown`, `more-than-open`, `rest-of-nobody`
 */
export function layOn({ allocations, adjustments, remainder }: Explanation, items: Items): Laying {
  const laid: Laid[] = [
    ...allocations.map(({ itemId, debtorId, cents }) => ({ itemId, debtorId, cents, kind: 'payment' as const })),
    ...adjustments.map(({ itemId, kind, cents }) => ({ itemId, debtorId: standing(itemId, items).debtorId, cents, kind })),
  ].filter(({ cents }) => cents !== 0n);
  const after = [...Map.groupBy(laid, ({ itemId }) => itemId)].map(([id, parts]) => {
    return lowered(standing(id, items), sumCents(parts.map(({ cents }) => cents)));
  });
  if (remainder.cents === 0n) return { laid, after, rest: null };
  const [first] = allocations;
  if (remainder.as === 'charges' && first) {
    const charged = remainder.charged ?? [{ itemId: first.itemId, cents: remainder.cents }];
    assert(sumCents(charged.map(({ cents }) => cents)) === remainder.cents, 'the charges of the items are the charges that were paid');
    const charges = charged.map(({ itemId, cents }) => ({
      itemId,
      debtorId: standing(itemId, items).debtorId,
      cents,
      kind: 'charges' as const,
    }));
    return { laid: [...laid, ...charges.filter(({ cents }) => cents !== 0n)], after, rest: null };
  }
  if (remainder.debtorId === null || remainder.cents < 0n)
    throw new Refusal('rest-of-nobody', `${decimalOf(remainder.cents)} of the line is on no invoice: say whose account it stays on.`, {
      rest: decimalOf(remainder.cents),
    });
  return { laid, after, rest: { debtorId: remainder.debtorId, cents: remainder.cents } };
}

function lowered(item: Standing, cents: bigint): Standing {
  const openCents = item.openCents - cents;
  if (!isWithin(openCents, item))
    throw new Refusal('more-than-open', `${item.number} has ${decimalOf(item.openCents)} open: ${decimalOf(cents)} cannot be laid on it.`, {
      number: item.number,
      open: decimalOf(item.openCents),
      cents: decimalOf(cents),
    });
  return { ...item, openCents, aheadCents: item.aheadCents + cents };
}

/** Nothing is laid beyond what is open, and what came back opens no more than there ever was. */
function isWithin(openCents: bigint, { amountCents, openCents: before }: Standing): boolean {
  if (amountCents >= 0n) return openCents >= minCents(0n, before) && (openCents <= amountCents || openCents <= before);
  return (openCents <= 0n || openCents <= before) && openCents >= minCents(amountCents, before);
}

function standing(id: ItemId, items: Items): Standing {
  const item = items.get(id);
  if (!item) throw new Refusal('item-unknown', `There is no item ${id} to lay money on.`, { id });
  return item;
}

/** What taking back changes; `shown` is what the books have shown meanwhile, which stays settled by their word. */
export type TakenBack = {
  readonly after: readonly Standing[];
  readonly shown: readonly { readonly itemId: ItemId; readonly debtorId: DebtorId; readonly cents: bigint }[];
};

/** What stands of an act, with what the books showed open of its item when it was laid. */
export type LaidOnBooks = Laid & { readonly booksCents: bigint };

/**
 * Undoes what was laid, as if it had never been. What the books have taken over is theirs to take back.
 * @throws Refusal `returned-since` when some of it came back meanwhile, `paid-since` when what it opened was paid again
 */
export function takeBack(laid: readonly LaidOnBooks[], items: Items): TakenBack {
  const after: Standing[] = [];
  const shown: { itemId: ItemId; debtorId: DebtorId; cents: bigint }[] = [];
  const books = new Map(laid.map(({ itemId, booksCents }) => [itemId, booksCents]));
  for (const [id, cents] of sums(laid)) {
    const item = standing(id, items);
    const taken = shownSince(cents, books.get(id) ?? 0n, item);
    const back = cents - taken;
    const openCents = item.openCents + back;
    refuseOverlaid(item, openCents);
    after.push({ ...item, openCents, aheadCents: item.aheadCents - back });
    if (taken !== 0n) shown.push({ itemId: id, debtorId: item.debtorId, cents: taken });
  }
  return { after, shown };
}

/** What came back since would be open twice, what was paid since would be paid twice. */
function refuseOverlaid({ number, amountCents, openCents: before }: Standing, openCents: bigint): void {
  if (amountCents <= 0n) return;
  if (openCents > amountCents && openCents > before)
    throw new Refusal('returned-since', `Some of what this paid of ${number} came back since: undo that first.`, { number });
  if (openCents < 0n && openCents < before) throw new Refusal('paid-since', `${number} was paid again since: undo that first.`, { number });
}

/**
 * How much of what was laid the books show by now: all of it when they have changed by just that much since, else as far as they
 * have changed and are not still behind.
 */
function shownSince(cents: bigint, booksThen: bigint, { openCents, aheadCents }: Standing): bigint {
  const change = booksThen - (openCents + aheadCents);
  return change === cents ? cents : within(cents - within(cents, aheadCents), within(change, cents));
}

/**
 * Reopens what a payment that came back had settled, whatever the books say: they do not know yet. Where they told it first, no
 * more is opened than there ever was; `told` is what they had opened already.
 */
export function sendBack(laid: readonly Laid[], items: Items): { readonly after: readonly Standing[]; readonly told: readonly Laid[] } {
  const after: Standing[] = [];
  const told: Laid[] = [];
  for (const [id, cents] of sums(laid)) {
    const item = standing(id, items);
    const excess = item.amountCents > 0n && item.openCents + cents > item.amountCents ? item.openCents + cents - item.amountCents : 0n;
    after.push({ ...item, openCents: item.openCents + cents - excess, aheadCents: item.aheadCents - cents + excess });
    if (excess > 0n) told.push({ itemId: id, debtorId: item.debtorId, cents: excess, kind: 'correction' });
  }
  return { after, told };
}

/** Cents by item; what paid interest and fees was on no item. */
function sums(laid: readonly Laid[]): Map<ItemId, bigint> {
  const found = new Map<ItemId, bigint>();
  for (const { itemId, cents, kind } of laid) if (kind !== 'charges') found.set(itemId, (found.get(itemId) ?? 0n) + cents);
  return found;
}

/** As much of the cents as the limit has, on the same side of zero; nothing when they are on different sides. */
function within(cents: bigint, limit: bigint): bigint {
  if (cents > 0n) return limit <= 0n ? 0n : limit < cents ? limit : cents;
  return limit >= 0n ? 0n : limit > cents ? limit : cents;
}
