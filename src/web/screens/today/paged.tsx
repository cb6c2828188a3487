import { Button } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { answered, api } from '../../client/client.ts';
import { usePlace } from '../../shell/place.ts';
import { useWords } from '../../words/language.tsx';
import { TODAY } from '../../words/today.ts';
import type { CallTask, Checked, QuestionLine, Task, Unwritten } from './task.ts';
import { type More, PAGE, useMore } from './use-more.ts';
import type { Reply } from './use-replies.ts';

type LinesProps = {
  readonly kind: 'approve' | 'post';
  readonly first: readonly Checked[];
  /** All of it is read, one page after the other: what is said of all must be seen by whoever says it. */
  readonly byItself?: boolean;
  /** `isWhole`: nothing comes behind. */
  readonly children: (lines: readonly Checked[], isWhole: boolean) => ReactNode;
};

/** Lines of one kind, with what comes behind the first page. */
export function PagedLines({ kind, first, byItself = false, children }: LinesProps) {
  const { workspace, creditor } = usePlace();
  const more = useMore(kind, first, (after) =>
    answered(
      api.GET('/api/w/{workspace}/creditors/{creditor}/tasks/{kind}', {
        params: { path: { workspace, creditor, kind }, query: { after, limit: PAGE } },
      }),
    ),
  );
  const goesOn = byItself && more.load !== null && !more.isLoading && !more.hasFailed;
  useEffect(() => {
    if (goesOn) more.load?.();
  });
  return <WithMore more={more}>{(lines) => children(lines, more.load === null)}</WithMore>;
}

type DoubtsProps = { readonly first: readonly Task[]; readonly children: (lines: readonly Task[]) => ReactNode };

/** What may have left. */
export function PagedDoubts({ first, children }: DoubtsProps) {
  const { workspace, creditor } = usePlace();
  const more = useMore('uncertain', first, (after) =>
    answered(
      api.GET('/api/w/{workspace}/creditors/{creditor}/tasks/{kind}', {
        params: { path: { workspace, creditor, kind: 'uncertain' }, query: { after, limit: PAGE } },
      }),
    ),
  );
  return <WithMore more={more}>{children}</WithMore>;
}

type UnwrittenProps = { readonly first: readonly Unwritten[]; readonly children: (lines: readonly Unwritten[]) => ReactNode };

/** What could not be written. */
export function PagedUnwritten({ first, children }: UnwrittenProps) {
  const { workspace, creditor } = usePlace();
  const more = useMore('unwritten', first, (after) =>
    answered(
      api.GET('/api/w/{workspace}/creditors/{creditor}/tasks/unwritten', {
        params: { path: { workspace, creditor }, query: { after, limit: PAGE } },
      }),
    ),
  );
  return <WithMore more={more}>{children}</WithMore>;
}

type CallsProps = { readonly first: readonly CallTask[]; readonly children: (lines: readonly CallTask[]) => ReactNode };

/** Calls, in the order in which they are worth making. */
export function PagedCalls({ first, children }: CallsProps) {
  const { workspace, creditor } = usePlace();
  const more = useMore('call', first, (after) =>
    answered(
      api.GET('/api/w/{workspace}/creditors/{creditor}/calls', {
        params: { path: { workspace, creditor }, query: { after, limit: PAGE } },
      }),
    ),
  );
  return <WithMore more={more}>{children}</WithMore>;
}

type QuestionsProps = {
  readonly first: readonly QuestionLine[];
  readonly children: (lines: readonly QuestionLine[]) => ReactNode;
};

export function PagedQuestions({ first, children }: QuestionsProps) {
  const { workspace, creditor } = usePlace();
  const more = useMore('questions', first, (after) =>
    answered(
      api.GET('/api/w/{workspace}/creditors/{creditor}/questions', {
        params: { path: { workspace, creditor }, query: { after, limit: PAGE } },
      }),
    ),
  );
  return <WithMore more={more}>{children}</WithMore>;
}

type RepliesProps = { readonly first: readonly Reply[]; readonly children: (mails: readonly Reply[]) => ReactNode };

/** What came in, the newest first: each page goes on behind the last number of the one before. */
export function PagedReplies({ first, children }: RepliesProps) {
  const { workspace, creditor } = usePlace();
  const more = useMore('replies', first, async (after) => {
    const query = { after, limit: PAGE, which: 'waiting' } as const;
    const path = { workspace, creditor };
    const { mails, next } = await answered(api.GET('/api/w/{workspace}/creditors/{creditor}/inbox', { params: { path, query } }));
    return { lines: mails, next };
  });
  return <WithMore more={more}>{children}</WithMore>;
}

function WithMore<T>({ more, children }: { readonly more: More<T>; readonly children: (lines: readonly T[]) => ReactNode }) {
  const words = useWords(TODAY);
  return (
    <>
      {children(more.lines)}
      {more.load && (
        <Button variant="default" mt="md" loading={more.isLoading} onClick={more.load}>
          {words.seeMore}
        </Button>
      )}
    </>
  );
}
