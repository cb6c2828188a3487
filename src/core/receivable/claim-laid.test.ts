import { describe, expect, it } from 'vitest';
import type { Claim } from './claim.ts';
import { claim, type Dated, type Life } from './claim-lives.test-kit.ts';

/** `day kind interest+principal+fee`, in cents, of each invoice. */
const laid = (owed: Claim) =>
  owed.items.map((item) => item.laid.map((one) => `${one.on} ${one.kind} ${one.interest}+${one.principal}+${one.fee}`));
const one = (paid: Dated[], credited: Dated[] = [], more: Partial<Life> = {}): Life => ({
  items: [{ euros: '1000', due: '2026-07-31', paid, credited }],
  ...more,
});

describe('what was laid on an invoice', () => {
  it('is one line a day and kind, with all that it fell on: interest, principal and fee', () => {
    // 1 000 × 12.40 % × 1/365 = 0.34
    const paid: Dated[] = [
      ['2026-08-01', '0.20'],
      ['2026-08-01', '1000.14'],
      ['2026-08-01', '15'],
      ['2026-08-01', '10'],
    ];
    expect(laid(claim(one(paid), '2026-08-31'))).toEqual([['2026-08-01 payment 34+100000+2500']]);
  });

  it('stands in time, whatever reaches back and in whatever order it was written', () => {
    const paid: Dated[] = [
      ['2026-07-20', '10'],
      ['2026-06-25', '30'],
    ];
    const credited: Dated[] = [
      ['2026-07-25', '70', 'retroactive'],
      ['2026-06-10', '40', 'retroactive'],
      ['2026-07-01', '50', 'prospective'],
    ];
    expect(laid(claim(one(paid, credited), '2026-07-31'))).toEqual([
      [
        '2026-06-10 retroactive-credit-note 0+4000+0',
        '2026-06-25 payment 0+3000+0',
        '2026-07-01 credit-note 0+5000+0',
        '2026-07-20 payment 0+1000+0',
        '2026-07-25 retroactive-credit-note 0+7000+0',
      ],
    ]);
  });

  it('keeps apart what a credit note, a payment and a correction did on one day', () => {
    const credited: Dated[] = [
      ['2026-07-20', '70', 'retroactive'],
      ['2026-07-20', '50', 'prospective'],
      ['2026-07-20', '5', 'retroactive'],
    ];
    const owed = claim(one([['2026-07-20', '10']], credited), '2026-07-31');
    expect(laid(owed)).toEqual([
      ['2026-07-20 credit-note 0+5000+0', '2026-07-20 payment 0+1000+0', '2026-07-20 retroactive-credit-note 0+7500+0'],
    ]);
    expect(owed.total).toBe(86_500n);
  });

  it('is nothing of what comes once all is paid: that is told as too much', () => {
    const owed = claim(
      one(
        [
          ['2026-07-31', '1000'],
          ['2026-08-05', '50'],
        ],
        [['2026-08-05', '20', 'prospective']],
      ),
      '2026-08-31',
    );
    expect(laid(owed)).toEqual([['2026-07-31 payment 0+100000+0']]);
    expect(owed).toMatchObject({ total: 0n, rest: 5_000n, creditNoteRest: 2_000n, recoveryFee: 0n });
  });

  it('of invoices of one due date is the share of each, and the fees come when interest and principal of all are paid', () => {
    const items = [
      { euros: '100', due: '2026-06-30' },
      { euros: '200', due: '2026-06-30' },
    ];
    expect(laid(claim({ items, paid: [['2026-06-30', '90']] }, '2026-06-30'))).toEqual([
      ['2026-06-30 payment 0+3000+0'],
      ['2026-06-30 payment 0+6000+0'],
    ]);
    // One day at 12.40 %: 0.03 on 100, 0.07 on 200; then 40 and 10 of the two fees of 40.
    const owed = claim({ items, paid: [['2026-07-01', '350.10']] }, '2026-07-31');
    expect(laid(owed)).toEqual([['2026-07-01 payment 3+10000+4000'], ['2026-07-01 payment 7+20000+1000']]);
    expect(owed).toMatchObject({ recoveryFee: 8_000n, recoveryFeePaid: 5_000n, total: 3_000n, rest: 0n });
  });
});

describe('on one day', () => {
  it('a gesture on one invoice comes before the money that overflows from another', () => {
    const items = [
      { euros: '100', due: '2026-07-31', paid: [['2026-07-31', '150'] as Dated] },
      { euros: '100', due: '2026-07-31', credited: [['2026-07-31', '80', 'prospective'] as Dated] },
    ];
    // 50 overflow on an invoice of which 20 are left: 30 too much. The other way round the credit note would have 30 too much.
    expect(claim({ items }, '2026-07-31')).toMatchObject({ total: 0n, rest: 3_000n, creditNoteRest: 0n });
  });

  it('money that names its invoice comes before money that names none', () => {
    const items = [
      { euros: '100', due: '2026-07-31' },
      { euros: '100', due: '2026-08-31', paid: [['2026-07-31', '100'] as Dated] },
    ];
    const owed = claim({ items, paid: [['2026-07-31', '150']] }, '2026-07-31');
    expect(laid(owed)).toEqual([['2026-07-31 payment 0+10000+0'], ['2026-07-31 payment 0+10000+0']]);
    expect(owed.rest).toBe(5_000n);
  });

  it('a payment of an earlier day comes first, in whatever list it stands', () => {
    const items = [
      { euros: '100', due: '2026-07-31', paid: [['2026-07-20', '100'] as Dated] },
      { euros: '100', due: '2026-08-31' },
    ];
    const owed = claim({ items, paid: [['2026-07-10', '60']] }, '2026-07-31');
    expect(laid(owed)).toEqual([['2026-07-10 payment 0+6000+0', '2026-07-20 payment 0+4000+0'], ['2026-07-20 payment 0+6000+0']]);
  });
});

describe('sums that cannot be are refused, not reckoned with', () => {
  it.each<[what: string, life: Life, message: string]>([
    ['a payment of nothing', one([['2026-07-31', '0']]), 'a payment must be positive'],
    ['a payment below nothing', one([['2026-07-31', '-1']]), 'a payment must be positive'],
    ['a payment below nothing that names no invoice', one([], [], { paid: [['2026-07-31', '-1']] }), 'a payment must be positive'],
    ['a credit note of nothing', one([], [['2026-07-31', '0']]), 'a credit note must be positive'],
    ['a credit note below nothing', one([], [['2026-07-31', '-1']]), 'a credit note must be positive'],
    ['a gesture below nothing', one([], [['2026-07-31', '-1', 'prospective']]), 'a credit note must be positive'],
    ['an invoice below nothing', { items: [{ euros: '-0.01', due: '2026-07-31' }] }, 'the principal of item 1 is negative'],
  ])('%s', (_what, life, message) => {
    expect(() => claim(life, '2026-08-31')).toThrow(message);
  });

  it('an invoice of nothing is owed, and owes nothing', () => {
    expect(claim({ items: [{ euros: '0', due: '2026-07-31' }] }, '2026-08-31')).toMatchObject({ interest: 0n, recoveryFee: 0n, total: 0n });
  });
});
