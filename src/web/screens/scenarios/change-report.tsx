import { Button, Group, Loader, Modal, Stack, Tabs, Text } from '@mantine/core';
import { useState } from 'react';
import type { Day } from '../../../core/base/day.ts';
import { Failure } from '../../shell/error-screen.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { SCENARIOS } from '../../words/scenarios.ts';
import { SIMULATION } from '../../words/simulation.ts';
import { ChangedWays } from './changed-ways.tsx';
import { PastReport } from './past-report.tsx';
import type { Saving } from './saving.ts';
import type { ScenarioChange, ScenarioJson } from './scenario-data.ts';
import classes from './scenarios.module.css';
import { StepTable } from './step-table.tsx';
import { TwoFigures, TwoSidesByWeek } from './two-sides.tsx';
import { usePast } from './use-past.ts';
import { changedWays } from './ways.ts';

type Props = { readonly inForce: ScenarioJson; readonly draft: ScenarioJson; readonly saving: Saving; readonly onClose: () => void };

/** What a change would have sent in the past and will send, before it counts. */
export function ChangeReport({ inForce, draft, saving, onClose }: Props) {
  const words = useWords(SCENARIOS);
  const simulation = useWords(SIMULATION);
  const past = usePast(draft);
  const [shown, setShown] = useState<string | null>('past');
  const { data, error, isPending } = saving;
  const ways = changedWays(inForce, draft, data?.after.byDay ?? null);
  return (
    <Modal opened onClose={onClose} size="xl" title={simulation.title} closeButtonProps={{ 'aria-label': words.close }}>
      <Stack>
        <ChangedWays of={ways} />
        <Tabs value={shown} onChange={setShown} keepMounted={false}>
          <Tabs.List grow aria-label={simulation.pick}>
            <Tabs.Tab value="past">{simulation.past}</Tabs.Tab>
            <Tabs.Tab value="next">{simulation.next}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="past" pt="md">
            <PastReport scenario={draft} work={past} same={ways.length > 0 ? simulation.sameDays : simulation.same} />
          </Tabs.Panel>
          <Tabs.Panel value="next" pt="md">
            {isPending && !data && (
              <Group role="status">
                <Loader size="sm" />
                {words.comparing}
              </Group>
            )}
            {data && <NextReport scenario={draft} change={data} same={ways.length > 0 ? words.sameDays : words.same} />}
          </Tabs.Panel>
        </Tabs>
        {error && <Failure error={error} />}
        <Group className={classes['bar'] ?? ''}>
          <Button loading={isPending} disabled={!data} onClick={() => saving.mutate({ scenario: draft, confirmed: true })}>
            {words.enable}
          </Button>
          <Button variant="default" onClick={onClose} disabled={isPending}>
            {words.goOn}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

type NextProps = { readonly scenario: ScenarioJson; readonly change: ScenarioChange; readonly same: string };

function NextReport({ scenario, change, same }: NextProps) {
  const words = useWords(SCENARIOS);
  const { from, days, debtors } = change;
  const [before, after] = [
    { label: words.now, ...change.before },
    { label: words.after, ...change.after },
  ];
  const isSame = JSON.stringify(change.before) === JSON.stringify(change.after);
  return (
    <Stack>
      <Text>{words.changeAbout(debtors, days)}</Text>
      <TwoFigures before={before} after={after} />
      {isSame ? (
        <Text fw={600}>{same}</Text>
      ) : (
        <>
          <FirstDay change={change} />
          <TwoSidesByWeek title={words.change} from={from} days={days} before={before} after={after} />
        </>
      )}
      <StepTable scenario={scenario} before={before.byDay} after={after.byDay} labels={{ before: words.now, after: words.after }} />
    </Stack>
  );
}

/** The first day on which the two differ: a change that lets much leave at once shows here. */
function FirstDay({ change: { before, after } }: { readonly change: ScenarioChange }) {
  const words = useWords(SCENARIOS);
  const { manner } = useLanguage();
  const totals = (days: ScenarioChange['before']['byDay']) =>
    new Map(days.map(({ day, contacts }) => [day, Object.values(contacts).reduce((sum, count) => sum + count, 0)]));
  const [was, will] = [totals(before.byDay), totals(after.byDay)];
  const first = [...new Set([...was.keys(), ...will.keys()])].sort().find((day) => was.get(day) !== will.get(day));
  if (first === undefined) return null;
  return <Text>{words.firstDay(manner.day(first as Day), words.contacts(was.get(first) ?? 0), words.contacts(will.get(first) ?? 0))}</Text>;
}
