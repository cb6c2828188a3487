import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../../client/client.ts';
import type { paths } from '../../client/schema.d.ts';
import { usePlace } from '../../shell/place.ts';

type Answer = paths['/api/w/{workspace}/debtors/{debtor}/disputes']['get']['responses'][200]['content']['application/json'];
export type Dispute = Answer['disputes'][number];
export type Offer = Answer['offers'][number];

export function useDisputes(debtor: number) {
  const { workspace } = usePlace();
  return useQuery({
    queryKey: [workspace, 'disputes', debtor],
    queryFn: () => answered(api.GET('/api/w/{workspace}/debtors/{debtor}/disputes', { params: { path: { workspace, debtor } } })),
  });
}
