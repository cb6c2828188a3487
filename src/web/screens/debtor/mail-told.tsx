import { Spoiler, Text } from '@mantine/core';
import { capital } from '../../../words/capital.ts';
import { MAIL_FAILURES, MAIL_JOINS, MAIL_KINDS } from '../../../words/mails.ts';
import { MailFiles } from '../../parts/mail-files.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { REPLIES } from '../../words/replies.ts';
import type { PastEvent } from './debtor-data.ts';

type Mail = Extract<PastEvent, { is: 'mail' }>['mail'];

/** A mail that came back: who wrote what, what a person made of it, and its files. */
export function MailTold({ mail }: { readonly mail: Mail }) {
  const words = useWords(REPLIES);
  const { language } = useLanguage();
  const { kind, failure, joinedBy, state, answer } = mail;
  const meaning = words.readAs[answer as keyof typeof words.readAs] as string | undefined;
  const facts = [
    mail.words?.from,
    failure && MAIL_FAILURES[failure][language],
    joinedBy && joinedBy !== 'message-id' ? MAIL_JOINS[joinedBy][language] : null,
    state === 'waiting' ? words.unread : meaning,
  ];
  return (
    <>
      <Text>
        <Text span fw={600} inherit>
          {capital(MAIL_KINDS[kind][language])}
        </Text>
        {mail.words?.subject && ` ${words.quoted(mail.words.subject)}`}
      </Text>
      <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {facts.filter(Boolean).join(' · ')}
      </Text>
      {mail.words === null ? (
        <Text size="sm" c="dimmed">
          {words.erased}
        </Text>
      ) : (
        mail.words.reply && (
          <Spoiler maxHeight={120} showLabel={words.showAll} hideLabel={words.showLess}>
            <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              {mail.words.reply}
            </Text>
          </Spoiler>
        )
      )}
      {mail.words !== null && <MailFiles mail={mail} />}
    </>
  );
}
