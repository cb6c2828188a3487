import fc from 'fast-check';
import { expect, test } from 'vitest';
import { effort, SEED } from '../../../stories/properties/effort.ts';
import { addBusinessDays } from '../base/business-day.ts';
import { addDays, day } from '../base/day.ts';
import type { HoldId } from '../base/id.ts';
import type { Hold } from '../case/hold.ts';
import { schedule } from '../case/plan-proposal.ts';
import { contact, context, fileOf, invoice } from './case-file.test-kit.ts';
import { decide } from './decide.ts';

const START = day('2026-02-16');
const LIMITS = { leastCents: 0n, mostInstalments: 60, firstPercent: 0, longestMonths: 24 };
const DRAWN = fc.record({
  dueDaysAgo: fc.array(fc.integer({ min: -10, max: 200 }), { minLength: 1, maxLength: 6 }),
  sued: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
  reminded: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
  hasPlan: fc.boolean(),
  ahead: fc.integer({ min: 0, max: 120 }),
});

test('whatever is owed, agreed and was said, nothing is said by itself of what is before a court; the rest goes on', () => {
  let others = 0;
  const property = fc.property(DRAWN, ({ dueDaysAgo, sued, reminded, hasPlan, ahead }) => {
    const today = addBusinessDays(START, ahead, 'mainland');
    const items = dueDaysAgo.map((ago, at) => invoice(at + 1, addDays(START, -ago)));
    const before = items.filter((_, at) => sued[at]);
    const ids = before.map(({ id }) => id);
    const base = { debtorId: items[0]?.debtorId ?? (1 as never), reason: '', author: 'claire', from: START, until: null, liftedOn: null };
    const holds: Hold[] = [{ ...base, id: 1 as HoldId, itemIds: ids, kind: 'proceeding' }];
    const total = 100_000n * BigInt(items.length);
    if (hasPlan) {
      const asked = { totalCents: total, count: 3, rhythm: 'monthly', firstOn: addDays(START, 20), firstCents: null } as const;
      const plan = { planId: 1, instalments: schedule(asked, LIMITS, 'mainland'), basisCents: total, missedTold: 0, warned: null };
      holds.push({ ...base, id: 2 as HoldId, itemIds: items.map(({ id }) => id), kind: 'plan', plan });
    }
    const contacts = items
      .filter((_, at) => reminded[at])
      .map((item, at) => contact(at + 1, 'first-reminder', addDays(START, -30), [item]));
    const { contact: said } = decide(fileOf(items, { holds, contacts }), today, context);
    if (said === null) return;
    others += 1;
    expect(said.items.filter(({ itemId }) => ids.includes(itemId))).toEqual([]);
  });
  fc.assert(property, { numRuns: effort(300, 5_000), seed: SEED });
  expect(others).toBeGreaterThan(20);
});
