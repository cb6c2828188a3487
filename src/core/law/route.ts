import type { Day } from '../base/day.ts';
import type { Certainty } from './dated.ts';
import type { DeadlineKey } from './values/deadline-limits.ts';

/** What decides the court of a debtor. `business` is one whose activity nobody has said yet: no court can be named for it. */
export type RouteDebtor =
  | 'trader'
  | 'craftsman'
  | 'liberal-profession'
  | 'association'
  | 'consumer'
  | 'public-body'
  | 'business'
  | 'unknown';

/** Where the debtor has its seat or home. */
export type Seat = 'metropolitan' | 'alsace-moselle' | 'overseas' | 'european-union' | 'outside-european-union';

export type RouteFacts = {
  readonly debtor: RouteDebtor;
  /** Whether the creditor is a trader or a commercial company; `null`: nobody has said. */
  readonly creditorTrader: boolean | null;
  /** All that is asked for, interest and fees included, in cents of euro; positive. */
  readonly amount: bigint;
  readonly contested: boolean;
  readonly seat: Seat;
  readonly town: string | null;
  readonly insolvency: { readonly publishedOn: Day | null; readonly creditorAbroad: boolean } | null;
  readonly timeBarred: boolean;
  readonly on: Day;
  /** An order for payment already made. */
  readonly order: { readonly madeOn: Day; readonly servedOn: Day | null } | null;
};

export type RouteKind =
  | 'order-for-payment'
  | 'small-claims-procedure'
  | 'petition'
  | 'summary-proceedings'
  | 'summons'
  | 'invoice-commandment'
  | 'european-order-for-payment'
  | 'european-small-claims'
  | 'payment-demand'
  | 'administrative-summary'
  | 'administrative-court'
  | 'proof-of-debt';

/** The text that something rests on, and how far it can be relied on. */
export type Ruled = { readonly article: string; readonly certainty: Certainty };

/** Before whom the route goes: a court, or the person who acts in its place. */
export type CourtKind =
  | 'commercial-court'
  | 'economic-activities-court'
  | 'commercial-chamber'
  | 'judicial-court'
  | 'administrative-court'
  | 'court-of-the-regulation'
  | 'judicial-officer'
  | 'insolvency-practitioner'
  | 'public-body';

/** `town` is the seat of the court, when it is sure; else `null`. */
export type Court = Ruled & { readonly kind: CourtKind; readonly town: string | null };

/** Conciliation, mediation or participative procedure before going to court. */
export type PriorAttempt = Ruled & { readonly required: boolean };

/** `not-stated`: nothing was found in the texts that were read, which is no answer. */
export type LawyerNeed = Ruled & { readonly need: 'required' | 'not-required' | 'not-stated' };

export type Appeal = Ruled & { readonly lastResort: boolean };

export type CostCode = 'court-fee' | 'service' | 'legal-aid-contribution' | 'large-claim-contribution' | 'officer-fees';

/** In cents of euro, both included; `null` where no figure was found. */
export type Cost = Ruled & { readonly code: CostCode; readonly low: bigint | null; readonly high: bigint | null };

/** Times of a route that no other part of the law asks for. */
export type OwnDeadline = 'officer-answer' | 'commandment-answer' | 'commandment-service' | 'european-opposition';

export type RouteDeadline = Ruled & {
  readonly key: DeadlineKey | OwnDeadline;
  readonly length: { readonly days: number } | { readonly months: number };
  readonly monthsForDistance: number;
  /** The orders that it is for, by the day on which they were made, when that decides the length. */
  readonly orders: { readonly from: Day; readonly to: Day | null } | null;
  /** The last day, when what it runs from is known; for `order-execution` the first day on which the order can be enforced. */
  readonly day: Day | null;
};

export type CautionCode =
  | 'contract-and-fixed-amount'
  | 'ask-for-referral'
  | 'partial-order'
  | 'court-of-the-debtor'
  | 'opposition-to-be-expected'
  | 'order-lapsed'
  | 'not-seriously-contestable'
  | 'creditor-not-a-trader'
  | 'jurisdiction-clause'
  | 'protection-judge'
  | 'overseas-court'
  | 'alsace-moselle-chamber'
  | 'agreement-needed'
  | 'regulation-not-read'
  | 'contract-memorandum'
  | 'no-seizure-of-public-goods'
  | 'interest-of-right'
  | 'stop-dunning'
  | 'certified-and-proved'
  | 'insolvency-of-another-kind'
  | 'time-barred-claim'
  | 'deadline-passed';

export type Caution = Ruled & { readonly code: CautionCode };

/** What the route does to the time to sue. */
export type LimitationEffect = Ruled & { readonly effect: 'interrupts' | 'interrupts-when-served' | 'suspends' };

export type Route = {
  readonly kind: RouteKind;
  /** 1 is shown first: from the lightest to the heaviest, a choice of the product and no advice. */
  readonly rank: number;
  readonly articles: readonly string[];
  readonly certainty: Certainty;
  readonly court: Court;
  readonly priorAttempt: PriorAttempt | null;
  readonly lawyer: LawyerNeed;
  readonly appeal: Appeal | null;
  readonly costs: readonly Cost[];
  readonly deadlines: readonly RouteDeadline[];
  /** Official forms by number; all to be verified against the current edition. */
  readonly forms: readonly string[];
  readonly limitation: LimitationEffect | null;
  readonly cautions: readonly Caution[];
};

export type ClosedReason =
  | 'insolvent'
  | 'not-insolvent'
  | 'time-barred'
  | 'debtor-unknown'
  | 'creditor-unknown'
  | 'public-body'
  | 'not-a-public-body'
  | 'seat-outside-france'
  | 'seat-outside-european-union'
  | 'seat-in-france'
  | 'over-ceiling'
  | 'by-summons-only'
  | 'not-between-traders'
  | 'reserved-for-commandment'
  | 'decree-not-published';

/** A route that cannot be taken, and the open ones that stand in its place. */
export type ClosedRoute = Ruled & { readonly kind: RouteKind; readonly reason: ClosedReason; readonly instead: readonly RouteKind[] };

/** What must be said first. */
export type Ask = 'debtor-kind' | 'creditor-trader';

/** Every kind of route is either open or closed. */
export type CourtRoutes = { readonly asks: readonly Ask[]; readonly open: readonly Route[]; readonly closed: readonly ClosedRoute[] };
