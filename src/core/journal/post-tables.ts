import type { Day } from '../base/day.ts';
import type { ContactId, CreditorId, DebtorId, DispatchId, LetterEventId, PostConsentId, PostedId, Sha256 } from '../base/id.ts';
import type { PaperWay, PostAnswer, PostProof, PostService, PostStage, PostStep, PostTask } from '../case/post.ts';

/** How a creditor's registered letters leave, keyed by the creditor; by hand where there is none. */
export type PostChoiceRow = {
  id: CreditorId;
  creditor_id: CreditorId;
  paper: PaperWay;
  /** Whether debtors who agreed to it get electronic registered letters. */
  electronic: boolean;
  chosen_on: Day;
  author: string;
};

/**
 * What a debtor agreed to beforehand: a consumer to electronic registered letters, a business to the address. Of the e-mail address that it had then:
 * another one is another agreement.
 */
export type PostConsentRow = {
  id: PostConsentId;
  creditor_id: CreditorId;
  debtor_id: DebtorId;
  given_on: Day;
  told_on: Day;
  author: string;
  withdrawn_on: Day | null;
};

/** A registered letter that a provider took. */
export type PostedRow = {
  id: PostedId;
  creditor_id: CreditorId;
  debtor_id: DebtorId;
  contact_id: ContactId;
  dispatch_id: DispatchId;
  service: PostService;
  /** Ours, by which the provider's list is searched; theirs. */
  reference: string;
  provider_id: string;
  taken_on: Day;
  stage: PostStage;
  stage_on: Day;
  /** Asked about no more: it is over and its proofs are there, or were waited for long enough. */
  closed_on: Day | null;
  /** What waits for a person, and what they chose. */
  task: PostTask | null;
  answer: PostAnswer | null;
  answered_on: Day | null;
  answered_by: string | null;
};

/** One thing that is known of a registered letter, with its day and, where there is one, the document that proves it. */
export type LetterEventRow = {
  id: LetterEventId;
  creditor_id: CreditorId;
  debtor_id: DebtorId;
  dispatch_id: DispatchId;
  what: PostStep | `proof-${PostProof}`;
  on_day: Day;
  told_on: Day;
  /** The provider's own code. */
  code: string | null;
  sha256: Sha256 | null;
  media_type: string | null;
  author: string;
  /** The same thing told twice is one row. */
  mark: string;
};

export type PostTables = { post_choice: PostChoiceRow; post_consent: PostConsentRow; posted: PostedRow; letter_event: LetterEventRow };
