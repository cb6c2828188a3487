import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { usePlace } from '../../shell/place.ts';

type Line = { readonly id: number };
type Page<T> = { readonly lines: readonly T[]; readonly next: number | null };

/** As many as a page holds. */
export const PAGE = 200;

export type More<T> = {
  readonly lines: readonly T[];
  /** Reads the next page; `null` when there is none. */
  readonly load: (() => void) | null;
  readonly isLoading: boolean;
  readonly hasFailed: boolean;
};

/** The first page, which was read with all else, and what comes behind it once it is asked for. */
export function useMore<T extends Line>(kind: string, first: readonly T[], read: (after: number) => Promise<Page<T>>): More<T> {
  const { workspace, creditor } = usePlace();
  const [from, setFrom] = useState<number | null>(null);
  const query = useInfiniteQuery<Page<T>, Error, InfiniteData<Page<T>, number>, readonly unknown[], number>({
    queryKey: [workspace, creditor, 'tasks', kind, from],
    enabled: from !== null,
    initialPageParam: from ?? 0,
    queryFn: ({ pageParam }) => read(pageParam),
    getNextPageParam: (page) => page.next,
  });
  const behind = query.data?.pages.flatMap((page) => page.lines) ?? [];
  const lines = [...new Map([...first, ...behind].map((line) => [line.id, line])).values()];
  const isWhole = from === null ? first.length < PAGE : query.isSuccess && !query.hasNextPage;
  const load = () => {
    if (from === null) setFrom(first.at(-1)?.id ?? 0);
    else void (query.data === undefined ? query.refetch() : query.fetchNextPage());
  };
  useFocusOnNew(lines.length, query.isFetching);
  return {
    lines,
    load: isWhole ? null : load,
    isLoading: query.isFetching,
    hasFailed: query.isError,
  };
}

/** The button that asked for more may be gone: then the first row that came by it has the focus. */
function useFocusOnNew(count: number, isFetching: boolean): void {
  const before = useRef(count);
  useEffect(() => {
    if (isFetching) return;
    const came = count > before.current;
    const at = before.current;
    before.current = count;
    if (came && document.activeElement === document.body) document.querySelectorAll<HTMLElement>('[data-row]')[at]?.focus();
  }, [count, isFetching]);
}
