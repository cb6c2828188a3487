import { afterAll, beforeAll, expect, test } from 'vitest';
import { newsOf, paid, type StripePlayer, startStripePlayer } from '../adapters/pay/stripe-player.test-kit.ts';
import { addDays } from '../core/base/day.ts';
import type { QuestionId } from '../core/base/id.ts';
import { answerQuestion } from '../use-cases/answer-question.ts';
import { MONDAY } from '../use-cases/sending.test-kit.ts';
import { COMPLETED, payingPortal } from './pay.test-kit.ts';

let player: StripePlayer;
beforeAll(async () => {
  player = await startStripePlayer();
});
afterAll(() => player.close());

/** A direct debit promised on Monday; `round` is a look at the provider so many days later. */
async function promised() {
  const p = await payingPortal(player);
  const { session } = await p.begin();
  Object.assign(session, { status: 'complete', payment_status: 'unpaid' });
  await p.tell(newsOf(COMPLETED, session));
  const round = async (days: number) => {
    p.moveTo(addDays(MONDAY, days));
    await p.program.checkCardPayments();
    const rows = await p.deps.store.select('question', { code: 'online-payment-late' }, { limit: 9 });
    return rows.map((row) => [row.item_ids.length, row.answer]);
  };
  const holds = () => p.deps.store.select('hold', { reason: 'card-payment', lifted_on: null }, { limit: 9 });
  const answer = async (given: Parameters<typeof answerQuestion>[2]) => {
    const [open] = await p.deps.store.select('question', { code: 'online-payment-late', answered_on: null }, { limit: 1 });
    await answerQuestion(p.deps, open?.id as QuestionId, given);
  };
  return { ...p, session, round, holds, answer };
}

test('a payment that was promised three weeks ago and never told of again is asked about, once', async () => {
  const p = await promised();
  expect(await p.round(20)).toEqual([]);
  expect(await p.round(21)).toEqual([[1, null]]);
  expect(await p.round(22)).toEqual([[1, null]]);
});

test('whoever lets the reminders go on is not asked again; money that comes after all is held anew and laid', async () => {
  const p = await promised();
  await p.round(21);
  await p.answer({ is: 'resume' });
  expect([await p.holds(), await p.round(90)]).toEqual([[], [[1, 'resume']]]);
  await p.tell(newsOf('checkout.session.async_payment_succeeded', { ...paid(p.session), amount_total: 119_000 }));
  expect((await p.payments())[0]?.state).toBe('differs');
  expect(await p.holds()).toHaveLength(1);
});

test('whoever waits longer is asked again three weeks later', async () => {
  const p = await promised();
  await p.round(21);
  await p.answer({ is: 'hold', kind: 'other', reason: 'vu avec Stripe', until: addDays(MONDAY, 30) });
  expect((await p.round(41)).length).toBe(1);
  expect((await p.round(42)).length).toBe(2);
});

test('once its end is known nobody is asked any more', async () => {
  const p = await promised();
  await p.round(21);
  await p.tell(newsOf('checkout.session.async_payment_failed', p.session));
  expect(await p.round(22)).toEqual([[1, 'over']]);
});
