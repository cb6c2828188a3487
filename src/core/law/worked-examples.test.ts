import { afterAll, describe, expect, it } from 'vitest';
import { day } from '../base/day.ts';
import type { ItemId } from '../base/id.ts';
import { centsOf, decimalOf, EUR, sumCents } from '../base/money.ts';
import { rateOfPercent } from '../base/rate.ts';
import { type Claim, claimOn } from '../receivable/claim.ts';
import { type ClaimCase, type ClaimOptions, STANDARD_CLAIM_OPTIONS } from '../receivable/claim-case.ts';
import { accrue, type InterestSegment } from './accrual.ts';
import { interestWithCapitalisation } from './capitalisation.ts';
import { proofOfDebtTime } from './insolvency.ts';
import { supplementaryRates } from './late-interest.ts';
import { limitationOf } from './limitation.ts';
import { endOfMonthTerm, maximumDueDate, publicDueDate } from './payment-term.ts';
import { publicInterestPayableBy } from './public-interest.ts';
import { rateTable } from './rate-table.ts';
import { judgmentInterest } from './statutory-interest.ts';
import { STANDARD_LAW_VALUES as LAW } from './values/law-values.ts';

/** One invoice: euros, due date, and what has happened to it. */
type Invoice = {
  readonly euros: string;
  readonly due: string;
  readonly paid?: readonly [on: string, euros: string];
  readonly credited?: readonly [on: string, euros: string];
  readonly contract?: string;
  readonly notice?: string;
};
type Life = {
  readonly kind?: ClaimCase['kind'];
  readonly paid?: readonly [on: string, euros: string];
  readonly insolvency?: string;
  readonly options?: Partial<ClaimOptions>;
};

const cents = (euros: string): bigint => centsOf(euros) ?? -1n;
const dated = (event?: readonly [string, string]) => (event ? [{ on: day(event[0]), cents: cents(event[1]) }] : []);

function claim(on: string, invoices: readonly Invoice[], life: Life = {}): Claim {
  const items = invoices.map((invoice, index) => ({
    itemId: (index + 1) as ItemId,
    principal: cents(invoice.euros),
    dueOn: day(invoice.due),
    payments: dated(invoice.paid),
    creditNotes: dated(invoice.credited),
    contractRate: invoice.contract ? rateOfPercent(invoice.contract) : null,
    formalNoticeReceivedOn: invoice.notice ? day(invoice.notice) : null,
  }));
  const insolvencyOpenedOn = life.insolvency ? day(life.insolvency) : null;
  const options = { ...STANDARD_CLAIM_OPTIONS, ...life.options };
  return claimOn(day(on), { kind: life.kind ?? 'business', items, currency: EUR, payments: dated(life.paid), insolvencyOpenedOn, options });
}

/** "46 d 12.40 % 156.27" for each segment. */
const parts = (segments: readonly InterestSegment[]): string[] =>
  segments.map(({ days, rate, interest }) => `${days} d ${(rate / 10_000).toFixed(2)} % ${decimalOf(interest)}`);
const sum = (segments: readonly InterestSegment[]): string => decimalOf(sumCents(segments.map(({ interest }) => interest)));
/** Each segment of the claim, its interest, and what is owed with the fees. */
const told = (owed: Claim): string[] => [
  ...parts(owed.items.flatMap((item) => item.segments)),
  `interest ${decimalOf(owed.interest)}`,
  `owed ${decimalOf(owed.total)}`,
];

type Example = readonly [name: string, article: string, compute: () => readonly string[], expected: readonly string[]];

const L441 = 'C. com. L441-10 II';

/** The examples of the reference, each computed there twice; words and numbers as they stand. */
const EXAMPLES: readonly Example[] = [
  [
    'E1 one half-year',
    L441,
    () => told(claim('2026-09-15', [{ euros: '10000', due: '2026-07-31' }])),
    ['46 d 12.40 % 156.27', 'interest 156.27', 'owed 10196.27'],
  ],
  [
    'E2 a change of half-year',
    L441,
    () => told(claim('2026-08-31', [{ euros: '12000', due: '2026-05-31' }])),
    ['30 d 12.15 % 119.84', '62 d 12.40 % 252.76', 'interest 372.60', 'owed 12412.60'],
  ],
  [
    'E3 the bank’s rate rises within a half-year',
    L441,
    () => told(claim('2026-10-31', [{ euros: '5000', due: '2026-08-31' }])),
    ['61 d 12.40 % 103.62', 'interest 103.62', 'owed 5143.62'],
  ],
  [
    'E4 due on the last day of a half-year',
    L441,
    () => told(claim('2026-07-10', [{ euros: '1000', due: '2026-06-30' }])),
    ['10 d 12.40 % 3.40', 'interest 3.40', 'owed 1043.40'],
  ],
  [
    'E5 a leap year, ACT/365 then ACT/ACT',
    L441,
    () => [
      ...told(claim('2024-03-31', [{ euros: '20000', due: '2024-01-31' }])),
      ...told(claim('2024-03-31', [{ euros: '20000', due: '2024-01-31' }], { options: { dayCount: 'act/act' } })),
    ],
    ['60 d 14.50 % 476.71', 'interest 476.71', 'owed 20516.71', '60 d 14.50 % 475.41', 'interest 475.41', 'owed 20515.41'],
  ],
  [
    'E6 four half-years, ACT/365 then ACT/ACT',
    L441,
    () => [
      ...told(claim('2025-02-15', [{ euros: '50000', due: '2023-11-30' }])),
      decimalOf(claim('2025-02-15', [{ euros: '50000', due: '2023-11-30' }], { options: { dayCount: 'act/act' } }).interest),
    ],
    [
      ...['31 d 14.00 % 594.52', '182 d 14.50 % 3615.07', '184 d 14.25 % 3591.78', '46 d 13.15 % 828.63'],
      ...['interest 8630.00', 'owed 58670.00', '8610.31'],
    ],
  ],
  [
    'E7 a contractual rate at its floor',
    L441,
    () => {
      const owed = claim('2026-10-15', [{ euros: '8000', due: '2026-07-15', contract: '8.25' }]);
      return [...told(owed), ...owed.items.flatMap(({ findings }) => findings.map(({ code }) => code))];
    },
    ['92 d 8.25 % 166.36', 'interest 166.36', 'owed 8206.36'],
  ],
  [
    'E8 a payment in part, interest first then principal first',
    'C. civ. 1343-1',
    () => {
      const invoices = [{ euros: '10000', due: '2026-06-30', paid: ['2026-08-31', '4000'] as const }];
      return [
        ...told(claim('2026-10-31', invoices)),
        ...told(claim('2026-10-31', invoices, { options: { allocation: 'principal-first' } })).slice(-1),
      ];
    },
    ['62 d 12.40 % 210.63', '61 d 12.40 % 128.70', 'interest 339.33', 'owed 6379.33', 'owed 6374.97'],
  ],
  [
    'E9 a credit note, retroactive then prospective',
    'C. com. L441-10 II; IMP-05',
    () => {
      const invoices = [{ euros: '9600', due: '2026-03-31', credited: ['2026-05-15', '2400'] as const }];
      return [
        ...told(claim('2026-06-30', invoices)),
        ...told(claim('2026-06-30', invoices, { options: { creditNoteMode: 'prospective' } })),
      ];
    },
    [
      ...['91 d 12.15 % 218.10', 'interest 218.10', 'owed 7458.10'],
      ...['45 d 12.15 % 143.80', '46 d 12.15 % 110.25', 'interest 254.05', 'owed 7494.05'],
    ],
  ],
  [
    'E10 a consumer, at the low rate; at the high one it would be wrong',
    'C. civ. 1231-6; CMF L313-2',
    () => [
      ...told(claim('2026-09-30', [{ euros: '1500', due: '2026-05-31', notice: '2026-06-10' }], { kind: 'consumer' })),
      sum(accrue(150_000n, day('2026-06-11'), day('2026-09-30'), rateTable(LAW.legalInterestNaturalPersons, ''), 'act/365')),
    ],
    ['20 d 2.62 % 2.15', '92 d 2.75 % 10.40', 'interest 12.55', 'owed 1512.55', '31.34'],
  ],
  [
    'E11 a town: due date, one rate, day to pay it by',
    'CCP R2192-10, R2192-31, R2192-36',
    () => {
      const due = publicDueDate('authority', day('2026-03-10'));
      return [
        due,
        ...told(claim('2026-09-30', [{ euros: '25000', due }], { kind: 'public-body' })),
        publicInterestPayableBy(day('2026-09-30')),
      ];
    },
    ['2026-04-09', '174 d 10.15 % 1209.66', 'interest 1209.66', 'owed 26249.66', '2026-11-14'],
  ],
  [
    'E12 a hospital, less a retention of 5 %',
    'CCP R2192-11, R2192-33',
    () => {
      const due = publicDueDate('health', day('2025-12-20'));
      return [due, ...told(claim('2026-03-31', [{ euros: '57000', due }], { kind: 'public-body' }))];
    },
    ['2026-02-08', '51 d 10.15 % 808.38', 'interest 808.38', 'owed 57848.38'],
  ],
  [
    'E13 five points more after a judgment',
    'CMF L313-3',
    () => {
      const debt = { principal: 200_000n, from: day('2026-01-16'), until: day('2026-07-31'), enforceableOn: day('2026-04-20') };
      const segments = judgmentInterest(debt, 'act/365', LAW);
      return [...parts(segments), `${segments[1]?.from} ${segments[1]?.to}`, sum(segments)];
    },
    ['156 d 2.62 % 22.40', '10 d 7.62 % 4.18', '31 d 7.75 % 13.16', '2026-06-21 2026-06-30', '39.74'],
  ],
  [
    'E14 insolvency: interest to the eve, time to lodge at home and from abroad',
    'C. com. L622-28, R622-24; CPC 642',
    () => {
      const owed = claim('2026-07-27', [{ euros: '30000', due: '2026-02-28' }], { insolvency: '2026-05-12' });
      const lodge = (['mainland', 'abroad'] as const).map((from) => proofOfDebtTime(day('2026-05-26'), from).lastDay);
      return [...told(owed), `${owed.items[0]?.segments[0]?.to}`, ...lodge];
    },
    ['72 d 12.15 % 719.01', 'interest 719.01', 'owed 30759.01', '2026-05-11', '2026-07-27', '2026-09-28'],
  ],
  [
    'E15 interest that bears interest',
    'C. civ. 1343-2',
    () => {
      const debt = { principal: 1_000_000n, dayBefore: day('2025-03-01'), until: day('2026-06-30'), isConsumerCredit: false };
      const from = day('2025-03-01');
      const { segments, capitalised } = interestWithCapitalisation(
        debt,
        { ground: 'court-claim', from },
        supplementaryRates(LAW),
        'act/365',
      );
      const without = accrue(1_000_000n, day('2026-03-02'), day('2026-06-30'), supplementaryRates(LAW), 'act/365');
      return [
        ...parts(segments),
        ...capitalised.map(({ on, interest }) => `${on} ${decimalOf(interest)}`),
        `${segments[3]?.principal}`,
        sum(without),
      ];
    },
    [
      ...['121 d 13.15 % 435.93', '184 d 12.15 % 612.49', '60 d 12.15 % 199.73', '121 d 12.15 % 453.05'],
      ...['2026-03-01 1248.15', '1124815', '402.78'],
    ],
  ],
  [
    'E16 terms: 60 days, 45 days end of month both ways',
    'C. com. L441-10 I',
    () => {
      const issuedOn = day('2026-02-15');
      return [
        maximumDueDate(issuedOn, 'plain'),
        ...(['days-then-end', 'end-then-days'] as const).map((method) => endOfMonthTerm(issuedOn, 45, method)),
      ];
    },
    ['2026-04-16', '2026-04-30', '2026-04-14'],
  ],
  [
    'E17 time to sue a business and a consumer',
    'C. com. L110-4; C. conso. L218-2',
    () => {
      const facts = { issuedOn: null, interruptions: [] };
      return [
        limitationOf({ ...facts, kind: 'business', performedOn: day('2021-12-10'), dueOn: day('2022-02-14') }).lastDay,
        limitationOf({ ...facts, kind: 'consumer', performedOn: day('2024-12-05'), dueOn: day('2024-12-31') }).lastDay,
      ];
    },
    ['2026-12-10', '2026-12-05'],
  ],
  [
    'E18 one payment, two invoices',
    'C. civ. 1342-10, 1343-1',
    () => {
      const invoices = [
        { euros: '3000', due: '2026-04-30' },
        { euros: '5000', due: '2026-07-31' },
      ];
      const owed = claim('2026-09-30', invoices, { paid: ['2026-09-30', '3500'] });
      const laid = owed.items.map((item) => [item.interestPaid, item.principalPaid, item.principal].map(decimalOf).join(' '));
      return [...parts(owed.items.flatMap((item) => item.segments)), ...laid, `fees ${decimalOf(owed.recoveryFee)}`];
    },
    [
      ...['61 d 12.15 % 60.92', '92 d 12.40 % 93.76', '61 d 12.40 % 103.62'],
      ...['154.68 3000.00 0.00', '103.62 241.70 4758.30', 'fees 80.00'],
    ],
  ],
];

describe('the worked examples of the law, to the cent and to the day', () => {
  let held = 0;

  it.each(EXAMPLES)('%s (%s)', (_name, _article, compute, expected) => {
    expect(compute()).toEqual(expected);
    held += 1;
  });

  it('are all eighteen', () => {
    expect(EXAMPLES.map(([name]) => name.split(' ')[0])).toEqual(Array.from({ length: 18 }, (_, index) => `E${index + 1}`));
  });

  afterAll(() => console.log(`worked examples: ${held} of ${EXAMPLES.length} computed as the reference has them`));
});
