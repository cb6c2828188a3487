import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../client/client.ts';
import type { paths } from '../client/schema.d.ts';
import { useMay, usePlace } from '../shell/place.ts';
import { type Proceeding, useProceedingList } from './proceedings-data.ts';

type Answer<P extends keyof paths> = paths[P] extends { get: { responses: { 200: { content: { 'application/json': infer T } } } } }
  ? T
  : never;
export type RunningOut = Answer<'/api/w/{workspace}/creditors/{creditor}/running-out'>;
export type Proof = Answer<'/api/w/{workspace}/creditors/{creditor}/proofs-of-debt'>['proofs'][number];

/** Time limits that a person must not miss. */
export type TimeLimits = { readonly running: RunningOut; readonly proofs: readonly Proof[]; readonly proceedings: readonly Proceeding[] };

/** They change with the day and with what is imported, and are dear to find: not asked for whenever something was recorded. */
const FRESH_MS = 10 * 60_000;
const MOST_WAITING = 100;

/** What these are kept under, apart from all that is read again at each change. */
export function timeLimitsKey(workspace: string): readonly string[] {
  return ['time-limits', workspace];
}

/** What must not be missed: the time to sue, and to declare a claim to insolvency proceedings. */
export function useTimeLimits(): TimeLimits | undefined {
  const { workspace, creditor } = usePlace();
  const path = { workspace, creditor };
  const often = { staleTime: FRESH_MS, refetchInterval: FRESH_MS, enabled: useMay('read') };
  const running = useQuery({
    queryKey: [...timeLimitsKey(workspace), creditor, 'running-out'],
    queryFn: () => answered(api.GET('/api/w/{workspace}/creditors/{creditor}/running-out', { params: { path } })),
    ...often,
  });
  const declared = useQuery({
    queryKey: [...timeLimitsKey(workspace), creditor, 'proofs-of-debt'],
    queryFn: () => answered(api.GET('/api/w/{workspace}/creditors/{creditor}/proofs-of-debt', { params: { path } })),
    ...often,
  });
  const waiting = useProceedingList({ waiting: true, limit: MOST_WAITING });
  if (!running.data || !declared.data || !waiting.data) return undefined;
  return { running: running.data, proofs: declared.data.proofs, proceedings: waiting.data.proceedings };
}

/** How many there are in all. */
export function countOfLimits(limits: TimeLimits | undefined): number {
  return limits ? limits.running.count + limits.running.over + limits.proofs.length + limits.proceedings.length : 0;
}
