import { Findings } from '../findings.ts';
import { EMPTY_READING, type Reading } from '../reading.ts';
import { isAutoReply } from './auto-reply.ts';
import { afterReport, deliveryNews } from './bounce.ts';
import { complaintOf } from './complaint.ts';
import type { EmailFacts, Mail } from './email-facts.ts';
import { messageIdIn, parseMail } from './mail.ts';
import { MOST_MESSAGES, messagesOf } from './mbox.ts';
import { serviceNews } from './notification-json.ts';
import { visibleReply } from './visible-reply.ts';

const REPLY_SUBJECT = /^\s*(?:re|ré|réf|aw|antw?|sv|vs|odp|rif|r)\s?(?:\[\d+\])?\s?:/i;

/** The e-mails of a file, .eml or mbox: what each is, whom it could not reach, what its author wrote. */
export async function readIncoming(bytes: Uint8Array): Promise<Reading> {
  const findings = new Findings();
  const messages = messagesOf(bytes);
  if (messages.length === MOST_MESSAGES)
    findings.warning('email-too-many', `Only the first ${MOST_MESSAGES} e-mails of the file were read. Split it.`);
  const emails: EmailFacts[] = [];
  for (const message of messages) emails.push(await emailFacts(message, findings));
  return { ...EMPTY_READING, format: 'email', findings: findings.list(), emails };
}

async function emailFacts(message: Uint8Array, findings: Findings): Promise<EmailFacts> {
  return factsOf(await parseMail(message), findings);
}

/** What a mail that was taken to pieces is. */
export function factsOf(mail: Mail, findings: Findings): EmailFacts {
  findings.addAll(mail.findings);
  const shown = { subject: mail.subject || null, from: mail.from || null };
  const machine = { ...shown, recipients: [], originalMessageId: reportedId(mail), visibleReply: null };
  const service = serviceNews(mail);
  if (service) {
    const found = service.about === 'delivery' ? 'other' : service.about;
    return { ...machine, class: found, recipients: service.recipients, originalMessageId: service.messageId ?? machine.originalMessageId };
  }
  const complaint = complaintOf(mail);
  if (complaint) {
    if (complaint.kind?.startsWith('auth-failure') || complaint.kind === 'dmarc')
      findings.warning(
        'email-authentication-report',
        'The report is about the authentication of a message: a server wrote it, nobody complained. Check SPF, DKIM and DMARC of your domain.',
      );
    return { ...machine, class: 'complaint' };
  }
  const news = deliveryNews(mail);
  if (news) {
    if (news.outcome === 'failed' && news.recipients.length === 0)
      findings.warning('email-bounce-unnamed', 'The report does not say which address failed. Look at it, and mark the address yourself.');
    return { ...machine, class: news.outcome === 'delivered' ? 'other' : 'bounce', recipients: news.recipients };
  }
  return { ...shown, recipients: [], ...answerFacts(mail) };
}

function answerFacts(mail: Mail): Pick<EmailFacts, 'class' | 'originalMessageId' | 'visibleReply'> {
  const { text, hasHistory } = visibleReply(mail.text);
  const answered = answeredId(mail);
  const isBulk = mail.headers.has('list-unsubscribe') || /^(?:bulk|list|junk)/i.test(mail.headers.get('precedence')?.[0] ?? '');
  const isReply = answered !== null || (!isBulk && (REPLY_SUBJECT.test(mail.subject) || hasHistory));
  return { class: isAutoReply(mail) ? 'auto-reply' : isReply ? 'reply' : 'other', originalMessageId: answered, visibleReply: text };
}

/** The message that is answered: In-Reply-To, or the last of References. */
function answeredId({ headers }: Mail): string | null {
  const direct = messageIdIn(headers.get('in-reply-to')?.[0] ?? '');
  return (
    direct ??
    headers
      .get('references')?.[0]
      ?.slice(-20_000)
      .match(/<[^<>\s]{1,900}>/g)
      ?.at(-1) ??
    null
  );
}

/** The message that a report speaks of: the one that came with it, in a part or below the text, else the one that it answers. */
function reportedId(mail: Mail): string | null {
  const field = /^message-id:[ \t]*(?:\n[ \t]+)?(<[^<>\s]{1,900}>)/im;
  for (const original of mail.originals) {
    const found = field.exec(original.slice(0, 100_000))?.[1];
    if (found) return found;
  }
  const below = field.exec(afterReport(mail.text) || mail.text)?.[1];
  return below ?? messageIdIn(mail.headers.get('x-original-message-id')?.[0] ?? '') ?? answeredId(mail);
}
