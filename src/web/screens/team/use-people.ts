import { useInfiniteQuery } from '@tanstack/react-query';
import { answered, api } from '../../client/client.ts';
import { usePlace } from '../../shell/place.ts';

const PAGE = 100;

/** People with a seat, or open invitations, page by page in the order of their addresses: each list has pages of its own. */
export function usePeople(enabled: boolean, list: 'people' | 'invitations') {
  const { workspace } = usePlace();
  return useInfiniteQuery({
    queryKey: [workspace, 'people', list],
    enabled,
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/api/w/{workspace}/people', {
          params: { path: { workspace }, query: { limit: PAGE, ...(pageParam === '' ? {} : { after: pageParam }) } },
        }),
      ),
    getNextPageParam: (page) => (page[list].length < PAGE ? undefined : page[list].at(-1)?.email),
  });
}
