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
  readonly charges: 'waived-if-kept' | 'reserved';
  /** `null`: all that are open. */
  readonly items: readonly number[] | null;
};

/** As the address takes it; `null` while it says too little. */
export function draftQuery({ count, rhythm, firstOn, first, charges, items }: PlanSaid) {
  const amount = typedAmount(first);
  if (firstOn === null || (first.trim() !== '' && amount === null) || items?.length === 0) return null;
  return {
    count,
    rhythm,
    firstOn,
    charges,
    ...(amount === null ? {} : { first: amount }),
    ...(items === null ? {} : { items: items.join() }),
  };
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
