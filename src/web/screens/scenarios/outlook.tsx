import { Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Day } from '../../../core/base/day.ts';
import { capital } from '../../../words/capital.ts';
import { stepName } from '../../../words/terms.ts';
import { answered, api } from '../../client/client.ts';
import { LongSkeleton, ReadAnew, untilNew } from '../../parts/known-figures.tsx';
import { Plot, TableOfPlot } from '../../parts/plot.tsx';
import { Failure } from '../../shell/error-screen.tsx';
import { usePlace } from '../../shell/place.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { SCENARIOS } from '../../words/scenarios.ts';
import type { ScenarioJson } from './scenario-data.ts';
import { byWeek, type WeekContacts } from './weeks.ts';

/** Each stands out from the ground by day and by night. */
const COLORS = ['encre.5', 'teal.7', 'violet.5', 'orange.7', 'red.8', 'gray.6', 'grape.6', 'pink.6'];

/** What the scenario will send in the coming weeks, step by step, if nobody pays or answers. */
export function Outlook({ scenario }: { readonly scenario: ScenarioJson }) {
  const words = useWords(SCENARIOS);
  const { workspace, creditor } = usePlace();
  const { key, version } = scenario;
  const query = useQuery({
    queryKey: [workspace, 'scenario-outlook', creditor, key, version],
    queryFn: () =>
      answered(
        api.GET('/api/w/{workspace}/creditors/{creditor}/scenarios/{key}/outlook', { params: { path: { workspace, creditor, key } } }),
      ),
    refetchInterval: untilNew,
  });
  const { data } = query;
  return (
    <Stack component="section" aria-label={words.outlook}>
      <Title order={2}>{words.outlook}</Title>
      <Text c="dimmed">{words.outlookAbout}</Text>
      {query.error && <Failure error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <LongSkeleton />}
      {data?.isOld && <ReadAnew known={data} />}
      {data &&
        (data.byDay.length === 0 ? (
          <Text>{words.outlookNone}</Text>
        ) : (
          <Weeks scenario={scenario} weeks={byWeek(data.byDay, data.from as Day, data.days)} />
        ))}
    </Stack>
  );
}

function Weeks({ scenario, weeks }: { readonly scenario: ScenarioJson; readonly weeks: readonly WeekContacts[] }) {
  const words = useWords(SCENARIOS);
  const { language, manner } = useLanguage();
  const shown = scenario.steps.filter((step) => weeks.some((week) => (week.counts[step.key] ?? 0) > 0));
  const series = shown.map((step) => ({
    key: step.key,
    label: capital(stepName(step.key, language)),
    color: COLORS[scenario.steps.indexOf(step) % COLORS.length] ?? 'gray.6',
  }));
  return (
    <>
      <Plot
        stacked
        title={words.outlook}
        series={series}
        points={weeks.map((week) => ({ label: manner.day(week.from).slice(0, 5), values: week.counts }))}
      />
      <TableOfPlot>
        <Table.ScrollContainer minWidth={480} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{words.week}</Table.Th>
                {series.map(({ key, label }) => (
                  <Table.Th key={key} className="money">
                    {label}
                  </Table.Th>
                ))}
                <Table.Th className="money">{words.total}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {weeks.map((week) => (
                <Table.Tr key={week.from}>
                  <Table.Td>{manner.day(week.from)}</Table.Td>
                  {series.map(({ key }) => (
                    <Table.Td key={key} className="money">
                      {manner.count(week.counts[key] ?? 0)}
                    </Table.Td>
                  ))}
                  <Table.Td className="money">{manner.count(week.total)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </TableOfPlot>
    </>
  );
}
