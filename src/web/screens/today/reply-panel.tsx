import { Badge, Blockquote, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Day } from '../../../core/base/day.ts';
import { capital } from '../../../words/capital.ts';
import { MAIL_FAILURES, MAIL_JOINS, MAIL_KINDS } from '../../../words/mails.ts';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { MailFiles } from '../../parts/mail-files.tsx';
import { WorkPlace } from '../../parts/work-place.tsx';
import { useMay, usePlace } from '../../shell/place.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { REPLIES } from '../../words/replies.ts';
import { TODAY } from '../../words/today.ts';
import { ReplyAnswer, useAnswering } from './reply-answer.tsx';
import { ReplyJoin } from './reply-join.tsx';
import { type Proposal, proposalsOf, toldAtOnce } from './reply-meaning.ts';
import type { Reply } from './use-replies.ts';

/** What debtors wrote back: the list, and beside it the mail with what it seems to ask, each proposal one key away. */
export function ReplyPanel({ mails }: { readonly mails: readonly Reply[] }) {
  const words = useWords(REPLIES);
  const label = useWords(TODAY).kinds.replies;
  const may = useMay('work');
  const answering = useAnswering();
  const [asked, setAsked] = useState<{ readonly id: number; readonly proposal: Proposal } | null>(null);
  const known = new Map(mails.map((mail) => [mail.id, mail]));
  const press = (key: string, row: number) => {
    const mail = known.get(row);
    const proposal = mail && proposalsOf(mail)[Number(key) - 1];
    if (!proposal || !may || !mail.debtor) return false;
    const told = toldAtOnce(proposal);
    if (told === null) setAsked({ id: row, proposal });
    else if (!answering.isPending) answering.mutate({ mail, told });
    return true;
  };
  return (
    <WorkPlace
      above={
        <Text maw={760} mb="sm">
          {words.about}
        </Text>
      }
      label={label}
      rows={mails.map((mail) => ({ key: mail.id, label: nameOf(mail, words.nobody), content: <ReplyRow mail={mail} /> }))}
      onKey={press}
      detailLabel={label}
      detail={(key) => {
        const mail = known.get(key);
        if (!mail) return null;
        const wanted = asked?.id === key ? asked.proposal : null;
        return <ReplyDetail key={`${key} ${mail.debtor?.id} ${wanted?.meaning}`} mail={mail} wanted={wanted} may={may} />;
      }}
    />
  );
}

function nameOf({ debtor }: Reply, nobody: string): string {
  return debtor?.name ?? nobody;
}

function ReplyRow({ mail }: { readonly mail: Reply }) {
  const words = useWords(REPLIES);
  const { language, manner } = useLanguage();
  const [first] = proposalsOf(mail);
  return (
    <Stack gap={2}>
      <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
        <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
          {nameOf(mail, words.nobody)}
        </Text>
        <Text size="sm">{manner.day(mail.writtenOn as Day)}</Text>
      </Group>
      <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {[capital(MAIL_KINDS[mail.kind][language]), mail.words?.subject ?? mail.words?.from].filter(Boolean).join(' · ')}
      </Text>
      {first && <Text size="sm">{words.meanings[first.meaning]}</Text>}
    </Stack>
  );
}

type DetailProps = { readonly mail: Reply; readonly wanted: Proposal | null; readonly may: boolean };

function ReplyDetail({ mail, wanted, may }: DetailProps) {
  const words = useWords(REPLIES);
  const { language, manner } = useLanguage();
  const { debtor, joinedBy, failure } = mail;
  return (
    <Stack gap="sm">
      <Group gap="xs">
        <Title order={2} size="h4">
          {nameOf(mail, words.nobody)}
        </Title>
        {joinedBy && <Badge variant="light">{MAIL_JOINS[joinedBy][language]}</Badge>}
      </Group>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {[MAIL_KINDS[mail.kind][language], manner.day(mail.writtenOn as Day), mail.words?.from, mail.words?.subject]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      {failure && <Text fw={600}>{MAIL_FAILURES[failure][language]}</Text>}
      {mail.words === null ? (
        <Text c="dimmed">{words.erased}</Text>
      ) : (
        <Blockquote p="sm" mt={0} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {mail.words.reply ?? words.empty}
        </Blockquote>
      )}
      <MailFiles mail={mail} />
      {may && !debtor && <Text size="sm">{words.joinFirst}</Text>}
      {may && (debtor ? <ReplyAnswer mail={mail} wanted={wanted} /> : <ReplyJoin mail={mail} />)}
      {may && <Aside mail={mail} />}
    </Stack>
  );
}

function Aside({ mail }: { readonly mail: Reply }) {
  const words = useWords(REPLIES);
  const { workspace } = usePlace();
  const name = mail.debtor?.name ?? mail.words?.from ?? String(mail.id);
  const setting = useAct(
    () => answered(api.POST('/api/w/{workspace}/mails/{mail}/aside', { params: { path: { workspace, mail: mail.id } } })),
    { done: () => words.setAside },
  );
  return (
    <Group>
      <Button variant="default" aria-label={words.asideFor(name)} loading={setting.isPending} onClick={() => setting.mutate()}>
        {words.aside}
      </Button>
    </Group>
  );
}
