import { Alert, Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Day } from '../../../core/base/day.ts';
import { amountText } from '../../parts/amount.tsx';
import { Failure, messageOf } from '../../shell/error-screen.tsx';
import { useMay, usePlace } from '../../shell/place.ts';
import { BANK } from '../../words/bank.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { SHELL } from '../../words/shell.ts';
import type { Overview } from './bank-types.ts';
import { KeyHelp } from './key-help.tsx';
import { LineWorkplace } from './line-workplace.tsx';
import { useLines, useLineWork } from './use-bank.ts';

const STATES = { todo: 'suggested,waiting', aside: 'aside', past: 'past', applied: 'applied', notOurs: 'not-ours' } as const;
type Shown = keyof typeof STATES;

/** Lines of the bank by what became of them; those that wait come first. */
export function LinesTab({ overview }: { readonly overview: Overview }) {
  const words = useWords(BANK);
  const { manner } = useLanguage();
  const [shown, setShown] = useState<Shown>('todo');
  const counts: Record<Shown, number | null> = {
    todo: overview.waiting.lines,
    aside: overview.aside,
    past: overview.past.lines,
    applied: null,
    notOurs: null,
  };
  const named = (key: Shown) => (counts[key] === null ? words.states[key] : `${words.states[key]} (${manner.count(counts[key])})`);
  return (
    <Stack>
      <SegmentedControl
        aria-label={words.stateLabel}
        value={shown}
        onChange={(next) => setShown(next as Shown)}
        data={(Object.keys(STATES) as Shown[]).map((key) => ({ value: key, label: named(key) }))}
        style={{ flexWrap: 'wrap', alignSelf: 'flex-start', maxWidth: '100%' }}
      />
      {shown === 'todo' && <Waiting overview={overview} />}
      {shown === 'past' && overview.past.lines > 0 && overview.past.asOf && (
        <Text>{words.pastAbout(manner.day(overview.past.asOf as Day))}</Text>
      )}
      <Lines key={shown} shown={shown} accounts={overview.accounts} />
    </Stack>
  );
}

/** What waits, in sum, and a look at it again. */
function Waiting({ overview: { waiting } }: { readonly overview: Overview }) {
  const words = useWords(BANK);
  const { manner } = useLanguage();
  const may = useMay('work');
  const { again } = useLineWork();
  const shell = useWords(SHELL);
  if (waiting.lines === 0) return null;
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Text fw={600}>{words.waiting(waiting.lines, waiting.totals.map((total) => amountText(manner, total)).join(' + '))}</Text>
        {may && (
          <Button variant="default" size="xs" loading={again.isPending} onClick={() => again.mutate()} title={words.lookHint}>
            {words.look}
          </Button>
        )}
      </Group>
      <Text role="status" size="sm">
        {again.data ? words.looked(again.data.applied + again.data.returned, again.data.suggested, again.data.waiting) : ''}
      </Text>
      {again.error !== null && (
        <Alert color="red" role="alert" variant="outline">
          {messageOf(again.error, shell)}
        </Alert>
      )}
    </Stack>
  );
}

function Lines({ shown, accounts }: { readonly shown: Shown; readonly accounts: Overview['accounts'] }) {
  const words = useWords(BANK);
  const { workspace, creditor } = usePlace();
  const query = useLines(STATES[shown]);
  if (query.error) return <Failure error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return null;
  const lines = query.data.pages.flatMap((page) => page.lines);
  return (
    <Stack>
      <LineWorkplace lines={lines} accounts={accounts} nothing={words.nothing[shown]} />
      {lines.length === 0 && shown === 'todo' && (
        <Button
          component={Link}
          to={`/e/${encodeURIComponent(workspace)}/${creditor}/importer`}
          variant="default"
          style={{ alignSelf: 'flex-start' }}
        >
          {words.importStatement}
        </Button>
      )}
      {query.hasNextPage && (
        <Button
          variant="default"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
          style={{ alignSelf: 'flex-start' }}
        >
          {words.more}
        </Button>
      )}
      {lines.length > 0 && <KeyHelp />}
    </Stack>
  );
}
