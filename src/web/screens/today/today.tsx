import { Button, EmptyState, Stack, Tabs, Text } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { answered, api } from '../../client/client.ts';
import { Screen } from '../../parts/screen.tsx';
import { usePlace } from '../../shell/place.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { TODAY } from '../../words/today.ts';
import { StartCard } from '../start/start-card.tsx';
import { ApprovePanel } from './approve-panel.tsx';
import { CallPanel } from './call-panel.tsx';
import { DayHead } from './day-head.tsx';
import { DoubtPanel } from './doubt-panel.tsx';
import { LimitationPanel } from './limitation-panel.tsx';
import { NothingWaits } from './nothing-waits.tsx';
import { PostPanel } from './post-panel.tsx';
import { QuestionPanel } from './question-panel.tsx';
import { proposalsOf, type Tasks, type TimeLimits } from './task.ts';
import { useTimeLimits } from './use-time-limits.ts';

const LIVE_MS = 30_000;
const PAGE = 200;
const KINDS = ['approve', 'call', 'post', 'doubt', 'questions', 'limitation'] as const;
type Kind = (typeof KINDS)[number];

/** What waits today, why, and what to do about it; read again by itself while it is looked at. */
export function Today() {
  const words = useWords(TODAY);
  const { workspace, creditor } = usePlace();
  const query = useQuery({
    queryKey: [workspace, creditor, 'tasks'],
    queryFn: () =>
      answered(
        api.GET('/api/w/{workspace}/creditors/{creditor}/tasks', {
          params: { path: { workspace, creditor }, query: { after: 0, limit: PAGE } },
        }),
      ),
    refetchInterval: LIVE_MS,
  });
  const limits = useTimeLimits();
  return (
    <Screen title={words.title} query={query}>
      {(tasks) => (
        <Stack>
          <StartCard />
          <DayHead tasks={tasks} />
          <Kinds tasks={tasks} limits={limits} />
        </Stack>
      )}
    </Screen>
  );
}

type Waiting = { readonly tasks: Tasks; readonly limits: TimeLimits | undefined };

function Kinds({ tasks, limits }: Waiting) {
  const words = useWords(TODAY);
  const { manner } = useLanguage();
  const [search, setSearch] = useSearchParams();
  const counts = countsOf(tasks, limits);
  const asked = KINDS.find((kind) => kind === search.get('vue'));
  const shown = KINDS.filter((kind) => counts[kind] > 0 || kind === asked);
  const kind = asked ?? shown[0];
  useKeptFocus(kind);
  if (kind === undefined) return <NothingWaits state={tasks.state} />;
  const choose = (next: string | null) => setSearch(next ? { vue: next } : {}, { replace: true });
  return (
    <Tabs value={kind} onChange={choose} keepMounted={false}>
      <Tabs.List aria-label={words.kindsLabel}>
        {shown.map((one) => (
          <Tabs.Tab key={one} value={one}>
            {words.kinds[one]} <strong>{manner.count(counts[one])}</strong>
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={kind} pt="md">
        {counts[kind] === 0 ? (
          <AllDoneHere state={tasks.state} next={KINDS.find((one) => counts[one] > 0)} counts={counts} onNext={choose} />
        ) : (
          <Panel kind={kind} tasks={tasks} limits={limits} />
        )}
        {tasks.more && (
          <Text c="dimmed" mt="md">
            {words.moreThanShown}
          </Text>
        )}
      </Tabs.Panel>
    </Tabs>
  );
}

/** When the last of one kind is dealt with, the next kind is shown: the focus, which stood on what is gone, goes with it. */
function useKeptFocus(kind: Kind | undefined): void {
  const before = useRef(kind);
  useEffect(() => {
    if (before.current !== kind && document.activeElement === document.body)
      document.querySelector<HTMLElement>('main [role="tab"][aria-selected="true"], main h1')?.focus();
    before.current = kind;
  }, [kind]);
}

type DoneHere = {
  readonly state: Tasks['state'];
  readonly next: Kind | undefined;
  readonly counts: Readonly<Record<Kind, number>>;
  readonly onNext: (kind: Kind) => void;
};

/** One list is worked through: on to the next, or what comes on the days to come. */
function AllDoneHere({ state, next, counts, onNext }: DoneHere) {
  const words = useWords(TODAY);
  const { manner } = useLanguage();
  if (next === undefined) return <NothingWaits state={state} />;
  return (
    <EmptyState title={words.doneHere} icon={<IconChecks aria-hidden />} variant="light" py="xl">
      <Button onClick={() => onNext(next)} data-autofocus>
        {words.goOn(words.kinds[next], manner.count(counts[next]))}
      </Button>
    </EmptyState>
  );
}

function Panel({ kind, tasks, limits }: Waiting & { readonly kind: Kind }) {
  switch (kind) {
    case 'approve':
      return <ApprovePanel proposals={proposalsOf(tasks.toApprove)} />;
    case 'call':
      return <CallPanel calls={tasks.toCall} />;
    case 'post':
      return <PostPanel letters={tasks.toPost} today={tasks.state.day} />;
    case 'doubt':
      return <DoubtPanel uncertain={tasks.uncertain} unwritten={tasks.unwritten} />;
    case 'questions':
      return <QuestionPanel questions={tasks.questions} />;
    case 'limitation':
      return limits ? <LimitationPanel limits={limits} /> : null;
  }
}

function countsOf(tasks: Tasks, limits: TimeLimits | undefined): Readonly<Record<Kind, number>> {
  return {
    approve: new Set(tasks.toApprove.map((line) => line.contact)).size,
    call: tasks.toCall.length,
    post: tasks.toPost.length,
    doubt: tasks.uncertain.length + tasks.unwritten.length,
    questions: tasks.questions.length,
    limitation: limits ? limits.running.count + limits.running.over + limits.proofs.length : 0,
  };
}
