import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../../client/client.ts';
import { usePlace } from '../../shell/place.ts';
import type { TimeLimits } from './task.ts';

/** They change with the day and with what is imported: not asked for at every look. */
const FRESH_MS = 10 * 60_000;

/** What must not be missed: the time to sue, and to declare a claim to insolvency proceedings. */
export function useTimeLimits(): TimeLimits | undefined {
  const { workspace, creditor } = usePlace();
  const path = { workspace, creditor };
  const running = useQuery({
    queryKey: [workspace, creditor, 'running-out'],
    queryFn: () => answered(api.GET('/api/w/{workspace}/creditors/{creditor}/running-out', { params: { path } })),
    staleTime: FRESH_MS,
  });
  const declared = useQuery({
    queryKey: [workspace, creditor, 'proofs-of-debt'],
    queryFn: () => answered(api.GET('/api/w/{workspace}/creditors/{creditor}/proofs-of-debt', { params: { path } })),
    staleTime: FRESH_MS,
  });
  return running.data && declared.data ? { running: running.data, proofs: declared.data.proofs } : undefined;
}
