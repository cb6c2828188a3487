import type { Day } from '../base/day.ts';
import type { CallId, ContactId, CreditorId, DebtorId, DispatchId, DisputeId, HoldId, QuestionId } from '../base/id.ts';
import type { Calling, CallOutcome, Hour, LateReason, Tried } from '../case/call.ts';
import type { ContactState } from '../case/contact.ts';

/** How things stood before a call was recorded, so that it can be taken back exactly. */
export type BeforeCall = {
  status: 'proposed' | 'approved';
  state: ContactState;
  madeOn: Day | null;
  tried: Tried[] | null;
  calling: Calling | null;
  /** Holds that ended with it: promises that it replaced, holds of the dispute that it opened. */
  lifted: { id: HoldId; why: string }[];
};

/** What came of one call that was made. */
export type CallRow = {
  id: CallId;
  creditor_id: CreditorId;
  debtor_id: DebtorId;
  dispatch_id: DispatchId;
  contact_id: ContactId;
  on_day: Day;
  /** When it was made. */
  at_hour: Hour;
  outcome: CallOutcome;
  /** Whether the debtor was spoken to. */
  spoke: boolean;
  author: string;
  late_reason: LateReason | null;
  /** What the call was about, in cents by currency. */
  sums: Record<string, number>;
  /** Of one that is to be made again: the day, and the hour if one was agreed. */
  again_on: Day | null;
  again_at: Hour | null;
  /** What was made of it. */
  hold_id: HoldId | null;
  dispute_id: DisputeId | null;
  question_id: QuestionId | null;
  before: BeforeCall;
  /** It was recorded by mistake, and everything is as it was. */
  taken_back: boolean;
  /** Where what was noted of it is, and a salted digest of that; `null` where nothing was, or where the dispatch itself says it. */
  vault_id: number | null;
  vault_digest: string | null;
};

/** As entries bring it: those of before do not say where words are. */
export type NewCallRow = Omit<CallRow, 'taken_back' | 'vault_id' | 'vault_digest'> & Partial<Pick<CallRow, 'vault_id' | 'vault_digest'>>;

/** What calls have taught of a debtor: nobody has said anything yet when `null`. */
export type CallingColumn = { calling: Calling | null };
