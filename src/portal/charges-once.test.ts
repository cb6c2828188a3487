import { afterAll, beforeAll, expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { newsOf, paid, type StripePlayer, startStripePlayer } from '../adapters/pay/stripe-player.test-kit.ts';
import { day } from '../core/base/day.ts';
import { approve } from '../use-cases/approve.ts';
import { openDispute, resolveDispute } from '../use-cases/dispute.ts';
import { confirmPosted, printLetters } from '../use-cases/print-letters.ts';
import { runDay } from '../use-cases/run-day.ts';
import { tell } from '../use-cases/sending.test-kit.ts';
import { COMPLETED, payingPortal } from './pay.test-kit.ts';

let player: StripePlayer;
beforeAll(async () => {
  player = await startStripePlayer();
});
afterAll(() => player.close());

const NOTICE = day('2026-03-10');

test('what a notice claimed beside the invoice is asked once: paid online, it is not asked again with the rest that was contested', async () => {
  const page = await payingPortal(player);
  await page.drop(page.debtor);
  const [row] = await page.items();
  if (!row) throw new Error('no invoice');
  await tell(page.it.world, 'due', row.number, '2025-12-20');
  await tell(page.it.world, 'reached', row.number, 'second-reminder', '2026-02-01');
  page.moveTo(NOTICE);
  const changes = { books_as_of: NOTICE };
  await page.deps.store.record([{ kind: 'creditor.changed', by: 'test', data: { id: CREDITOR, changes } }]);
  await runDay(page.deps, CREDITOR, NOTICE);
  await approve(page.deps, CREDITOR, 'all');
  const { batch } = await printLetters(page.deps, CREDITOR, NOTICE);
  await confirmPosted(page.deps, batch?.id ?? 0, NOTICE);
  const contested = [{ itemId: row.id, cents: 30_000n }];
  const dispute = await openDispute(page.deps, page.debtor, { contested, cause: 'price', reason: 'trop cher' });
  page.moveTo(day('2026-03-12'));
  const { session } = await page.begin();
  expect(session?.amount_total).toBe(96_397);
  await page.tell(newsOf(COMPLETED, paid(session)));
  await resolveDispute(page.deps, dispute, { resolution: 'rejected', accepted: [], reason: 'comme commandé' });
  page.moveTo(day('2026-03-13'));
  expect((await page.begin()).session?.amount_total).toBe(30_000);
});
