import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { DebtorId, ItemId } from '../base/id.ts';
import { sumCents } from '../base/money.ts';
import { type LaidOnBooks, layOn, type Standing, sendBack, takeBack } from './lay.ts';
import type { Adjustment, Explanation, Remainder } from './payment.ts';

const DUPONT = 1 as DebtorId;
const NOTHING: Remainder = { cents: 0n, as: 'nothing', debtorId: null };

/** An invoice of 1 000 cents, or a credit of as much. */
function standing(id: number, openCents: bigint, aheadCents = 0n, more: Partial<Standing> = {}): Standing {
  const amountCents = openCents < 0n ? -1000n : 1000n;
  return { id: id as ItemId, debtorId: DUPONT, number: `F-${id}`, amountCents, openCents, aheadCents, ...more };
}

function itemsOf(...items: Standing[]): Map<ItemId, Standing> {
  return new Map(items.map((item) => [item.id, item]));
}

function explanation(allocations: [item: number, cents: bigint][], remainder = NOTHING, adjustments: Adjustment[] = []): Explanation {
  return {
    allocations: allocations.map(([id, cents]) => ({ itemId: id as ItemId, debtorId: DUPONT, cents })),
    adjustments,
    remainder,
    reasons: [],
  };
}

const adjusted = (id: number, kind: Adjustment['kind'], cents: bigint): Adjustment => ({ itemId: id as ItemId, kind, cents });
/** `booksCents`: what the books showed open of the item when this was laid. */
const laid = (id: number, cents: bigint, kind: LaidOnBooks['kind'] = 'payment', booksCents = 0n): LaidOnBooks => ({
  itemId: id as ItemId,
  debtorId: DUPONT,
  cents,
  kind,
  booksCents,
});
const left = (after: readonly Standing[]) => after.map((one) => [one.id, one.openCents, one.aheadCents]);

describe('laying', () => {
  it('lowers what is open, and is ahead of the books by as much', () => {
    const { laid: parts, after, rest } = layOn(explanation([[1, 60n]]), itemsOf(standing(1, 100n, 5n)));
    expect(parts).toMatchObject([{ itemId: 1, cents: 60n, kind: 'payment' }]);
    expect(left(after)).toEqual([[1, 40n, 65n]]);
    expect(rest).toBeNull();
  });

  it('settles the rest of an item by what the creditor gives up', () => {
    const { laid: parts, after } = layOn(explanation([[1, 98n]], NOTHING, [adjusted(1, 'discount', 2n)]), itemsOf(standing(1, 100n)));
    expect(parts.map(({ kind, cents }) => `${kind} ${cents}`)).toEqual(['payment 98', 'discount 2']);
    expect(left(after)).toEqual([[1, 0n, 100n]]);
  });

  it('uses a credit up', () => {
    const { after } = layOn(
      explanation([
        [2, -30n],
        [1, 100n],
      ]),
      itemsOf(standing(1, 100n), standing(2, -50n)),
    );
    expect(left(after)).toEqual([
      [2, -20n, -30n],
      [1, 0n, 100n],
    ]);
  });

  it('opens an item again by money that goes out', () => {
    expect(left(layOn(explanation([[1, -40n]]), itemsOf(standing(1, 0n))).after)).toEqual([[1, 40n, -40n]]);
  });

  it('opens no more than the invoice is of, and no less of what was open beyond it already', () => {
    expect(left(layOn(explanation([[1, -900n]]), itemsOf(standing(1, 100n))).after)).toEqual([[1, 1000n, -900n]]);
    const beyond = standing(1, 1200n, 0n);
    expect(left(layOn(explanation([[1, 100n]]), itemsOf(beyond)).after)).toEqual([[1, 1100n, 100n]]);
    expect(() => layOn(explanation([[1, -1n]]), itemsOf(beyond))).toThrow(expect.objectContaining({ code: 'more-than-open' }));
  });

  it('keeps nothing of what is nothing', () => {
    expect(layOn(explanation([[1, 0n]]), itemsOf(standing(1, 10n)))).toEqual({ laid: [], after: [], rest: null });
  });

  it('keeps the rest on the account of its debtor', () => {
    const rest = { cents: 7n, as: 'on-account', debtorId: DUPONT } as const;
    expect(layOn(explanation([[1, 10n]], rest), itemsOf(standing(1, 10n))).rest).toEqual({ debtorId: DUPONT, cents: 7n });
  });

  it('pays interest and fee with what is over, which lowers no item', () => {
    const charges = { cents: 40n, as: 'charges', debtorId: DUPONT } as const;
    const { laid: parts, after, rest } = layOn(explanation([[1, 100n]], charges), itemsOf(standing(1, 100n)));
    expect(parts).toMatchObject([
      { itemId: 1, cents: 100n, kind: 'payment' },
      { itemId: 1, cents: 40n, kind: 'charges' },
    ]);
    expect(left(after)).toEqual([[1, 0n, 100n]]);
    expect(rest).toBeNull();
  });

  it('keeps charges on account where there is no item that they are of', () => {
    const charges = { cents: 40n, as: 'charges', debtorId: DUPONT } as const;
    expect(layOn(explanation([], charges), itemsOf()).rest).toEqual({ debtorId: DUPONT, cents: 40n });
  });
});

describe('what is refused', () => {
  test.each<[string, [number, bigint][], Standing, string]>([
    ['a cent more than is open', [[1, 101n]], standing(1, 100n), 'more-than-open'],
    [
      'twice the same',
      [
        [1, 60n],
        [1, 60n],
      ],
      standing(1, 100n),
      'more-than-open',
    ],
    ['money on a settled item', [[1, 1n]], standing(1, 0n), 'more-than-open'],
    ['money on a credit of which nothing is used', [[1, 1n]], standing(1, -1000n), 'more-than-open'],
    ['more of a credit than there is', [[1, -51n]], standing(1, -50n), 'more-than-open'],
    ['money that goes out beyond what the invoice is of', [[1, -901n]], standing(1, 100n), 'more-than-open'],
    ['an item that is not there', [[2, 1n]], standing(1, 1n), 'item-unknown'],
  ])('%s', (_, allocations, item, code) => {
    expect(() => layOn(explanation(allocations), itemsOf(item))).toThrow(expect.objectContaining({ code }));
  });

  test('a payment and a discount that are too much together', () => {
    const both = explanation([[1, 99n]], NOTHING, [adjusted(1, 'discount', 2n)]);
    expect(() => layOn(both, itemsOf(standing(1, 100n)))).toThrow(expect.objectContaining({ code: 'more-than-open' }));
  });

  test.each<[string, Remainder]>([
    ['a rest that is nobody’s', { cents: 5n, as: 'unexplained', debtorId: null }],
    ['less than was laid', { cents: -5n, as: 'on-account', debtorId: DUPONT }],
  ])('%s', (_, remainder) => {
    expect(() => layOn(explanation([[1, 10n]], remainder), itemsOf(standing(1, 10n)))).toThrow(
      expect.objectContaining({ code: 'rest-of-nobody' }),
    );
  });
});

describe('taking back', () => {
  it('leaves the items as they were, whatever was laid', () => {
    const cents = fc.bigInt({ min: 1n, max: 500n });
    fc.assert(
      fc.property(cents, cents, cents, fc.bigInt({ min: 0n, max: 40n }), (open, credit, part, given) => {
        const items = itemsOf(standing(1, open + given), standing(2, -credit));
        const used = part < credit ? part : credit;
        const paid = used < open ? used : open;
        const all = explanation(
          [
            [2, -used],
            [1, paid],
          ],
          NOTHING,
          given > 0n ? [adjusted(1, 'discount', given)] : [],
        );
        const done = layOn(all, items);
        const after = itemsOf(...done.after);
        const back = takeBack(
          done.laid.map((one) => ({ ...one, booksCents: items.get(one.itemId)?.openCents ?? 0n })),
          after,
        );
        expect(back.shown).toEqual([]);
        expect(new Set(back.after)).toEqual(new Set(done.after.map(({ id }) => items.get(id))));
      }),
    );
  });

  it('leaves settled what the books have shown meanwhile, by their word', () => {
    const { after, shown } = takeBack([laid(1, 100n, 'payment', 100n)], itemsOf(standing(1, 0n, 30n)));
    expect(left(after)).toEqual([[1, 30n, 0n]]);
    expect(shown).toEqual([{ itemId: 1, debtorId: DUPONT, cents: 70n }]);
  });

  it('loses no cent between what is open again and what the books have shown', () => {
    const signed = fc.bigInt({ min: -300n, max: 300n });
    fc.assert(
      fc.property(signed, signed, signed, signed, fc.boolean(), (cents, more, ahead, books, isCredit) => {
        // Within what the item is of, so that nothing is refused.
        const open = more + (isCredit ? -600n : 600n);
        const items = itemsOf(standing(1, open, ahead, { amountCents: isCredit ? -2_000n : 2_000n }));
        const { after, shown } = takeBack([laid(1, cents, 'payment', books)], items);
        const back = (after[0]?.openCents ?? 0n) - open;
        expect(back + sumCents(shown.map((one) => one.cents))).toBe(cents);
        expect((after[0]?.openCents ?? 0n) + (after[0]?.aheadCents ?? 0n)).toBe(open + ahead);
        expect(back === 0n || back > 0n === cents > 0n).toBe(true);
        expect(back < 0n ? -back : back).toBeLessThanOrEqual(cents < 0n ? -cents : cents);
      }),
    );
  });

  it('is refused where that would open what came back since, or pay what was paid since', () => {
    const item = { ...standing(1, 100n, 0n), amountCents: 100n };
    expect(() => takeBack([laid(1, 30n, 'payment', 100n)], itemsOf({ ...item, aheadCents: 30n }))).toThrow('came back since');
    expect(() => takeBack([laid(1, -60n, 'payment', 40n)], itemsOf({ ...item, openCents: 40n, aheadCents: -60n }))).toThrow(
      'paid again since',
    );
    expect(takeBack([laid(1, 30n, 'payment', 100n)], itemsOf({ ...item, openCents: 70n, aheadCents: 30n })).after).toMatchObject([
      { openCents: 100n, aheadCents: 0n },
    ]);
  });

  it('gives a rest back whole that the books have not shown: they can have settled none of it', () => {
    const { after, shown } = takeBack([laid(1, -30n)], itemsOf(standing(1, -20n, 20n)));
    expect(left(after)).toEqual([[1, -50n, 50n]]);
    expect(shown).toEqual([]);
  });

  it('adds up all that was laid on one item, without interest and fees', () => {
    const { after, shown } = takeBack(
      [laid(1, 60n, 'payment', 100n), laid(1, 40n, 'discount', 100n), laid(1, 25n, 'charges', 100n)],
      itemsOf(standing(1, 0n, 100n)),
    );
    expect(left(after)).toEqual([[1, 100n, 0n]]);
    expect(shown).toEqual([]);
  });
});

describe('money that comes back', () => {
  it('opens its items whatever the books say, and is ahead of them', () => {
    const parts = [laid(1, 100n), laid(1, 5n, 'charges'), laid(2, -30n)];
    expect(left(sendBack(parts, itemsOf(standing(1, 0n), standing(2, -20n, -30n))).after)).toEqual([
      [1, 100n, -100n],
      [2, -50n, 0n],
    ]);
  });

  it('opens no more than there ever was where the books told it first', () => {
    const { after, told } = sendBack([laid(1, 300n)], itemsOf(standing(1, 900n)));
    expect(left(after)).toEqual([[1, 1000n, -100n]]);
    expect(told).toEqual([{ itemId: 1, debtorId: DUPONT, cents: 200n, kind: 'correction' }]);
  });
});
