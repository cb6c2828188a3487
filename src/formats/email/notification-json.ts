import { z } from 'zod';
import { statusIn } from './delivery-status.ts';
import type { FailedRecipient, Mail } from './email-facts.ts';

/** What a sending service says in JSON, as text of an e-mail. */
export type ServiceNews = {
  readonly about: 'bounce' | 'complaint' | 'delivery';
  readonly recipients: readonly FailedRecipient[];
  readonly messageId: string | null;
};

const Recipient = z.object({ emailAddress: z.string().max(400), action: z.string().nullish(), status: z.string().nullish() });
const Notification = z.object({
  notificationType: z.enum(['Bounce', 'Complaint', 'Delivery']),
  bounce: z.object({ bouncedRecipients: z.array(Recipient).max(1000) }).nullish(),
  mail: z.object({ commonHeaders: z.object({ messageId: z.string().max(1000).nullish() }).nullish() }).nullish(),
});

/** The notification of a sending service (Amazon SES and those alike) that stands at the head of the text. */
export function serviceNews({ text }: Mail): ServiceNews | null {
  // Mail servers of old break long lines with an exclamation mark.
  const line = (text.trimStart().split(/\n\s*\n|\n--/, 1)[0] ?? '').replaceAll('!\n ', '');
  if (!line.startsWith('{') || !line.slice(0, 2000).includes('"notificationType"')) return null;
  const read = Notification.safeParse(parsed(line));
  if (!read.success) return null;
  const { notificationType, bounce, mail } = read.data;
  const recipients = (bounce?.bouncedRecipients ?? []).map(({ emailAddress, status }) => ({
    address: emailAddress.trim().toLowerCase(),
    action: 'failed',
    status: statusIn(status ?? ''),
  }));
  const about = notificationType === 'Bounce' ? 'bounce' : notificationType === 'Complaint' ? 'complaint' : 'delivery';
  return { about, recipients: about === 'bounce' ? recipients : [], messageId: mail?.commonHeaders?.messageId ?? null };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
