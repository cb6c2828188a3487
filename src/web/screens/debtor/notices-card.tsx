import { Alert, Badge, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Day } from '../../../core/base/day.ts';
import { capital } from '../../../words/capital.ts';
import { answered, api } from '../../client/client.ts';
import type { paths } from '../../client/schema.d.ts';
import { useAct } from '../../parts/act.ts';
import { useMay, usePlace } from '../../shell/place.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { NOTICES } from '../../words/notices.ts';
import type { DebtorCard } from './debtor-data.ts';
import classes from './notices-card.module.css';

type Answer = paths['/api/w/{workspace}/debtors/{debtor}/notices']['get']['responses'][200]['content']['application/json'];
type Notice = Answer['notices'][number];

/** What the BODACC has published of a debtor's proceedings, the latest first, and what of it a person is to look at. */
export function NoticesCard({ card }: { readonly card: DebtorCard }) {
  const words = useWords(NOTICES);
  const { workspace } = usePlace();
  const { data } = useQuery({
    queryKey: [workspace, 'notices', card.id],
    queryFn: () => answered(api.GET('/api/w/{workspace}/debtors/{debtor}/notices', { params: { path: { workspace, debtor: card.id } } })),
  });
  if (!data || data.notices.length === 0) return null;
  return (
    <Card withBorder component="section" aria-label={words.history}>
      <Stack gap="sm">
        <Title order={2}>{words.history}</Title>
        {data.asks.length > 0 && data.seenOn === null && <Asks card={card} asks={data.asks} />}
        <ul className={classes['notices']}>
          {data.notices.map((notice) => (
            <NoticeLine key={notice.key} notice={notice} />
          ))}
        </ul>
      </Stack>
    </Card>
  );
}

function Asks({ card, asks }: { readonly card: DebtorCard; readonly asks: Answer['asks'] }) {
  const words = useWords(NOTICES);
  const { workspace } = usePlace();
  const mayWork = useMay('work');
  const path = { workspace, debtor: card.id };
  const seeing = useAct(() => answered(api.POST('/api/w/{workspace}/debtors/{debtor}/notices/seen', { params: { path } })), {
    done: () => words.seenDone,
  });
  return (
    <Alert color="orange" variant="outline" role="status" title={words.toLook}>
      <Stack gap="xs" align="flex-start">
        {asks.map((ask) => (
          <Text key={`${ask.code} ${ask.key}`}>{capital(ask.text)}</Text>
        ))}
        {mayWork && (
          <Button size="xs" variant="default" loading={seeing.isPending} onClick={() => seeing.mutate()}>
            {words.seen}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

function NoticeLine({ notice }: { readonly notice: Notice }) {
  const words = useWords(NOTICES);
  const { manner } = useLanguage();
  const { name, judgedOn, publishedOn, type, is, by, words: said, officer } = notice;
  const facts = [
    judgedOn === null ? '' : words.judged(manner.day(judgedOn as Day)),
    publishedOn === null ? '' : words.published(manner.day(publishedOn as Day)),
    said?.court ?? '',
  ].filter(Boolean);
  const marks = [type === null ? '' : words.types[type], words.is[is]].filter(Boolean);
  return (
    <li>
      <div>
        <Group gap="xs">
          <Text fw={600} td={is === 'stands' ? undefined : 'line-through'}>
            {capital(name)}
          </Text>
          {marks.map((mark) => (
            <Badge key={mark} variant="outline" color="gray">
              {mark}
            </Badge>
          ))}
        </Group>
        <Text size="sm">{facts.join(' · ')}</Text>
        {by !== null && (
          <Text size="sm" c="dimmed">
            {words.by(by)}
          </Text>
        )}
        {officer && is === 'stands' && (
          <Text size="sm">
            {manner.labelled(words.officer[officer.role], officer.named)}{' '}
            <Text span size="sm" c="dimmed">
              {words.officerNote}
            </Text>
          </Text>
        )}
        <details>
          <summary>{words.read}</summary>
          <Text size="sm" c="dimmed">
            {words.number(notice.key)}
          </Text>
          <Text size="sm">{said === null ? words.noWords : [said.names, said.nature, said.text].filter(Boolean).join(' — ')}</Text>
        </details>
      </div>
    </li>
  );
}
