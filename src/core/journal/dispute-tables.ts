import type { Day } from '../base/day.ts';
import type { CreditorId, DebtorId, DisputeId, ItemId, OfferId, Sha256 } from '../base/id.ts';
import type { DisputeCause, DisputeState, Resolution } from '../case/dispute.ts';

/** Sums in cents, VAT included; `null`: all of the invoice. */
export type ContestedJson = { item: ItemId; cents: number | null }[];

export type DisputeRow = {
  id: DisputeId;
  creditor_id: CreditorId;
  debtor_id: DebtorId;
  items: ContestedJson;
  /** Once it was found right in part: what of it. */
  accepted: ContestedJson | null;
  cause: DisputeCause;
  state: DisputeState;
  /** Who sees to it, as people are named in the journal. */
  owner: string;
  opened_on: Day;
  opened_by: string;
  /** The day by which it is to be decided. */
  deadline: Day;
  resolution: Resolution | null;
  resolved_on: Day | null;
  resolved_by: string | null;
  /** When nothing was contested any more. */
  closed_on: Day | null;
  /** The last settlement known when it was opened: credit notes behind it may be the one that is waited for. */
  since_settlement: number;
  /** The dispute that it goes on for, since its debtor became another one: its words stand there. */
  copy_of: DisputeId | null;
};

/** What was said in a dispute; the words themselves are in the vault. */
export type DisputeWordRow = {
  id: number;
  creditor_id: CreditorId;
  debtor_id: DebtorId;
  dispute_id: DisputeId;
  /** Why the debtor contests; a note; a colleague asked, and answering; what the debtor is told. */
  kind: 'reason' | 'note' | 'question' | 'reply' | 'answer';
  on_day: Day;
  author: string;
  /** Of a reply: the question. */
  answers: number | null;
  /** Of a question: digest of the link by which it is answered without an account, and the last day on which it can be. */
  token: Sha256 | null;
  expires_on: Day | null;
  answered: boolean;
  vault_id: number;
  vault_digest: string;
};
export type WordDetails = { readonly said: string };

/** Less for money that comes in time, named with each invoice: what was open, and what of it is given up. */
export type OfferRow = {
  id: OfferId;
  creditor_id: CreditorId;
  debtor_id: DebtorId;
  items: { item: ItemId; open: number; given: number }[];
  /** The last day on which the money must be at the bank. */
  until_day: Day;
  /** Only what somebody who may has granted is said to the debtor, and honoured. */
  state: 'proposed' | 'granted' | 'withdrawn';
  made_on: Day;
  made_by: string;
  granted_on: Day | null;
  granted_by: string | null;
};
