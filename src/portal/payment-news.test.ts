import { afterAll, beforeAll, expect, test } from 'vitest';
import { newsOf, paid, SECRET, type StripePlayer, signedNews, startStripePlayer } from '../adapters/pay/stripe-player.test-kit.ts';
import { COMPLETED, payingPortal } from './pay.test-kit.ts';

let player: StripePlayer;
beforeAll(async () => {
  player = await startStripePlayer();
});
afterAll(() => player.close());

test('news that comes twice, or as another event of the same payment, is one payment', async () => {
  const p = await payingPortal(player);
  const { session } = await p.begin();
  const news = newsOf(COMPLETED, paid(session));
  await p.tell(news);
  const head = await p.program.head();
  expect(await p.tell(news)).toEqual({ status: 200, body: 'nothing-new' });
  expect((await p.tell(newsOf('checkout.session.async_payment_succeeded', session))).body).toBe('nothing-new');
  await Promise.all([p.tell(news), p.tell(news), p.program.checkCardPayments()]);
  expect(await p.program.head()).toBe(head);
  expect(await p.lines()).toHaveLength(1);
});

test('two pieces of the same news at once lay the money once', async () => {
  const p = await payingPortal(player);
  const { session } = await p.begin();
  const news = newsOf(COMPLETED, paid(session));
  const answers = await Promise.all([p.tell(news), p.tell(news), p.tell(newsOf(COMPLETED, session))]);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(3);
  await p.program.checkCardPayments();
  expect(await p.open()).toEqual([0]);
  expect(await p.lines()).toHaveLength(1);
});

test('a debit that takes days is held, not paid; its end is taken in whatever order it is told', async () => {
  const p = await payingPortal(player);
  const { session } = await p.begin();
  const unpaid = { ...session, status: 'complete' };
  await p.tell(newsOf(COMPLETED, unpaid));
  expect((await p.payments())[0]?.state).toBe('pending');
  expect(await p.open()).toEqual([120_000]);
  expect(await p.deps.store.select('hold', { lifted_on: null }, { limit: 9 })).toMatchObject([{ reason: 'card-payment', until_day: null }]);
  expect((await p.get(p.link)).body).toContain('Un paiement en ligne est en cours');
  expect((await p.begin()).body).toContain('Un paiement est déjà en cours');
  await p.tell(newsOf('checkout.session.async_payment_succeeded', paid(session)));
  expect(await p.open()).toEqual([0]);
  for (const late of [
    newsOf(COMPLETED, unpaid),
    newsOf('checkout.session.expired', { ...session, status: 'expired' }),
    newsOf('checkout.session.async_payment_failed', unpaid),
  ])
    expect((await p.tell(late)).body).toBe('nothing-new');
  expect((await p.payments())[0]?.state).toBe('laid');
});

test('a success told before the beginning, or after a failure, is money all the same', async () => {
  const p = await payingPortal(player);
  const { session } = await p.begin();
  await p.tell(newsOf('checkout.session.async_payment_failed', { ...session, status: 'complete' }));
  expect((await p.payments())[0]?.state).toBe('failed');
  await p.tell(newsOf('checkout.session.async_payment_succeeded', paid(session)));
  expect(await p.open()).toEqual([0]);
});

test('a debit that fails lets the reminders go on, and the page says so', async () => {
  const p = await payingPortal(player);
  const { session } = await p.begin();
  await p.tell(newsOf(COMPLETED, { ...session, status: 'complete' }));
  await p.tell(newsOf('checkout.session.async_payment_failed', { ...session, status: 'complete' }));
  expect(await p.deps.store.select('hold', { lifted_on: null }, { limit: 9 })).toEqual([]);
  const back = new URL(session.success_url);
  expect((await p.get(back.pathname + back.search)).body).toContain('n’a pas abouti');
  expect(await p.open()).toEqual([120_000]);
});

test('what is forged, old, unsigned or too long is refused and leaves no trace', async () => {
  const p = await payingPortal(player);
  const { session } = await p.begin();
  const news = newsOf(COMPLETED, paid(session));
  const head = await p.program.head();
  const now = Math.floor(Date.now() / 1_000);
  expect((await p.tell(news, (text) => signedNews(text, 'whsec_anotherSecret00'))).status).toBe(400);
  expect((await p.tell(news, (text) => signedNews(text, SECRET, now - 400))).status).toBe(400);
  expect((await p.tell(news, () => signedNews(newsOf(COMPLETED, session)))).status).toBe(400);
  const bare = { method: 'POST', url: '/hooks/stripe/1', payload: news } as const;
  expect((await p.app.inject({ ...bare, headers: { 'content-type': 'application/json' } })).statusCode).toBe(400);
  expect((await p.tell('x'.repeat(300_000))).status).toBe(413);
  expect((await p.app.inject({ ...bare, url: '/hooks/stripe/0' })).statusCode).toBe(404);
  expect(await p.program.head()).toBe(head);
  expect(await p.open()).toEqual([120_000]);
});

test.each([
  ['amount', { amount_total: 100 }],
  ['currency', { currency: 'usd' }],
  ['reference', { client_reference_id: 'another' }],
] as const)('what differs in its %s goes to a person: nothing is laid, and nothing is reminded of', async (doubt, difference) => {
  const p = await payingPortal(player);
  const { session } = await p.begin();
  expect((await p.tell(newsOf(COMPLETED, { ...paid(session), ...difference }))).status).toBe(200);
  expect((await p.payments())[0]).toMatchObject({ state: 'differs', doubt });
  expect(await p.open()).toEqual([120_000]);
  const [line] = await p.lines();
  expect(['waiting', 'suggested']).toContain(line?.state);
  expect((await p.deps.store.select('hold', { lifted_on: null }, { limit: 9 }))[0]?.reason).toBe('card-payment');
});

test('a payment that nobody began here is nothing to us, nor is one of another workspace or of trials', async () => {
  const [p, q] = [await payingPortal(player), await payingPortal(player)];
  const { session } = await p.begin();
  const [heads, news] = [[await p.program.head(), await q.program.head()], newsOf(COMPLETED, paid(session))];
  expect(await q.tell(news)).toEqual({ status: 200, body: 'foreign' });
  expect((await p.tell(newsOf(COMPLETED, { ...session, id: 'cs_shop', client_reference_id: 'basket 7' }))).body).toBe('foreign');
  expect((await p.tell(newsOf(COMPLETED, session, { livemode: false }))).body).toBe('foreign');
  expect((await p.tell(newsOf('invoice.paid', { id: 'in_1' }))).body).toBe('foreign');
  expect([await p.program.head(), await q.program.head()]).toEqual(heads);
});

test('news that was lost is asked for; it holds and lays as if it had come', async () => {
  const p = await payingPortal(player);
  const { session } = await p.begin();
  paid(session);
  await p.program.checkCardPayments();
  expect(await p.open()).toEqual([0]);
  expect(await p.tell(newsOf(COMPLETED, session))).toEqual({ status: 200, body: 'nothing-new' });
});

test('while the items are being worked on the money is held at once, and laid with the next look', async () => {
  const p = await payingPortal(player);
  const { session } = await p.begin();
  await p.deps.store.exclusive('import', async () => {
    expect(await p.tell(newsOf(COMPLETED, paid(session)))).toEqual({ status: 200, body: 'taken' });
  });
  expect(await p.open()).toEqual([120_000]);
  expect((await p.payments())[0]?.state).toBe('received');
  expect((await p.deps.store.select('hold', { lifted_on: null }, { limit: 9 }))[0]?.reason).toBe('card-payment');
  await p.program.checkCardPayments();
  expect(await p.open()).toEqual([0]);
});

test('a refund, in parts and told twice, opens the invoice again and asks a person; so does a dispute', async () => {
  const p = await payingPortal(player);
  const { session } = await p.begin();
  await p.tell(newsOf(COMPLETED, paid(session)));
  const charge = { payment_intent: session.payment_intent, currency: 'eur', metadata: { acquit: session.client_reference_id } };
  const refund = newsOf('charge.refunded', { ...charge, amount_refunded: 20_000 });
  expect((await p.tell(refund)).body).toBe('taken');
  expect((await p.tell(refund)).body).toBe('nothing-new');
  expect(await p.open()).toEqual([20_000]);
  expect(await p.deps.store.select('question', { code: 'debt-reopened' }, { limit: 9 })).toHaveLength(1);
  expect((await p.deps.store.select('hold', { lifted_on: null }, { limit: 9 })).map((one) => one.reason)).toEqual(['payment-returned']);
  expect((await p.get(p.link)).body).toContain('dont 200,00\u00a0€ repris');
  expect((await p.tell(newsOf('charge.refunded', { ...charge, amount_refunded: 20_000 }))).body).toBe('nothing-new');
  await p.tell(newsOf('charge.refunded', { ...charge, amount_refunded: 120_000 }));
  expect((await p.payments())[0]?.back_cents).toBe(120_000);
  expect((await p.lines()).map((line) => [line.cents, line.state])).toEqual([
    [120_000, 'applied'],
    [-20_000, 'applied'],
    [-100_000, 'waiting'],
  ]);
});

test('the end of a payment that is told before the payment itself is taken in its order', async () => {
  const p = await payingPortal(player);
  const { session } = await p.begin();
  paid(session);
  const dispute = newsOf('charge.dispute.created', { payment_intent: session.payment_intent, amount: 120_000, currency: 'eur' });
  expect(await p.tell(dispute)).toEqual({ status: 200, body: 'taken' });
  expect((await p.payments())[0]).toMatchObject({ state: 'laid', back_cents: 120_000 });
  expect(await p.open()).toEqual([120_000]);
  expect(await p.deps.store.select('question', { code: 'debt-reopened' }, { limit: 9 })).toHaveLength(1);
  expect((await p.tell(newsOf(COMPLETED, session))).body).toBe('nothing-new');
  const foreign = newsOf('charge.dispute.created', { payment_intent: 'pi_shop', amount: 5, currency: 'eur' });
  expect(await p.tell(foreign)).toEqual({ status: 200, body: 'foreign' });
  player.trouble('failing', 'failing', 'failing');
  expect((await p.tell(newsOf('charge.dispute.created', { payment_intent: 'pi_any', amount: 5, currency: 'eur' }))).status).toBe(503);
});
