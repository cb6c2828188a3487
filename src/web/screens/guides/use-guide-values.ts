import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { Day } from '../../../core/base/day.ts';
import { type Rate, rateOfPercent } from '../../../core/base/rate.ts';
import { type LawValues, STANDARD_LAW_VALUES } from '../../../core/law/values/law-values.ts';
import { type GuideValues, guideValues } from '../../../words/guides/guide-values.ts';
import { answered, api } from '../../client/client.ts';
import { usePlace } from '../../shell/place.ts';
import type { RateSeries } from '../law/rate-series.ts';

/** The figures of the law on the workspace's day, with the rates that were entered here. */
export function useGuideValues(): UseQueryResult<GuideValues> {
  const { workspace } = usePlace();
  return useQuery({
    queryKey: [workspace, 'guide-values'],
    queryFn: async () => {
      const path = { params: { path: { workspace } } };
      const [{ series }, { today }] = await Promise.all([
        answered(api.GET('/api/w/{workspace}/law/rates', path)),
        answered(api.GET('/api/w/{workspace}', path)),
      ]);
      return guideValues(series.reduce(withSeries, STANDARD_LAW_VALUES), today as Day);
    },
  });
}

function withSeries(law: LawValues, { series, rates }: RateSeries): LawValues {
  const rows = rates.flatMap(({ from, to, ratePercent, source, verifiedOn, certainty }) => {
    const value: Rate | null = rateOfPercent(ratePercent);
    if (value === null) return [];
    const confidence = certainty === 'verified' ? ('high' as const) : ('medium' as const);
    return [{ from: from as Day, to: to as Day | null, value, source, verifiedOn: verifiedOn as Day, confidence, certainty }];
  });
  return { ...law, [series]: { ...law[series], rows: rows.reverse() } };
}
