import { addMonths, type Day, earlierOf, ofParts } from '../base/day.ts';
import type { Certainty } from './dated.ts';

const YEARS = { business: 5, consumer: 2, 'public-body': 4, unknown: 2 } as const;

/** An unknown debtor is treated as the one who is freed first. */
export type LimitationKind = keyof typeof YEARS;

/** Claims that lapse sooner whoever the debtor is: one year. @law C. com. L133-6 (carriage); CPCE L34-2 (electronic communications) */
export type ClaimNature = 'ordinary' | 'carriage' | 'electronic-communications';

/**
 * What starts a new period. A formal notice, registered or not, starts none (Cass. com. 18/5/2022 n° 20-23.204): a
 * written demand does, against a public body only (loi 68-1250, art. 2). A petition for an order for payment starts none before the
 * order is served.
 */
export type InterruptionCause = 'acknowledgement' | 'court-claim' | 'order-served' | 'enforcement' | 'proof-of-debt' | 'written-demand';

export type Interruption = { readonly on: Day; readonly cause: InterruptionCause };

export type LimitationFacts = {
  readonly kind: LimitationKind;
  readonly nature?: ClaimNature;
  /** When the goods were delivered or the service was done. */
  readonly performedOn: Day | null;
  readonly issuedOn: Day | null;
  readonly dueOn: Day;
  readonly interruptions: readonly Interruption[];
};

export type Limitation = {
  /** Last day on which an action is surely in time. */
  readonly lastDay: Day;
  /** `unverified` when the day of performance is not known and another one stands for it. */
  readonly certainty: Certainty;
  readonly article: string;
};

/**
 * The earliest plausible end of the time to sue: counted from performance or from the due date, whichever comes first, because the
 * case law is not settled (PR-02). The issue date only stands in for an unknown performance. Suspensions and the length of
 * proceedings, which can but lengthen the time, are not counted.
 * @law C. com. L110-4 (5 years); C. conso. L218-2 (2 years); loi 68-1250 art. 1 (4 years from the next 1 January); C. civ. 2229,
 * 2231, 2240, 2241, 2244
 * @effect 2008-06-19
 */
export function limitationOf(facts: LimitationFacts): Limitation {
  const start = earlierOf(facts.performedOn ?? facts.issuedOn ?? facts.dueOn, facts.dueOn);
  let lastDay = endOfPeriod(facts, start);
  for (const { on } of facts.interruptions.filter(({ cause }) => interrupts(cause, facts.kind)).sort((a, b) => (a.on < b.on ? -1 : 1))) {
    // Once the time is over, nothing brings it back.
    if (on >= start && on <= lastDay) lastDay = endOfPeriod(facts, on);
  }
  return { lastDay, certainty: facts.performedOn === null ? 'unverified' : 'verified', article: articleOf(facts) };
}

/**
 * Whether a threat of action would name an action that may not be possible any more.
 * @law C. conso. L121-6 5°; rule R15
 * @effect 2016-07-01
 */
export function isTimeBarred(facts: LimitationFacts, today: Day): boolean {
  return today > limitationOf(facts).lastDay;
}

function endOfPeriod({ kind, nature }: LimitationFacts, start: Day): Day {
  if (nature && nature !== 'ordinary') return addMonths(start, 12);
  if (kind === 'public-body') return ofParts(Number(start.slice(0, 4)) + YEARS[kind], 12, 31);
  return addMonths(start, YEARS[kind] * 12);
}

function interrupts(cause: InterruptionCause, kind: LimitationKind): boolean {
  return cause !== 'written-demand' || kind === 'public-body';
}

function articleOf({ kind, nature }: LimitationFacts): string {
  if (nature === 'carriage') return 'C. com. L133-6';
  if (nature === 'electronic-communications') return 'CPCE L34-2';
  return { business: 'C. com. L110-4', consumer: 'C. conso. L218-2', 'public-body': 'loi 68-1250 art. 1', unknown: 'C. conso. L218-2' }[
    kind
  ];
}
