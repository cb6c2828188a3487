import { Button, Card, EmptyState, Group, Stack, Table, Text, Title } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Day } from '../../../core/base/day.ts';
import { stepName } from '../../../words/terms.ts';
import { answered, api } from '../../client/client.ts';
import { untilNew } from '../../parts/known-figures.tsx';
import { usePlace } from '../../shell/place.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { TODAY } from '../../words/today.ts';
import type { Day as DayState } from './task.ts';

const AHEAD_DAYS = 21;

/** Nothing to do: what comes next, and when; or what is missing for anything to come. */
export function NothingWaits({ state }: { readonly state: DayState }) {
  const words = useWords(TODAY);
  const { workspace, creditor } = usePlace();
  const said = state.booksAsOf === null ? words.firstImport : state.decided ? words.nothingMore : words.undecided;
  return (
    <Card withBorder py="xl">
      <EmptyState title={words.nothing} description={said} icon={<IconChecks aria-hidden />} variant="light">
        {state.booksAsOf === null && (
          <Button component={Link} to={`/e/${encodeURIComponent(workspace)}/${creditor}/importer`} variant="default">
            {words.importNow}
          </Button>
        )}
      </EmptyState>
      {state.booksAsOf !== null && <Coming />}
    </Card>
  );
}

function Coming() {
  const words = useWords(TODAY);
  const { manner, language } = useLanguage();
  const { workspace, creditor } = usePlace();
  const { data } = useQuery({
    queryKey: [workspace, creditor, 'coming'],
    queryFn: () =>
      answered(
        api.GET('/api/w/{workspace}/creditors/{creditor}/coming', {
          params: { path: { workspace, creditor }, query: { days: AHEAD_DAYS } },
        }),
      ),
    staleTime: 10 * 60_000,
    refetchInterval: untilNew,
  });
  if (!data) return null;
  const told = (contacts: Readonly<Record<string, number>>) =>
    manner.list(Object.entries(contacts).map(([step, count]) => `${manner.count(count)}\u00a0× ${stepName(step, language)}`));
  return (
    <Group justify="center" mt="lg">
      <Stack gap="xs" maw={560} w="100%">
        <Title order={2} size="h3">
          {words.coming}
        </Title>
        <Text c="dimmed">{data.days.length === 0 ? words.comingNothing : words.comingAbout}</Text>
        <Table>
          <Table.Tbody>
            {data.days.slice(0, 6).map(({ day, contacts }) => (
              <Table.Tr key={day}>
                <Table.Th scope="row" w={120}>
                  {manner.day(day as Day)}
                </Table.Th>
                <Table.Td>{told(contacts)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Stack>
    </Group>
  );
}
