import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../client/client.ts';
import type { paths } from '../client/schema.d.ts';
import { useMay, usePlace } from '../shell/place.ts';

export type Counts = paths['/api/w/{workspace}/creditors/{creditor}/waiting']['get']['responses'][200]['content']['application/json'];

/** How much waits for a person, by kind. */
export function useCounts() {
  const { workspace, creditor } = usePlace();
  const path = { workspace, creditor };
  const enabled = useMay('read');
  return useQuery({
    queryKey: [workspace, creditor, 'waiting'],
    queryFn: () => answered(api.GET('/api/w/{workspace}/creditors/{creditor}/waiting', { params: { path } })),
    enabled,
  });
}
