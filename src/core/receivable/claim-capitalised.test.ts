import { describe, expect, it } from 'vitest';
import { day } from '../base/day.ts';
import type { ItemId } from '../base/id.ts';
import { EUR } from '../base/money.ts';
import { STANDARD_LAW_VALUES } from '../law/values/law-values.ts';
import { claimOn } from './claim.ts';
import { capitalisedClaim } from './claim-capitalised.ts';
import { type BusinessItem, type ClaimCase, STANDARD_CLAIM_OPTIONS } from './claim-case.ts';
import { claimLines } from './claim-lines.ts';

/** Example E15 of the law facts: 10 000 € that bear interest from 1 March 2025 on, capitalisation asked for on that day. */
const item: BusinessItem = {
  itemId: 1 as ItemId,
  principal: 10_000_00n,
  dueOn: day('2025-03-01'),
  payments: [],
  creditNotes: [],
  contractRate: null,
};
const caseOf = (items: readonly BusinessItem[], insolvencyOpenedOn: ClaimCase['insolvencyOpenedOn'] = null): ClaimCase => ({
  kind: 'business',
  currency: EUR,
  payments: [],
  insolvencyOpenedOn,
  options: STANDARD_CLAIM_OPTIONS,
  items,
});
const FROM = { ground: 'court-claim', from: day('2025-03-01') } as const;
const on = (until: string, claimCase: ClaimCase, from = FROM) =>
  capitalisedClaim(claimOn(day(until), claimCase, STANDARD_LAW_VALUES), claimCase, from, STANDARD_LAW_VALUES);

describe('C. civ. 1343-2: interest of a whole year bears interest', () => {
  it('from the anniversary of the demand on: 453,05 € instead of 402,78 € (E15)', () => {
    const claimCase = caseOf([item]);
    const [plain, capitalised] = [claimOn(day('2026-06-30'), claimCase), on('2026-06-30', claimCase)];
    expect(plain.interest).toBe(1_248_15n + 402_78n);
    expect(capitalised.interest).toBe(1_248_15n + 453_05n);
    expect(capitalised.total - plain.total).toBe(453_05n - 402_78n);
    const [owed] = capitalised.items;
    if (!owed) throw new Error('no item');
    expect(owed.segments.at(-1)).toMatchObject({
      principal: 11_248_15n,
      interest: 453_05n,
      article: 'C. com. L441-10 II, C. civ. 1343-2',
      certainty: 'unverified',
    });
    // The lines add up to what is owed: claimLines asserts it.
    expect(claimLines(owed, item.dueOn, 'business').filter((line) => line.article?.includes('1343-2'))).toHaveLength(1);
  });

  it('not before a whole year has passed', () => {
    const claimCase = caseOf([item]);
    for (const until of ['2026-02-28', '2026-03-01']) expect(on(until, claimCase).interest).toBe(claimOn(day(until), claimCase).interest);
    expect(on('2026-03-02', claimCase).interest).toBeGreaterThan(claimOn(day('2026-03-02'), claimCase).interest);
  });

  it('not of an invoice that was paid in part, which is told; the others are', () => {
    const paid = { ...item, itemId: 2 as ItemId, payments: [{ on: day('2025-06-01'), cents: 1_000_00n }] };
    const claimCase = caseOf([item, paid]);
    const [plain, capitalised] = [claimOn(day('2026-06-30'), claimCase), on('2026-06-30', claimCase)];
    expect(capitalised.items[1]?.segments).toEqual(plain.items[1]?.segments);
    expect(capitalised.items.map((one) => one.findings.map(({ code }) => code))).toEqual([[], ['not-capitalised-part-paid']]);
    expect(capitalised.total - plain.total).toBe(453_05n - 402_78n);
  });

  it('an invoice that a credit note corrected from the start counts with what is left of it', () => {
    const credited = { ...item, principal: 12_000_00n, creditNotes: [{ on: day('2025-04-01'), cents: 2_000_00n }] };
    expect(on('2026-06-30', caseOf([credited])).interest).toBe(1_248_15n + 453_05n);
  });

  it('stops with all interest the day before an insolvency judgment', () => {
    const [open, stopped] = [on('2026-06-30', caseOf([item])), on('2026-08-31', caseOf([item], day('2026-07-01')))];
    expect(stopped.interest).toBe(open.interest);
  });
});
