import { describe, expect, it } from 'vitest';
import { day } from '../base/day.ts';
import type { ItemId } from '../base/id.ts';
import { decimalOf, EUR } from '../base/money.ts';
import { claimOn } from './claim.ts';
import { STANDARD_CLAIM_OPTIONS } from './claim-case.ts';
import { claim, codes, type Dated, type Life, sums } from './claim-lives.test-kit.ts';

describe('the worked examples', () => {
  it.each<[name: string, life: Life, on: string, sums: string]>([
    ['E1', { items: [{ euros: '10000', due: '2026-07-31' }] }, '2026-09-15', '156.27 0.00 40.00 10000.00 10196.27'],
    ['E2', { items: [{ euros: '12000', due: '2026-05-31' }] }, '2026-08-31', '372.60 0.00 40.00 12000.00 12412.60'],
    ['E7', { items: [{ euros: '8000', due: '2026-07-15', contract: '8.25' }] }, '2026-10-15', '166.36 0.00 40.00 8000.00 8206.36'],
    [
      'E8',
      { items: [{ euros: '10000', due: '2026-06-30', paid: [['2026-08-31', '4000']] }] },
      '2026-10-31',
      '339.33 210.63 40.00 6210.63 6379.33',
    ],
    [
      'E8 principal first',
      { items: [{ euros: '10000', due: '2026-06-30', paid: [['2026-08-31', '4000']] }], options: { allocation: 'principal-first' } },
      '2026-10-31',
      '334.97 0.00 40.00 6000.00 6374.97',
    ],
    [
      'E9',
      { items: [{ euros: '9600', due: '2026-03-31', credited: [['2026-05-15', '2400']] }] },
      '2026-06-30',
      '218.10 0.00 40.00 7200.00 7458.10',
    ],
    [
      'E9 prospective',
      { items: [{ euros: '9600', due: '2026-03-31', credited: [['2026-05-15', '2400']] }], options: { creditNoteMode: 'prospective' } },
      '2026-06-30',
      '254.05 0.00 40.00 7200.00 7494.05',
    ],
    [
      'E10',
      { kind: 'consumer', items: [{ euros: '1500', due: '2026-05-31', notice: '2026-06-10' }] },
      '2026-09-30',
      '12.55 0.00 0.00 1500.00 1512.55',
    ],
    ['E11', { kind: 'public-body', items: [{ euros: '25000', due: '2026-04-09' }] }, '2026-09-30', '1209.66 0.00 40.00 25000.00 26249.66'],
    ['E12', { kind: 'public-body', items: [{ euros: '57000', due: '2026-02-08' }] }, '2026-03-31', '808.38 0.00 40.00 57000.00 57848.38'],
    [
      'E14',
      { items: [{ euros: '30000', due: '2026-02-28' }], insolvency: '2026-05-12' },
      '2026-07-27',
      '719.01 0.00 40.00 30000.00 30759.01',
    ],
    [
      'E18',
      {
        items: [
          { euros: '5000', due: '2026-07-31' },
          { euros: '3000', due: '2026-04-30' },
        ],
        paid: [['2026-09-30', '3500']],
      },
      '2026-09-30',
      '258.30 258.30 80.00 4758.30 4838.30',
    ],
  ])('%s', (_name, life, on, expected) => expect(sums(claim(life, on)).join(' ')).toBe(expected));

  it('E18 settles the older invoice whole, then goes on with the younger', () => {
    const items = [
      { euros: '3000', due: '2026-04-30' },
      { euros: '5000', due: '2026-07-31' },
    ];
    const [a, b] = claim({ items, paid: [['2026-09-30', '3500']] }, '2026-09-30').items;
    expect(a?.segments.map(({ interest }) => decimalOf(interest))).toEqual(['60.92', '93.76']);
    expect(a && sums(a)).toEqual(['154.68', '154.68', '40.00', '0.00', '40.00']);
    expect(b && sums(b)).toEqual(['103.62', '103.62', '40.00', '4758.30', '4798.30']);
  });
});

describe('a claim', () => {
  it('is the principal alone on the due date, and until then', () => {
    expect(sums(claim({ items: [{ euros: '1000', due: '2026-07-31' }] }, '2026-07-31'))).toEqual([
      '0.00',
      '0.00',
      '0.00',
      '1000.00',
      '1000.00',
    ]);
    expect(sums(claim({ items: [{ euros: '1000', due: '2027-03-31' }] }, '2026-07-31'))).toEqual([
      '0.00',
      '0.00',
      '0.00',
      '1000.00',
      '1000.00',
    ]);
  });

  it('owes nothing more when paid on the due date, the fee once when paid one day later', () => {
    expect(sums(claim({ items: [{ euros: '1000', due: '2026-07-31', paid: [['2026-07-31', '1000']] }] }, '2026-09-15')).at(-1)).toBe(
      '0.00',
    );
    expect(sums(claim({ items: [{ euros: '1000', due: '2026-07-31', paid: [['2026-08-01', '1000.34']] }] }, '2026-09-15'))).toEqual([
      '0.34',
      '0.34',
      '40.00',
      '0.00',
      '40.00',
    ]);
  });

  it('is not refused for a rate of next year when nothing is owed by then', () => {
    expect(
      claim({ kind: 'public-body', items: [{ euros: '1000', due: '2027-03-31', paid: [['2026-07-31', '1000']] }] }, '2027-05-01').total,
    ).toBe(0n);
    expect(() => claim({ items: [{ euros: '1000', due: '2026-11-30' }] }, '2027-01-01')).toThrow(
      expect.objectContaining({ code: 'law-value-unknown' }),
    );
  });

  it('has no fee of before there was one, and says how sure the fee is', () => {
    const debt = (kind: 'business' | 'public-body', due: string) => claim({ kind, items: [{ euros: '1000', due }] }, '2013-06-30');
    expect(debt('public-body', '2013-03-31')).toMatchObject({ recoveryFee: 0n });
    expect(debt('public-body', '2013-05-31').items[0]).toMatchObject({ recoveryFee: 4000n, recoveryFeeCertainty: 'unverified' });
    expect(debt('business', '2013-03-31').items[0]).toMatchObject({ recoveryFee: 4000n, recoveryFeeCertainty: 'verified' });
  });

  it('lays the fee last, and keeps what is beyond all', () => {
    const owed = claim({ items: [{ euros: '1000', due: '2026-07-31', paid: [['2026-08-01', '1100']] }] }, '2026-09-15');
    expect(owed).toMatchObject({ recoveryFeePaid: 4000n, total: 0n, rest: 5966n });
  });

  it('passes what a directed payment leaves on to the other debts', () => {
    const items = [
      { euros: '100', due: '2026-07-31', paid: [['2026-07-31', '150'] as Dated] },
      { euros: '100', due: '2026-08-31' },
    ];
    expect(claim({ items }, '2026-08-31').items.map(({ principal }) => principal)).toEqual([0n, 5000n]);
  });

  it('shares between invoices of the same due date', () => {
    const items = [
      { euros: '100', due: '2026-07-31' },
      { euros: '200', due: '2026-07-31' },
    ];
    expect(claim({ items, paid: [['2026-07-31', '90']] }, '2026-07-31').items.map(({ principal }) => principal)).toEqual([7000n, 14000n]);
  });

  it('leaves out what happens after its day', () => {
    const items = [
      { euros: '1000', due: '2026-07-31', paid: [['2026-08-02', '1000'] as Dated], credited: [['2026-08-02', '10'] as Dated] },
    ];
    expect(sums(claim({ items }, '2026-08-01'))).toEqual(['0.34', '0.00', '40.00', '1000.00', '1040.34']);
  });

  it('owes nothing for an invoice that a credit note cancels, even late; the excess is told', () => {
    const items = [{ euros: '1000', due: '2026-07-31', credited: [['2026-09-01', '1200'] as Dated] }];
    expect(claim({ items }, '2026-09-15')).toMatchObject({ total: 0n, interest: 0n, recoveryFee: 0n, creditNoteRest: 20_000n });
    expect(claim({ items, options: { creditNoteMode: 'prospective' } }, '2026-09-15')).toMatchObject({
      principal: 0n,
      recoveryFee: 4000n,
      creditNoteRest: 20_000n,
    });
  });

  it('never converts the fee into another currency', () => {
    const owed = claim({ items: [{ euros: '1000', due: '2026-07-31' }], currency: 'USD' }, '2026-09-15');
    expect(owed).toMatchObject({ recoveryFee: 0n, interest: 1563n });
    expect(codes(owed)).toEqual(['fee-not-in-euros']);
  });

  it('has neither interest nor fee while the kind of debtor is unknown, and says so', () => {
    const owed = claim({ kind: 'unknown', items: [{ euros: '1000', due: '2026-07-31' }] }, '2026-09-15');
    expect(sums(owed)).toEqual(['0.00', '0.00', '0.00', '1000.00', '1000.00']);
    expect(codes(owed)).toEqual(['debtor-kind-unknown']);
  });

  it('says why a consumer owes no interest yet', () => {
    expect(codes(claim({ kind: 'consumer', items: [{ euros: '1000', due: '2026-07-31' }] }, '2026-09-15'))).toEqual([
      'formal-notice-missing',
    ]);
    expect(codes(claim({ kind: 'consumer', items: [{ euros: '1000', due: '2026-07-31', notice: '2026-07-01' }] }, '2026-09-15'))).toEqual([
      'formal-notice-before-due',
    ]);
    expect(codes(claim({ kind: 'consumer', items: [{ euros: '1000', due: '2026-07-31' }] }, '2026-07-31'))).toEqual([]);
  });

  it('cannot ask a fee of a consumer, by type', () => {
    const owed = claim({ kind: 'consumer', items: [{ euros: '1000', due: '2026-07-31', notice: '2026-08-01' }] }, '2026-09-15');
    if (owed.kind !== 'consumer') throw new Error('not a consumer');
    const nothing: 0n = owed.recoveryFee;
    // @ts-expect-error the fee of a consumer is the literal 0n
    const fee: typeof owed = { ...owed, recoveryFee: 4000n };
    expect([nothing, fee.kind]).toEqual([0n, 'consumer']);
  });

  it('reports a contractual rate under its floor and applies it all the same', () => {
    const owed = claim({ items: [{ euros: '8000', due: '2026-07-15', contract: '5' }] }, '2026-10-15');
    expect(owed.interest).toBe(10_082n);
    expect(codes(owed)).toEqual(['contract-rate-below-floor']);
  });

  it('owes no fee for what fell due after insolvency proceedings opened', () => {
    const owed = claim({ items: [{ euros: '1000', due: '2026-06-30' }], insolvency: '2026-06-30' }, '2026-09-15');
    expect(sums(owed)).toEqual(['0.00', '0.00', '0.00', '1000.00', '1000.00']);
    expect(codes(owed)).toEqual(['interest-stopped-by-insolvency', 'fee-barred-by-insolvency']);
  });

  it('takes credit notes one by one, each in its own mode', () => {
    const items = [
      {
        itemId: 1 as ItemId,
        principal: 100_000n,
        dueOn: day('2026-07-31'),
        payments: [],
        contractRate: null,
        creditNotes: [
          { on: day('2026-08-10'), cents: 20_000n, mode: 'prospective' as const },
          { on: day('2026-08-20'), cents: 30_000n },
        ],
      },
    ];
    const owed = claimOn(day('2026-08-31'), {
      kind: 'business',
      items,
      currency: EUR,
      payments: [],
      insolvencyOpenedOn: null,
      options: STANDARD_CLAIM_OPTIONS,
    });
    expect(owed.items[0]?.segments.map(({ days, principal }) => [days, principal])).toEqual([
      [10, 70_000n],
      [21, 50_000n],
    ]);
  });
});
