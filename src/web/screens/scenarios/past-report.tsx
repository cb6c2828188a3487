import { Button, List, Progress, Stack, Table, Text, Title } from '@mantine/core';
import type { Day } from '../../../core/base/day.ts';
import { TableOfPlot } from '../../parts/plot.tsx';
import { Failure } from '../../shell/error-screen.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { SIMULATION } from '../../words/simulation.ts';
import { PastExamples } from './past-examples.tsx';
import type { ScenarioJson } from './scenario-data.ts';
import { StepTable } from './step-table.tsx';
import { TwoFigures, TwoSidesByWeek } from './two-sides.tsx';
import type { Past, PastWork } from './use-past.ts';
import { byWeek } from './weeks.ts';

type Props = {
  readonly scenario: ScenarioJson;
  readonly work: PastWork;
  /** What is said where nothing would have left otherwise. */
  readonly same: string;
};

/** What the changed scenario would have sent in the past days, beside what left in fact. */
export function PastReport({ scenario, work, same }: Props) {
  const { data, error, isRunning, stop, again } = work;
  const words = useWords(SIMULATION);
  if (error) return <Failure error={error} retry={again} />;
  if (data?.past) return <Found scenario={scenario} past={data.past} same={same} />;
  if (!isRunning)
    return (
      <Stack align="flex-start">
        <Text role="alert">{data?.failure?.message ?? words.stopped}</Text>
        <Button variant="default" onClick={again}>
          {words.again}
        </Button>
      </Stack>
    );
  return <Running percent={data?.percent ?? null} onStop={stop} />;
}

function Running({ percent, onStop }: { readonly percent: number | null; readonly onStop: () => void }) {
  const words = useWords(SIMULATION);
  const { manner } = useLanguage();
  return (
    <Stack>
      <Text role="status">{percent === null ? words.starting : words.running(manner.count(percent))}</Text>
      <Progress value={percent ?? 0} aria-label={words.progress} />
      <Button variant="default" onClick={onStop} style={{ alignSelf: 'flex-start' }}>
        {words.stop}
      </Button>
    </Stack>
  );
}

function Found({ scenario, past, same }: Pick<Props, 'scenario' | 'same'> & { readonly past: Past }) {
  const words = useWords(SIMULATION);
  const { manner } = useLanguage();
  const { from, until, days, debtors, runs, firstRun, moved, added, gone } = past;
  if (runs === 0) return <Text role="status">{words.noRuns}</Text>;
  const [before, after] = [
    { label: words.left, ...past.left },
    { label: words.simulated, ...past.simulated },
  ];
  const isSame = moved + added + gone === 0;
  const told = [added > 0 && words.added(added), gone > 0 && words.gone(gone), moved > 0 && words.moved(moved)].filter(
    (one) => one !== false,
  );
  return (
    <Stack>
      <Text>{words.about(manner.day(from as Day), manner.day(until as Day), debtors, runs)}</Text>
      {firstRun !== null && isMuchLater(firstRun, from) && <Text c="dimmed">{words.since(manner.day(firstRun as Day))}</Text>}
      <TwoFigures before={before} after={after} />
      <Text fw={600} role="status">
        {isSame ? same : `${manner.list(told)}.`}
      </Text>
      <TwoSidesByWeek title={words.byWeek} from={from} days={days} before={before} after={after} />
      <WeekTable past={past} />
      <Title order={3}>{words.bySteps}</Title>
      <StepTable scenario={scenario} before={before.byDay} after={after.byDay} labels={{ before: words.left, after: words.simulated }} />
      {!isSame && <PastExamples past={past} />}
      <Suppositions />
    </Stack>
  );
}

/** By more than a week: a few days without a run are no news. */
function isMuchLater(firstRun: string, from: string): boolean {
  return Date.parse(firstRun) - Date.parse(from) > 7 * 86_400_000;
}

function WeekTable({ past: { from, days, left, simulated } }: { readonly past: Past }) {
  const words = useWords(SIMULATION);
  const { manner } = useLanguage();
  const [was, would] = [byWeek(left.byDay, from as Day, days), byWeek(simulated.byDay, from as Day, days)];
  return (
    <TableOfPlot>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.week}</Table.Th>
            <Table.Th className="money">{words.left}</Table.Th>
            <Table.Th className="money">{words.simulated}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {was.map((week, at) => (
            <Table.Tr key={week.from}>
              <Table.Td>{manner.day(week.from)}</Table.Td>
              <Table.Td className="money">{manner.count(week.total)}</Table.Td>
              <Table.Td className="money">{manner.count(would[at]?.total ?? 0)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </TableOfPlot>
  );
}

function Suppositions() {
  const words = useWords(SIMULATION);
  return (
    <Stack gap="xs">
      <Title order={3}>{words.supposes}</Title>
      <List size="sm" spacing={4}>
        {words.suppositions.map((text) => (
          <List.Item key={text}>{text}</List.Item>
        ))}
      </List>
    </Stack>
  );
}
