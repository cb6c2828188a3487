import type { Finding } from '../facts.ts';

/** What an e-mail that came in is, for who collects: nothing of it is believed before a person or the journal knows our message. */
export type EmailClass = 'bounce' | 'auto-reply' | 'complaint' | 'reply' | 'other';

export type EmailFacts = {
  readonly class: EmailClass;
  /** Of the deliveries that failed for good, each address once. A report that a message is only late is a bounce without any. */
  readonly recipients: readonly FailedRecipient[];
  /** Message-ID, in its angle brackets, of the message that it speaks of or answers. */
  readonly originalMessageId: string | null;
  readonly subject: string | null;
  /** The sender's line as written: a name and an address, or what a mail server puts there. */
  readonly from: string | null;
  /** What its author wrote, without quoted history, signature and disclaimers; `null` for reports of machines. */
  readonly visibleReply: string | null;
};

export type FailedRecipient = {
  readonly address: string;
  /** RFC 3464: "failed". */
  readonly action: string;
  /** RFC 3463: "5.1.1"; `null` when the report does not say. */
  readonly status: string | null;
};

/** An e-mail taken to pieces; what was too much is cut off and told. */
export type Mail = {
  /** Lower-case name to the values in their order, unfolded, encoded words still in them. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
  readonly subject: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly messageId: string | null;
  readonly contentType: string;
  /** The parts that a person reads, as text; made from HTML when there is no other. */
  readonly text: string;
  /** Parts of a report for machines: message/delivery-status, message/feedback-report. */
  readonly reports: readonly MailPart[];
  /** Messages, or their headers, that are attached. */
  readonly originals: readonly string[];
  /** What a person attached, in its order; its bytes by `attachedFile`. */
  readonly attachments: readonly AttachedFile[];
  readonly findings: readonly Finding[];
};

export type AttachedFile = { readonly name: string; readonly mediaType: string; readonly bytes: number };

export type MailPart = { readonly mediaType: string; readonly text: string };
