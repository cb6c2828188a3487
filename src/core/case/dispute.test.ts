import { expect, test } from 'vitest';
import { day } from '../base/day.ts';
import type { DisputeId, ItemId } from '../base/id.ts';
import { context, DEBTOR, fileOf, invoice } from '../dunning/case-file.test-kit.ts';
import { breaches } from '../dunning/conduct-guard.ts';
import { decide } from '../dunning/decide.ts';
import { STANDARD_SCENARIOS } from '../dunning/standard-scenarios.ts';
import { contestedCents, type Dispute } from './dispute.ts';
import { undisputed } from './undisputed.ts';

const TODAY = day('2026-02-16');
const dispute = (item: number, cents: bigint | null, changes: Partial<Dispute> = {}): Dispute => ({
  id: 1 as DisputeId,
  debtorId: DEBTOR,
  state: 'open',
  contested: [{ itemId: item as ItemId, cents }],
  ...changes,
});

test('what is contested is never more than what is open, of one dispute or of several', () => {
  const item = invoice(1, '2026-02-11', { openCents: 40_000n });
  expect(contestedCents(item, [dispute(1, 30_000n)])).toBe(30_000n);
  expect(contestedCents(item, [dispute(1, 30_000n), dispute(1, 30_000n)])).toBe(40_000n);
  expect(contestedCents(item, [dispute(1, null)])).toBe(40_000n);
  expect(contestedCents(item, [dispute(1, null, { state: 'closed' })])).toBe(0n);
  expect(contestedCents(item, [dispute(2, null)])).toBe(0n);
  expect(contestedCents({ ...item, openCents: 0n }, [dispute(1, 5n)])).toBe(0n);
});

test('the case as it may be asked for has the contested part taken off once, also when done twice; credits stay as they are', () => {
  const credit = invoice(2, '2026-02-11', { kind: 'credit-note', openCents: -5_000n, amountCents: -5_000n });
  const file = fileOf([invoice(1, '2026-02-11'), credit], { disputes: [dispute(1, 30_000n), dispute(2, null)] });
  const once = undisputed(file);
  expect(once.items).toMatchObject([{ openCents: 70_000n, contestedCents: 30_000n }, { openCents: -5_000n }]);
  expect(undisputed(once).items).toEqual(once.items);
});

test('a contested part is not asked for and the rest is; contested whole, nothing is said of the invoice at all', () => {
  const items = [invoice(1, '2026-02-11'), invoice(2, '2026-02-11')];
  const part = decide(fileOf(items, { disputes: [dispute(1, 30_000n)] }), TODAY, context);
  expect(part.contact?.items.map((line) => [line.itemId, line.openCents])).toEqual([
    [1, 70_000n],
    [2, 100_000n],
  ]);
  expect(part.reasons).toContainEqual({ code: 'disputed-in-part', itemIds: [1], dispute: 1 });
  const whole = decide(fileOf(items, { disputes: [dispute(1, null)] }), TODAY, context);
  expect(whole.contact?.items.map((line) => line.itemId)).toEqual([2]);
  expect(whole.reasons).toContainEqual({ code: 'disputed', itemIds: [1], dispute: 1 });
});

test('the last wall finds contested cents that are asked for, however they got there', () => {
  const file = fileOf([invoice(1, '2026-02-11')]);
  const planned = decide(file, TODAY, context).contact;
  const scenario = STANDARD_SCENARIOS.find((one) => one.key === 'business');
  if (!planned || !scenario) throw new Error('no contact');
  expect(breaches(planned, file, scenario, TODAY, context)).toEqual([]);
  expect(breaches(planned, { ...file, disputes: [dispute(1, 1n)] }, scenario, TODAY, context)).toContain('contested');
});
