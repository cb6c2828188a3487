import { Button, EmptyState, Stack, Tabs } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { answered, api } from '../../client/client.ts';
import { type Counts, useCounts } from '../../parts/counts.ts';
import { Screen } from '../../parts/screen.tsx';
import { countOfLimits, type TimeLimits, useTimeLimits } from '../../parts/time-limits.ts';
import { focusFirstRow } from '../../parts/work-list.tsx';
import { usePlace } from '../../shell/place.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { TODAY } from '../../words/today.ts';
import { TODAY_MORE } from '../../words/today-more.ts';
import { StartCard } from '../start/start-card.tsx';
import { ApprovePanel } from './approve-panel.tsx';
import { CallPanel } from './call-panel.tsx';
import { DayHead } from './day-head.tsx';
import { DoubtPanel } from './doubt-panel.tsx';
import { HandOversPanel } from './hand-overs-panel.tsx';
import { LettersPanel } from './letters-panel.tsx';
import { LimitationPanel } from './limitation-panel.tsx';
import { NearDisputes } from './near-disputes.tsx';
import { NothingWaits } from './nothing-waits.tsx';
import { NoticesPanel } from './notices-panel.tsx';
import { PagedCalls, PagedLines, PagedQuestions, PagedReplies } from './paged.tsx';
import { PostPanel } from './post-panel.tsx';
import { QuestionPanel } from './question-panel.tsx';
import { ReplyPanel } from './reply-panel.tsx';
import { RequestsPanel } from './requests-panel.tsx';
import { proposalsOf, type Tasks } from './task.ts';
import { PAGE } from './use-more.ts';
import { type Reply, useReplies } from './use-replies.ts';

const KINDS = [
  'approve',
  'call',
  'post',
  'letters',
  'doubt',
  'replies',
  'questions',
  'requests',
  'limitation',
  'notices',
  'handOvers',
] as const;
type Kind = (typeof KINDS)[number];

/** What waits today, why, and what to do about it. */
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
  });
  const limits = useTimeLimits();
  const replies = useReplies();
  return (
    <Screen title={words.title} query={query}>
      {(tasks) => (
        <Stack>
          <StartCard />
          <DayHead tasks={tasks} />
          <NearDisputes />
          <Kinds tasks={tasks} limits={limits} replies={replies} />
        </Stack>
      )}
    </Screen>
  );
}

type Waiting = { readonly tasks: Tasks; readonly limits: TimeLimits | undefined; readonly replies: readonly Reply[] };

function Kinds({ tasks, limits, replies }: Waiting) {
  const words = useWords(TODAY);
  const { manner } = useLanguage();
  const [search, setSearch] = useSearchParams();
  const waiting = useCounts().data;
  const kinds = useKinds();
  const counts = countsOf({ tasks, limits, replies }, waiting);
  const asked = KINDS.find((kind) => kind === search.get('vue'));
  const shown = KINDS.filter((kind) => counts[kind] > 0 || kind === asked);
  const kind = asked ?? shown[0];
  useKeptFocus(kind === undefined ? '' : `${kind} ${counts[kind] === 0}`);
  useEffect(focusFirstRow, []);
  if (kind === undefined) return <NothingWaits state={tasks.state} />;
  const choose = (next: string | null) => setSearch(next ? { vue: next } : {}, { replace: true });
  return (
    <Tabs value={kind} onChange={choose} keepMounted={false}>
      <Tabs.List aria-label={words.kindsLabel}>
        {shown.map((one) => (
          <Tabs.Tab key={one} value={one}>
            {kinds[one]} <strong>{manner.count(counts[one])}</strong>
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={kind} pt="md">
        {counts[kind] === 0 ? (
          <AllDoneHere state={tasks.state} next={KINDS.find((one) => counts[one] > 0)} counts={counts} onNext={choose} />
        ) : (
          <Panel kind={kind} tasks={tasks} limits={limits} replies={replies} />
        )}
      </Tabs.Panel>
    </Tabs>
  );
}

/** How each kind is called. */
function useKinds(): Readonly<Record<Kind, string>> {
  return { ...useWords(TODAY).kinds, ...useWords(TODAY_MORE).kinds };
}

/** When the last of one kind is dealt with, something else is shown: the focus, which stood on what is gone, goes with it. */
function useKeptFocus(shown: string): void {
  const before = useRef(shown);
  useEffect(() => {
    if (before.current !== shown && document.activeElement === document.body)
      (
        document.querySelector<HTMLElement>('main [role="tab"][aria-selected="true"]') ?? document.querySelector<HTMLElement>('main h1')
      )?.focus();
    before.current = shown;
  }, [shown]);
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
  const kinds = useKinds();
  if (next === undefined) return <NothingWaits state={state} />;
  return (
    <EmptyState title={words.doneHere} icon={<IconChecks aria-hidden />} variant="light" py="xl">
      <Button onClick={() => onNext(next)} data-autofocus>
        {words.goOn(kinds[next], manner.count(counts[next]))}
      </Button>
    </EmptyState>
  );
}

function Panel({ kind, tasks, limits, replies }: Waiting & { readonly kind: Kind }) {
  switch (kind) {
    case 'approve':
      return (
        <PagedLines kind="approve" first={tasks.toApprove}>
          {(lines) => <ApprovePanel proposals={proposalsOf(lines)} />}
        </PagedLines>
      );
    case 'call':
      return <PagedCalls first={tasks.toCall}>{(lines) => <CallPanel calls={lines} />}</PagedCalls>;
    case 'post':
      return (
        <PagedLines kind="post" first={tasks.toPost} byItself>
          {(lines, isWhole) => <PostPanel letters={lines} isWhole={isWhole} today={tasks.state.day} />}
        </PagedLines>
      );
    case 'doubt':
      return <DoubtPanel uncertain={tasks.uncertain} unwritten={tasks.unwritten} />;
    case 'replies':
      return <PagedReplies first={replies}>{(mails) => <ReplyPanel mails={mails} />}</PagedReplies>;
    case 'letters':
      return <LettersPanel />;
    case 'notices':
      return <NoticesPanel />;
    case 'handOvers':
      return <HandOversPanel />;
    case 'questions':
      return <PagedQuestions first={tasks.questions}>{(lines) => <QuestionPanel questions={lines} />}</PagedQuestions>;
    case 'requests':
      return <RequestsPanel />;
    case 'limitation':
      return limits ? <LimitationPanel limits={limits} /> : null;
  }
}

/** How many there are in all, also behind the first page. */
function countsOf({ tasks, limits, replies }: Waiting, all: Counts | undefined): Readonly<Record<Kind, number>> {
  const doubts = [tasks.uncertain, tasks.unwritten];
  const inSight = doubts.reduce((sum, list) => sum + list.length, 0);
  const counted = (lines: readonly unknown[], count: number | undefined) =>
    lines.length < PAGE ? lines.length : Math.max(lines.length, count ?? 0);
  return {
    approve: tasks.toApprove.length < PAGE ? new Set(tasks.toApprove.map((line) => line.contact)).size : (all?.approve ?? PAGE),
    call: counted(tasks.toCall, all?.call),
    post: counted(tasks.toPost, all?.post),
    doubt: doubts.some((list) => list.length >= PAGE) ? Math.max(inSight, all?.doubt ?? 0) : inSight,
    questions: counted(tasks.questions, all?.questions),
    requests: all?.requests ?? 0,
    replies: counted(replies, all?.replies),
    limitation: countOfLimits(limits),
    ...{ letters: all?.letters ?? 0, notices: all?.notices ?? 0, handOvers: all?.handOvers ?? 0 },
  };
}
