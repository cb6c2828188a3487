import type { Day } from '../base/day.ts';
import type { CreditorId, DebtorId, HoldId, ProceedingId, ProceedingStepId, RouteChoiceId } from '../base/id.ts';
import type { ProceedingRow, ProceedingStepRow, RouteChoiceRow } from './proceeding-table.ts';

type Whose = { debtorId: DebtorId; creditorId: CreditorId };

/** What a person decided to do about a debtor, and what happens before a court. The holds of both are entries of their own, beside. */
export type ProceedingEntries = {
  'route.chosen': { choice: RouteChoiceRow };
  /** Another one stands in its place, or none, or a proceeding has begun. */
  'route.choice-ended': Whose & { id: RouteChoiceId; state: 'replaced' | 'withdrawn' | 'begun'; on: Day };
  'proceeding.opened': { proceeding: ProceedingRow };
  /** How the court calls it, as far as it is known now. */
  'proceeding.named': Whose & { id: ProceedingId; vaultId: number; vaultDigest: string };
  'proceeding.stepped': { step: ProceedingStepRow };
  /** `reopened`: its hold, where what was taken back had ended the proceeding. */
  'proceeding.step-taken-back': Whose & { id: ProceedingStepId; proceedingId: ProceedingId; on: Day; reopened: HoldId | null };
  /** What was written is gone. */
  'proceedings.erased': { choices: RouteChoiceId[]; proceedings: ProceedingId[]; steps: ProceedingStepId[] };
};
