import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DebtorId, ItemId } from '../base/id.ts';
import { sumCents } from '../base/money.ts';
import { layingOfChosen, takenFrom } from './card-money.ts';
import { layOn, type Standing } from './lay.ts';

const DEBTOR = 7 as DebtorId;
const item = (id: number, openCents: bigint, amountCents = openCents): Standing => {
  return { id: id as ItemId, debtorId: DEBTOR, number: `F-${id}`, amountCents, openCents, aheadCents: 0n };
};
const standing = (...items: Standing[]) => new Map(items.map((one) => [one.id, one]));
const part = (id: number, cents: bigint) => ({ itemId: id as ItemId, cents });
const laid = (explanation: ReturnType<typeof layingOfChosen>) => explanation.allocations.map((one) => [one.itemId, one.cents]);

test('all that was chosen is settled, credits used and charges paid', () => {
  const items = standing(item(1, 100_000n), item(2, 20_000n), item(3, -5_000n));
  const chosen = {
    parts: [part(1, 100_000n), part(2, 20_000n), part(3, -5_000n)],
    chargesCents: 9_000n,
    charged: [part(1, 5_000n), part(2, 4_000n)],
    cents: 124_000n,
    debtorId: DEBTOR,
  };
  const explanation = layingOfChosen(chosen, items);
  expect(laid(explanation)).toEqual([
    [1, 100_000n],
    [2, 20_000n],
    [3, -5_000n],
  ]);
  expect(explanation.remainder).toMatchObject({ cents: 9_000n, as: 'charges', debtorId: DEBTOR });
  expect(layOn(explanation, items).laid.filter((one) => one.kind === 'charges')).toEqual([
    { itemId: 1, debtorId: DEBTOR, cents: 5_000n, kind: 'charges' },
    { itemId: 2, debtorId: DEBTOR, cents: 4_000n, kind: 'charges' },
  ]);
});

test('what was paid otherwise meanwhile stays on account', () => {
  const chosen = { parts: [part(1, 100_000n), part(2, 20_000n)], chargesCents: 0n, charged: [], cents: 120_000n, debtorId: DEBTOR };
  const explanation = layingOfChosen(chosen, standing(item(1, 0n, 100_000n), item(2, 20_000n)));
  expect(laid(explanation)).toEqual([[2, 20_000n]]);
  expect(explanation.remainder).toEqual({ cents: 100_000n, as: 'on-account', debtorId: DEBTOR });
});

test('whatever became of the items, no cent is lost and nothing is laid beyond what is open', () => {
  const cents = fc.bigInt({ min: -50_000n, max: 50_000n });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(cents, cents), { maxLength: 6 }),
      fc.bigInt({ min: 1n, max: 200_000n }),
      fc.array(fc.bigInt({ min: 0n, max: 900n }), { maxLength: 6 }),
      fc.boolean(),
      (drawn, paid, own, isExact) => {
        const charged = own.slice(0, drawn.length).map((each, at) => part(at + 1, each));
        const chargesCents = sumCents(charged.map((one) => one.cents));
        const asked = sumCents(drawn.map(([each]) => each)) + chargesCents;
        const sum = isExact && asked > 0n ? asked : paid;
        const parts = drawn.map(([asked], at) => part(at + 1, asked));
        const items = standing(...drawn.map(([, open], at) => item(at + 1, open, open < 0n ? -50_000n : 50_000n)));
        const explanation = layingOfChosen({ parts, chargesCents, charged, cents: sum, debtorId: DEBTOR }, items);
        expect(sumCents(explanation.allocations.map((one) => one.cents)) + explanation.remainder.cents).toBe(sum);
        expect(explanation.remainder.cents >= 0n).toBe(true);
        const { laid, rest } = layOn(explanation, items);
        const money = laid.filter((one) => one.kind === 'payment' || one.kind === 'charges');
        expect(sumCents(money.map((one) => one.cents)) + (rest?.cents ?? 0n)).toBe(sum);
        // Each invoice's charges are its own: all of them or, where something else is missing, none.
        const charges = laid.filter((one) => one.kind === 'charges').map(({ itemId, cents }) => ({ itemId, cents }));
        if (charges.length > 0 && chargesCents > 0n) expect(charges).toEqual(charged.filter((one) => one.cents > 0n));
      },
    ),
  );
});

test('a part that went back is taken from the last invoices first, or left to a person', () => {
  const was = [part(1, 100_000n), part(2, 20_000n), part(3, -5_000n)].map((one) => ({ ...one, debtorId: DEBTOR }));
  expect(takenFrom(30_000n, was)?.allocations.map((one) => [one.itemId, one.cents])).toEqual([
    [2, -20_000n],
    [1, -10_000n],
  ]);
  expect(takenFrom(120_001n, was)).toBeNull();
});
