import { afterAll, beforeAll, expect, test } from 'vitest';
import { addItem, CREDITOR } from '../../stories/engine/world.ts';
import { newsOf, paid, type StripePlayer, startStripePlayer } from '../adapters/pay/stripe-player.test-kit.ts';
import { day } from '../core/base/day.ts';
import { EUR } from '../core/base/money.ts';
import { approve } from '../use-cases/approve.ts';
import { claimStatements } from '../use-cases/claim-statement.ts';
import { openDispute, resolveDispute } from '../use-cases/dispute.ts';
import { confirmPosted, printLetters } from '../use-cases/print-letters.ts';
import { runDay } from '../use-cases/run-day.ts';
import { tell } from '../use-cases/sending.test-kit.ts';
import { undoLine } from '../use-cases/undo-laying.ts';
import { COMPLETED, payingPortal } from './pay.test-kit.ts';

let player: StripePlayer;
beforeAll(async () => {
  player = await startStripePlayer();
});
afterAll(() => player.close());

const NOTICE = day('2026-03-10');

/** A debtor's page with two invoices that a formal notice claimed, of the second of which a part is contested. */
async function noticed() {
  const page = await payingPortal(player);
  await page.drop(page.debtor);
  const invoice = {
    kind: 'invoice',
    cents: 80_000,
    currency: EUR,
    issued: day('2025-11-10'),
    due: day('2025-12-20'),
    doubt: null,
  } as const;
  await addItem(page.it.world, 'F-2', 'Dupont', invoice);
  const [first, second] = await page.items();
  if (!first || !second) throw new Error('no invoices');
  for (const { number } of [first, second]) {
    await tell(page.it.world, 'due', number, '2025-12-20');
    await tell(page.it.world, 'reached', number, 'second-reminder', '2026-02-01');
  }
  page.moveTo(NOTICE);
  const changes = { books_as_of: NOTICE };
  await page.deps.store.record([{ kind: 'creditor.changed', by: 'test', data: { id: CREDITOR, changes } }]);
  await runDay(page.deps, CREDITOR, NOTICE);
  await approve(page.deps, CREDITOR, 'all');
  const { batch } = await printLetters(page.deps, CREDITOR, NOTICE);
  await confirmPosted(page.deps, batch?.id ?? 0, NOTICE);
  const contested = [{ itemId: second.id, cents: 30_000n }];
  const dispute = await openDispute(page.deps, page.debtor, { contested, cause: 'price', reason: 'trop cher' });
  page.moveTo(day('2026-03-12'));
  return { ...page, first, second, dispute };
}

test('the charges of two invoices that are paid together are those of each: nothing asks for them again, and undone they are all gone', async () => {
  const page = await noticed();
  const before = await page.deps.store.select('settlement', { debtor_id: page.debtor }, { limit: 9 });
  const { session } = await page.begin();
  await page.tell(newsOf(COMPLETED, paid(session)));
  const rows = (await page.deps.store.select('settlement', { debtor_id: page.debtor }, { limit: 9 })).slice(before.length);
  expect(rows.map((row) => [row.item_id, row.kind, row.cents])).toEqual([
    [page.first.id, 'payment', 120_000],
    [page.second.id, 'payment', 50_000],
    [page.first.id, 'charges', 7_195],
    [page.second.id, 'charges', 5_331],
  ]);
  await resolveDispute(page.deps, page.dispute, { resolution: 'rejected', accepted: [], reason: 'comme commandé' });
  page.moveTo(day('2026-03-13'));
  const [statement] = await claimStatements(page.deps, page.debtor, day('2026-03-13'), null);
  // Beside the 300.00 the interest of just these until 12 March and of 500.00 for the two days since the notice (21.83 of 800.00 less
  // the 13.31 that were claimed), and a day of what is left: no fee, and no interest that was paid.
  expect(statement?.items.map(({ item, total }) => [item.id, total])).toEqual([[page.second.id, 30_862n]]);
  expect((await page.begin()).session?.amount_total).toBe(30_000);
  const [line] = await page.lines();
  await undoLine(page.deps, line?.id as never);
  expect(await page.open()).toEqual([120_000, 80_000]);
  const standing = await page.deps.store.select('settlement', { debtor_id: page.debtor, void: false }, { limit: 9 });
  expect(standing).toEqual(before);
});

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
