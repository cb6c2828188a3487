import type { Day } from '../base/day.ts';
import type { CreditorId, DebtorId, DispatchId, HoldId, MailId, Sha256 } from '../base/id.ts';
import type { IntentCode } from '../dialogue/intent.ts';

/** What a mail that came in is; see `formats/email`. */
export type MailKind = 'bounce' | 'auto-reply' | 'complaint' | 'reply' | 'other';

/** Of a bounce: the address is no good, the message was refused for another reason, or it is only late. */
export type MailFailure = 'dead' | 'refused' | 'late';

/** By what a mail was joined to a debtor. Certain only by our own Message-ID, or once a person has said so. */
export type MailJoin = 'message-id' | 'address' | 'reference' | 'person';

/** What a person made of a mail: the intent that was confirmed, answered otherwise, or an address marked. */
export type MailAnswer = IntentCode | 'answered' | 'dead-address' | 'seen';

export type MailRow = {
  id: MailId;
  creditor_id: CreditorId;
  /** Whose it is, or seems to be; `null`: not joined. */
  debtor_id: DebtorId | null;
  /** The message that it answers or speaks of. */
  dispatch_id: DispatchId | null;
  kind: MailKind;
  failure: MailFailure | null;
  joined_by: MailJoin | null;
  /** `waiting` for a person; `done`; or `aside`: none of ours. */
  state: 'waiting' | 'done' | 'aside';
  answer: MailAnswer | null;
  /** Holds the debtor's steps until a person has looked. */
  hold_id: HoldId | null;
  taken_on: Day;
  /** The day on which it was written, as it says: "Friday" is understood from there. */
  written_on: Day;
  /** The mail to the byte. */
  sha256: Sha256;
  /** Who wrote what stands outside the chain. */
  vault_id: number;
  vault_digest: string;
};

/** The words of a mail: they are somebody's, so they are personal data. */
export type MailDetails = {
  readonly from: string | null;
  readonly address: string | null;
  readonly subject: string | null;
  /** What its author wrote, without what he answers to. */
  readonly reply: string | null;
  /** Addresses that a report says failed. */
  readonly failed: readonly string[];
  readonly attachments: readonly { readonly name: string; readonly mediaType: string; readonly bytes: number }[];
};

/** How far a mailbox was read: its UIDs hold as long as its UIDVALIDITY does (RFC 9051, 2.3.1.1). `box` is a digest of which one it is. */
export type MailboxRow = { id: number; box: string; validity: number; uid: number };

export type MailTables = { mail: MailRow; mailbox: MailboxRow };
