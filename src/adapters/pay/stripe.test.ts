import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Currency, EUR, money } from '../../core/base/money.ts';
import { stripePayments, tryStripe } from './stripe.ts';
import {
  KEY,
  newsOf,
  type PlayedSession,
  paid,
  SECRET,
  type StripePlayer,
  signedNews,
  startStripePlayer,
} from './stripe-player.test-kit.ts';

let player: StripePlayer;
let at = 0;
beforeAll(async () => {
  player = await startStripePlayer();
});
beforeEach(() => {
  player.asked.length = 0;
  at += 1;
});
afterAll(() => player.close());

const options = () => ({
  key: KEY,
  secrets: [SECRET],
  methods: ['card', 'sepa_debit'] as const,
  place: { api: player.url, pages: player.url },
  timeoutMs: 300,
  pausesMs: [5, 5],
});
const stripe = (more = {}) => stripePayments({ ...options(), ...more });
const asking = () => ({
  reference: `reference${at}`,
  sum: money(120_000n, EUR),
  title: 'Atelier Dupont : F-1, F-2 & Cie',
  language: 'fr' as const,
  back: 'https://acquit.example/d/1-x?lang=fr&paiement=1',
  cancelled: 'https://acquit.example/d/1-x?lang=fr',
});
const sessionOf = (id: string) => player.sessions.get(id) as PlayedSession;
const read = (body: string, more = {}) => {
  const news = signedNews(body);
  return stripe(more).read(new TextEncoder().encode(news.body), news.headers['stripe-signature'] ?? '');
};

test('asks for a page with our amount, reference and ways back', async () => {
  const { session, url } = await stripe().ask(asking());
  expect(url).toBe(`${player.url}/pay/${session}`);
  expect(sessionOf(session)).toMatchObject({
    client_reference_id: `reference${at}`,
    amount_total: 120_000,
    currency: 'eur',
    methods: ['card', 'sepa_debit'],
  });
  const form = player.asked[0]?.form;
  expect(form?.get('payment_intent_data[metadata][acquit]')).toBe(`reference${at}`);
  expect(form?.get('success_url')).toBe(asking().back);
  expect(form?.get('line_items[0][price_data][product_data][name]')).toBe('Atelier Dupont : F-1, F-2 & Cie');
});

test('leaves the choice of means to the provider’s own settings where that is chosen', async () => {
  const { session } = await stripe({ methods: ['dashboard'] }).ask(asking());
  expect(sessionOf(session).methods).toEqual([]);
});

test.each([
  ['no answer in time', ['hang'] as const],
  ['a connection cut off', ['cut'] as const],
  ['a fault of theirs twice', ['failing', 'failing'] as const],
  ['too many questions', ['busy'] as const],
])('asks again with the same key after %s, which makes one page', async (_, troubles) => {
  const before = player.sessions.size;
  player.trouble(...troubles);
  const first = await stripe().ask(asking());
  const second = await stripe().ask(asking());
  expect(second).toEqual(first);
  expect(player.sessions.size).toBe(before + 1);
  expect(new Set(player.asked.map((one) => one.idempotency))).toEqual(new Set([`acquit-reference${at}`]));
  expect(player.asked).toHaveLength(troubles.length + 2);
});

test('gives up after three tries, and says so', async () => {
  player.trouble('hang', 'cut', 'hang');
  await expect(stripe().ask(asking())).rejects.toMatchObject({ code: 'payments-unreachable' });
  player.trouble('failing', 'failing', 'failing');
  await expect(stripe().ask(asking())).rejects.toMatchObject({ code: 'payments-refused' });
});

test('does not ask twice what is refused for good, and tells the provider’s own words', async () => {
  player.trouble('declined');
  await expect(stripe().ask(asking())).rejects.toMatchObject({
    code: 'payments-refused',
    message: expect.stringContaining('402 Your account'),
  });
  expect(player.asked).toHaveLength(1);
  await expect(tryStripe({ ...options(), key: 'sk_live_anotherOne000' })).rejects.toMatchObject({ code: 'payments-refused' });
  await expect(tryStripe(options())).resolves.toBeUndefined();
});

test('an answer that is none, without an end, or a page of somebody else’s leads nobody anywhere', async () => {
  for (const trouble of ['nonsense', 'endless'] as const) {
    player.trouble(trouble);
    await expect(stripe().ask(asking())).rejects.toMatchObject({ code: 'payments-refused' });
  }
  const elsewhere = stripe({ place: { api: player.url, pages: 'https://checkout.stripe.com' } });
  await expect(elsewhere.ask(asking())).rejects.toMatchObject({ code: 'payments-refused' });
});

test('a page that nobody paid on is closed; one that is paid is not', async () => {
  const open = await stripe().ask(asking());
  expect(await stripe().withdraw(open.session)).toBe(true);
  expect(await stripe().withdraw(open.session)).toBe(true);
  const other = await stripe().ask({ ...asking(), reference: 'other' });
  paid(sessionOf(other.session));
  expect(await stripe().withdraw(other.session)).toBe(false);
  expect(await stripe().look(other.session)).toMatchObject({
    told: 'paid',
    cents: 120_000n,
    currency: 'EUR' as Currency,
    reference: 'other',
  });
  expect(await stripe().referenceOf(sessionOf(other.session).payment_intent ?? '')).toBe('other');
});

test('reads what the provider says of a payment, and nothing of other things', async () => {
  const { session } = await stripe().ask(asking());
  const open = sessionOf(session);
  const complete = { ...open, status: 'complete' };
  const told = (type: string, object: object) =>
    (read(newsOf(type, object)) as { standing?: { told: string } } | null)?.standing?.told ?? null;
  expect(told('checkout.session.completed', { ...complete, payment_status: 'paid' })).toBe('paid');
  expect(told('checkout.session.completed', { ...complete, payment_status: 'unpaid' })).toBe('pending');
  expect(told('checkout.session.async_payment_succeeded', { ...complete, payment_status: 'paid' })).toBe('paid');
  expect(told('checkout.session.async_payment_failed', { ...complete, payment_status: 'unpaid' })).toBe('failed');
  expect(told('checkout.session.expired', { ...open, status: 'expired' })).toBe('expired');
  expect(told('checkout.session.completed', { ...complete, payment_status: 'no_payment_required' })).toBeNull();
  expect(read(newsOf('customer.created', {}))).toBeNull();
  expect(read(newsOf('checkout.session.completed', { id: 7 }))).toBeNull();
  expect(read(newsOf('checkout.session.completed', { ...complete, payment_status: 'paid' }, { livemode: false }))).toBeNull();
  expect(read('no json')).toBeNull();
  const charge = { payment_intent: 'pi_9', amount_refunded: 500, currency: 'eur', metadata: { acquit: 'r' } };
  expect(read(newsOf('charge.refunded', charge))).toMatchObject({
    is: 'back',
    kind: 'refund',
    intent: 'pi_9',
    reference: 'r',
    cents: 500n,
  });
  expect(read(newsOf('charge.dispute.created', { payment_intent: 'pi_9', amount: 700, currency: 'eur' }))).toMatchObject({
    kind: 'dispute',
    cents: 700n,
    reference: null,
  });
});

test('what is not signed by the provider is forged', () => {
  const news = signedNews(newsOf('checkout.session.completed', {}), 'whsec_somebodyElses');
  expect(stripe().read(new TextEncoder().encode(news.body), news.headers['stripe-signature'] ?? '')).toBe('forged');
});
