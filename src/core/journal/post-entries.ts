import type { Day } from '../base/day.ts';
import type { ContactId, CreditorId, DebtorId, DispatchId, PostConsentId, PostedId } from '../base/id.ts';
import type { PostAnswer, PostStage, PostTask } from '../case/post.ts';
import type { LetterEventRow, PostChoiceRow, PostConsentRow, PostedRow } from './post-tables.ts';

type Whose = { debtorId: DebtorId; creditorId: CreditorId };

/** What becomes of registered letters that a provider carries, and what is filed of those that were posted by hand. */
export type PostEntries = {
  'post.chosen': { choice: PostChoiceRow };
  'post.agreed': { consent: PostConsentRow };
  'post.agreement-withdrawn': Whose & { id: PostConsentId; on: Day };
  /** The provider took it. That it left is told by an entry of its own. */
  'letter.taken': { posted: PostedRow };
  /** The provider told what became of it; each thing once, in any order. */
  'letter.carried': Whose & {
    id: PostedId;
    dispatchId: DispatchId;
    contactId: ContactId;
    events: LetterEventRow[];
    from: PostStage;
    stage: PostStage;
    stageOn: Day;
    closedOn: Day | null;
    task: PostTask | null;
    /** It is in the mail, since this day. */
    left: { on: Day; madeOn: Day | null; tracking: string | null } | null;
    /** Nobody got it: its step was not made, where it was all that left of it. */
    lost: { why: string; contact: boolean } | null;
  };
  /** What the provider told of its receipt was not so: it came back after all. A person's word is never taken back by this. */
  'letter.receipt-withdrawn': Whose & { dispatchId: DispatchId; contactId: ContactId; stage: PostStage };
  /** A person has seen what waited, and chose. */
  'letter.answered': Whose & { id: PostedId; answer: PostAnswer; on: Day; by: string };
  /** A person filed the slip of a letter that was posted by hand, or another proof of it. */
  'letter.proof-filed': { event: LetterEventRow };
};
