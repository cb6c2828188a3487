import { afterAll, beforeAll, expect, test } from 'vitest';
import { newsOf, paid, type StripePlayer, startStripePlayer } from '../adapters/pay/stripe-player.test-kit.ts';
import { confirmMatch } from '../use-cases/confirm-match.ts';
import { COMPLETED, payingPortal } from './pay.test-kit.ts';

let player: StripePlayer;
beforeAll(async () => {
  player = await startStripePlayer();
});
afterAll(() => player.close());

test('a direct debit that takes weeks is held, and asked for, until it is decided', async () => {
  const p = await payingPortal(player);
  const { session } = await p.begin();
  session.status = 'complete';
  await p.tell(newsOf(COMPLETED, session));
  await p.drop(p.debtor);
  for (const days of [14, 15, 30]) expect(await p.daysLater(days)).toEqual([]);
  expect((await p.get(p.link)).body).toContain('Un paiement en ligne est en cours');
  paid(session);
  await p.daysLater(31);
  expect((await p.payments())[0]?.state).toBe('laid');
  expect(await p.open()).toEqual([0]);
  expect(await p.deps.store.select('hold', { lifted_on: null }, { limit: 9 })).toEqual([]);
});

test.each([
  ['amount', { amount_total: 100 }],
  ['currency', { currency: 'usd' }],
  ['reference', { client_reference_id: 'another' }],
] as const)('what differs in its %s is held until a person has looked, and no longer', async (_, difference) => {
  const p = await payingPortal(player);
  const { session } = await p.begin();
  await p.tell(newsOf(COMPLETED, { ...paid(session), ...difference }));
  await p.drop(p.debtor);
  for (const days of [1, 9, 16]) expect(await p.daysLater(days)).toEqual([]);
  const [line] = await p.lines();
  await confirmMatch(p.deps, line?.id as never, { is: 'aside', reason: 'refunded' });
  expect(await p.daysLater(17)).toHaveLength(1);
  expect(await p.deps.store.select('hold', { lifted_on: null }, { limit: 9 })).toEqual([]);
});
