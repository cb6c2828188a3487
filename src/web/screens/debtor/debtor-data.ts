import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../../client/client.ts';
import type { paths } from '../../client/schema.d.ts';
import { usePlace } from '../../shell/place.ts';

type Get<P extends keyof paths> = paths[P] extends { get: { responses: { 200: { content: { 'application/json': infer T } } } } }
  ? T
  : never;

export type DebtorCard = Get<'/api/w/{workspace}/debtors/{debtor}'>;
export type ItemLine = DebtorCard['items'][number];
export type Hold = DebtorCard['holds'][number];
export type Saying = DebtorCard['saying'];
export type History = Get<'/api/w/{workspace}/debtors/{debtor}/history'>;
export type PastEvent = History['events'][number];
export type HeldDocument = Get<'/api/w/{workspace}/debtors/{debtor}/documents'>['documents'][number];
export type Readiness = NonNullable<Get<'/api/w/{workspace}/debtors/{debtor}/readiness'>['readiness']>;
export type Statement = Get<'/api/w/{workspace}/debtors/{debtor}/claim'>['statements'][number];

export function useDebtor(debtor: number) {
  const { workspace } = usePlace();
  return useQuery({
    queryKey: [workspace, 'debtor', debtor],
    queryFn: () => answered(api.GET('/api/w/{workspace}/debtors/{debtor}', { params: { path: { workspace, debtor } } })),
  });
}
