import { describe, expect, it } from 'vitest';
import type { Claim } from './claim.ts';
import { claim, type Dated } from './claim-lives.test-kit.ts';

/** All that a claim tells a person, with its details: of the whole, then invoice by invoice. */
const told = ({ findings, items }: Claim) => [findings, ...items.map((item) => item.findings)];
const ONE = [{ euros: '1000', due: '2026-06-30' }];

describe('what a claim tells beside its sums', () => {
  it('is nothing when there is nothing to tell', () => {
    expect(told(claim({ items: ONE }, '2026-09-15'))).toEqual([[], []]);
    expect(told(claim({ kind: 'public-body', items: ONE }, '2026-09-15'))).toEqual([[], []]);
  });

  it('names the currency in which no fee is asked, once, whatever was paid since', () => {
    const paid: Dated[] = [['2026-08-10', '100']];
    const owed = claim({ items: [{ euros: '1000', due: '2026-06-30', paid }], currency: 'USD' }, '2026-09-15');
    expect(told(owed)).toEqual([[], [{ code: 'fee-not-in-euros', details: { currency: 'USD' } }]]);
  });

  it('names both the missing fee and each half-year in which the agreed rate is under three times the legal one', () => {
    // Legal rate 2.62 % then 2.75 %: 7.86 % and 8.25 %.
    const items = [{ euros: '1000', due: '2026-05-31', contract: '8' }];
    expect(told(claim({ items, currency: 'USD' }, '2026-09-15'))).toEqual([
      [],
      [
        { code: 'fee-not-in-euros', details: { currency: 'USD' } },
        { code: 'contract-rate-below-floor', details: { rate: '8.00', floor: '8.25', halfYear: '2026-S2' } },
      ],
    ]);
    expect(told(claim({ items }, '2026-06-30'))).toEqual([[], []]);
    expect(told(claim({ items }, '2026-05-31'))).toEqual([[], []]);
  });

  it('says that the kind of debtor is not known', () => {
    expect(told(claim({ kind: 'unknown', items: ONE }, '2026-09-15'))).toEqual([[{ code: 'debtor-kind-unknown', details: {} }], []]);
  });
});

describe('insolvency proceedings', () => {
  const stopped = { code: 'interest-stopped-by-insolvency', details: { openedOn: '2026-09-15' } };

  it.each([
    ['the day before', '2026-09-14', []],
    ['on the very day', '2026-09-15', [stopped]],
    ['the day after', '2026-09-16', [stopped]],
  ])('are told from the day of the judgment on: %s', (_when, on, expected) => {
    expect(told(claim({ items: ONE, insolvency: '2026-09-15' }, on))).toEqual([expected, []]);
  });

  it('bar the fee of what fell due on the day of the judgment or later, and of nothing else', () => {
    const items = ['2026-06-29', '2026-06-30', '2026-07-01'].map((due) => ({ euros: '1000', due }));
    const owed = claim({ items, insolvency: '2026-06-30' }, '2026-09-15');
    const barred = { code: 'fee-barred-by-insolvency', details: { openedOn: '2026-06-30' } };
    expect(told(owed).slice(1)).toEqual([[], [barred], [barred]]);
    expect(owed.items.map(({ interest, recoveryFee }) => [interest, recoveryFee])).toEqual([
      [0n, 4_000n],
      [0n, 0n],
      [0n, 0n],
    ]);
  });
});

describe('a consumer', () => {
  it('is told of each invoice why it bears no interest, with its own days', () => {
    const items = [
      { euros: '1000', due: '2026-05-31', notice: '2026-06-10' },
      { euros: '1000', due: '2026-06-30', notice: '2026-06-10' },
      { euros: '1000', due: '2026-06-30' },
      { euros: '1000', due: '2026-06-30', notice: '2026-06-29' },
    ];
    expect(told(claim({ kind: 'consumer', items }, '2026-09-15'))).toEqual([
      [],
      [],
      [{ code: 'formal-notice-before-due', details: { receivedOn: '2026-06-10', dueOn: '2026-06-30' } }],
      [{ code: 'formal-notice-missing', details: {} }],
      [{ code: 'formal-notice-before-due', details: { receivedOn: '2026-06-29', dueOn: '2026-06-30' } }],
    ]);
  });

  it('is told nothing of an invoice that is not late, or that was paid in time', () => {
    const items = [
      { euros: '1000', due: '2026-09-15' },
      { euros: '1000', due: '2026-06-30', paid: [['2026-06-30', '1000'] as Dated] },
    ];
    expect(told(claim({ kind: 'consumer', items }, '2026-09-15'))).toEqual([[], [], []]);
  });

  it('who paid late, before any notice, still reads why no interest is asked', () => {
    const items = [{ euros: '1000', due: '2026-06-30', paid: [['2026-07-20', '1000'] as Dated] }];
    expect(told(claim({ kind: 'consumer', items }, '2026-09-15'))).toEqual([[], [{ code: 'formal-notice-missing', details: {} }]]);
  });
});
