import { Button, Group, Loader, Modal, SimpleGrid, Stack, Table, Text } from '@mantine/core';
import type { Day } from '../../../core/base/day.ts';
import { stepName } from '../../../words/terms.ts';
import { capital } from '../../parts/capital.ts';
import { Plot } from '../../parts/plot.tsx';
import { Failure } from '../../shell/error-screen.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { SCENARIOS } from '../../words/scenarios.ts';
import type { Saving } from './saving.ts';
import type { ScenarioChange, ScenarioJson } from './scenario-data.ts';
import classes from './scenarios.module.css';
import { byStep, byWeek } from './weeks.ts';

type Props = { readonly draft: ScenarioJson; readonly saving: Saving; readonly onClose: () => void };

/** What a change would send and would not, before it counts. */
export function ChangeReport({ draft, saving, onClose }: Props) {
  const words = useWords(SCENARIOS);
  const { data, error, isPending } = saving;
  return (
    <Modal opened onClose={onClose} size="xl" title={words.change} closeButtonProps={{ 'aria-label': words.close }}>
      <Stack>
        {isPending && !data && (
          <Group role="status">
            <Loader size="sm" />
            {words.comparing}
          </Group>
        )}
        {error && <Failure error={error} />}
        {data && (
          <>
            <Report change={data} />
            <Group className={classes['bar'] ?? ''}>
              <Button loading={isPending} onClick={() => saving.mutate({ scenario: draft, confirmed: true })}>
                {words.enable}
              </Button>
              <Button variant="default" onClick={onClose} disabled={isPending}>
                {words.goOn}
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </Modal>
  );
}

function Report({ change }: { readonly change: ScenarioChange }) {
  const words = useWords(SCENARIOS);
  const { manner } = useLanguage();
  const { before, after, from, days, debtors } = change;
  const [was, will] = [byWeek(before.byDay, from as Day, days), byWeek(after.byDay, from as Day, days)];
  const isSame = JSON.stringify(before) === JSON.stringify(after);
  return (
    <>
      <Text>{words.changeAbout(debtors, days)}</Text>
      <SimpleGrid cols={2}>
        <Figure label={words.now} value={before.total} />
        <Figure label={words.after} value={after.total} />
      </SimpleGrid>
      {isSame ? (
        <Text fw={600}>{words.same}</Text>
      ) : (
        <>
          <Today change={change} />
          <Plot
            title={words.change}
            series={[
              { key: 'now', label: words.now, color: 'gray.6' },
              { key: 'after', label: words.after, color: 'encre.5' },
            ]}
            points={was.map((week, at) => ({
              label: manner.day(week.from).slice(0, 5),
              values: { now: week.total, after: will[at]?.total ?? 0 },
            }))}
            height={200}
          />
        </>
      )}
      <StepTable change={change} />
    </>
  );
}

function Figure({ label, value }: { readonly label: string; readonly value: number }) {
  const words = useWords(SCENARIOS);
  const { manner } = useLanguage();
  return (
    <div>
      <Text size="sm">{label}</Text>
      <Text size="2rem" fw={650} lh={1.2}>
        {manner.count(value)}
      </Text>
      <Text size="sm" c="dimmed">
        {words.contacts(value).replace(/^\S+\s/, '')}
      </Text>
    </div>
  );
}

/** The first day on which the two differ: a change that lets much leave at once shows here. */
function Today({ change: { before, after } }: { readonly change: ScenarioChange }) {
  const words = useWords(SCENARIOS);
  const { manner } = useLanguage();
  const totals = (days: ScenarioChange['before']['byDay']) =>
    new Map(days.map(({ day, contacts }) => [day, Object.values(contacts).reduce((sum, count) => sum + count, 0)]));
  const [was, will] = [totals(before.byDay), totals(after.byDay)];
  const first = [...new Set([...was.keys(), ...will.keys()])].sort().find((day) => was.get(day) !== will.get(day));
  if (first === undefined) return null;
  return <Text>{words.firstDay(manner.day(first as Day), words.contacts(was.get(first) ?? 0), words.contacts(will.get(first) ?? 0))}</Text>;
}

function StepTable({ change: { before, after } }: { readonly change: ScenarioChange }) {
  const words = useWords(SCENARIOS);
  const { language, manner } = useLanguage();
  const [was, will] = [byStep(before.byDay), byStep(after.byDay)];
  const keys = [...new Set([...was.keys(), ...will.keys()])];
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{words.step}</Table.Th>
          <Table.Th className="money">{words.now}</Table.Th>
          <Table.Th className="money">{words.after}</Table.Th>
          <Table.Th className="money">{words.difference}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {keys.map((key) => {
          const [now, then] = [was.get(key) ?? 0, will.get(key) ?? 0];
          return (
            <Table.Tr key={key}>
              <Table.Td>{capital(stepName(key, language))}</Table.Td>
              <Table.Td className="money">{manner.count(now)}</Table.Td>
              <Table.Td className="money">{manner.count(then)}</Table.Td>
              <Table.Td className="money" fw={now === then ? 400 : 650}>
                {then > now ? '+' : then < now ? '−' : ''}
                {manner.count(Math.abs(then - now))}
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
