import { expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { day } from '../core/base/day.ts';
import type { Rate } from '../core/base/rate.ts';
import { STANDARD_LAW_VALUES } from '../core/law/values/law-values.ts';
import { approve } from './approve.ts';
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

test('an approved letter that could not be written is decided and written once the rate is entered', async () => {
  const { it } = await noticeOf2027();
  await approve(it.deps, CREDITOR, 'all');
  const printed = await printLetters(it.deps, CREDITOR, JANUARY, { acceptOldBooks: true });
  expect(printed.unwritable.map((one) => one.code)).toEqual(['law-value-unknown']);
  await enterLawRate(it.deps, ECB_2027);
  await runDay(it.deps, CREDITOR, JANUARY, { acceptOldBooks: true });
  expect((await tasks(it.deps, CREDITOR, { limit: 10 })).toApprove).toHaveLength(1);
});

test('a rate is entered with its source, in the order of the half-years, and never by a slip of the hand', async () => {
  const { deps } = await office(inMemory);
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
    certainty: 'verified',
  });
  expect(rows.slice(0, -1)).toEqual(STANDARD_LAW_VALUES.ecbReference.rows);
});
