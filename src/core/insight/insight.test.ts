import { describe, expect, test } from 'vitest';
import { type Day, day } from '../base/day.ts';
import type { ContactId, ItemId } from '../base/id.ts';
import { EUR } from '../base/money.ts';
import type { Hold } from '../case/hold.ts';
import { Ageing, ageBand } from './ageing.ts';
import { daysSalesOutstanding } from './days-sales-outstanding.ts';
import { ExpectedCashOf } from './expected-cash.ts';
import type { ItemFacts, Laid } from './invoice-facts.ts';
import { historyDays, overdueOn } from './overdue-history.ts';
import { Receipts } from './receipts.ts';
import { type Standing, standingsOf } from './standing.ts';
import { type MadeContact, StepEffects } from './step-effect.ts';

const TODAY = day('2026-03-04');

function item(dueOn: string | null, open: bigint, changes: Partial<ItemFacts> = {}): ItemFacts {
  const base = { id: 1 as ItemId, kind: 'invoice', currency: EUR, issuedOn: day('2025-12-01'), laid: [] } as const;
  return { ...base, dueOn: dueOn as Day | null, amountCents: 100_000n, openCents: open, ...changes };
}

const promised = (...parts: [string, bigint][]): Standing => ({
  contested: 0n,
  held: false,
  promised: parts.map(([on, cents]) => ({ on: day(on), cents })),
});

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
    expected.add(item('2026-03-08', 1n), undefined);
    expected.add(item('2026-03-09', 2n), undefined);
    expected.add(item('2026-03-16', 4n), undefined);
    expected.add(item('2026-01-01', 8n), promised(['2026-03-10', 8n]));
    expected.add(item('2026-01-01', 16n), promised(['2026-03-03', 16n]));
    expected.add(item('2026-03-09', 32n), { ...promised(), held: true });
    expected.add(item(null, 64n), undefined);
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

  test('parts a plan by its instalments, and leaves what is contested out; a missed instalment is overdue', () => {
    const expected = new ExpectedCashOf(TODAY, 2);
    expected.add(item('2026-01-01', 100n), {
      ...promised(['2026-03-03', 10n], ['2026-03-05', 20n], ['2026-03-12', 30n], ['2026-04-12', 40n]),
    });
    expected.add(item('2026-01-01', 100n), { ...promised(), contested: 25n });
    expect(expected.all()).toMatchObject({ weeks: [{ promised: 20n }, { promised: 30n }], later: 40n, overdue: 10n + 75n, held: 25n });
  });
});

describe('how the invoices of a debtor stand', () => {
  const [one, two] = [item('2026-01-01', 300n, { id: 1 as ItemId }), item('2026-01-01', 500n, { id: 2 as ItemId })];
  const hold = (changes: Partial<Hold>) =>
    ({
      id: 1,
      debtorId: 1,
      itemIds: null,
      kind: 'promise',
      reason: '',
      author: '',
      from: TODAY,
      until: null,
      liftedOn: null,
      ...changes,
    }) as Hold;
  const instalment = (on: string, cents: bigint) => ({ on: day(on), until: day(on), cents });

  test('a plan lays what is left of its instalments on its invoices in turn', () => {
    const plan = {
      planId: 1,
      instalments: [instalment('2026-03-01', 400n), instalment('2026-04-01', 400n), instalment('2026-05-01', 200n)],
    };
    const of = hold({ kind: 'plan', plan: { ...plan, basisCents: 1_000n, missedTold: 0, warned: null } });
    const standings = standingsOf([one, two], [of], []);
    expect(standings.get(one.id)?.promised).toEqual([
      { on: '2026-03-01', cents: 200n },
      { on: '2026-04-01', cents: 100n },
    ]);
    expect(standings.get(two.id)?.promised).toEqual([
      { on: '2026-04-01', cents: 300n },
      { on: '2026-05-01', cents: 200n },
    ]);
  });

  test('a promise is for the day that was named, and of several the last', () => {
    const said = hold({ until: day('2026-03-13'), promised: { on: day('2026-03-12') } as never });
    const standings = standingsOf([one, two], [said, hold({ itemIds: [2 as ItemId], until: day('2026-03-20') })], []);
    expect(standings.get(one.id)?.promised).toEqual([{ on: '2026-03-12', cents: 300n }]);
    expect(standings.get(two.id)?.promised).toEqual([{ on: '2026-03-20', cents: 500n }]);
  });

  test('what is contested is known to the cent, and a hold for a dispute holds all of it', () => {
    const dispute = { id: 1, debtorId: 1, state: 'open', contested: [{ itemId: 1, cents: 120n }] } as never;
    const standings = standingsOf([one, two], [hold({ kind: 'dispute', itemIds: [2 as ItemId] })], [dispute]);
    expect(standings.get(one.id)).toEqual({ contested: 120n, held: false, promised: [] });
    expect(standings.get(two.id)).toEqual({ contested: 0n, held: true, promised: [] });
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
