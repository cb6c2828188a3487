import type { Day } from '../base/day.ts';
import type { CreditorId, DebtorId, HoldId } from '../base/id.ts';
import type { Verdict } from '../case/promised.ts';
import type { PlanRow, PlanSignature, PlanState } from './agreement-tables.ts';
import type { NewHoldRow } from './hold-tables.ts';

type OfHold = { id: HoldId; debtorId: DebtorId; creditorId: CreditorId; on: Day };

/** What a debtor and a creditor agree on, and what becomes of it. */
export type AgreementEntries = {
  /** The day of a promise and its grace have passed: what became of it. */
  'promise.judged': OfHold & { verdict: Verdict };
  'plan.offered': { plan: Omit<PlanRow, 'state' | 'signed_on' | 'signature_stands' | 'hold_id' | 'ended_on' | 'ended_why'> };
  /** The debtor has signed: the hold that it places bears the instalments. */
  'plan.signed': { id: number; on: Day; hold: NewHoldRow; creditorId: CreditorId };
  /** A person has been told that so many instalments were missed. */
  'plan.missed': OfHold & { count: number };
  /** A person has warned the debtor of what was missed: the plan lapses when that date passes. */
  'plan.warned': OfHold & { until: Day };
  'plan.ended': {
    id: number;
    holdId: HoldId | null;
    debtorId: DebtorId;
    creditorId: CreditorId;
    on: Day;
    state: Exclude<PlanState, 'offered' | 'signed'>;
    why: string;
    /** Of a signed one that a person ended: whether the debtor had signed it. */
    signature?: PlanSignature;
  };
  /** A payment that had kept it was none: it is in force as before. */
  'plan.resumed': { id: number; holdId: HoldId; debtorId: DebtorId; creditorId: CreditorId; on: Day };
};
