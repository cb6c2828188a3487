import { Stack, Tabs, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { answered, api } from '../../client/client.ts';
import { Screen } from '../../parts/screen.tsx';
import { usePlace } from '../../shell/place.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { TODAY } from '../../words/today.ts';
import { ApprovePanel } from './approve-panel.tsx';
import { CallPanel } from './call-panel.tsx';
import { DayHead } from './day-head.tsx';
import { DoubtPanel } from './doubt-panel.tsx';
import { LimitationPanel } from './limitation-panel.tsx';
import { NothingWaits } from './nothing-waits.tsx';
import { PostPanel } from './post-panel.tsx';
import { QuestionPanel } from './question-panel.tsx';
import { proposalsOf, type RunningOut, type Tasks } from './task.ts';

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
  const running = useQuery({
    queryKey: [workspace, creditor, 'running-out'],
    queryFn: () => answered(api.GET('/api/w/{workspace}/creditors/{creditor}/running-out', { params: { path: { workspace, creditor } } })),
    staleTime: 10 * 60_000,
  });
  return (
    <Screen title={words.title} query={query}>
      {(tasks) => (
        <Stack>
          <DayHead tasks={tasks} />
          <Kinds tasks={tasks} running={running.data} />
        </Stack>
      )}
    </Screen>
  );
}

type Waiting = { readonly tasks: Tasks; readonly running: RunningOut | undefined };

function Kinds({ tasks, running }: Waiting) {
  const words = useWords(TODAY);
  const { manner } = useLanguage();
  const [search, setSearch] = useSearchParams();
  const counts = countsOf(tasks, running);
  const asked = KINDS.find((kind) => kind === search.get('vue'));
  const shown = KINDS.filter((kind) => counts[kind] > 0 || kind === asked);
  const kind = asked ?? shown[0];
  if (kind === undefined) return <NothingWaits state={tasks.state} />;
  return (
    <Tabs value={kind} onChange={(next) => setSearch(next ? { vue: next } : {}, { replace: true })} keepMounted={false}>
      <Tabs.List aria-label={words.kindsLabel}>
        {shown.map((one) => (
          <Tabs.Tab key={one} value={one}>
            {words.kinds[one]} <strong>{manner.count(counts[one])}</strong>
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={kind} pt="md">
        {counts[kind] === 0 ? <NothingWaits state={tasks.state} /> : <Panel kind={kind} tasks={tasks} running={running} />}
        {tasks.more && (
          <Text c="dimmed" mt="md">
            {words.moreThanShown}
          </Text>
        )}
      </Tabs.Panel>
    </Tabs>
  );
}

function Panel({ kind, tasks, running }: Waiting & { readonly kind: Kind }) {
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
      return running ? <LimitationPanel running={running} /> : null;
  }
}

function countsOf(tasks: Tasks, running: RunningOut | undefined): Readonly<Record<Kind, number>> {
  return {
    approve: new Set(tasks.toApprove.map((line) => line.contact)).size,
    call: tasks.toCall.length,
    post: tasks.toPost.length,
    doubt: tasks.uncertain.length + tasks.unwritten.length,
    questions: tasks.questions.length,
    limitation: running ? running.count + running.over : 0,
  };
}
