import { afterAll, beforeAll, expect, test } from 'vitest';
import { addItem, CREDITOR } from '../../stories/engine/world.ts';
import { KEY, newsOf, paid, SECRET, type StripePlayer, startStripePlayer } from '../adapters/pay/stripe-player.test-kit.ts';
import { addDays, type Day } from '../core/base/day.ts';
import type { ItemId } from '../core/base/id.ts';
import { exportClearing } from '../use-cases/export-clearing.ts';
import { matchWaiting } from '../use-cases/match-waiting.ts';
import { runDay } from '../use-cases/run-day.ts';
import { MONDAY, statuses } from '../use-cases/sending.test-kit.ts';
import { undoLine } from '../use-cases/undo-laying.ts';
import { COMPLETED, payingPortal } from './pay.test-kit.ts';

const NOTHING_SAID = {
  remittance: null,
  ultimatePayer: null,
  payerIban: null,
  endToEndId: null,
  mandateId: null,
  structuredReference: null,
  bankReference: null,
};
let player: StripePlayer;
beforeAll(async () => {
  player = await startStripePlayer();
});
afterAll(() => player.close());

test('leads to the provider with the amount of the page, and says nothing was received before we know it', async () => {
  const p = await payingPortal(player);
  const { body, headers } = await p.get(p.link);
  expect(body).toContain('Payer 1\u202f200,00\u00a0€ en ligne');
  expect(headers['content-security-policy']).toContain(`form-action 'self' ${player.url}`);
  expect(body).not.toMatch(/<script/);
  const { status, session } = await p.begin({ cents: '1' });
  expect(status).toBe(303);
  expect(session).toMatchObject({ amount_total: 120_000, currency: 'eur' });
  const back = new URL(session.success_url);
  expect((await p.get(back.pathname + back.search)).body).toContain('en cours de confirmation');
  expect((await p.get(`${p.link}?paiement=999`)).body).not.toMatch(/Paiement reçu|en cours de confirmation/);
  expect(await p.open()).toEqual([120_000]);
});

test('money that is there settles what was chosen, withdraws the reminder and is a receipt, at once', async () => {
  const p = await payingPortal(player);
  const { session } = await p.begin();
  expect((await statuses(p.it, p.debtor)).contacts).toEqual(['pending']);
  expect(await p.tell(newsOf(COMPLETED, paid(session)))).toEqual({ status: 200, body: 'taken' });
  expect(await p.open()).toEqual([0]);
  expect((await statuses(p.it, p.debtor)).dispatches).toEqual([['email', 'withdrawn']]);
  expect((await statuses(p.it, p.other)).contacts).toEqual(['pending']);
  expect((await p.payments())[0]).toMatchObject({ state: 'laid', paid_cents: 120_000, paid_on: MONDAY });
  expect(await p.deps.store.select('hold', { lifted_on: null }, { limit: 9 })).toEqual([]);
  const back = new URL(session.success_url);
  const { body } = await p.get(back.pathname + back.search);
  expect(body).toMatch(/Paiement reçu\s: 1\u202f200,00\u00a0€\./);
  expect(body).toMatch(/Paiement n°\s1\s: 1\u202f200,00\u00a0€, reçu le 02\/03\/2026/);
  expect(body).toContain('Rien n’est à régler');
  const journal = JSON.stringify(await p.deps.store.entries({ limit: 999 }));
  expect(journal).not.toMatch(/whsec|sk_live|Paiement en ligne/);
  const { bytes } = await exportClearing(p.deps, CREDITOR, 'fec');
  expect(new TextDecoder().decode(bytes)).toMatch(/511000\tValeurs à l'encaissement/);
});

test('nothing is offered with a key of trials, without a secret, or without a provider', async () => {
  const kept = { provider: 'stripe' as const, methods: ['card' as const] };
  for (const one of [
    { ...kept, key: KEY, secrets: [] },
    { ...kept, key: 'sk_test_0123456789ab', secrets: [SECRET] },
  ]) {
    const p = await payingPortal(player, one);
    expect((await p.get(p.link)).body).not.toContain('Payer en ligne');
    expect((await p.begin()).status).toBe(422);
    expect((await p.tell(newsOf(COMPLETED, {}))).status).toBe(404);
    expect(await p.payments()).toEqual([]);
  }
});

test('a form is led once, however often it is sent; a new one closes the page of the one before', async () => {
  const p = await payingPortal(player);
  const form = await p.formOf(p.link);
  const [first, twin] = await Promise.all([p.begin({ form }), p.begin({ form })]);
  expect([first.status, twin.status]).toEqual([303, 303]);
  expect(first.headers.location).toBe(twin.headers.location);
  expect(await p.payments()).toHaveLength(1);
  const next = await p.begin();
  expect(next.status).toBe(303);
  expect(player.sessions.get(first.session.id)?.status).toBe('expired');
  expect((await p.payments()).map((one) => one.state)).toEqual(['expired', 'open']);
  paid(next.session);
  expect((await p.begin()).body).toContain('Un paiement est déjà en cours');
  expect((await p.post(`${p.link}/payer`, { form: 'forged', currency: 'EUR' })).status).toBe(422);
});

test('of several invoices those ticked are paid, never another debtor’s; what was paid otherwise meanwhile stays on account', async () => {
  const p = await payingPortal(player);
  const second = { kind: 'invoice', cents: 8_000, currency: 'EUR', issued: '2026-01-10', due: '2026-02-20', doubt: null };
  await addItem(p.it.world, 'F-2', 'Dupont', second as never);
  const [one, two] = (await p.items()).map((item) => item.id);
  expect((await p.begin({ item: ['2'] })).body).toContain('n’est plus à régler');
  const { session } = await p.begin({ item: [String(two)] });
  expect(session.amount_total).toBe(8_000);
  const whole = await p.begin();
  expect(whole.session.amount_total).toBe(128_000);
  await p.program.writeOff(two as ItemId, null, 'offert');
  await p.tell(newsOf(COMPLETED, paid(whole.session)));
  const rest = (await p.items()).filter((item) => item.kind === 'payment-on-account');
  expect((await p.items()).filter((item) => item.id === one || item.id === two).map((item) => item.open_cents)).toEqual([0, 0]);
  expect(rest.map((item) => item.open_cents)).toEqual([-8_000]);
});

test('what was laid can be undone by a person, and a run leaves what is held alone', async () => {
  const p = await payingPortal(player);
  const { session } = await p.begin();
  await p.tell(newsOf(COMPLETED, paid(session)));
  const [line] = await p.lines();
  await undoLine(p.deps, line?.id as never);
  expect(await p.open()).toEqual([120_000]);
  expect(['waiting', 'suggested']).toContain((await p.lines())[0]?.state);
  const next = addDays(MONDAY, 9) as Day;
  p.moveTo(next);
  await runDay(p.deps, CREDITOR, next);
  expect((await statuses(p.it, p.debtor)).contacts.filter((one) => one === 'pending')).toEqual([]);
});

test('what the provider pays out to the bank is nobody’s payment a second time', async () => {
  const p = await payingPortal(player);
  const { session } = await p.begin();
  await p.tell(newsOf(COMPLETED, paid(session)));
  const [online] = await p.lines();
  const [account] = await p.deps.store.select('bank_account', {}, { limit: 1 });
  const details = { ...NOTHING_SAID, payer: 'STRIPE TECHNOLOGY EUROPE LTD', label: 'VIR SEPA F-Martin' };
  const [salt, bank] = ['salt', { ...account, id: 2, number: 'FR7630006000011234567890189', watched: true }];
  const line = { ...online, id: 2, account_id: 2, kind: 'credit-transfer', cents: 120_000, state: 'waiting', vault_id: 99 };
  await p.deps.store.record(
    [
      { kind: 'bank-account.added', by: 'test', data: { account: bank as never } },
      { kind: 'bank-lines.added', by: 'test', data: { lines: [line as never], statement: null, confirmed: [] } },
    ],
    { vault: [{ id: 99, salt, details }] },
  );
  await matchWaiting(p.deps, CREDITOR);
  expect((await p.lines())[1]).toMatchObject({ state: 'not-ours', doubts: [{ code: 'payout-of-provider' }] });
  expect((await p.deps.store.select('item', { debtor_id: p.other }, { limit: 9 })).map((item) => item.open_cents)).toEqual([120_000]);
});
