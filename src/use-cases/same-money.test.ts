import { expect, test } from 'vitest';
import { Till } from '../../stories/properties/till.ts';
import { day } from '../core/base/day.ts';
import { confirmMatch } from './confirm-match.ts';
import { layCredit } from './give-up.ts';

/** A cheque of 1 000 € from Dupont: the books have it on account, and the bank gives it too. */
async function cheque(booked: string, cents = 1_000_00): Promise<Till> {
  const till = await Till.open('2026-01-12');
  await till.debtor('Dupont');
  await till.item('F-1', 'Dupont', 1_980_00, '2026-01-02');
  await till.item('CHQ-1', 'Dupont', cents, booked, 'payment-on-account');
  till.world.clock.moveTo(day('2026-01-14'));
  till.receives('2026-01-13', 1_000_00, '', 'REMISE CHEQUES');
  await till.statement('camt', '2026-01-13', '2026-01-13');
  return till;
}

const onF1 = (till: Till) => ({ is: 'items', items: [{ id: till.itemOf('F-1'), cents: null }] }) as const;
const lineOf = async (till: Till) => (await till.line(1_000_00)).id;
const openOf = async (till: Till) => (await till.rows('item')).find((item) => item.number === 'F-1')?.open_cents;

test('a line that the books show on account is laid only as other money', async () => {
  const till = await cheque('2026-01-12');
  const line = await lineOf(till);
  await expect(confirmMatch(till.deps, line, onF1(till))).rejects.toMatchObject({ code: 'line-in-books-perhaps' });
  const kept = { is: 'on-account', debtorId: till.debtorOf('Dupont') } as const;
  await expect(confirmMatch(till.deps, line, kept)).rejects.toMatchObject({ code: 'line-in-books-perhaps' });
  expect(await openOf(till)).toBe(1_980_00);
  await confirmMatch(till.deps, line, onF1(till), true);
  expect(await openOf(till)).toBe(980_00);
});

test('nor once the money on account was laid', async () => {
  const till = await cheque('2026-01-12');
  await layCredit(till.deps, till.itemOf('CHQ-1'), [till.itemOf('F-1')]);
  await expect(confirmMatch(till.deps, await lineOf(till), onF1(till))).rejects.toMatchObject({ code: 'line-in-books-perhaps' });
  expect(await openOf(till)).toBe(980_00);
});

test('money on account is not laid where the bank line was, unless it is other money', async () => {
  const till = await cheque('2026-01-12');
  await confirmMatch(till.deps, await lineOf(till), onF1(till), true);
  const lay = (confirmed?: boolean) => layCredit(till.deps, till.itemOf('CHQ-1'), [till.itemOf('F-1')], null, confirmed);
  await expect(lay()).rejects.toMatchObject({ code: 'credit-at-bank-perhaps' });
  expect(await openOf(till)).toBe(980_00);
  await lay(true);
  expect(await openOf(till)).toBe(0);
});

test('nor where the bank line is laid at the very moment: it is looked at once nobody else changes anything', async () => {
  const till = await cheque('2026-01-12');
  const line = await lineOf(till);
  const { store } = till.deps;
  const exclusive: typeof store.exclusive = async (name, work) => {
    await confirmMatch(till.deps, line, onF1(till), true);
    return store.exclusive(name, work);
  };
  const late = new Proxy(store, { get: (of, name) => (name === 'exclusive' ? exclusive : Reflect.get(of, name).bind(of)) });
  const lay = layCredit({ ...till.deps, store: late }, till.itemOf('CHQ-1'), [till.itemOf('F-1')]);
  await expect(lay).rejects.toMatchObject({ code: 'credit-at-bank-perhaps' });
  expect(await openOf(till)).toBe(980_00);
});

test('what the line itself left on account is laid as ever', async () => {
  const till = await cheque('2025-11-03');
  await confirmMatch(till.deps, await lineOf(till), { is: 'on-account', debtorId: till.debtorOf('Dupont') });
  const rest = (await till.rows('item')).find((item) => item.source_key.startsWith('bank/'));
  if (!rest) throw new Error('nothing stays on account');
  await layCredit(till.deps, rest.id, [till.itemOf('F-1')]);
  expect(await openOf(till)).toBe(980_00);
});

test.each([
  ['another sum', '2026-01-12', 999_00],
  ['another season', '2025-11-03', 1_000_00],
])('%s on account is other money', async (_, booked, cents) => {
  const till = await cheque(booked, cents);
  await confirmMatch(till.deps, await lineOf(till), onF1(till));
  await layCredit(till.deps, till.itemOf('CHQ-1'), [till.itemOf('F-1')]);
  expect(await openOf(till)).toBe(980_00 - cents < 0 ? 0 : 980_00 - cents);
});
