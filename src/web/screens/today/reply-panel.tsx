import { Anchor, Badge, Blockquote, Button, Card, Group, List, Stack, Text, Title } from '@mantine/core';
import type { Day } from '../../../core/base/day.ts';
import { INTENTS, MAIL_FAILURES, MAIL_JOINS, MAIL_KINDS } from '../../../words/mails.ts';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { useMay, usePlace } from '../../shell/place.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { REPLIES } from '../../words/replies.ts';
import { ReplyAnswer } from './reply-answer.tsx';
import { ReplyJoin } from './reply-join.tsx';
import type { Reply } from './use-replies.ts';

/** What debtors wrote back, each with what it seems to ask and in which words. */
export function ReplyPanel({ mails }: { readonly mails: readonly Reply[] }) {
  const words = useWords(REPLIES);
  return (
    <Stack>
      <Text maw={760}>{words.about}</Text>
      {mails.map((mail) => (
        <ReplyCard key={mail.id} mail={mail} />
      ))}
    </Stack>
  );
}

function ReplyCard({ mail }: { readonly mail: Reply }) {
  const words = useWords(REPLIES);
  const { language, manner } = useLanguage();
  const may = useMay('work');
  const { debtor, joinedBy, failure } = mail;
  return (
    <Card withBorder padding="md" component="article">
      <Stack gap="sm">
        <Group gap="xs">
          <Title order={2} size="h4">
            {debtor?.name ?? words.nobody}
          </Title>
          {joinedBy && <Badge variant="light">{MAIL_JOINS[joinedBy][language]}</Badge>}
        </Group>
        <Text size="sm">
          {[MAIL_KINDS[mail.kind][language], manner.day(mail.writtenOn as Day), mail.words?.from, mail.words?.subject]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        {failure && <Text fw={600}>{MAIL_FAILURES[failure][language]}</Text>}
        <Said mail={mail} />
        <Attached mail={mail} />
        {may && !debtor && <Text size="sm">{words.joinFirst}</Text>}
        {may && (debtor ? <ReplyAnswer mail={mail} /> : <ReplyJoin mail={mail} />)}
        {may && <Aside mail={mail} />}
      </Stack>
    </Card>
  );
}

function Said({ mail }: { readonly mail: Reply }) {
  const words = useWords(REPLIES);
  const { language, manner } = useLanguage();
  if (mail.words === null) return <Text c="dimmed">{words.erased}</Text>;
  return (
    <>
      <Blockquote p="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {mail.words.reply ?? words.empty}
      </Blockquote>
      {mail.intents.length > 0 && (
        <Stack gap={4}>
          <Text fw={600}>{words.proposed}</Text>
          <List>
            {mail.intents.map(({ code, words: said, day }) => (
              <List.Item key={code}>
                {INTENTS[code][language]}
                {day && ` (${manner.day(day as Day)})`} {words.quoted(said)}
              </List.Item>
            ))}
          </List>
        </Stack>
      )}
    </>
  );
}

function Attached({ mail }: { readonly mail: Reply }) {
  const words = useWords(REPLIES);
  const { workspace } = usePlace();
  const at = `/api/w/${encodeURIComponent(workspace)}/mails/${mail.id}`;
  const files = mail.attachments.map((one, place) => ({ ...one, href: `${at}/attachments/${place}` }));
  return (
    <Group gap="sm">
      {files.length > 0 && <Text size="sm">{words.attached}</Text>}
      {files.map((one) => (
        <Group key={one.href} gap={4}>
          <Anchor href={one.href} download size="sm">
            {one.name}
          </Anchor>
          {one.proof && <Badge variant="light">{words.proof}</Badge>}
        </Group>
      ))}
      <Anchor href={`${at}/original`} download size="sm">
        {words.original}
      </Anchor>
    </Group>
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
