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

export type ListAsked = { readonly closed?: boolean; readonly waiting?: boolean; readonly limit: number };

/** A creditor's proceedings, the next deadline first. */
export function useProceedingList({ closed = false, waiting = false, limit }: ListAsked) {
  const { workspace, creditor } = usePlace();
  return useQuery({
    queryKey: [workspace, creditor, 'proceedings', closed, waiting, limit],
    queryFn: () =>
      answered(
        api.GET('/api/w/{workspace}/creditors/{creditor}/proceedings', {
          params: { path: { workspace, creditor }, query: { closed: String(closed), waiting: String(waiting), limit } as never },
        }),
      ),
  });
}
