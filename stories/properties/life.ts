import fc from 'fast-check';
import { type Edit, edits } from './scenario-edits.ts';

/**
 * A debtor's life as it is drawn at random. Days are numbers counted from its first day, things are meant by their
 * place modulo how many there are: whatever is left of a life when it is cut down still makes sense.
 */
export type Life = {
  /** Days from 2026-01-05, so that holidays and month ends fall anywhere. */
  readonly start: number;
  readonly days: number;
  readonly debtor: {
    readonly kind: (typeof KINDS)[number];
    readonly confirmed: boolean;
    readonly email: 'usable' | 'none';
    readonly address: boolean;
    readonly segment: string | null;
    readonly scenario: string | null;
  };
  readonly conduct: { readonly minimumDaysBetween: number; readonly cap: { readonly count: number; readonly days: number } };
  /** Edits of the scenario in force from the first day on, and the least overdue total in cents. */
  readonly edits: readonly Edit[];
  readonly minimum: number;
  /** Whether there is an account in dollars; there is none in pounds. */
  readonly dollars: boolean;
  readonly items: readonly ItemSeed[];
  readonly events: readonly Event[];
};

export type ItemSeed = {
  readonly kind: 'invoice' | 'credit-note' | 'payment-on-account';
  readonly cents: number;
  readonly currency: 'EUR' | 'USD' | 'GBP';
  /** Days from the first day of the life. */
  readonly due: number | null;
  readonly doubt: 'bounced' | 'refused' | 'rejected' | null;
  /** A step (by its place) that was reached before, and how many days before. */
  readonly prior: { readonly step: number; readonly ago: number } | null;
};

/** Before the day's run, or at noon of the next day on which something is about to leave. */
export type Event = { readonly at: number; readonly noon: boolean; readonly happens: Happening };

export type Happening =
  | { readonly what: 'pay' | 'credit'; readonly item: number; readonly percent: number }
  | { readonly what: 'reopen' | 'keep'; readonly item: number }
  | { readonly what: 'item'; readonly item: ItemSeed }
  | {
      readonly what: 'hold';
      readonly kind: HoldSeed;
      readonly items: readonly number[] | null;
      readonly from: number;
      readonly days: number | null;
    }
  | { readonly what: 'lift'; readonly hold: number }
  | { readonly what: 'doubt'; readonly item: number; readonly doubt: ItemSeed['doubt'] }
  | { readonly what: 'due'; readonly item: number; readonly in: number }
  | { readonly what: 'email'; readonly email: 'usable' | 'bounced' | 'none' }
  | { readonly what: 'address'; readonly address: boolean }
  | { readonly what: 'kind'; readonly kind: (typeof KINDS)[number] }
  | { readonly what: 'scenario'; readonly scenario: string | null }
  | { readonly what: 'edit'; readonly edits: readonly Edit[] }
  | { readonly what: 'answer'; readonly question: number }
  | { readonly what: 'outage'; readonly days: number }
  | { readonly what: 'person'; readonly waits: number | null }
  | { readonly what: 'post'; readonly outcome: (typeof POST)[number] }
  | { readonly what: 'calls'; readonly outcome: (typeof CALLS)[number] };

export type HoldSeed = (typeof HOLDS)[number];
export const KINDS = ['business', 'consumer', 'public-body', 'unknown'] as const;
export const HOLDS = ['dispute', 'promise', 'plan', 'insolvency', 'stop', 'other'] as const;
export const POST = ['arrives', 'fails', 'bounces', 'uncertain', 'killed'] as const;
export const CALLS = ['reached', 'no-answer', 'message-left', 'promised', 'disputed'] as const;
const SCENARIOS = [
  'business',
  'consumer',
  'public-body',
  'key-account',
  'habitual-late-payer',
  'small-amounts',
  'without-email',
  'consumer-without-email',
];

/** The same small sums come again, so that credits meet invoices they could settle. */
const cents = fc.oneof(fc.integer({ min: 1, max: 500_000 }), fc.constantFrom(1, 1_000, 5_000, 10_000, 100_000));
const doubt = fc.oneof(
  { weight: 15, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constantFrom('bounced' as const, 'refused' as const, 'rejected' as const) },
);
/** Some are so old that the time to sue is about to end: two, four or five years from the issue, a month before. */
const OLD = [700, 1_430, 1_795];
const due = (min: number, max: number) =>
  fc.oneof(
    { weight: 20, arbitrary: fc.integer({ min, max }) },
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...OLD), fc.integer({ min: -150, max: 20 })).map(([age, more]) => more - age) },
  );
const scenario = fc.option(fc.constantFrom(...SCENARIOS), { freq: 2 });
const kind = fc.oneof({ weight: 3, arbitrary: fc.constant('business' as const) }, { weight: 2, arbitrary: fc.constantFrom(...KINDS) });
const rarely = fc.nat({ max: 9 }).map((n) => n === 0);

const itemSeed = (from: number, to: number): fc.Arbitrary<ItemSeed> =>
  fc.record({
    kind: fc.oneof(
      { weight: 19, arbitrary: fc.constant('invoice' as const) },
      { weight: 1, arbitrary: fc.constantFrom('credit-note' as const, 'payment-on-account' as const) },
    ),
    cents,
    currency: fc.oneof(
      { weight: 6, arbitrary: fc.constant('EUR' as const) },
      { weight: 1, arbitrary: fc.constantFrom('USD' as const, 'GBP' as const) },
    ),
    due: due(from, to),
    doubt,
    prior: fc.oneof(
      { weight: 7, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.record({ step: fc.nat({ max: 5 }), ago: fc.nat({ max: 30 }) }) },
    ),
  });

const item = fc.nat({ max: 9 });
const happens: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      what: fc.constantFrom('pay' as const, 'credit' as const),
      item,
      percent: fc.oneof(fc.constant(100), fc.integer({ min: 1, max: 99 })),
    }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constantFrom('reopen' as const, 'keep' as const), item }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('item' as const), item: itemSeed(-20, 100) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      what: fc.constant('hold' as const),
      kind: fc.constantFrom(...HOLDS),
      items: fc.option(fc.array(item, { minLength: 1, maxLength: 3 }), { freq: 5 }),
      from: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 6 })),
      days: fc.option(fc.nat({ max: 30 }), { freq: 8 }),
    }),
  },
  { weight: 4, arbitrary: fc.record({ what: fc.constant('lift' as const), hold: fc.nat({ max: 5 }) }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('doubt' as const), item, doubt }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('due' as const), item, in: fc.integer({ min: -30, max: 60 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      what: fc.constant('email' as const),
      email: fc.constantFrom('usable' as const, 'bounced' as const, 'none' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('address' as const), address: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('kind' as const), kind: fc.constantFrom(...KINDS) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('scenario' as const), scenario }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('edit' as const), edits }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('answer' as const), question: fc.nat({ max: 5 }) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('outage' as const), days: fc.integer({ min: 1, max: 30 }) }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('person' as const), waits: fc.option(fc.nat({ max: 12 }), { freq: 6 }) }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('post' as const), outcome: fc.constantFrom('arrives' as const, ...POST) }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('calls' as const), outcome: fc.constantFrom('reached' as const, ...CALLS) }) },
);

const debtor = fc.record({
  kind,
  confirmed: rarely.map((not) => !not),
  email: rarely.map((not) => (not ? ('none' as const) : ('usable' as const))),
  address: rarely.map((not) => !not),
  segment: fc.option(fc.constant('gold'), { freq: 2 }),
  scenario,
});

const conduct = fc.oneof(
  fc.constant({ minimumDaysBetween: 6, cap: { count: 4, days: 28 } }),
  fc.record({
    minimumDaysBetween: fc.nat({ max: 10 }),
    cap: fc.record({ count: fc.integer({ min: 1, max: 6 }), days: fc.integer({ min: 1, max: 40 }) }),
  }),
);

/** Lives of a length between two numbers of days. */
export function lives(minDays: number, maxDays: number): fc.Arbitrary<Life> {
  return fc.record({
    start: fc.nat({ max: 700 }),
    days: fc.integer({ min: minDays, max: maxDays }),
    debtor,
    conduct,
    edits: fc.oneof(fc.constant([]), edits),
    minimum: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat({ max: 100_000 }) }),
    dollars: fc.boolean(),
    items: fc.array(itemSeed(-120, 120), { minLength: 1, maxLength: 8 }),
    events: fc.array(fc.record({ at: fc.nat({ max: maxDays }), noon: fc.nat({ max: 2 }).map((n) => n === 0), happens }), { maxLength: 24 }),
  });
}
