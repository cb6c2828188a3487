import type { HolidayZone } from '../core/base/business-day.ts';
import type { Day } from '../core/base/day.ts';
import type { Language } from '../core/base/text.ts';
import type { Hour } from '../core/case/call.ts';
import type { Message } from '../core/letter/message.ts';
import type { PrintedSheet } from '../core/papers/paper.ts';
import type { DebtorDetails } from '../core/receivable/party.ts';

/** The day in Paris, and the instant (ISO 8601, UTC) for the record. The demo and stories live on a day of their own. */
export type Clock = {
  today(): Day;
  now(): string;
  /** The Paris day of an instant. */
  dayOf(instant: string): Day;
  /** Not the day outside; accounts and sessions still live on that one. */
  readonly invented?: 'demo' | 'rehearsal';
  /** What the clock on the wall says at an instant, in a place. */
  hourOf(instant: string, zone: HolidayZone): Hour;
};

export type Mail = {
  /** Fixed before the mail leaves, so that whatever becomes of it can be recognised. */
  readonly messageId: string;
  /** When it is written (instant): its Date header. */
  readonly at: string;
  readonly from: { readonly name: string; readonly address: string };
  readonly replyTo: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly Attachment[];
};
/** `cid` makes it an inline image of the HTML part. */
export type Attachment = { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array; readonly cid?: string };

/** The very bytes that go over the wire: what is kept as evidence. */
export type BuiltMail = {
  readonly envelope: { readonly from: string; readonly to: string };
  readonly messageId: string;
  readonly raw: Uint8Array;
};

/**
 * What became of a mail. `refused` for good or for now: in both cases it did not leave. `unknown`: it may have left,
 * and nobody can tell; it is never sent again without a person's word.
 */
export type MailOutcome =
  | { readonly kind: 'accepted'; readonly reply: string }
  | { readonly kind: 'refused'; readonly permanent: boolean; readonly recipientAtFault: boolean; readonly reply: string }
  | { readonly kind: 'unknown'; readonly reply: string };

export type Mailer = {
  /** @throws Refusal `mail-not-set-up` before anything is recorded, when nothing could be sent */
  ready(): void;
  build(mail: Mail): Promise<BuiltMail>;
  send(mail: BuiltMail): Promise<MailOutcome>;
};

/** A letter in the print queue: its own PDF, the very bytes whose digest is journaled. */
export type QueuedLetter = {
  readonly reference: string;
  readonly channel: 'letter' | 'registered-letter';
  readonly recipient: DebtorDetails;
  readonly pdf: Uint8Array;
};

/** A day's letters in one PDF, sorted for posting; the posting list apart, so that no sheet of it ends in an envelope. */
export type PrintBundle = { readonly letters: Uint8Array; readonly postingList: Uint8Array; readonly csv: Uint8Array };

export type Printer = {
  /** A paper for a court, an officer or the tax office, as PDF/A: the same paper gives the same bytes. */
  paper(paper: PrintedSheet): Promise<Uint8Array>;
  /** A letter as PDF/A: the same message gives the same bytes. */
  letter(message: Message, assets?: { readonly logo?: Uint8Array }): Promise<Uint8Array>;
  bundle(
    queue: readonly QueuedLetter[],
    options: { readonly date: Day; readonly language: Language; readonly duplex: boolean },
  ): Promise<PrintBundle>;
};

/** Ways to the debtors' pages of a workspace: where each address begins, and what makes it one that nobody guesses (256 bits of chance). */
export type PortalLinks = { readonly begins: string; newToken(message: string): string };

/** The payload of a QR code as a PNG, for e-mails. */
export type QrPng = (payload: string) => Uint8Array;
