import type { Day } from '../base/day.ts';

/** A notice of an instalment comes so many days before it: time to prepare a transfer. */
export const NOTICE_DAYS = 5;
/** Days that a warning must leave before the balance falls due: what the agreement says, a warning keeps. */
export const WARNING_DAYS = 8;
/** The step that warns of a missed instalment: its contacts say when a debtor was warned. */
export const WARNING_STEP = 'instalment-warning';

/** One payment of a plan. */
export type Instalment = {
  readonly on: Day;
  /** The last day of grace: missed from the day after. */
  readonly until: Day;
  readonly cents: bigint;
};

/** What a hold of kind `plan` holds for, as it was signed. */
export type PlanTerms = {
  readonly planId: number;
  /** In order of their days; together they are what was open of the items. */
  readonly instalments: readonly Instalment[];
  readonly basisCents: bigint;
  /** Of how many missed instalments a person has been told. */
  readonly missedTold: number;
  /** When the debtor was warned, and the date that the warning grants; `null`: it never was. */
  readonly warned: { readonly on: Day; readonly until: Day } | null;
};
