import { afterAll, describe, expect, it } from 'vitest';
import { addDays, type Day, day, daysBetween, isLeapYear } from '../base/day.ts';
import { EUR, sumCents } from '../base/money.ts';
import type { Rate } from '../base/rate.ts';
import { accrue, type DayCount, type InterestSegment } from '../law/accrual.ts';
import { lateInterest, lateInterestRates } from '../law/late-interest.ts';
import { publicInterestRates } from '../law/public-interest.ts';
import type { RateTable } from '../law/rate-table.ts';
import { recoveryFee } from '../law/recovery-fee.ts';
import { statutoryInterest, statutoryRates } from '../law/statutory-interest.ts';
import { STANDARD_LAW_VALUES as LAW } from '../law/values/law-values.ts';
import { type Claim, claimOn } from './claim.ts';
import { type ClaimCase, type ConsumerItem, STANDARD_CLAIM_OPTIONS } from './claim-case.ts';
import { caseOf, EDGES, randomCases } from './claim-independent-cases.test-kit.ts';

const CASES = [...EDGES, ...randomCases(120)];
const counts: Record<string, number> = {};
const count = (what: string) => {
  counts[what] = (counts[what] ?? 0) + 1;
};
afterAll(() => console.log(`held: ${JSON.stringify(counts)}`));

it('interest never falls from one day to the next, of any debt, while no credit note reaches back (L441-10 II)', () => {
  for (const [name, life] of CASES) {
    const prospective = life.items.map((item) => ({
      ...item,
      creditNotes: item.creditNotes.map((note) => ({ ...note, mode: 'prospective' as const })),
    }));
    const one = caseOf({ ...life, items: prospective });
    const first = addDays(day(life.on), -40);
    let before: Claim | null = null;
    for (let on = first; on <= life.on; on = addDays(on, 1)) {
      const claim: Claim = claimOn(on, one);
      claim.items.forEach((item, index) => {
        const earlier = before?.items[index];
        if (earlier && (item.interest < earlier.interest || item.recoveryFee < earlier.recoveryFee))
          expect.fail(`${name}: ${on}, debt ${index + 1}`);
      });
      before = claim;
      count('days on which interest did not fall');
    }
  }
});

describe('a period that is split (R11)', () => {
  const tables: readonly [name: string, table: (dueOn: Day) => RateTable][] = [
    ['between businesses', (dueOn) => lateInterestRates(dueOn, { contractRate: null, semesterMode: 'rolling' }, LAW)],
    ['fixed at the start', (dueOn) => lateInterestRates(dueOn, { contractRate: null, semesterMode: 'fixed-at-start' }, LAW)],
    ['at the rate of a contract', (dueOn) => lateInterestRates(dueOn, { contractRate: 123_457 as Rate, semesterMode: 'rolling' }, LAW)],
    ['of a public body', (dueOn) => publicInterestRates(dueOn, LAW)],
    ['at the legal rate', () => statutoryRates(LAW)],
  ];

  it.each(tables)('differs %s by its rounding alone: half a cent a segment from the exact interest', (_name, tableOf) => {
    for (const [, life] of CASES) {
      for (const { dueOn: due, principal } of life.items) {
        const dueOn = day(due);
        const length = daysBetween(dueOn, day(life.on));
        if (length < 3 || principal === 0n) continue;
        const cuts = [addDays(dueOn, Math.floor(length / 3)), addDays(dueOn, Math.floor((2 * length) / 3)), day(life.on)];
        for (const dayCount of ['act/365', 'act/act'] as const) {
          const whole = accrue(principal, addDays(dueOn, 1), day(life.on), tableOf(dueOn), dayCount);
          const split = cuts.flatMap((to, index) => accrue(principal, addDays(cuts[index - 1] ?? dueOn, 1), to, tableOf(dueOn), dayCount));
          expect(sumCents(split.map(({ days }) => BigInt(days)))).toBe(BigInt(length));
          for (const segments of [whole, split]) expectNear(segments, exactly(principal, dueOn, length, tableOf(dueOn), dayCount));
          count('periods split');
        }
      }
    }
  });

  /** Half a cent for each segment at most, either way: |sum − exact| × 2 ≤ segments. */
  function expectNear(segments: readonly InterestSegment[], exact: bigint): void {
    const difference = sumCents(segments.map(({ interest }) => interest)) * UNIT - exact;
    expect((difference < 0n ? -difference : difference) * 2n <= BigInt(segments.length) * UNIT).toBe(true);
  }

  /** Day by day, in units of 1 / UNIT cent. */
  function exactly(principal: bigint, dueOn: Day, length: number, { rows }: RateTable, dayCount: DayCount): bigint {
    let sum = 0n;
    for (let on = addDays(dueOn, 1), left = length, at = 0; left > 0; on = addDays(on, 1), left--) {
      while ((rows[at]?.to ?? '9999') < on) at++;
      const weight = dayCount === 'act/act' && isLeapYear(Number(on.slice(0, 4))) ? 365n : 366n;
      sum += BigInt(rows[at]?.rate ?? Number.NaN) * weight;
    }
    return sum * principal;
  }

  const UNIT = 365n * 366n * 1_000_000n;
});

describe('no order of payments loses a cent (C. civ. 1342-10, 1343-1)', () => {
  it('however payments and debts were written down, every cent paid, credited or owed is somewhere', () => {
    for (const [name, life] of CASES) {
      for (const turn of [0, 1, 2, 3]) {
        const items = rotated(life.items, turn).map((item) => ({ ...item, payments: rotated(item.payments, turn) }));
        const one = { ...life, items, payments: rotated(life.payments, turn) };
        const claim = claimOn(day(life.on), caseOf(one));
        const until = (sums: readonly { on: string; cents: bigint }[]) =>
          sumCents(sums.filter(({ on }) => on <= life.on).map(({ cents }) => cents));
        const paid = until([...one.payments, ...items.flatMap(({ payments }) => payments)]);
        const credited = until(items.flatMap(({ creditNotes }) => creditNotes)) - claim.creditNoteRest;
        const invoiced = sumCents(items.map(({ principal }) => principal));
        expect([name, claim.interestPaid + claim.principalPaid + claim.recoveryFeePaid + claim.rest]).toEqual([name, paid]);
        expect([name, claim.principal + claim.principalPaid + credited]).toEqual([name, invoiced]);
        expect(claim.total).toBe(claim.principal + claim.interest - claim.interestPaid + claim.recoveryFee - claim.recoveryFeePaid);
        for (const item of claim.items)
          expect(
            [item.principal, item.interest - item.interestPaid, item.recoveryFee - item.recoveryFeePaid].every((left) => left >= 0n),
          ).toBe(true);
        count('orders of payments');
      }
    }
  });

  it('the same debts written in another order are owed the same, but for the fee that a payment reaches first', () => {
    let compared = 0;
    for (const [name, life] of CASES) {
      if (new Set(life.items.map(({ dueOn }) => dueOn)).size < life.items.length) continue;
      // Payments of one day directed to several debts are taken in the order of the debts.
      const directed = life.items.flatMap(({ payments }, index) => payments.map(({ on }) => `${on} ${index}`));
      if (new Set(directed.map((text) => text.slice(0, 10))).size < new Set(directed).size) continue;
      const whole = (items: typeof life.items) => {
        const { interest, interestPaid, principal, recoveryFee, recoveryFeePaid, rest, total } = claimOn(
          day(life.on),
          caseOf({ ...life, items }),
        );
        return { name, interest, interestPaid, principal, recoveryFee, recoveryFeePaid, rest, total };
      };
      expect(whole([...life.items].reverse())).toEqual(whole(life.items));
      compared += 1;
    }
    counts['claims with debts in another order'] = compared;
    expect(compared).toBeGreaterThan(80);
  });
});

describe('a consumer has neither fee nor contractual rate, by type (R2; C. com. L441-10 II)', () => {
  const item: ConsumerItem = {
    itemId: 1 as ConsumerItem['itemId'],
    principal: 150_000n,
    dueOn: day('2026-05-31'),
    payments: [],
    creditNotes: [],
    formalNoticeReceivedOn: day('2026-06-10'),
  };
  const shared = { currency: EUR, payments: [], insolvencyOpenedOn: null, options: STANDARD_CLAIM_OPTIONS };
  const debt = { principal: 150_000n, dueOn: day('2026-05-31'), formalNoticeReceivedOn: day('2026-06-10'), until: day('2026-09-30') };

  it('in the case: no rate of a contract can be written on it; smuggled in, it counts for nothing', () => {
    // @ts-expect-error a consumer's debt has no contractual rate
    const smuggled: ConsumerItem = { ...item, contractRate: 150_000 as Rate };
    // @ts-expect-error nor has it within a case
    const written: ClaimCase = { kind: 'consumer', items: [{ ...item, contractRate: 150_000 as Rate }], ...shared };
    // @ts-expect-error a business's debt, in turn, says its contractual rate or that it has none
    const silent: ClaimCase = { kind: 'business', items: [item], ...shared };
    const claim = claimOn(day('2026-09-30'), { kind: 'consumer', items: [smuggled], ...shared });
    expect(claim).toMatchObject({ interest: 1_255n, recoveryFee: 0n, total: 151_255n });
    expect([written.kind, silent.kind]).toEqual(['consumer', 'business']);
  });

  it('in the claim: the fee is the literal nothing', () => {
    const claim = claimOn(day('2026-09-30'), { kind: 'consumer', items: [item], ...shared });
    if (claim.kind !== 'consumer') throw new Error('not a consumer');
    const fees: readonly 0n[] = [claim.recoveryFee, claim.recoveryFeePaid, ...claim.items.map((one) => one.recoveryFee)];
    // @ts-expect-error no fee can be put into it
    claim.recoveryFee satisfies 4_000n;
    expect(fees).toEqual([0n, 0n, 0n]);
  });

  it('in the law: the fee knows no consumer, and his interest no terms', () => {
    // @ts-expect-error no fee can be asked for
    expect(recoveryFee('consumer', day('2026-05-31'), LAW).value > 0n).toBe(true);
    // @ts-expect-error interest takes no contractual rate
    const interest = statutoryInterest({ ...debt, contractRate: 150_000 as Rate }, 'act/365', LAW);
    expect(sumCents(interest.map((segment) => segment.interest))).toBe(1_255n);
    const late = lateInterest(debt, { contractRate: null, semesterMode: 'rolling', dayCount: 'act/365' }, LAW);
    expect(sumCents(late.map((segment) => segment.interest))).toBeGreaterThan(1_255n);
  });
});

function rotated<T>(list: readonly T[], turn: number): T[] {
  const at = list.length === 0 ? 0 : turn % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
}
