import { Button, Card, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answered, api } from '../../client/client.ts';
import { RefusedAlert } from '../../parts/refused-alert.tsx';
import { Screen } from '../../parts/screen.tsx';
import { usePlace } from '../../shell/place.ts';
import { JOURNAL } from '../../words/journal.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { momentText } from '../../words/moment.ts';
import { Backup } from './backup.tsx';
import { Verification } from './verification.tsx';

const PAGE = 20;

/** What the journal is, the proof that it is whole, a copy to take along, and its last lines. */
export function Journal() {
  const words = useWords(JOURNAL);
  const { workspace } = usePlace();
  const query = useQuery({
    queryKey: [workspace, 'journal', 'size'],
    queryFn: () => answered(api.GET('/api/w/{workspace}/journal', { params: { path: { workspace }, query: { limit: 1 } } })),
  });
  return (
    <Screen title={words.title} about={words.about} query={query}>
      {({ entries }) => (
        <Stack>
          <Text fw={600}>{words.entries(entries)}</Text>
          <Verification />
          <Backup />
          <LastLines />
        </Stack>
      )}
    </Screen>
  );
}

function LastLines() {
  const words = useWords(JOURNAL);
  const { manner } = useLanguage();
  const { workspace } = usePlace();
  const pages = useInfiniteQuery({
    queryKey: [workspace, 'journal', 'lines'],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/api/w/{workspace}/journal', {
          params: { path: { workspace }, query: { limit: PAGE, ...(pageParam === null ? {} : { before: pageParam }) } },
        }),
      ),
    initialPageParam: null as number | null,
    getNextPageParam: ({ lines }) => {
      const last = lines.at(-1)?.number ?? 1;
      return last > 1 ? last : undefined;
    },
  });
  const lines = pages.data?.pages.flatMap((page) => page.lines) ?? [];
  return (
    <Card withBorder component="section" aria-label={words.last}>
      <Stack>
        <Title order={2}>{words.last}</Title>
        <RefusedAlert error={pages.error} />
        <Table.ScrollContainer minWidth={560} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th className="money">{words.number}</Table.Th>
                <Table.Th>{words.when}</Table.Th>
                <Table.Th>{words.what}</Table.Th>
                <Table.Th>{words.who}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {lines.map(({ number, at, by, text }) => (
                <Table.Tr key={number}>
                  <Table.Td className="money">{manner.count(number)}</Table.Td>
                  <Table.Td className="unbroken">{momentText(at, manner)}</Table.Td>
                  <Table.Td>{text}</Table.Td>
                  <Table.Td className="breakable">{by}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
        {pages.hasNextPage && (
          <Group>
            <Button variant="default" onClick={() => void pages.fetchNextPage()} loading={pages.isFetchingNextPage}>
              {words.older}
            </Button>
          </Group>
        )}
      </Stack>
    </Card>
  );
}
