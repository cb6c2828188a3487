import { Button, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Failure } from '../shell/error-screen.tsx';
import { usePlace } from '../shell/place.ts';
import { useWords } from '../words/language.tsx';
import { SHELL } from '../words/shell.ts';
import { TODAY } from '../words/today.ts';

type Page<T> = { readonly lines: readonly T[]; readonly next: number | null };
type Props<T> = {
  /** What is read, apart from all other lists of the company. */
  readonly of: string;
  readonly read: (after: number) => Promise<Page<T>>;
  /** All that was read so far; `isWhole` when nothing comes behind. */
  readonly children: (lines: readonly T[], isWhole: boolean) => ReactNode;
};

/** A list that is read a page at a time: what comes behind is asked for by a button. */
export function Pages<T>({ of, read, children }: Props<T>) {
  const [words, shell] = [useWords(TODAY), useWords(SHELL)];
  const { workspace, creditor } = usePlace();
  const query = useInfiniteQuery({
    queryKey: [workspace, creditor, 'pages', of],
    initialPageParam: 0,
    queryFn: ({ pageParam }) => read(pageParam),
    getNextPageParam: ({ next }) => next,
  });
  if (query.error && !query.data) return <Failure error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton h={120} role="status" aria-label={shell.loading} />;
  return (
    <>
      {children(
        query.data.pages.flatMap((page) => page.lines),
        !query.hasNextPage,
      )}
      {query.hasNextPage && (
        <Button variant="default" w="fit-content" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {words.seeMore}
        </Button>
      )}
    </>
  );
}
