import { describe, expect, test } from 'vitest';
import { type Day, day } from '../base/day.ts';
import type { ContactId, ItemId } from '../base/id.ts';
import { EUR } from '../base/money.ts';
import { Ageing, ageBand } from './ageing.ts';
import { daysSalesOutstanding } from './days-sales-outstanding.ts';
import { ExpectedCashOf } from './expected-cash.ts';
import type { ItemFacts, Laid } from './invoice-facts.ts';
import { historyDays, overdueOn } from './overdue-history.ts';
import { Receipts } from './receipts.ts';
import { type MadeContact, StepEffects } from './step-effect.ts';

const TODAY = day('2026-03-04');

function item(dueOn: string | null, open: bigint, changes: Partial<ItemFacts> = {}): ItemFacts {
  const base = { id: 1 as ItemId, kind: 'invoice', currency: EUR, issuedOn: day('2025-12-01'), laid: [] } as const;
  return { ...base, dueOn: dueOn as Day | null, amountCents: 100_000n, openCents: open, ...changes };
}

const money = (on: string, cents: bigint, as: Laid['as'] = 'money'): Laid => ({ on: day(on), cents, as });

describe('ageing', () => {
  test('is not late on the due day, and changes band after 30, 60 and 90 days', () => {
    const at = (due: string) => ageBand(day(due), TODAY);
    expect([at('2026-03-04'), at('2026-03-03'), at('2026-02-02'), at('2026-02-01')]).toEqual(['not-due', '1-30', '1-30', '31-60']);
    expect([at('2026-01-03'), at('2026-01-02'), at('2025-12-04'), at('2025-12-03')]).toEqual(['31-60', '61-90', '61-90', 'over-90']);
    expect(ageBand(null, TODAY)).toBe('no-due-date');
  });

  test('adds up open invoices only', () => {
    const ageing = new Ageing(TODAY);
    ageing.add(item('2026-03-01', 5_000n));
    ageing.add(item('2026-03-02', 7_000n));
    ageing.add(item('2026-03-02', 0n));
    ageing.add(item('2026-03-02', -4_000n, { kind: 'credit-note' }));
    ageing.add(item(null, 1_000n));
    expect(ageing.all().filter((one) => one.invoices > 0)).toEqual([
      { band: '1-30', invoices: 2, cents: 12_000n },
      { band: 'no-due-date', invoices: 1, cents: 1_000n },
    ]);
  });
});

describe('overdue in the past', () => {
  test('is what is open now and what was laid since', () => {
    const one = item('2026-01-10', 20_000n, { laid: [money('2026-02-10', 30_000n), money('2026-01-05', 50_000n)] });
    expect(overdueOn(one, day('2026-01-31'))).toBe(50_000n);
    expect(overdueOn(one, day('2026-02-10'))).toBe(20_000n);
    expect(overdueOn(one, day('2026-01-10'))).toBe(0n);
    expect(overdueOn(one, day('2026-01-11'))).toBe(50_000n);
  });

  test('knows nothing of an invoice before its issue, nor of what brings it below nought', () => {
    expect(overdueOn(item('2026-01-10', 9n, { issuedOn: day('2026-01-20') }), day('2026-01-15'))).toBe(0n);
    expect(overdueOn(item('2026-01-10', 5n, { laid: [money('2026-02-01', 40n, 'charges')] }), day('2026-01-15'))).toBe(5n);
    expect(overdueOn(item('2026-01-10', 5n, { laid: [money('2026-02-01', -9n)] }), day('2026-01-15'))).toBe(0n);
  });

  test('is told of the ends of months from which the books are known, and of today', () => {
    expect(historyDays(day('2025-12-31'), TODAY, 12)).toEqual(['2025-12-31', '2026-01-31', '2026-02-28', '2026-03-04']);
    expect(historyDays(day('2026-01-01'), TODAY, 1)).toEqual(['2026-02-28', '2026-03-04']);
    expect(historyDays(null, TODAY, 12)).toEqual(['2026-03-04']);
  });
});

describe('days sales outstanding', () => {
  test('is open / billed × days, to a tenth', () => {
    expect(daysSalesOutstanding(60_000n, 180_000n, 90)).toBe(30);
    expect(daysSalesOutstanding(100_000n, 300_700n, 90)).toBe(29.9);
    expect(daysSalesOutstanding(0n, 180_000n, 90)).toBe(0);
    expect(daysSalesOutstanding(-5n, 180_000n, 90)).toBe(0);
  });

  test('is unknown when nothing was billed', () => {
    expect(daysSalesOutstanding(60_000n, 0n, 90)).toBeNull();
    expect(daysSalesOutstanding(60_000n, -1n, 90)).toBeNull();
  });
});

describe('money that came in', () => {
  test('is put in its month; credit notes and write-offs are none', () => {
    const receipts = new Receipts(TODAY, 2);
    receipts.add(
      item('2026-01-10', 0n, {
        laid: [money('2026-02-28', 100n), money('2026-03-01', 30n), money('2026-03-02', 7n, 'cleared'), money('2026-03-02', 9n, 'other')],
      }),
    );
    receipts.add(
      item('2026-01-10', 0n, { laid: [money('2026-01-31', 100n), money('2026-03-03', -5n), money('2026-03-03', 40n, 'charges')] }),
    );
    receipts.add(item('2026-01-10', 0n, { kind: 'payment-on-account', laid: [money('2026-03-01', -30n)] }));
    expect(receipts.all()).toEqual([
      { month: '2026-02', money: 100n, cleared: 0n },
      { month: '2026-03', money: 65n, cleared: 7n },
    ]);
  });
});

describe('expected cash', () => {
  test('falls into the week of the promise, else of the due date', () => {
    const expected = new ExpectedCashOf(TODAY, 2);
    expected.add(item('2026-03-08', 1n), { kind: 'nothing' });
    expected.add(item('2026-03-09', 2n), { kind: 'nothing' });
    expected.add(item('2026-03-16', 4n), { kind: 'nothing' });
    expected.add(item('2026-01-01', 8n), { kind: 'promised', on: day('2026-03-10') });
    expected.add(item('2026-01-01', 16n), { kind: 'promised', on: day('2026-03-03') });
    expected.add(item('2026-03-09', 32n), { kind: 'held' });
    expected.add(item(null, 64n), { kind: 'nothing' });
    expect(expected.all()).toEqual({
      weeks: [
        { from: '2026-03-02', promised: 0n, due: 1n },
        { from: '2026-03-09', promised: 8n, due: 2n },
      ],
      later: 4n,
      overdue: 16n,
      held: 32n,
      undated: 64n,
    });
  });
});

describe('what a step brought', () => {
  const contact = (id: number, step: string, madeOn: string, cents = 1_000n): MadeContact => ({
    id: id as ContactId,
    step,
    madeOn: day(madeOn),
    claimed: [{ item: 1 as ItemId, cents }],
  });
  const effects = (contacts: MadeContact[], laid: Laid[]) => {
    const all = new StepEffects(TODAY);
    all.add(contacts, new Map([[1 as ItemId, laid]]));
    return all.all();
  };

  test('is what was paid within a fortnight, the days at both ends included', () => {
    const one = [contact(1, 'first', '2026-02-01')];
    expect(
      effects(one, [money('2026-02-01', 100n), money('2026-02-15', 200n), money('2026-02-16', 400n), money('2026-01-31', 800n)]),
    ).toEqual([{ step: 'first', contacts: 1, claimed: 1_000n, recovered: 300n }]);
  });

  test('counts a payment once, for the last step before it, and not more than was claimed', () => {
    const two = [contact(2, 'second', '2026-02-08'), contact(1, 'first', '2026-02-01')];
    expect(effects(two, [money('2026-02-07', 100n), money('2026-02-08', 5_000n)])).toEqual([
      { step: 'first', contacts: 1, claimed: 1_000n, recovered: 100n },
      { step: 'second', contacts: 1, claimed: 1_000n, recovered: 1_000n },
    ]);
  });

  test('leaves out steps whose fortnight has not passed, and what is no payment', () => {
    expect(effects([contact(1, 'first', '2026-02-19')], [money('2026-02-20', 100n)])).toEqual([]);
    expect(effects([contact(1, 'first', '2026-02-18')], [money('2026-02-20', 100n, 'other'), money('2026-02-21', 9n, 'cleared')])).toEqual([
      { step: 'first', contacts: 1, claimed: 1_000n, recovered: 9n },
    ]);
  });

  test('is nothing of invoices in another currency', () => {
    const all = new StepEffects(TODAY);
    all.add([contact(1, 'first', '2026-02-01')], new Map());
    expect(all.all()).toEqual([]);
  });
});
