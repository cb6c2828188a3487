import { day } from '../base/day.ts';
import type { ItemId } from '../base/id.ts';
import type { Currency } from '../base/money.ts';
import type { Rate } from '../base/rate.ts';
import type { ClaimCase } from './claim-case.ts';
import { dayAfter, type PlainCase, type PlainCredit, type PlainItem, type PlainSum } from './claim-independent.test-kit.ts';

export type NamedCase = readonly [name: string, life: PlainCase];

const STANDARD: Omit<PlainCase, 'on' | 'items'> = {
  kind: 'business',
  currency: 'EUR',
  insolvencyOpenedOn: null,
  semesterMode: 'rolling',
  dayCount: 'act/365',
  allocation: 'interest-first',
  creditNoteMode: 'retroactive',
  payments: [],
};

function invoice(euros: number, dueOn: string, over: Partial<PlainItem> = {}): PlainItem {
  return { principal: BigInt(euros) * 100n, dueOn, payments: [], creditNotes: [], contractRate: null, noticeOn: null, ...over };
}

const sum = (on: string, euros: number): PlainSum => ({ on, cents: BigInt(Math.round(euros * 100)) });

function edge(name: string, on: string, items: readonly PlainItem[], over: Partial<PlainCase> = {}): NamedCase {
  return [name, { ...STANDARD, on, items, ...over }];
}

const ONE = (over: Partial<PlainItem> = {}) => [invoice(10_000, '2026-06-30', over)];
const paid = (on: string, euros: number) => ONE({ payments: [sum(on, euros)] });
const credited = (on: string, euros: number, mode?: PlainCredit['mode']) =>
  ONE({ creditNotes: [{ ...sum(on, euros), ...(mode ? { mode } : {}) }] });
const noticed = (noticeOn: string | null) => ONE({ noticeOn });
const THREE = ['2026-03-31', '2026-03-31', '2026-03-31'].map((dueOn, index) => invoice(100 + index, dueOn));

/** Where a claim changes its ways: the days around a due date, half-years, leap days, sums that just fit, ranks that share. */
export const EDGES: readonly NamedCase[] = [
  edge('on the due date', '2026-06-30', ONE()),
  edge('one day late', '2026-07-01', ONE()),
  edge('before it is due', '2026-05-01', ONE()),
  edge('paid on the due date', '2026-09-15', paid('2026-06-30', 10_000)),
  edge('paid but one cent on the due date', '2026-09-15', paid('2026-06-30', 9_999.99)),
  edge('paid on the first day of delay, to the cent', '2026-09-15', paid('2026-07-01', 10_003.4)),
  edge('paid with the fee', '2026-09-15', paid('2026-07-01', 10_043.4)),
  edge('paid beyond the fee', '2026-09-15', paid('2026-07-01', 10_050)),
  edge('one cent less than the interest', '2026-10-31', paid('2026-08-31', 210.62)),
  edge('the interest alone', '2026-10-31', paid('2026-08-31', 210.63)),
  edge('principal first', '2026-10-31', paid('2026-08-31', 4_000), { allocation: 'principal-first' }),
  edge('principal first, the whole principal', '2026-10-31', paid('2026-08-31', 10_100), { allocation: 'principal-first' }),
  edge('two payments on one day', '2026-10-31', ONE({ payments: [sum('2026-08-31', 100), sum('2026-08-31', 200)] })),
  edge('a payment after the day', '2026-08-30', paid('2026-08-31', 4_000)),
  edge('a payment on the day', '2026-08-31', paid('2026-08-31', 4_000)),
  edge('a payment on the last day of a half-year', '2025-09-30', [invoice(10_000, '2025-03-31', { payments: [sum('2025-06-30', 1_000)] })]),
  edge('a payment on the first day of a half-year', '2025-09-30', [
    invoice(10_000, '2025-03-31', { payments: [sum('2025-07-01', 1_000)] }),
  ]),
  edge('through a leap day', '2024-03-01', [invoice(10_000, '2024-02-28')]),
  edge('due on a leap day', '2024-03-01', [invoice(10_000, '2024-02-29')], { dayCount: 'act/act' }),
  edge('act/act over two new years', '2025-02-15', [invoice(50_000, '2023-11-30')], { dayCount: 'act/act' }),
  edge('act/act at a contractual rate, one line for all', '2025-02-15', [invoice(50_000, '2023-11-30', { contractRate: 83_333 })], {
    dayCount: 'act/act',
  }),
  edge('2016 to 2017 act/act', '2017-01-02', [invoice(1_234, '2015-12-30')], { dayCount: 'act/act' }),
  edge('fixed at the start, due on the eve of a half-year', '2026-08-31', ONE(), { semesterMode: 'fixed-at-start' }),
  edge('fixed at the start over three years', '2026-08-31', [invoice(10_000, '2023-06-29')], { semesterMode: 'fixed-at-start' }),
  edge('a contractual rate of nothing', '2026-08-31', ONE({ contractRate: 0 })),
  edge('a contractual rate of a ten-thousandth', '2026-08-31', ONE({ contractRate: 1 })),
  edge('a contractual rate is no matter of half-years', '2026-08-31', [invoice(10_000, '2024-06-30', { contractRate: 200_000 })]),
  edge('one cent for ten years', '2026-08-31', [{ ...invoice(0, '2016-08-31'), principal: 1n }]),
  edge('ten thousand million euros', '2026-12-31', [invoice(10_000_000_000, '2013-06-30')]),
  edge('an invoice of nothing', '2026-08-31', [invoice(0, '2026-06-30')]),
  edge('since 2013 at all rates', '2026-12-31', [invoice(9_999, '2013-06-30')]),
  edge('a retroactive credit note on its own day', '2026-08-31', credited('2026-08-31', 2_400)),
  edge('a retroactive credit note the day after', '2026-08-30', credited('2026-08-31', 2_400)),
  edge('a credit note of the whole, late', '2026-08-31', credited('2026-08-15', 10_000)),
  edge('a prospective credit note of the whole', '2026-08-31', credited('2026-08-15', 10_000, 'prospective')),
  edge('a prospective credit note on the due date', '2026-08-31', credited('2026-06-30', 10_000, 'prospective')),
  edge('a prospective credit note of more than is left', '2026-08-31', credited('2026-08-15', 12_000), { creditNoteMode: 'prospective' }),
  edge('a retroactive credit note after all was paid', '2026-08-31', [
    invoice(1_000, '2026-06-30', { payments: [sum('2026-07-20', 1_050)], creditNotes: [sum('2026-08-10', 300)] }),
  ]),
  edge('a credit note and a payment on one day', '2026-08-31', [
    invoice(1_000, '2026-06-30', { payments: [sum('2026-07-20', 600)], creditNotes: [{ ...sum('2026-07-20', 500), mode: 'prospective' }] }),
  ]),
  edge('a consumer without a notice', '2026-09-30', noticed(null), { kind: 'consumer' }),
  edge('a consumer, notice before the due date', '2026-09-30', noticed('2026-06-29'), { kind: 'consumer' }),
  edge('a consumer, notice on the due date', '2026-09-30', noticed('2026-06-30'), { kind: 'consumer' }),
  edge('a consumer, notice after the day', '2026-09-30', noticed('2026-10-01'), { kind: 'consumer' }),
  edge('a consumer, before half-yearly legal rates', '2015-08-01', [invoice(5_000, '2013-08-31', { noticeOn: '2013-09-15' })], {
    kind: 'consumer',
  }),
  edge('a public body, due on the eve of a half-year', '2026-12-31', ONE(), { kind: 'public-body' }),
  edge('a public body for seven years', '2026-12-31', [invoice(25_000, '2019-06-29')], { kind: 'public-body', dayCount: 'act/act' }),
  edge('a debtor of no known kind', '2026-09-30', paid('2026-08-31', 10_500), { kind: 'unknown' }),
  edge('dollars', '2026-09-30', ONE(), { currency: 'USD' }),
  edge('insolvency on the due date', '2026-09-30', ONE(), { insolvencyOpenedOn: '2026-06-30' }),
  edge('insolvency on the first day of delay', '2026-09-30', ONE(), { insolvencyOpenedOn: '2026-07-01' }),
  edge('insolvency later, a dividend paid after it', '2026-09-30', paid('2026-09-15', 500), { insolvencyOpenedOn: '2026-08-01' }),
  edge('insolvency after the day', '2026-09-30', ONE(), { insolvencyOpenedOn: '2026-10-15' }),
  edge('three of one due date share', '2026-07-31', THREE, { payments: [sum('2026-05-31', 100)] }),
  edge('three of one due date share one cent', '2026-07-31', THREE, { payments: [sum('2026-05-31', 0.01)] }),
  edge('three of one due date share all but a cent', '2026-07-31', THREE, { payments: [sum('2026-03-31', 302.99)] }),
  edge('a directed payment overflows to the oldest', '2026-09-30', [
    invoice(500, '2026-05-31'),
    invoice(300, '2026-07-31', { payments: [sum('2026-08-31', 900)] }),
    invoice(400, '2026-06-30'),
  ]),
  edge('the younger written first', '2026-09-30', [invoice(5_000, '2026-07-31'), invoice(3_000, '2026-04-30')], {
    payments: [sum('2026-09-30', 3_500)],
  }),
  edge('a payment before anything is due', '2026-09-30', [invoice(500, '2026-05-31'), invoice(300, '2026-07-31')], {
    payments: [sum('2026-04-30', 650)],
  }),
];

/** Cases drawn by chance, the same in every run. */
export function randomCases(count: number): NamedCase[] {
  const chance = new Chance(20_261_121n);
  return Array.from({ length: count }, (_, index) => {
    const life = randomCase(chance);
    return [`random ${index + 1}: ${life.kind}, ${life.items.length} debts, ${life.on}`, life] as const;
  });
}

function randomCase(chance: Chance): PlainCase {
  const kind = chance.of([
    'business',
    'business',
    'business',
    'business',
    'consumer',
    'consumer',
    'public-body',
    'public-body',
    'unknown',
  ] as const);
  const start = chance.days('2013-06-01', chance.below(4_400));
  const items = Array.from({ length: 1 + chance.below(4) }, () => randomItem(chance, start));
  // Debts of one due date share: make some of them.
  const sharing = chance.below(3) === 0 ? items.map((item) => ({ ...item, dueOn: items[0]?.dueOn ?? item.dueOn })) : items;
  return {
    kind,
    items: sharing,
    on: earlier(chance.days(start, 60 + chance.below(900)), '2026-12-31'),
    currency: chance.below(12) === 0 ? 'CHF' : 'EUR',
    insolvencyOpenedOn: chance.below(6) === 0 ? chance.days(start, chance.below(500)) : null,
    semesterMode: chance.of(['rolling', 'fixed-at-start'] as const),
    dayCount: chance.of(['act/365', 'act/act'] as const),
    allocation: chance.of(['interest-first', 'principal-first'] as const),
    creditNoteMode: chance.of(['retroactive', 'prospective'] as const),
    payments: randomSums(chance, start, 4, items[0]?.principal ?? 1n),
  };
}

function randomItem(chance: Chance, start: string): PlainItem {
  const principal = BigInt(chance.below(10 ** chance.of([3, 5, 6, 7, 9] as const))) + 1n;
  const dueOn = chance.days(start, chance.below(150));
  const credits = randomSums(chance, start, chance.below(3), principal / 3n + 1n);
  return {
    principal,
    dueOn,
    payments: randomSums(chance, start, 2, principal),
    creditNotes: credits.map((note) =>
      chance.below(2) === 0 ? note : { ...note, mode: chance.of(['retroactive', 'prospective'] as const) },
    ),
    contractRate: chance.below(3) === 0 ? chance.below(250_000) : null,
    noticeOn: chance.below(5) === 0 ? null : chance.days(start, chance.below(300)),
  };
}

function randomSums(chance: Chance, start: string, most: number, about: bigint): PlainSum[] {
  return Array.from({ length: chance.below(most + 1) }, () => ({
    on: chance.days(start, chance.below(500)),
    cents: (about * BigInt(chance.below(1_200))) / 1_000n + 1n,
  }));
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

/** A plain generator of its own, so that a case keeps its name for ever. */
class Chance {
  #state: bigint;

  constructor(seed: bigint) {
    this.#state = seed;
  }

  below(limit: number): number {
    this.#state = (this.#state * 6_364_136_223_846_793_005n + 1_442_695_040_888_963_407n) % 2n ** 64n;
    return Number((this.#state >> 33n) % BigInt(limit));
  }

  of<T>(choices: readonly [T, ...T[]]): T {
    return choices[this.below(choices.length)] ?? choices[0];
  }

  days(from: string, count: number): string {
    let day = from;
    for (let step = 0; step < count && day < '2026-12-31'; step++) day = dayAfter(day);
    return day;
  }
}

const dated = <T extends PlainSum>(sums: readonly T[]) => sums.map((sum) => ({ ...sum, on: day(sum.on) }));

/** The case as the product takes it. */
export function caseOf({ semesterMode, dayCount, allocation, creditNoteMode, ...life }: PlainCase): ClaimCase {
  const items = life.items.map((item, index) => ({
    itemId: (index + 1) as ItemId,
    principal: item.principal,
    dueOn: day(item.dueOn),
    payments: dated(item.payments),
    creditNotes: dated(item.creditNotes),
    contractRate: item.contractRate === null ? null : (item.contractRate as Rate),
    formalNoticeReceivedOn: item.noticeOn === null ? null : day(item.noticeOn),
  }));
  return {
    kind: life.kind,
    items,
    currency: life.currency as Currency,
    payments: dated(life.payments),
    insolvencyOpenedOn: life.insolvencyOpenedOn === null ? null : day(life.insolvencyOpenedOn),
    options: { semesterMode, dayCount, allocation, creditNoteMode },
  };
}
