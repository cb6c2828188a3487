import { describe, expect, it } from 'vitest';
import { day } from '../base/day.ts';
import type { ItemId } from '../base/id.ts';
import { EUR } from '../base/money.ts';
import { claimOn } from './claim.ts';
import { type ClaimCase, type CreditNoteMode, STANDARD_CLAIM_OPTIONS } from './claim-case.ts';
import { type ClaimLine, claimLines } from './claim-lines.ts';

type Laid = readonly [on: string, euros: number];
type Life = {
  readonly due?: string;
  readonly euros?: number;
  readonly kind?: ClaimCase['kind'];
  readonly paid?: readonly Laid[];
  readonly credited?: readonly (readonly [on: string, euros: number, mode: CreditNoteMode])[];
  readonly notice?: string;
};

const cents = (euros: number) => BigInt(Math.round(euros * 100));

function claimOf({ due = '2026-05-31', euros = 12_000, kind = 'business', paid = [], credited = [], notice }: Life, on: string) {
  const item = {
    itemId: 1 as ItemId,
    principal: cents(euros),
    dueOn: day(due),
    payments: paid.map(([when, amount]) => ({ on: day(when), cents: cents(amount) })),
    creditNotes: credited.map(([when, amount, mode]) => ({ on: day(when), cents: cents(amount), mode })),
    contractRate: null,
    formalNoticeReceivedOn: notice ? day(notice) : null,
  };
  const claim = claimOn(day(on), {
    kind,
    items: [item],
    currency: EUR,
    payments: [],
    insolvencyOpenedOn: null,
    options: STANDARD_CLAIM_OPTIONS,
  });
  const [first] = claim.items;
  if (!first) throw new Error('no item');
  return { item: first, lines: claimLines(first, day(due), kind) };
}

/** `kind day cents`, as one reads it. */
const told = (lines: readonly ClaimLine[]) => lines.map((line) => `${line.kind} ${line.on} ${line.cents}`);

describe('the lines of a claim', () => {
  // By hand: 12 000 × 12.15 % × 30/365 = 119.84; × 12.40 % × 31/365 = 126.38; 8 246.22 × 12.40 % × 31/365 = 86.85.
  it('go through time: principal, interest to each change, what was paid, the fee last', () => {
    const { lines } = claimOf({ paid: [['2026-07-31', 4_000]] }, '2026-08-31');
    expect(told(lines)).toEqual([
      'principal 2026-05-31 1200000',
      'interest 2026-06-30 11984',
      'interest 2026-07-31 12638',
      'payment 2026-07-31 -400000',
      'interest 2026-08-31 8685',
      'fee 2026-05-31 4000',
    ]);
    expect(lines[1]).toEqual({
      kind: 'interest',
      on: '2026-06-30',
      cents: 11_984n,
      accrual: { from: '2026-06-01', days: 30, base: 1_200_000n, rate: 121_500 },
      fellOn: null,
      article: 'C. com. L441-10 II',
      certainty: 'verified',
    });
    expect(lines[3]).toMatchObject({
      accrual: null,
      fellOn: { interest: 24_622n, principal: 375_378n, fee: 0n },
      article: 'C. civ. 1343-1',
    });
    expect(lines[0]).toMatchObject({ accrual: null, fellOn: null, article: null });
    expect(lines[5]).toMatchObject({ article: 'C. com. L441-10 II, D441-5', fellOn: null });
  });

  it('put what corrects the invoice beside it, whenever it was written; a gesture stands on its day, before the money of that day', () => {
    const { lines } = claimOf(
      {
        paid: [
          ['2026-06-30', 100],
          ['2026-06-10', 50],
        ],
        credited: [
          ['2026-06-30', 500, 'prospective'],
          ['2026-07-02', 1_000, 'retroactive'],
        ],
      },
      '2026-07-02',
    );
    expect(told(lines).map((line) => line.replace(/ -?\d+$/, ''))).toEqual([
      'principal 2026-05-31',
      'retroactive-credit-note 2026-07-02',
      'interest 2026-06-10',
      'payment 2026-06-10',
      'interest 2026-06-30',
      'credit-note 2026-06-30',
      'payment 2026-06-30',
      'interest 2026-07-02',
      'fee 2026-05-31',
    ]);
    expect(lines[0]?.cents).toBe(1_200_000n);
    expect(lines.filter(({ kind }) => kind.includes('credit-note'))).toMatchObject([
      { cents: -100_000n, fellOn: null, article: null },
      { cents: -50_000n, fellOn: null, article: null },
    ]);
  });

  it('are the principal alone while nothing is late, and no fee of nothing', () => {
    expect(told(claimOf({}, '2026-05-31').lines)).toEqual(['principal 2026-05-31 1200000']);
    expect(told(claimOf({ paid: [['2026-05-31', 12_000]] }, '2026-08-31').lines)).toEqual([
      'principal 2026-05-31 1200000',
      'payment 2026-05-31 -1200000',
    ]);
  });

  it('tell what a payment of everything fell on, the fee too, in one line', () => {
    const { item, lines } = claimOf({ euros: 1_000, paid: [['2026-06-10', 1_100]] }, '2026-07-31');
    // 1 000 × 12.15 % × 10/365 = 3.33
    expect(told(lines)).toEqual([
      'principal 2026-05-31 100000',
      'interest 2026-06-10 333',
      'payment 2026-06-10 -104333',
      'fee 2026-05-31 4000',
    ]);
    expect(lines[2]?.fellOn).toEqual({ interest: 333n, principal: 100_000n, fee: 4_000n });
    expect(item.total).toBe(0n);
  });

  it('are one a day and kind, in whatever order they were written down', () => {
    const paid: Laid[] = [
      ['2026-06-20', 10],
      ['2026-06-10', 20],
      ['2026-06-20', 30],
      ['2026-05-15', 40],
    ];
    const { item, lines } = claimOf({ paid }, '2026-06-30');
    expect(claimOf({ paid: [...paid].reverse() }, '2026-06-30').lines).toEqual(lines);
    expect(item.laid.map(({ on, kind, interest, principal, fee }) => [on, kind, interest + principal + fee])).toEqual([
      ['2026-05-15', 'payment', 4_000n],
      ['2026-06-10', 'payment', 2_000n],
      ['2026-06-20', 'payment', 4_000n],
    ]);
    expect(item.laid[0]).toMatchObject({ interest: 0n, principal: 4_000n });
  });

  it('have the fee of a public body with its own articles, and none for a consumer or a debtor of unknown kind', () => {
    const fees = (kind: ClaimCase['kind'], notice?: string) =>
      claimOf({ kind, ...(notice ? { notice } : {}) }, '2026-08-31').lines.filter((line) => line.kind === 'fee');
    expect(fees('public-body')).toMatchObject([{ cents: 4_000n, article: 'CCP L2192-13, D2192-35' }]);
    expect(fees('consumer', '2026-06-10')).toEqual([]);
    expect(fees('unknown')).toEqual([]);
    const consumer = claimOf({ kind: 'consumer', notice: '2026-06-10' }, '2026-08-31').lines;
    expect(consumer.filter((line) => line.kind === 'interest')[0]).toMatchObject({
      accrual: { from: '2026-06-11' },
      article: 'C. civ. 1231-6, CMF L313-2',
    });
  });

  it('add up: lines that leave something out are refused', () => {
    const { item } = claimOf({ paid: [['2026-07-31', 4_000]] }, '2026-08-31');
    expect(() => claimLines({ ...item, laid: [] }, day('2026-05-31'), 'business')).toThrow('add up');
  });
});
