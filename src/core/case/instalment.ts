import type { Day } from '../base/day.ts';

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
