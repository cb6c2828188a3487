import { expect, test } from 'vitest';
import { day } from '../base/day.ts';
import { remitBy } from '../law/remit-by.ts';
import { clientFunds, firstDue, type Movement, nextStatement, reconcile } from './client-funds.ts';

const receipt = (on: string, cents: bigint): Movement => ({ kind: 'receipt', on: day(on), cents, vatCents: 0n });
const commission = (on: string, cents: bigint): Movement => ({ kind: 'commission', on: day(on), cents, vatCents: cents / 5n });
const monthly = (received: ReturnType<typeof day>) => remitBy(received, null);

test('money is handed over within a month of the day on which it came in, or as agreed', () => {
  expect(remitBy(day('2026-01-31'), null)).toBe('2026-02-28');
  expect(remitBy(day('2028-01-31'), null)).toBe('2028-02-29');
  expect(remitBy(day('2026-03-02'), null)).toBe('2026-04-02');
  expect(remitBy(day('2026-12-15'), null)).toBe('2027-01-15');
  expect(remitBy(day('2026-03-02'), 10)).toBe('2026-03-12');
});

test('a statement pays what came in less what was earned, by the month of its first receipt', () => {
  const lines = [receipt('2026-03-05', 100_000n), commission('2026-03-05', 10_000n), receipt('2026-03-02', 5_000n)];
  const next = nextStatement([], lines, monthly);
  expect(next).toMatchObject({ carriedCents: 0n, receivedCents: 105_000n, commissionCents: 10_000n, vatCents: 2_000n, netCents: 93_000n });
  expect(next).toMatchObject({ state: 'due', dueOn: '2026-04-02' });
  expect(clientFunds([], lines)).toMatchObject({ heldCents: 93_000n, remittedCents: 0n, dueCents: 0n });
});

test('what comes back after it was paid out is owed by the client, and taken off the next statement', () => {
  const first = nextStatement([], [receipt('2026-03-02', 12_000n), commission('2026-03-02', 1_000n)], monthly);
  const paid = { ...first, state: 'paid' as const };
  const back = [receipt('2026-03-20', -12_000n), commission('2026-03-20', -1_000n)];
  expect(clientFunds([paid], back)).toMatchObject({ heldCents: -10_800n, remittedCents: 10_800n });
  const second = nextStatement([paid], back, monthly);
  expect(second).toMatchObject({ state: 'carried', netCents: -10_800n, dueOn: null });
  const third = nextStatement([paid, second], [receipt('2026-04-02', 30_000n)], monthly);
  expect(third).toMatchObject({ state: 'due', carriedCents: -10_800n, netCents: 19_200n });
  const funds = clientFunds([paid, second, { ...third, state: 'paid' }], []);
  expect(funds).toMatchObject({ heldCents: 0n, remittedCents: 30_000n, receivedCents: 30_000n, commissionCents: 0n });
});

test('a statement that waits to be paid is not paid again by the next one', () => {
  const first = nextStatement([], [receipt('2026-03-02', 12_000n)], monthly);
  const second = nextStatement([first], [receipt('2026-03-09', 500n)], monthly);
  expect(second).toMatchObject({ carriedCents: 0n, netCents: 500n });
  expect(clientFunds([first, second], [])).toMatchObject({ heldCents: 12_500n, dueCents: 12_500n });
});

test('only money that came in has a day to be handed over by', () => {
  expect(firstDue([commission('2026-03-01', 5n), receipt('2026-03-02', -7n)], monthly)).toBeNull();
});

test('the account is explained to the cent, or the difference is told', () => {
  const told = { bankCents: 100n, clientsCents: 60n, commissionCents: 20n, unexplainedCents: 25n, inTransitCents: -5n };
  expect(reconcile(told).differenceCents).toBe(0n);
  expect(reconcile({ ...told, bankCents: 101n }).differenceCents).toBe(1n);
});
