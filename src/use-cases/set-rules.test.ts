import { describe, expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { EUR } from '../core/base/money.ts';
import { runDay } from './run-day.ts';
import { debtorsDue, inMemory, MONDAY, office, TUESDAY, tell } from './sending.test-kit.ts';
import { type RuleChanges, setRules } from './set-rules.ts';

const ACCEPTED: [RuleChanges, object][] = [
  [{ minimumDaysBetween: 3 }, { minimum_days_between: 3 }],
  [
    { capCount: 2, capDays: 7 },
    { cap_count: 2, cap_days: 7 },
  ],
  [{ capCount: 8 }, { cap_count: 8, cap_days: 28 }],
  [{ booksMaxAge: 1 }, { books_max_age: 1 }],
];

/** The standard cap is 4 contacts in 28 days. */
const REFUSED: RuleChanges[] = [
  { minimumDaysBetween: 2 },
  { minimumDaysBetween: 0 },
  { capCount: 3, capDays: 7 },
  { capCount: 9 },
  { capDays: 13 },
  { capCount: 0 },
  { capDays: 0, capCount: 0 },
  { booksMaxAge: 0 },
  { capDays: Number.NaN },
  { minimumDaysBetween: 3.5 },
];

describe('rules of conduct', () => {
  for (const [changes, row] of ACCEPTED) {
    test(`${JSON.stringify(changes)} may be`, async () => {
      const it = await office(inMemory);
      await setRules(it.deps, CREDITOR, changes);
      expect(await it.deps.store.select('creditor', {})).toMatchObject([row]);
    });
  }

  for (const changes of REFUSED) {
    test(`${JSON.stringify(changes)} is too harsh, and nothing is changed`, async () => {
      const it = await office(inMemory);
      const before = await it.deps.store.select('creditor', {});
      await expect(setRules(it.deps, CREDITOR, changes)).rejects.toMatchObject({ code: 'rule-too-harsh' });
      expect(await it.deps.store.select('creditor', {})).toEqual(before);
    });
  }

  test('an account replaces the one of its currency', async () => {
    const it = await office(inMemory);
    const account = { iban: 'FR1420041010050500013M02606', bic: null, currency: EUR, holder: 'X' };
    await setRules(it.deps, CREDITOR, { account });
    const [creditor] = await it.deps.store.select('creditor', {});
    expect(creditor?.profile.accounts).toEqual([account]);
  });
});

test('contacts may come closer together: who was waiting is looked at on the next run', async () => {
  const it = await office(inMemory);
  await debtorsDue(it, ['Dupont']);
  await tell(it.world, 'reached', 'F-Dupont', 'first-reminder', '2026-02-27');
  await runDay(it.deps, CREDITOR, MONDAY);
  expect(await it.deps.store.dueCaseFiles(CREDITOR, TUESDAY, { limit: 10 })).toEqual([]);
  await setRules(it.deps, CREDITOR, { minimumDaysBetween: 3 });
  expect(await it.deps.store.dueCaseFiles(CREDITOR, TUESDAY, { limit: 10 })).toHaveLength(1);
});
