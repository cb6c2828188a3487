import type { Language } from '../../core/base/text.ts';
import type { MailView } from '../../use-cases/inbox.ts';
import { INTENTS, MAIL_FAILURES, MAIL_JOINS, MAIL_KINDS } from '../../words/mails.ts';
import type { Words } from '../words/words.ts';
import { lines, parts } from './layout.ts';

const LONGEST_REPLY = 1_200;

/** Mails with what was written, whose they are, and what they may mean in which words. */
export function mailsText(words: Words, language: Language, mails: readonly MailView[], head: string | null): string {
  const { mailing: say } = words;
  const isWaiting = mails.some((one) => one.mail.state === 'waiting');
  return parts(head, mails.length === 0 ? say.none : null, ...mails.map((one) => mailText(words, language, one)), isWaiting && say.next);
}

function mailText(words: Words, language: Language, { mail, details, debtor, intents }: MailView): string {
  const { mailing: say } = words;
  const who = mail.joined_by === null ? say.nobody : say.sure(debtor ?? '', MAIL_JOINS[mail.joined_by][language]);
  return lines(
    say.line(mail.id, words.day(mail.written_on), MAIL_KINDS[mail.kind][language], who),
    details?.from && `  ${details.from}`,
    mail.failure && `  ${MAIL_FAILURES[mail.failure][language]}`,
    ...intents.map(({ code, words: said, day }) => `  → ${say.means(INTENTS[code][language], day && words.day(day), said)}`),
    details?.reply && `  ${details.reply.slice(0, LONGEST_REPLY).replaceAll('\n', '\n  ')}`,
    details && details.attachments.length > 0 && `  ${say.attached(details.attachments.map((one) => one.name).join(', '))}`,
  );
}

export function mailJson({ mail, details, debtor, intents }: MailView) {
  const { id, kind, failure, state, answer, joined_by, debtor_id, taken_on, written_on } = mail;
  return {
    id,
    kind,
    failure,
    state,
    answer,
    joinedBy: joined_by,
    debtorId: debtor_id,
    debtor,
    takenOn: taken_on,
    writtenOn: written_on,
    intents,
    ...details,
  };
}
