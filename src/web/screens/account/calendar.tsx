import { Button, Card, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { ActDialog } from '../../parts/act-dialog.tsx';
import { CopiedField } from '../../parts/copied.tsx';
import { RefusedAlert } from '../../parts/refused-alert.tsx';
import { usePlace } from '../../shell/place.ts';
import { CALENDAR } from '../../words/calendar.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { momentText } from '../../words/moment.ts';

const DEFAULT = { variant: 'default' } as const;

/** The secret address by which the person's own calendar program reads what falls due here: shown once, changed, ended. */
export function Calendar() {
  const words = useWords(CALENDAR);
  const { workspace } = usePlace();
  const params = { path: { workspace } };
  const query = useQuery({
    queryKey: [workspace, 'calendar'],
    queryFn: () => answered(api.GET('/api/w/{workspace}/calendar', { params })),
  });
  const [url, setUrl] = useState<string | null>(null);
  const make = () => answered(api.POST('/api/w/{workspace}/calendar', { params }));
  const made = { quiet: true, after: (answer: { readonly url: string }) => setUrl(answer.url) };
  // The dialog of the second tells what came of it: not of the first.
  const [making, replacing] = [useAct(make, made), useAct(make, made)];
  const revoking = useAct(() => answered(api.POST('/api/w/{workspace}/calendar/revoke', { params })), {
    quiet: true,
    done: () => words.revoked,
    after: () => setUrl(null),
  });
  const link = query.data?.link ?? null;
  return (
    <Card withBorder component="section" aria-label={words.title}>
      <Stack maw={720}>
        <Title order={2}>{words.title}</Title>
        <Text>{words.about}</Text>
        <Text>{words.shows}</Text>
        {query.isPending && <Skeleton h={40} />}
        <RefusedAlert error={query.error} />
        {query.data && <Standing link={link} />}
        <div role="status">
          {url !== null && (
            <Stack gap={4}>
              <CopiedField label={words.address} value={url} />
              <Text size="sm" c="dimmed">
                {words.once}
              </Text>
            </Stack>
          )}
        </div>
        {query.data &&
          (link === null ? (
            <Group>
              <Button onClick={() => making.mutate()} loading={making.isPending}>
                {words.make}
              </Button>
            </Group>
          ) : (
            <Group>
              <ActDialog label={words.replace} button={DEFAULT} title={words.replaceTitle} confirm={words.replace} acting={replacing}>
                <Text>{words.replaceText}</Text>
              </ActDialog>
              <ActDialog label={words.revoke} button={DEFAULT} title={words.revokeTitle} confirm={words.revoke} acting={revoking}>
                <Text>{words.revokeText}</Text>
              </ActDialog>
            </Group>
          ))}
        {link === null && <RefusedAlert error={making.error} />}
      </Stack>
    </Card>
  );
}

function Standing({ link }: { readonly link: { readonly madeAt: string; readonly readAt: string | null } | null }) {
  const words = useWords(CALENDAR);
  const { manner } = useLanguage();
  if (link === null) return <Text c="dimmed">{words.none}</Text>;
  const read = link.readAt === null ? words.neverRead : words.read(momentText(link.readAt, manner));
  return (
    <Text c="dimmed">
      {words.since(momentText(link.madeAt, manner))} {read}
    </Text>
  );
}
