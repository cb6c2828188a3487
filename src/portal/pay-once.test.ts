import { afterAll, beforeAll, expect, test } from 'vitest';
import { addItem } from '../../stories/engine/world.ts';
import { newsOf, paid, type StripePlayer, startStripePlayer } from '../adapters/pay/stripe-player.test-kit.ts';
import { day } from '../core/base/day.ts';
import { COMPLETED, payingPortal } from './pay.test-kit.ts';

let player: StripePlayer;
beforeAll(async () => {
  player = await startStripePlayer();
});
afterAll(() => player.close());

const SECOND = { kind: 'invoice', cents: 8_000, currency: 'EUR', issued: '2026-01-10', due: '2026-02-20', doubt: null } as const;

test('of a plan the page offers the instalment, which is laid on its oldest invoice; its invoices cannot be ticked whole', async () => {
  const p = await payingPortal(player);
  await p.drop(p.debtor);
  const terms = { itemIds: null, count: 3, rhythm: 'monthly', firstOn: day('2026-03-09'), firstCents: null, charges: 'waived-if-kept' };
  const plan = await p.program.offerPlan(p.debtor, terms as never, true);
  await p.program.signPlan(plan.id);
  expect((await p.get(p.link)).body).toContain('Payer 400,00\u00a0€ en ligne');
  const [planned] = (await p.items()).map((item) => String(item.id));
  expect((await p.begin({ item: [planned ?? ''] })).body).toContain('n’est plus à régler');
  const { status, session } = await p.begin();
  expect([status, session.amount_total]).toEqual([303, 40_000]);
  await p.tell(newsOf(COMPLETED, paid(session)));
  expect(await p.open()).toEqual([80_000]);
});

test('the same form with other ticks leads to what is ticked, and closes the page of the first choice', async () => {
  const p = await payingPortal(player);
  await addItem(p.it.world, 'F-2', 'Dupont', SECOND as never);
  const [one, two] = (await p.items()).map((item) => String(item.id));
  const form = await p.formOf(p.link);
  const first = await p.begin({ form, item: [one ?? ''] });
  const again = await p.begin({ form, item: [two ?? ''] });
  expect([first.session.amount_total, again.session.amount_total]).toEqual([120_000, 8_000]);
  expect([first.session.status, again.session.status]).toEqual(['expired', 'open']);
});

test('of two forms sent at once one page stays open, and only its sender is led there', async () => {
  const p = await payingPortal(player);
  const forms = [await p.formOf(p.link), await p.formOf(p.link)];
  const both = await Promise.all(forms.map((form) => p.begin({ form })));
  expect(both.map((one) => one.status).sort()).toEqual([303, 422]);
  expect((await p.payments()).map((one) => one.state).sort()).toEqual(['expired', 'open']);
  expect(both.find((one) => one.status === 303)?.session.status).toBe('open');
});

test('a debtor begins so many payments a day and no more', async () => {
  const p = await payingPortal(player);
  for (let begun = 0; begun < 20; begun += 1) expect((await p.begin()).status).toBe(303);
  expect((await p.begin()).status).toBe(422);
  expect(await p.payments()).toHaveLength(20);
});
