import fc from 'fast-check';
import { expect, it } from 'vitest';
import { day } from '../base/day.ts';
import type { DebtorId, ItemId } from '../base/id.ts';
import { EUR, sumCents } from '../base/money.ts';
import { claimOn } from './claim.ts';
import { STANDARD_CLAIM_OPTIONS } from './claim-case.ts';
import { claimItemOf } from './claim-item.ts';
import type { Item, SettlementKind } from './item.ts';

const DUE = day('2025-10-31');
const TODAY = day('2026-03-02');
type Laid = [on: string, cents: bigint, kind: SettlementKind];

function claimed(openCents: bigint, laid: readonly Laid[]) {
  const item: Item = {
    id: 1 as ItemId,
    debtorId: 1 as DebtorId,
    kind: 'invoice',
    number: 'F-1',
    issuedOn: null,
    dueOn: DUE,
    currency: EUR,
    amountCents: 100_000n,
    openCents,
    doubt: null,
    kept: false,
    prior: null,
  };
  const own = claimItemOf(
    item,
    DUE,
    laid.map(([on, cents, kind]) => ({ on: day(on), cents, kind })),
    TODAY,
  );
  return claimOn(TODAY, {
    kind: 'business',
    currency: EUR,
    items: [{ ...own, contractRate: null }],
    payments: [],
    insolvencyOpenedOn: null,
    options: STANDARD_CLAIM_OPTIONS,
  });
}

it('money that came back was never paid: the claim is that of an unpaid invoice', () => {
  const unpaid = claimed(100_000n, []);
  expect(
    claimed(100_000n, [
      ['2026-01-20', 40_000n, 'cleared-in-books'],
      ['2026-02-20', -40_000n, 'reopened'],
    ]),
  ).toEqual(unpaid);
  expect(
    claimed(100_000n, [
      ['2026-01-20', 100_000n, 'payment'],
      ['2026-02-20', -100_000n, 'reopened'],
    ]),
  ).toEqual(unpaid);
});

it('what comes back takes back what was laid last, and leaves what was laid before', () => {
  const kept: Laid = ['2025-12-01', 30_000n, 'payment'];
  expect(claimed(70_000n, [kept, ['2026-01-20', 50_000n, 'payment'], ['2026-02-20', -50_000n, 'reopened']])).toEqual(
    claimed(70_000n, [kept]),
  );
});

it.each<[back: bigint, left: [on: string, cents: bigint][]]>([
  [
    25_000n,
    [
      ['2025-12-01', 10_000n],
      ['2025-12-15', 20_000n],
      ['2026-01-10', 5_000n],
    ],
  ],
  [
    30_000n,
    [
      ['2025-12-01', 10_000n],
      ['2025-12-15', 20_000n],
    ],
  ],
  [
    45_000n,
    [
      ['2025-12-01', 10_000n],
      ['2025-12-15', 5_000n],
    ],
  ],
  [55_000n, [['2025-12-01', 5_000n]]],
  [60_000n, []],
  [70_000n, []],
])('of payments of 100, 200 and 300 euros, %d cents that come back take the last ones back', (back, left) => {
  const { payments } = claimItemOf(
    { id: 1 as ItemId, openCents: 50_000n } as Item,
    DUE,
    [
      { on: day('2025-12-01'), cents: 10_000n, kind: 'payment' },
      { on: day('2025-12-15'), cents: 20_000n, kind: 'payment' },
      { on: day('2026-01-10'), cents: 30_000n, kind: 'payment' },
      { on: day('2026-02-20'), cents: -back, kind: 'reopened' },
    ],
    TODAY,
  );
  expect(payments).toEqual(left.map(([on, cents]) => ({ on, cents })));
});

it('settled on a day that nobody knows: no interest on it, and the principal is what the books leave open', () => {
  const { principal, interest, interestPaid } = claimed(60_000n, [['2026-03-01', 40_000n, 'cleared-in-books']]);
  // 600 € for 122 days at 12.15 %, in two half-years: 12.18 + 12.18.
  expect([principal, interest, interestPaid]).toEqual([60_000n, 2_436n, 0n]);
});

it('a payment of a known day pays interest first, as the law says', () => {
  const { principal, interestPaid } = claimed(60_000n, [['2026-03-01', 40_000n, 'payment']]);
  expect([principal, interestPaid]).toEqual([64_028n, 4_028n]);
});

it('entries dated in the future count today: they are no longer open in the books', () => {
  expect(claimed(60_000n, [['2026-05-01', 40_000n, 'credit-note']]).principal).toBe(60_000n);
});

it('interest and fee that are paid lower no principal, and no principal is asked twice', () => {
  const { principal, interestPaid } = claimed(100_000n, [['2026-01-20', 4_000n, 'charges']]);
  // 1 000 € for 81 days at 12.15 %, in two half-years: 20.31 + 6.66 of interest; the rest of the 40 € pays principal.
  expect([principal, interestPaid]).toEqual([98_697n, 2_697n]);
});

it.each(['discount', 'bank-fee', 'card-commission', 'small-difference', 'write-off', 'correction', 'credit-note'] as const)(
  'a %s lowers the principal and pays no interest',
  (kind) => {
    const { principal, interestPaid } = claimed(60_000n, [['2026-03-01', 40_000n, kind]]);
    expect([principal, interestPaid]).toEqual([60_000n, 0n]);
  },
);

/* What comes back takes back the charges that were paid last, and then they count as principal: 400 € asked too much here. */
it('money that comes back after charges were paid never makes the principal more than the invoice', () => {
  const { principal } = claimItemOf(
    { id: 1 as ItemId, openCents: 50_000n } as Item,
    DUE,
    [
      { on: day('2026-01-20'), cents: 100_000n, kind: 'payment' },
      { on: day('2026-01-20'), cents: 40_000n, kind: 'charges' },
      { on: day('2026-02-20'), cents: -50_000n, kind: 'reopened' },
    ],
    TODAY,
  );
  expect(principal).toBe(100_000n);
});

it('whatever was laid and came back, the sums are those that are open and laid', () => {
  const one = fc.tuple(
    fc.constantFrom('2025-10-01', '2026-01-01', '2026-06-01'),
    fc.bigInt({ min: -500n, max: 500n }),
    fc.constantFrom<SettlementKind>('payment', 'credit-note', 'cleared-in-books', 'reopened'),
  );
  fc.assert(
    fc.property(fc.array(one, { maxLength: 8 }), (laid) => {
      const { principal, payments, creditNotes } = claimItemOf(
        { id: 1 as ItemId, openCents: 100n } as Item,
        DUE,
        laid.map(([on, cents, kind]) => ({ on: day(on), cents, kind })),
        TODAY,
      );
      const rest = sumCents([...payments, ...creditNotes].map(({ cents }) => cents));
      expect(principal - rest).toBe(100n);
      expect([...payments, ...creditNotes].every(({ cents, on }) => cents > 0n && on <= TODAY)).toBe(true);
    }),
  );
});
