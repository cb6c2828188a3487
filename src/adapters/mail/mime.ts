import { domainToASCII } from 'node:url';
import MailComposer from 'nodemailer/lib/mail-composer';
import { oneLine } from '../../core/base/text.ts';
import type { BuiltMail, Mail } from '../../ports/outside.ts';

/** A header line cannot be folded within a word, and servers refuse lines of over 998 characters (RFC 5322 2.1.1). */
const LONGEST_NAME = 200;
const LONGEST_SUBJECT = 500;

/** The MIME message, whole: what is hashed and kept is what the server is given. */
export async function buildMail(mail: Mail): Promise<BuiltMail> {
  const composer = new MailComposer({
    from: { name: oneLine(mail.from.name, LONGEST_NAME), address: mail.from.address },
    replyTo: mail.replyTo,
    to: { name: oneLine(mail.to.name, LONGEST_NAME), address: mail.to.address },
    subject: oneLine(mail.subject, LONGEST_SUBJECT),
    messageId: `<${mail.messageId}>`,
    date: new Date(mail.at),
    // The same mail gives the same bytes: the boundary comes from its id, not from chance.
    baseBoundary: mail.messageId.replace(/[^A-Za-z0-9]/g, '').slice(-40),
    text: wireLines(mail.text),
    html: wireLines(mail.html),
    // Out-of-office robots do not answer what says it was not typed by a person.
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'OOF, AutoReply' },
    attachments: mail.attachments.map((one) => ({
      filename: one.name,
      contentType: one.mediaType,
      content: Buffer.from(one.bytes),
      ...(one.cid === undefined ? {} : { cid: one.cid, contentDisposition: 'inline' as const }),
    })),
  });
  const raw = await composer.compile().build();
  return {
    envelope: { from: wireAddress(mail.from.address), to: wireAddress(mail.to.address) },
    messageId: mail.messageId,
    raw: new Uint8Array(raw),
  };
}

/** The address as servers know it: only they who offer SMTPUTF8 understand a domain with accents. */
function wireAddress(address: string): string {
  const at = address.lastIndexOf('@') + 1;
  return address.slice(0, at) + (domainToASCII(address.slice(at)) || address.slice(at));
}

/** Line ends as they go over the wire, so that what is kept as evidence is, byte for byte, what arrives. */
function wireLines(text: string): string {
  return text.replace(/\r\n?|\n/g, '\r\n');
}
