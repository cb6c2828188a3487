import { type Day, isDay } from '../../core/base/day.ts';
import { Findings } from '../findings.ts';
import type { AttachedFile, EmailFacts, Mail } from './email-facts.ts';
import { parseMail } from './mail.ts';
import { factsOf } from './read-incoming.ts';

/** A mail that came in, as far as the inbox needs it. */
export type IncomingMail = {
  readonly facts: EmailFacts;
  /** Its own Message-ID, without brackets. */
  readonly messageId: string | null;
  /** Something failed for good, and the report does not say which address. */
  readonly isUnnamed: boolean;
  /** Message-IDs of what it answers or speaks of, the nearest first, without their brackets. */
  readonly answers: readonly string[];
  /** The sender's bare address, in lower case; `null` when there is none that could be answered. */
  readonly address: string | null;
  /** Day of its Date header, as its writer's calendar had it; `null` when that says none. */
  readonly writtenOn: Day | null;
  readonly attachments: readonly AttachedFile[];
};

const MOST_ANSWERED = 30;

/** Reads one mail. Never rejects. */
export async function readMail(bytes: Uint8Array): Promise<IncomingMail> {
  const mail = await parseMail(bytes);
  const findings = new Findings();
  const facts = factsOf(mail, findings);
  return {
    facts,
    messageId: mail.messageId?.replace(/^<|>$/g, '') ?? null,
    isUnnamed: findings.list().some((finding) => finding.code === 'email-bounce-unnamed'),
    answers: answeredBy(mail, facts),
    address: addressOf(mail.headers.get('reply-to')?.[0] ?? '') ?? addressOf(mail.from),
    writtenOn: dayOf(mail.headers.get('date')?.[0] ?? ''),
    attachments: mail.attachments,
  };
}

function answeredBy({ headers }: Mail, { originalMessageId }: EmailFacts): string[] {
  const listed = ['in-reply-to', 'references'].flatMap((name) =>
    (
      headers
        .get(name)?.[0]
        ?.slice(-20_000)
        .match(/<[^<>\s]{1,900}>/g) ?? []
    ).toReversed(),
  );
  const all = [...(originalMessageId === null ? [] : [originalMessageId]), ...listed];
  return [...new Set(all.map((one) => one.replace(/^<|>$/g, '')))].slice(0, MOST_ANSWERED);
}

/** The address in angle brackets, else the one that stands alone. */
function addressOf(line: string): string | null {
  const text = line.slice(0, 2_000);
  const found = /<([^<>\s]{3,254})>\s*$/.exec(text.trim())?.[1] ?? /^\s*([^<>\s",;]{3,254})\s*$/.exec(text)?.[1];
  return found !== undefined && /^[^\s@<>"(),:;[\]\\]+@[^\s@<>"(),:;[\]\\]+\.[^\s@.]{2,}$/.test(found) ? found.toLowerCase() : null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function dayOf(header: string): Day | null {
  const [, date = '', month = '', year = ''] = /(\d{1,2})\s+([A-Za-z]{3})[a-z]*\.?\s+(\d{4})/.exec(header.slice(0, 200)) ?? [];
  const text = `${year}-${String(MONTHS.indexOf(month.toLowerCase()) + 1).padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(text) ? text : null;
}
