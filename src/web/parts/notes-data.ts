import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answered, api } from '../client/client.ts';
import type { paths } from '../client/schema.d.ts';
import { usePlace } from '../shell/place.ts';

type Answer = paths['/api/w/{workspace}/debtors/{debtor}/notes']['get']['responses'][200]['content']['application/json'];
export type Note = Answer['notes'][number];

const PAGE = 10;

/** What was written down about a debtor, the newest first. */
export function useNotes(debtor: number) {
  const { workspace } = usePlace();
  return useInfiniteQuery({
    queryKey: [workspace, 'notes', debtor, 'all'],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/api/w/{workspace}/debtors/{debtor}/notes', {
          params: { path: { workspace, debtor }, query: { after: pageParam, limit: PAGE } },
        }),
      ),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
  });
}

/** What is to be kept in view. */
export function usePinned(debtor: number) {
  const { workspace } = usePlace();
  return useQuery({
    queryKey: [workspace, 'notes', debtor, 'pinned'],
    queryFn: () =>
      answered(
        api.GET('/api/w/{workspace}/debtors/{debtor}/notes', {
          params: { path: { workspace, debtor }, query: { pinned: 'true', limit: PAGE } },
        }),
      ),
  });
}
