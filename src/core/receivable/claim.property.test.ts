import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { addDays, type Day, day, daysBetween, earlierOf } from '../base/day.ts';
import type { ItemId } from '../base/id.ts';
import { EUR } from '../base/money.ts';
import type { Rate } from '../base/rate.ts';
import { accrue } from '../law/accrual.ts';
import { supplementaryRates } from '../law/late-interest.ts';
import { STANDARD_LAW_VALUES } from '../law/values/law-values.ts';
import { claimOn } from './claim.ts';
import { type ClaimCase, type CreditNoteMode, STANDARD_CLAIM_OPTIONS } from './claim-case.ts';
import { type OracleCase, oracleOn } from './claim-oracle.test-kit.ts';

const START = day('2023-01-15');
const END = day('2026-12-31');
const SPAN = daysBetween(START, END);
// Hundreds of lives each: on a busy machine more than the default of five seconds.
vi.setConfig({ testTimeout: 120_000 });

/** Between two edits, and for each of thousands of mutants, a tenth must do. */
const LIVES = process.env['ACQUIT_FAST'] === '1' ? 40 : 400;
const SEEDED = { seed: 20261121, numRuns: LIVES };

const days = fc.noBias(fc.integer({ min: 0, max: SPAN })).map((count) => addDays(START, count));
const lateDays = fc.noBias(fc.integer({ min: 700, max: SPAN })).map((count) => addDays(START, count));
const cents = fc.oneof(
  { weight: 1, arbitrary: fc.bigInt({ min: 1n, max: 5_000_000n }) },
  { weight: 4, arbitrary: fc.noBias(fc.bigInt({ min: 1n, max: 400_000n })) },
);
const principals = fc.noBias(fc.bigInt({ min: 1n, max: 5_000_000n }));
const payments = fc.array(fc.record({ on: days, cents }), { maxLength: 4 });

/** A random life; due dates differ, because the oracle does not share between equals. */
const lives = fc.record({
  kind: fc.constantFrom('business', 'public-body', 'consumer'),
  items: fc.uniqueArray(
    fc.record({
      principal: principals,
      dueOn: days,
      payments,
      creditNotes: fc.array(fc.record({ on: days, cents, mode: fc.constantFrom<CreditNoteMode>('retroactive', 'prospective') }), {
        maxLength: 2,
      }),
      contractRate: fc.option(fc.integer({ min: 1, max: 300_000 }).map((rate) => rate as Rate)),
      noticeAfter: fc.option(fc.integer({ min: 0, max: 90 })),
    }),
    { minLength: 1, maxLength: 4, selector: ({ dueOn }) => dueOn },
  ),
  payments,
  options: fc.record({
    semesterMode: fc.constantFrom('rolling', 'fixed-at-start'),
    dayCount: fc.constantFrom('act/365', 'act/act'),
    allocation: fc.constantFrom('interest-first', 'principal-first'),
  }),
});
type Life = typeof lives extends fc.Arbitrary<infer T> ? T : never;

function caseOf(life: Life): ClaimCase {
  const items = life.items.map(({ noticeAfter, ...item }, index) => ({
    ...item,
    itemId: index as ItemId,
    formalNoticeReceivedOn: noticeAfter === null ? null : addDays(item.dueOn, noticeAfter),
  }));
  const options = { ...STANDARD_CLAIM_OPTIONS, ...life.options };
  return { kind: life.kind, items, currency: EUR, payments: life.payments, insolvencyOpenedOn: null, options };
}

describe('a claim, on random lives', () => {
  it('agrees to the cent with an oracle that counts day by day in fractions', () => {
    let late = 0;
    fc.assert(
      fc.property(lives, lateDays, (life, on) => {
        const claim = claimOn(on, caseOf(life));
        late += claim.interest > 0n ? 1 : 0;
        const { interest, interestPaid, principal, recoveryFee, recoveryFeePaid, rest, total } = claim;
        expect({ interest, interestPaid, principal, recoveryFee, recoveryFeePaid, rest, total }).toEqual(oracleOn(on, asOracle(life)));
      }),
      { ...SEEDED, numRuns: 2 * LIVES },
    );
    expect(late).toBeGreaterThan(LIVES);
  });

  it('never loses a cent, whatever the order in which payments were written down', () => {
    fc.assert(
      fc.property(lives, lateDays, fc.infiniteStream(fc.nat()), (life, on, stream) => {
        const claim = claimOn(on, caseOf(life));
        const paid = [...life.payments, ...life.items.flatMap((item) => item.payments)].filter((payment) => payment.on <= on);
        const total = paid.reduce((sum, payment) => sum + payment.cents, 0n);
        expect(claim.interestPaid + claim.principalPaid + claim.recoveryFeePaid + claim.rest).toBe(total);
        const shuffled = {
          ...life,
          payments: shuffle(life.payments, stream),
          items: life.items.map((item) => ({ ...item, payments: shuffle(item.payments, stream) })),
        };
        expect(claimOn(on, caseOf(shuffled))).toEqual(claim);
      }),
      SEEDED,
    );
  });

  it('never sees interest fall as days pass, while no credit note reaches back', () => {
    fc.assert(
      fc.property(lives, days, fc.integer({ min: 1, max: 40 }), (life, on, step) => {
        const prospective = {
          ...life,
          items: life.items.map((item) => ({
            ...item,
            creditNotes: item.creditNotes.map((note) => ({ ...note, mode: 'prospective' as const })),
          })),
        };
        const later = earlierOf(END, addDays(on, step));
        const [before, after] = [claimOn(on, caseOf(prospective)), claimOn(later, caseOf(prospective))];
        expect(after.interest).toBeGreaterThanOrEqual(before.interest);
        expect(after.recoveryFee).toBeGreaterThanOrEqual(before.recoveryFee);
      }),
      SEEDED,
    );
  });
});

describe('interest over a period', () => {
  it('changes by its rounding alone when the period is cut in two', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10n ** 15n }),
        days,
        days,
        days,
        fc.constantFrom('act/365' as const, 'act/act' as const),
        (principal, a, b, c, dayCount) => {
          const [from, cut, to] = [a, b, c].sort() as [Day, Day, Day];
          const sum = (start: Day, end: Day) =>
            accrue(principal, start, end, supplementaryRates(STANDARD_LAW_VALUES), dayCount).reduce(
              (total, segment) => total + segment.interest,
              0n,
            );
          const difference = sum(from, to) - sum(from, cut) - sum(addDays(cut, 1), to);
          expect(difference >= -1n && difference <= 1n).toBe(true);
        },
      ),
      SEEDED,
    );
  });

  it('covers each day once, in order', () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        const segments = accrue(100_000n, from, to, supplementaryRates(STANDARD_LAW_VALUES), 'act/365');
        expect(segments[0]?.from).toBe(from);
        expect(segments.at(-1)?.to).toBe(to);
        segments.forEach((segment, index) => {
          expect(segment.days).toBe(daysBetween(segment.from, segment.to) + 1);
          if (index > 0) expect(segment.from).toBe(addDays(segments[index - 1]?.to ?? from, 1));
        });
      }),
      SEEDED,
    );
  });
});

function asOracle(life: Life): OracleCase {
  return { kind: life.kind, items: life.items, payments: life.payments, ...life.options };
}

function shuffle<T>(list: readonly T[], stream: { next(): { value: number } }): T[] {
  return list
    .map((value) => ({ value, key: stream.next().value }))
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value);
}
