import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Day } from '../../../core/base/day.ts';
import { answered, api } from '../../client/client.ts';
import type { paths } from '../../client/schema.d.ts';
import { typedAmount } from '../../parts/typed-amount.ts';
import { usePlace } from '../../shell/place.ts';

type Get<P extends keyof paths> = paths[P] extends { get: { responses: { 200: { content: { 'application/json': infer T } } } } }
  ? T
  : never;
export type PlanDraft = Get<'/api/w/{workspace}/debtors/{debtor}/plan-draft'>;
export type Plan = Get<'/api/w/{workspace}/debtors/{debtor}/plans'>['plans'][number];

/** What a plan is asked to be, as it is typed. */
export type PlanSaid = {
  readonly count: number;
  readonly rhythm: 'monthly' | 'weekly';
  readonly firstOn: Day | null;
  readonly first: string;
};

/** As the address takes it; `null` while it says too little. */
export function draftQuery({ count, rhythm, firstOn, first }: PlanSaid) {
  const amount = typedAmount(first);
  if (firstOn === null || (first.trim() !== '' && amount === null)) return null;
  return { count, rhythm, firstOn, ...(amount === null ? {} : { first: amount }) };
}

/** The schedule as it would be, asked anew for each change. */
export function usePlanDraft(debtor: number, said: PlanSaid) {
  const { workspace } = usePlace();
  const query = draftQuery(said);
  return useQuery({
    queryKey: [workspace, 'debtor', debtor, 'plan-draft', query],
    queryFn: () =>
      answered(
        api.GET('/api/w/{workspace}/debtors/{debtor}/plan-draft', {
          params: { path: { workspace, debtor }, query: query ?? { count: 2, firstOn: '' } },
        }),
      ),
    enabled: query !== null,
    placeholderData: keepPreviousData,
    retry: false,
  });
}

export function usePlans(debtor: number) {
  const { workspace } = usePlace();
  return useQuery({
    queryKey: [workspace, 'debtor', debtor, 'plans'],
    queryFn: () => answered(api.GET('/api/w/{workspace}/debtors/{debtor}/plans', { params: { path: { workspace, debtor }, query: {} } })),
  });
}
