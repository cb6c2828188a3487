import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { answered, api } from '../../client/client.ts';
import { Failure } from '../../shell/error-screen.tsx';
import { usePlace } from '../../shell/place.ts';
import { DEBTOR } from '../../words/debtor.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import classes from './debtor.module.css';
import { EventLine } from './event-line.tsx';

const PAGE = 20;

/** All that happened with a debtor, the latest first. */
export function HistoryCard({ debtor }: { readonly debtor: number }) {
  const words = useWords(DEBTOR);
  const { manner } = useLanguage();
  const history = useHistory(debtor);
  const events = history.data?.pages.flatMap((page) => page.events) ?? [];
  const total = history.data?.pages[0]?.total ?? 0;
  return (
    <Card withBorder component="section" aria-label={words.history}>
      <Stack gap="sm">
        <Title order={2}>{words.history}</Title>
        {history.error && <Failure error={history.error} retry={() => void history.refetch()} />}
        {history.data && events.length === 0 && <Text>{words.noHistory}</Text>}
        <ol className={classes['events']}>
          {events.map((event, at) => (
            // Several events of a day have nothing of their own to be told apart by; earlier ones only come behind.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <EventLine key={at} event={event} />
          ))}
        </ol>
        {history.hasNextPage && (
          <Group>
            <Button variant="default" loading={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
              {words.earlier}
            </Button>
            <Text size="sm" c="dimmed">
              {words.eventCount(manner.count(events.length), manner.count(total))}
            </Text>
          </Group>
        )}
      </Stack>
    </Card>
  );
}

function useHistory(debtor: number) {
  const { workspace } = usePlace();
  return useInfiniteQuery({
    queryKey: [workspace, 'debtor-history', debtor],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/api/w/{workspace}/debtors/{debtor}/history', {
          params: { path: { workspace, debtor }, query: { after: pageParam, limit: PAGE } },
        }),
      ),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const shown = pages.reduce((sum, page) => sum + page.events.length, 0);
      return shown < last.total && last.events.length > 0 ? shown : undefined;
    },
  });
}
