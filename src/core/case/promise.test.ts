import { describe, expect, test } from 'vitest';
import type { Day } from '../base/day.ts';
import type { ContactId, DebtorId, HoldId, ItemId } from '../base/id.ts';
import type { Contact } from './contact.ts';
import type { Hold } from './hold.ts';
import { brokenInARow, isFulfilled, KEPT, openOf, promiseState, promisesKept, promiseToMention, SUPERSEDED, toJudge } from './promise.ts';
import type { Promised } from './promised.ts';

const DUE = '2026-02-27' as Day;
const UNTIL = '2026-03-02' as Day;
const AFTER = '2026-03-03' as Day;

function promise(id: number, said: Partial<Promised> = {}, hold: Partial<Hold> = {}): Hold & { promised: Promised } {
  return {
    id: id as HoldId,
    debtorId: 1 as DebtorId,
    itemIds: [1 as ItemId],
    kind: 'promise',
    reason: '',
    author: 'claire',
    from: '2026-02-16' as Day,
    until: UNTIL,
    liftedOn: null,
    ...hold,
    promised: { on: DUE, cents: null, basisCents: null, currency: null, via: 'call', judged: null, ...said },
  };
}

const invoice = (id: number, openCents: bigint) => ({ id: id as ItemId, kind: 'invoice' as const, openCents }) as never;

describe('a promise', () => {
  test('of all is kept when nothing is open, of a part when that much came', () => {
    expect(isFulfilled({ cents: null, basisCents: null }, 1n)).toBe(false);
    expect(isFulfilled({ cents: null, basisCents: null }, 0n)).toBe(true);
    expect(isFulfilled({ cents: 600n, basisCents: 1_000n }, 401n)).toBe(false);
    expect(isFulfilled({ cents: 600n, basisCents: 1_000n }, 400n)).toBe(true);
  });

  test('is open through its grace, and broken the day after', () => {
    expect(promiseState(promise(1), 100n, UNTIL)).toBe('open');
    expect(promiseState(promise(1), 100n, AFTER)).toBe('broken');
    expect(promiseState(promise(1), 0n, AFTER)).toBe('kept');
  });

  test('that was broken stays so however late the money comes, unless the bank told of it late', () => {
    expect(promiseState(promise(1, { judged: 'broken' }), 0n, AFTER)).toBe('broken');
    expect(promiseState(promise(1, { judged: 'broken' }, { liftedOn: AFTER }), 0n, AFTER, KEPT)).toBe('kept');
  });

  test('that was ended by a person is neither kept nor broken', () => {
    expect(promiseState(promise(1, {}, { liftedOn: DUE }), 100n, AFTER, 'changed her mind')).toBe('withdrawn');
    expect(promiseState(promise(1, {}, { liftedOn: DUE }), 100n, AFTER, SUPERSEDED)).toBe('superseded');
  });

  test('is judged once its grace has passed, once, and again only when the money that kept it was none', () => {
    const items = [invoice(1, 400n)];
    const part = { cents: 600n, basisCents: 1_000n };
    expect(toJudge([promise(1, part)], items, UNTIL)).toEqual([]);
    expect(toJudge([promise(1, part)], items, AFTER)).toMatchObject([{ verdict: 'kept' }]);
    expect(toJudge([promise(1, { ...part, judged: 'kept' })], items, AFTER)).toEqual([]);
    expect(toJudge([promise(1, { ...part, judged: 'kept' })], [invoice(1, 1_000n)], AFTER)).toMatchObject([{ verdict: 'broken' }]);
    expect(toJudge([promise(1, { judged: 'broken' })], items, AFTER)).toEqual([]);
    expect(toJudge([promise(1, {}, { liftedOn: DUE })], items, AFTER)).toEqual([]);
  });

  test('covers its own invoices, and credits are no money that is owed', () => {
    const items = [invoice(1, 100n), invoice(2, 50n), { id: 3, kind: 'credit-note', openCents: -30n } as never];
    expect(openOf({ itemIds: [1 as ItemId] }, items)).toBe(100n);
    expect(openOf({ itemIds: null }, items)).toBe(150n);
  });
});

describe('several promises', () => {
  const items = [invoice(1, 400n)];
  test('broken in a row are counted from the last one that was kept, and only those about the invoice', () => {
    const broken = (id: number) => promise(id, { judged: 'broken' });
    const kept = promise(2, { cents: 600n, basisCents: 1_000n, judged: 'kept' });
    const other = promise(4, { judged: 'broken' }, { itemIds: [9 as ItemId] });
    expect(brokenInARow([broken(3), other, broken(1)], items, 1 as ItemId, AFTER)).toBe(2);
    expect(brokenInARow([broken(1), kept, broken(3)], items, 1 as ItemId, AFTER)).toBe(1);
    expect(brokenInARow([broken(1), promise(2)], items, 1 as ItemId, UNTIL)).toBe(1);
  });

  test('say of a debtor how many were kept of those that ended by themselves', () => {
    expect(promisesKept(['kept', 'broken', 'withdrawn', 'open', 'kept', 'superseded'])).toEqual({ kept: 2, of: 3 });
  });

  test('the last broken one is mentioned once', () => {
    const holds = [promise(1, { judged: 'broken', on: '2026-01-10' as Day }), promise(2, { judged: 'broken' })];
    const made = { id: 5 as ContactId, state: 'made', madeOn: AFTER, decidedOn: AFTER } as Contact;
    const before = { ...made, madeOn: '2026-02-20' as Day };
    expect(promiseToMention(holds, items, [1 as ItemId], [before], AFTER)?.id).toBe(2);
    expect(promiseToMention(holds, items, [1 as ItemId], [made], AFTER)).toBeNull();
    expect(promiseToMention(holds, items, [9 as ItemId], [], AFTER)).toBeNull();
    expect(promiseToMention([promise(1)], items, [1 as ItemId], [], UNTIL)).toBeNull();
  });
});
