import { expect, it } from 'vitest';
import { day } from '../base/day.ts';
import { FACTS, told } from './court-route.test-kit.ts';
import { courtRoutes } from './court-route.ts';
import type { RouteFacts } from './route.ts';
import { cautionsOf } from './route-caution.ts';
import { STANDARD_ROUTE_VALUES } from './values/route-values.ts';

/** Read over against the articles of each route; sums in cents. A "?" is to be verified. */
const ROUTES: readonly (readonly [debtor: string, changes: Partial<RouteFacts>, routes: readonly (readonly string[])[]])[] = [
  [
    'a consumer',
    { debtor: 'consumer', creditorTrader: null },
    [
      [
        '1 order-for-payment: CPC 1405, CPC 1406, CPC 1407, CPC 1408',
        'before judicial-court: CPC 1406 ; C. com. L721-3 ?',
        'attempt to settle not needed: Cass. 2e civ., avis 25/09/2025 n° 25-70.013',
        'lawyer not-required: CPC 761 ?',
        'no appeal: COJ R211-3-24 ?',
        'costs court-fee 0 to 0:  ?',
        'costs service 1290 to 5158: C. com. A444-11 ?',
        'costs legal-aid-contribution 0 to 5000: CGI 1635 bis Q ?',
        'time interrupts-when-served: Civ. 1re 9/9/2020 n° 19-12.006 ?',
        'mind contract-and-fixed-amount: CPC 1405',
        'mind court-of-the-debtor: CPC 1406',
        'mind ask-for-referral: CPC 1408',
        'mind partial-order: CPC 1409',
        'mind protection-judge: CPC 1406 ?',
      ],
      [
        '2 small-claims-procedure: CPCE L125-1, CPCE R125-1 à R125-8 ?',
        'before judicial-officer: CPCE L125-1 ?',
        'lawyer not-stated:  ?',
        'costs officer-fees unknown to unknown: CPCE L125-1 ?',
        'time suspends: C. civ. 2238',
        'mind agreement-needed: CPCE L125-1 ?',
      ],
      [
        '3 petition: CPC 750, CPC 818 ?',
        'before judicial-court: C. com. L721-3 ?',
        'attempt to settle first: CPC 750-1 ?',
        'lawyer not-required: CPC 761 ?',
        'no appeal: COJ R211-3-24 ?',
        'costs legal-aid-contribution 5000 to 5000: CGI 1635 bis Q ?',
        'time interrupts: C. civ. 2241',
        'mind protection-judge: CPC 1406 ?',
      ],
      [
        '4 summary-proceedings: CPC 835 al. 2',
        'before judicial-court: C. com. L721-3 ?',
        'attempt to settle first: CPC 750-1 ?',
        'lawyer not-required: CPC 761 ?',
        'no appeal: COJ R211-3-24 ?',
        'costs service unknown to unknown: C. com. A444-11 ?',
        'costs legal-aid-contribution 5000 to 5000: CGI 1635 bis Q ?',
        'time interrupts: C. civ. 2241',
        'mind not-seriously-contestable: CPC 835 al. 2',
        'mind protection-judge: CPC 1406 ?',
      ],
      [
        '5 summons: CPC 750 ?',
        'before judicial-court: C. com. L721-3 ?',
        'attempt to settle first: CPC 750-1 ?',
        'lawyer not-required: CPC 761 ?',
        'no appeal: COJ R211-3-24 ?',
        'costs service unknown to unknown: C. com. A444-11 ?',
        'costs legal-aid-contribution 5000 to 5000: CGI 1635 bis Q ?',
        'time interrupts: C. civ. 2241',
        'mind protection-judge: CPC 1406 ?',
      ],
    ],
  ],
  [
    'a public body',
    { debtor: 'public-body' },
    [
      [
        '1 payment-demand: CCP L2192-13, loi 68-1250 art. 2',
        'before public-body: loi 68-1250 art. 2',
        'lawyer not-stated:  ?',
        'time interrupts: loi 68-1250 art. 2',
        'mind interest-of-right: CCP L2192-13, D2192-35',
      ],
      [
        '2 administrative-summary: CJA R541-1',
        'before administrative-court: CJA R541-1, R431-2',
        'lawyer required: CJA R431-2',
        'mind not-seriously-contestable: CJA R541-1',
        'mind contract-memorandum: CCAG-FCS art. 46 ?',
        'mind no-seizure-of-public-goods: CPCE L111-1 al. 3 ; CGCT L1612-15, L1612-16 ?',
      ],
      [
        '3 administrative-court: CJA R431-2',
        'before administrative-court: CJA R541-1, R431-2',
        'lawyer required: CJA R431-2',
        'mind contract-memorandum: CCAG-FCS art. 46 ?',
        'mind no-seizure-of-public-goods: CPCE L111-1 al. 3 ; CGCT L1612-15, L1612-16 ?',
      ],
    ],
  ],
  [
    'a consumer in insolvency, out of time, two months after the publication',
    { debtor: 'consumer', timeBarred: true, insolvency: { publishedOn: day('2026-09-18'), creditorAbroad: false } },
    [
      [
        '1 proof-of-debt: C. com. L622-24, C. com. R622-24, C. com. L622-25 ?',
        'before insolvency-practitioner: C. com. L622-24 ?',
        'lawyer not-stated:  ?',
        'time interrupts: C. com. L622-25-1 ?',
        'mind stop-dunning: C. com. L622-7, L622-21 ?',
        'mind certified-and-proved: C. com. L622-25, R622-23 ; Cass. com. 4/2/2026 n° 24-21.337 ?',
        'mind insolvency-of-another-kind: C. com. L622-24 ?',
        'mind deadline-passed: C. com. L622-26 ?',
        'mind time-barred-claim: C. com. L622-25 ?',
      ],
    ],
  ],
];

it.each(ROUTES)('all that is said of each route against %s', (_debtor, changes, expected) => {
  expect(courtRoutes({ ...FACTS, ...changes }).open.map(told)).toEqual(expected);
});

// PROC-08: off until its decree is read; what will be said of it once a row of its own turns it on.
it('all that is said of the commandment to pay an invoice between traders (loi 2026-307)', () => {
  const { rows, name } = STANDARD_ROUTE_VALUES.invoiceCommandment;
  const on = { ...STANDARD_ROUTE_VALUES, invoiceCommandment: { name, rows: rows.map((one) => ({ ...one, value: true })) } };
  const found = courtRoutes(FACTS, on).open.find(({ kind }) => kind === 'invoice-commandment');
  expect(found && told(found)).toEqual([
    '2 invoice-commandment: loi 2026-307, CPCE L126-1 à L126-5 ?',
    'before judicial-officer: CPCE L126-1 à L126-5 ?',
    'lawyer not-stated:  ?',
  ]);
  const { limitation, costs, cautions, priorAttempt, appeal } = found ?? {};
  expect({ limitation, costs, cautions, priorAttempt, appeal }).toEqual({
    limitation: null,
    costs: [],
    cautions: [],
    priorAttempt: null,
    appeal: null,
  });
});

it('nothing is late where no insolvency, or no day of its publication, is known', () => {
  const late = (changes: Partial<RouteFacts>) =>
    cautionsOf('proof-of-debt', 'insolvency-practitioner', { ...FACTS, ...changes }).map(({ code }) => code);
  const always = ['stop-dunning', 'certified-and-proved'];
  expect(late({})).toEqual(always);
  expect(late({ insolvency: { publishedOn: null, creditorAbroad: false } })).toEqual(always);
  // Four months for a creditor abroad: 21 July to 23 November 2026, the 21st being a Saturday.
  const publishedOn = day('2026-07-21');
  expect(late({ insolvency: { publishedOn, creditorAbroad: true }, on: day('2026-11-23') })).toEqual(always);
  expect(late({ insolvency: { publishedOn, creditorAbroad: true }, on: day('2026-11-24') })).toEqual([...always, 'deadline-passed']);
  expect(late({ insolvency: { publishedOn, creditorAbroad: false } })).toEqual([...always, 'deadline-passed']);
});

// C. com. L721-3: whether the creditor's being no trader takes a trader or a craftsman before the judicial court is to be verified.
it('only of a trader or a craftsman is it told that the creditor is none', () => {
  const told = (debtor: RouteFacts['debtor'], creditorTrader: boolean) =>
    cautionsOf('summons', 'judicial-court', { ...FACTS, debtor, creditorTrader }).map(({ code }) => code);
  expect(told('trader', false)).toEqual(['creditor-not-a-trader']);
  expect(told('craftsman', false)).toEqual(['creditor-not-a-trader']);
  for (const debtor of ['liberal-profession', 'association'] as const) expect(told(debtor, false)).toEqual([]);
  expect(told('consumer', false)).toEqual(['protection-judge']);
  expect(told('trader', true)).toEqual(['jurisdiction-clause']);
});

it('no part of a route is left without saying how sure it is', () => {
  const insolvent = { insolvency: { publishedOn: null, creditorAbroad: false } };
  const many: readonly Partial<RouteFacts>[] = [
    {},
    { debtor: 'consumer' },
    { debtor: 'public-body' },
    { seat: 'european-union' },
    insolvent,
  ];
  for (const one of many.flatMap((changes) => courtRoutes({ ...FACTS, ...changes }).open)) {
    const { court, priorAttempt, lawyer, appeal, costs, deadlines, limitation, cautions } = one;
    const parts = [one, court, priorAttempt, lawyer, appeal, limitation, ...costs, ...deadlines, ...cautions];
    for (const part of parts) if (part) expect(['verified', 'unverified']).toContain(part.certainty);
  }
});
