import { expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { Till } from '../../stories/properties/till.ts';
import { day } from '../core/base/day.ts';
import { approve } from './approve.ts';
import { confirmMatch } from './confirm-match.ts';
import { layCredit, writeOff } from './give-up.ts';
import { runDay } from './run-day.ts';
import { sendEmails } from './send-emails.ts';

/** Dupont and Martin were reminded of 1 200 euros each on 13 February. */
async function reminded(): Promise<Till> {
  const till = await Till.open('2026-01-12');
  const { store, by } = till.deps;
  await store.record([
    { kind: 'creditor.changed', by, data: { id: CREDITOR, changes: { thanks: true, bank_max_age: 60, books_max_age: 100 } } },
  ]);
  for (const name of ['Dupont', 'Martin']) {
    await till.debtor(name);
    await till.item(`F-${name}`, name, 1_200_00, '2026-02-11');
  }
  await on(till, '2026-02-13');
  expect(await steps(till)).toEqual(['first-reminder', 'first-reminder']);
  return till;
}

async function on(till: Till, today: string): Promise<void> {
  till.world.clock.moveTo(day(today));
  await runDay(till.deps, CREDITOR, day(today));
  await approve(till.deps, CREDITOR, 'all');
  await sendEmails(till.deps, CREDITOR, day(today));
}

const steps = async (till: Till) => (await till.rows('contact')).filter((one) => one.state === 'made').map((one) => one.step);
const thanks = async (till: Till) => (await till.rows('contact')).filter((one) => one.step === 'thank-you' && one.state !== 'dropped');

async function paid(till: Till, name: string, cents: number, text = `FACTURE F-${name}`): Promise<void> {
  till.receives('2026-02-16', cents, name, text);
  till.world.clock.moveTo(day('2026-02-17'));
  await till.statement('camt', '2026-01-12', '2026-02-16');
}

test('who pays after a reminder is thanked once, by the run, and it is not a step of any ladder', async () => {
  const till = await reminded();
  await paid(till, 'Dupont', 1_200_00);
  for (const today of ['2026-02-17', '2026-02-18', '2026-02-19']) await on(till, today);
  const [one, ...more] = await thanks(till);
  expect(more).toEqual([]);
  expect(one).toMatchObject({ state: 'made', made_on: '2026-02-17', severity: 0, items: [{ role: 'paid', cents: 1_200_00 }] });
});

test.each([
  [
    'a write-off settled the rest',
    async (till: Till) => {
      await paid(till, 'Dupont', 200_00);
      const line = await till.line(200_00);
      if (line.state !== 'applied')
        await confirmMatch(till.deps, line.id, { is: 'items', items: [{ id: till.itemOf('F-Dupont'), cents: null }] });
      await writeOff(till.deps, till.itemOf('F-Dupont'), null, 'too small');
    },
  ],
  [
    'a credit note settled the rest',
    async (till: Till) => {
      const credit = await till.item('AV-1', 'Dupont', 1_000_00, '2026-02-14', 'credit-note');
      await layCredit(till.deps, credit, [till.itemOf('F-Dupont')]);
      await paid(till, 'Dupont', 200_00);
    },
  ],
  [
    'a return of the same amount waits, of whomever',
    async (till: Till) => {
      await paid(till, 'Dupont', 1_200_00);
      till.receives('2026-02-17', -1_200_00, '', 'REJET');
      till.world.clock.moveTo(day('2026-02-18'));
      await till.statement('camt', '2026-01-12', '2026-02-17');
    },
  ],
  [
    'the money is weeks old',
    async (till: Till) => {
      await paid(till, 'Dupont', 1_200_00);
      till.world.clock.moveTo(day('2026-03-02'));
    },
  ],
] as const)('nobody is thanked where %s', async (_, happens) => {
  const till = await reminded();
  await happens(till);
  const today = till.deps.clock.today();
  expect((await till.open())['F-Dupont']).toBe(0);
  await on(till, today);
  expect(await thanks(till)).toEqual([]);
});

test('thanks that waited for weeks are withdrawn', async () => {
  const till = await reminded();
  await paid(till, 'Dupont', 1_200_00);
  await runDay(till.deps, CREDITOR, day('2026-02-17'));
  expect(await thanks(till)).toHaveLength(1);
  till.world.clock.moveTo(day('2026-03-02'));
  await runDay(till.deps, CREDITOR, day('2026-03-02'));
  await approve(till.deps, CREDITOR, 'all');
  await sendEmails(till.deps, CREDITOR, day('2026-03-02'));
  expect(await thanks(till)).toEqual([]);
});
