import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../client/client.ts';
import type { paths } from '../client/schema.d.ts';
import { usePlace } from '../shell/place.ts';

type Get<P extends keyof paths> = paths[P] extends { get: { responses: { 200: { content: { 'application/json': infer T } } } } }
  ? T
  : never;
export type Proceeding = Get<'/api/w/{workspace}/debtors/{debtor}/proceedings'>['proceedings'][number];
export type Choice = Get<'/api/w/{workspace}/debtors/{debtor}/choices'>['choices'][number];
export type Ways = Get<'/api/w/{workspace}/debtors/{debtor}/ways'>;
export type Option = Ways['options'][number];

/** The proceedings about a debtor, and what was decided about it. */
export function useProceedings(debtor: number) {
  const { workspace } = usePlace();
  const path = { workspace, debtor };
  return useQuery({
    queryKey: [workspace, 'debtor', debtor, 'proceedings'],
    queryFn: async () => {
      const { proceedings } = await answered(api.GET('/api/w/{workspace}/debtors/{debtor}/proceedings', { params: { path } }));
      const { choices } = await answered(api.GET('/api/w/{workspace}/debtors/{debtor}/choices', { params: { path } }));
      return { proceedings, choices };
    },
  });
}

export type ListAsked = { readonly closed?: boolean; readonly waiting?: boolean };
const PAGE = 50;

/** How many proceedings of the creditor there are, and in how many somebody has something to do. */
export function useProceedingCounts({ closed = false, waiting = false }: ListAsked) {
  const { workspace, creditor } = usePlace();
  return useQuery({
    queryKey: [workspace, creditor, 'proceedings', closed, waiting],
    queryFn: () =>
      answered(
        api.GET('/api/w/{workspace}/creditors/{creditor}/proceedings', {
          params: { path: { workspace, creditor }, query: { closed: String(closed), waiting: String(waiting), limit: 1 } as never },
        }),
      ),
  });
}

/** Reads a page of a creditor's proceedings, the next deadline first; `after` is how many were read before. */
export function useProceedingPages({ closed = false, waiting = false }: ListAsked) {
  const { workspace, creditor } = usePlace();
  return async (after: number) => {
    const query = { closed: String(closed), waiting: String(waiting), after, limit: PAGE } as never;
    const { proceedings, total } = await answered(
      api.GET('/api/w/{workspace}/creditors/{creditor}/proceedings', { params: { path: { workspace, creditor }, query } }),
    );
    const read = after + proceedings.length;
    return { lines: proceedings, next: proceedings.length > 0 && read < total ? read : null };
  };
}
