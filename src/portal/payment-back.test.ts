import { afterAll, beforeAll, expect, test } from 'vitest';
import { newsOf, paid, type StripePlayer, startStripePlayer } from '../adapters/pay/stripe-player.test-kit.ts';
import { COMPLETED, payingPortal } from './pay.test-kit.ts';

let player: StripePlayer;
beforeAll(async () => {
  player = await startStripePlayer();
});
afterAll(() => player.close());

async function paidPortal() {
  const p = await payingPortal(player);
  const { session } = await p.begin();
  await p.tell(newsOf(COMPLETED, paid(session)));
  const dispute = { object: 'dispute', id: 'dp_1', amount: 50_000, currency: 'eur', payment_intent: session.payment_intent };
  const charge = { payment_intent: session.payment_intent, amount_refunded: 0, currency: 'eur', metadata: {} };
  return { ...p, session, dispute, charge };
}

test('an inquiry takes no money and opens nothing again; what is withdrawn after it does', async () => {
  const p = await paidPortal();
  const inquiry = { ...p.dispute, status: 'warning_needs_response' };
  expect(await p.tell(newsOf('charge.dispute.created', inquiry))).toEqual({ status: 200, body: 'foreign' });
  expect(await p.open()).toEqual([0]);
  expect((await p.tell(newsOf('charge.dispute.funds_withdrawn', { ...p.dispute, status: 'needs_response' }))).body).toBe('taken');
  expect(await p.open()).toEqual([50_000]);
});

test('a dispute is told as begun and as withdrawn, in either order, and takes its sum back once', async () => {
  for (const types of [
    ['charge.dispute.created', 'charge.dispute.funds_withdrawn'],
    ['charge.dispute.funds_withdrawn', 'charge.dispute.created'],
  ]) {
    const p = await paidPortal();
    const news = types.map((type) => newsOf(type, { ...p.dispute, status: 'needs_response' }));
    expect([(await p.tell(news[0] ?? '')).body, (await p.tell(news[1] ?? '')).body]).toEqual(['taken', 'nothing-new']);
    expect(await p.open()).toEqual([50_000]);
  }
});

test('never more goes back than was paid, whatever refunds and disputes say together', async () => {
  const p = await paidPortal();
  await p.tell(newsOf('charge.refunded', { ...p.charge, amount_refunded: 100_000 }));
  await p.tell(newsOf('charge.dispute.created', { ...p.dispute, status: 'needs_response' }));
  expect((await p.payments())[0]?.back_cents).toBe(120_000);
  expect((await p.lines()).map((line) => line.cents)).toEqual([120_000, -100_000, -20_000]);
});
