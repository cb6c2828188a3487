import type { Day } from '../base/day.ts';
import type { ContactId, CreditorId, DebtorId, DispatchId, HoldId, MailId } from '../base/id.ts';
import type { MailAnswer, MailboxRow, MailJoin, MailRow } from './mail-tables.ts';

/** What comes back by e-mail, and of an SMS. */
export type MailEntries = {
  /** A mail was kept; `place` says how far its mailbox was read with it. */
  'mail.taken': { mail: MailRow; place: MailboxRow | null };
  /** The mailbox was read on, and held nothing new: it was on record already, or our own. */
  'mailbox.read': { place: MailboxRow };
  'mail.joined': {
    id: MailId;
    debtorId: DebtorId;
    creditorId: CreditorId;
    dispatchId: DispatchId | null;
    by: MailJoin;
    holdId: HoldId | null;
  };
  /** A person has looked. */
  'mail.answered': { id: MailId; debtorId: DebtorId | null; creditorId: CreditorId; on: Day; answer: MailAnswer };
  'mail.set-aside': { id: MailId; debtorId: DebtorId | null; creditorId: CreditorId; on: Day };
  /** What people wrote is gone. */
  'mails.erased': { mails: MailId[] };
  /** A message that had left came back: it reached nobody. `failed`: nothing else of the contact had left, so its step was not made. */
  'dispatch.bounced': {
    id: DispatchId;
    contactId: ContactId;
    debtorId: DebtorId;
    creditorId: CreditorId;
    outcome: string;
    failed: boolean;
    /** None of its dispatches has left any more and one still can: the contact waits for that one. */
    waits?: boolean;
    mailId: MailId;
  };
  /** What became of an SMS, as the provider knows. `failed`: it was not delivered and nothing else of the contact had left. */
  'text.reported': {
    id: DispatchId;
    contactId: ContactId;
    debtorId: DebtorId;
    creditorId: CreditorId;
    delivered: boolean;
    failed: boolean;
    /** As of a mail that came back: one of its dispatches can still leave, and the contact waits for that one. */
    waits?: boolean;
  };
};
