import { afterAll, beforeAll, expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { newsOf, paid, type StripePlayer, startStripePlayer } from '../adapters/pay/stripe-player.test-kit.ts';
import { addDays } from '../core/base/day.ts';
import type { QuestionId } from '../core/base/id.ts';
import { MONDAY } from '../use-cases/sending.test-kit.ts';
import { COMPLETED, payingPortal } from './pay.test-kit.ts';

let player: StripePlayer;
beforeAll(async () => {
  player = await startStripePlayer();
});
afterAll(() => player.close());

/** A debtor that is asked to be the same as the other one, with nothing under way but what it pays. */
async function likelyTwins() {
  const p = await payingPortal(player);
  for (const one of [p.debtor, p.other]) await p.drop(one);
  const id = (await p.deps.store.reserve('question', 1)) as QuestionId;
  const asked = { debtor_id: p.debtor, code: 'same-debtor', asked_on: MONDAY, answered_on: null, answer: null } as const;
  const question = { id, creditor_id: CREDITOR, ...asked, item_ids: [], answered_by: null };
  await p.deps.store.record([{ kind: 'questions.asked', by: 'test', data: { questions: [question] } }]);
  const merge = () => p.program.answer(id, { is: 'same-as', debtorId: p.other });
  const openOf = async () => {
    const items = await p.deps.store.select('item', {}, { limit: 99 });
    return items.filter((item) => item.number === 'F-Dupont' && item.open_cents > 0).map((item) => item.debtor_id);
  };
  return { ...p, merge, openOf };
}
const UNDER_WAY = { code: 'online-payment-under-way' };

test('two debtors are not made one while a payment of the first is promised; once it is laid they are', async () => {
  const p = await likelyTwins();
  const { session } = await p.begin();
  session.status = 'complete';
  await p.tell(newsOf(COMPLETED, session));
  await expect(p.merge()).rejects.toMatchObject(UNDER_WAY);
  await p.tell(newsOf('checkout.session.async_payment_succeeded', paid(session)));
  expect(await p.openOf()).toEqual([]);
  await p.merge();
  expect(await p.openOf()).toEqual([]);
});

test('nor while somebody has paid and its news is on the way, or has paid what was not asked', async () => {
  const p = await likelyTwins();
  const { session } = await p.begin();
  paid(session);
  await expect(p.merge()).rejects.toMatchObject(UNDER_WAY);
  await p.tell(newsOf(COMPLETED, { ...session, amount_total: 100 }));
  await expect(p.merge()).rejects.toMatchObject(UNDER_WAY);
});

test('a page that nobody has paid on is closed before they become one', async () => {
  const p = await likelyTwins();
  const { session } = await p.begin();
  await p.merge();
  expect(session.status).toBe('expired');
  expect((await p.payments()).map((one) => one.state)).toEqual(['expired']);
  expect(await p.openOf()).toEqual([p.other]);
});

test('money promised all the same after they became one holds all of whom the debtor became', async () => {
  const p = await likelyTwins();
  const { session } = await p.begin();
  await p.merge();
  await p.tell(newsOf('checkout.session.async_payment_succeeded', paid(session)));
  const credits = (await p.deps.store.select('item', { debtor_id: p.other, kind: 'payment-on-account' }, { limit: 9 })).map(
    (one) => one.open_cents,
  );
  expect(credits).toEqual([-120_000]);
  const holds = await p.deps.store.select('hold', { reason: 'card-payment' }, { limit: 9 });
  expect(holds.map((one) => [one.debtor_id, one.item_ids])).toEqual([[p.other, null]]);
});

test('once proceedings are open the page is closed, and money that comes all the same goes to a person', async () => {
  const p = await payingPortal(player);
  const { session } = await p.begin();
  await p.program.recordInsolvency(p.debtor, { since: MONDAY, proceedings: 'liquidation' });
  expect(session.status).toBe('expired');
  await p.tell(newsOf(COMPLETED, paid(session)));
  expect((await p.payments())[0]).toMatchObject({ state: 'differs', doubt: null });
  expect(await p.open()).toEqual([120_000]);
  expect((await p.lines())[0]?.state).toMatch(/waiting|suggested/);
});

test('what was paid before the judgment is laid although it is told after', async () => {
  const p = await payingPortal(player);
  const { session } = await p.begin();
  p.moveTo(addDays(MONDAY, 1));
  await p.program.recordInsolvency(p.debtor, { since: addDays(MONDAY, 1), proceedings: 'liquidation' });
  const created = Date.parse(`${MONDAY}T10:00:00Z`) / 1_000;
  await p.tell(newsOf(COMPLETED, paid(session), { created }));
  expect(await p.open()).toEqual([0]);
});
