import { expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { day } from '../core/base/day.ts';
import type { Rate } from '../core/base/rate.ts';
import { STANDARD_LAW_VALUES } from '../core/law/values/law-values.ts';
import { approve } from './approve.ts';
import { claimStatements } from './claim-statement.ts';
import { enterLawRate, lawValuesOf, type NewLawRate } from './law-rates.ts';
import { preview } from './preview.ts';
import { printLetters } from './print-letters.ts';
import { runDay } from './run-day.ts';
import { debtorsDue, dispatchOf, inMemory, office, tell } from './sending.test-kit.ts';
import { tasks } from './tasks.ts';

const ECB_2027: NewLawRate = {
  series: 'ecbReference',
  halfYear: '2027-S1',
  rate: 24_000 as Rate,
  source: 'BCE, 01/01/2027',
  replace: false,
  confirm: false,
};
const JANUARY = day('2027-01-25');

/** A formal notice of which the interest runs into 2027. */
async function noticeOf2027() {
  const it = await office(inMemory);
  const [debtor] = await debtorsDue(it, ['Dupont']);
  await tell(it.world, 'due', 'F-Dupont', '2026-12-01');
  await tell(it.world, 'reached', 'F-Dupont', 'second-reminder', '2026-12-16');
  it.clock.moveTo(JANUARY);
  await runDay(it.deps, CREDITOR, JANUARY, { acceptOldBooks: true });
  return { it, dispatch: await dispatchOf(it, debtor as never, 'registered-letter') };
}

test('a missing half-year stops the letter and its preview, says which rate is missing, and entering it resumes them', async () => {
  const { it, dispatch } = await noticeOf2027();
  await expect(preview(it.deps, dispatch.id, JANUARY)).rejects.toMatchObject({
    code: 'law-value-unknown',
    details: { rate: 'reference rate of the European Central Bank', halfYear: '2027-S1', day: '2027-01-01' },
  });
  await enterLawRate(it.deps, ECB_2027);
  const { text } = await preview(it.deps, dispatch.id, JANUARY);
  // 12.40 % on 2 to 31 December 2026 and 12.40 % (2.40 + 10) from 1 January 2027.
  expect(text.replace(/[\u00a0\u202f]/g, ' ')).toContain('01/01/2027');
});

test('a letter for want of a rate is not approved; where it was, it is decided again once the rate is entered', async () => {
  const { it, dispatch } = await noticeOf2027();
  // Approved by an older version: this one does not approve it, and says why.
  const { id } = dispatch;
  const details = { point: 'law-value-unknown', halfYear: '2027-S1', day: '2027-01-01', id, approved: 0 };
  await expect(approve(it.deps, CREDITOR, 'all')).rejects.toMatchObject({ code: 'notice-incomplete', details });
  await it.deps.store.record([{ kind: 'dispatch.approved', by: 'claire', data: { id, by: 'claire' } }]);
  const printed = await printLetters(it.deps, CREDITOR, JANUARY, { acceptOldBooks: true });
  expect(printed.unwritable).toMatchObject([{ code: 'law-value-unknown', details: { halfYear: '2027-S1' } }]);
  const { unwritten } = await tasks(it.deps, CREDITOR, { limit: 10 });
  expect(unwritten).toMatchObject([{ code: 'law-value-unknown', details: { halfYear: '2027-S1', day: '2027-01-01' } }]);
  await enterLawRate(it.deps, ECB_2027);
  await runDay(it.deps, CREDITOR, JANUARY, { acceptOldBooks: true });
  expect((await tasks(it.deps, CREDITOR, { limit: 10 })).toApprove).toHaveLength(1);
});

test('a rate is entered with its source, in the order of the half-years, and never by a slip of the hand', async () => {
  const { deps, clock } = await office(inMemory);
  clock.moveTo(JANUARY);
  const refused = (changes: Partial<NewLawRate>) =>
    enterLawRate(deps, { ...ECB_2027, ...changes }).then(
      () => 'entered',
      (error) => error.code,
    );
  const head = await deps.store.head();
  expect(await refused({ source: '  ' })).toBe('source-missing');
  expect(await refused({ halfYear: 'janvier' })).toBe('half-year-unclear');
  expect(await refused({ halfYear: '2027-S2' })).toBe('law-value-period');
  expect(await refused({ halfYear: '2026-S2' })).toBe('law-rate-known');
  expect(await refused({ rate: 2_400_000 as Rate })).toBe('rate-unusual');
  expect(await deps.store.head()).toBe(head);
  expect(await refused({})).toBe('entered');
  expect(await refused({})).toBe('law-rate-known');
  expect(await refused({ rate: 26_500 as Rate, replace: true })).toBe('entered');
  const { rows } = (await lawValuesOf(deps.store)).ecbReference;
  expect(rows.at(-1)).toMatchObject({
    from: '2027-01-01',
    to: '2027-06-30',
    value: 26_500,
    source: 'BCE, 01/01/2027',
    certainty: 'unverified',
    verifiedOn: JANUARY,
    enteredBy: deps.by,
  });
  expect(rows.slice(0, -1)).toEqual(STANDARD_LAW_VALUES.ecbReference.rows);
});

test('a half-year is not entered before its rate can be known', async () => {
  const { deps, clock } = await office(inMemory);
  const entering = (changes: Partial<NewLawRate>) => enterLawRate(deps, { ...ECB_2027, ...changes });
  const legal = { series: 'legalInterest', rate: 28_000 as Rate } as const;
  clock.moveTo(day('2026-12-14'));
  await expect(entering(legal)).rejects.toMatchObject({
    code: 'rate-not-yet-fixed',
    details: { halfYear: '2027-S1', knownFrom: '2026-12-15' },
  });
  clock.moveTo(day('2026-12-31'));
  await expect(entering({})).rejects.toMatchObject({ code: 'rate-not-yet-fixed', details: { knownFrom: '2027-01-01' } });
  expect(await entering(legal)).toMatchObject({ from_day: '2027-01-01' });
  clock.moveTo(day('2027-01-01'));
  expect(await entering({})).toMatchObject({ from_day: '2027-01-01' });
});

test('a rate that strays from a neighbour is said twice: a slip of the comma is not', async () => {
  const { deps, clock } = await office(inMemory);
  clock.moveTo(JANUARY);
  const slip = { ...ECB_2027, rate: 240_000 as Rate };
  await expect(enterLawRate(deps, slip)).rejects.toMatchObject({
    code: 'rate-strays',
    details: { percent: '24.00', other: '2.40', halfYear: '2026-S2' },
  });
  await expect(enterLawRate(deps, { ...slip, rate: 3_900 as Rate })).rejects.toMatchObject({ code: 'rate-strays' });
  expect(await enterLawRate(deps, { ...slip, rate: 44_000 as Rate })).toMatchObject({ ppm: 44_000 });
  // Replaced, it is held against the half-year after it too.
  const back = { ...ECB_2027, halfYear: '2026-S2', rate: 23_900 as Rate, replace: true };
  await expect(enterLawRate(deps, back)).rejects.toMatchObject({ code: 'rate-strays', details: { other: '4.40', halfYear: '2027-S1' } });
  expect(await enterLawRate(deps, { ...back, confirm: true })).toMatchObject({ ppm: 23_900 });
});

test('a letter with an entered rate tells the person who reads it over, and the statement marks its lines', async () => {
  const { it, dispatch } = await noticeOf2027();
  await enterLawRate(it.deps, ECB_2027);
  const { findings } = await preview(it.deps, dispatch.id, JANUARY);
  expect(findings.map(({ code }) => code)).toContain('rate-unverified');
  const [statement] = await claimStatements(it.deps, dispatch.debtor_id, JANUARY);
  const marks = statement?.items[0]?.lines.flatMap(({ accrual, certainty }) => (accrual ? [[accrual.from, certainty]] : []));
  expect(marks?.at(-1)).toEqual(['2027-01-01', 'unverified']);
});
