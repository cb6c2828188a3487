import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { usePlace } from '../../shell/place.ts';
import type { Said } from './bank-types.ts';

const ADDRESS = '/api/w/{workspace}/creditors/{creditor}';

export function useOverview() {
  const path = usePlace();
  return useQuery({
    queryKey: [path.workspace, path.creditor, 'bank'],
    queryFn: () => answered(api.GET(`${ADDRESS}/bank`, { params: { path } })),
  });
}

/** Lines in some states, a page at a time. */
export function useLines(states: string) {
  const path = usePlace();
  return useInfiniteQuery({
    queryKey: [path.workspace, path.creditor, 'bank-lines', states],
    initialPageParam: 0,
    queryFn: ({ pageParam }) =>
      answered(api.GET(`${ADDRESS}/bank/lines`, { params: { path, query: { states, after: pageParam, limit: 50 } } as never })),
    getNextPageParam: (last) => last.next,
  });
}

/** A person's word on lines; after each, everything of the workspace is read again. */
export function useLineWork() {
  const path = usePlace();
  const match = useAct(
    ({ line, said }: { readonly line: number; readonly said: Said }) =>
      answered(api.POST(`${ADDRESS}/bank/lines/{line}/match`, { params: { path: { ...path, line } }, body: said })),
    { quiet: true },
  );
  const undo = useAct((line: number) => answered(api.POST(`${ADDRESS}/bank/lines/{line}/undo`, { params: { path: { ...path, line } } })), {
    quiet: true,
  });
  const again = useAct(() => answered(api.POST(`${ADDRESS}/bank/match`, { params: { path } })), { quiet: true });
  return { match, undo, again };
}

export type LineWork = ReturnType<typeof useLineWork>;
