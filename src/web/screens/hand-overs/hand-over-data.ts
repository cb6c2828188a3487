import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../../client/client.ts';
import type { paths } from '../../client/schema.d.ts';
import { usePlace } from '../../shell/place.ts';

type Get<P extends keyof paths> = paths[P] extends { get: { responses: { 200: { content: { 'application/json': infer T } } } } }
  ? T
  : never;

export type HandOverLine = Get<'/api/w/{workspace}/creditors/{creditor}/hand-overs'>['handOvers'][number];
export type HandOverCase = Get<'/api/w/{workspace}/hand-overs/{handOver}'>;
export type Report = HandOverCase['reports'][number];
export type WaitingReport = Get<'/api/w/{workspace}/creditors/{creditor}/reports'>['reports'][number];
export type Professional = Get<'/api/w/{workspace}/creditors/{creditor}/professionals'>['professionals'][number];

/** As many as are chosen among: a directory of one's own is short. */
const MOST = 200;

export function useProfessionals() {
  const { workspace, creditor } = usePlace();
  return useQuery({
    queryKey: [workspace, creditor, 'professionals'],
    queryFn: () =>
      answered(
        api.GET('/api/w/{workspace}/creditors/{creditor}/professionals', {
          params: { path: { workspace, creditor }, query: { after: 0, limit: MOST } },
        }),
      ),
  });
}
