import { useQuery } from '@tanstack/react-query';
import { addDays, type Day } from '../../core/base/day.ts';
import { answered, api } from '../client/client.ts';
import type { paths } from '../client/schema.d.ts';
import { useMay, usePlace, useWorkspace } from '../shell/place.ts';
import { useProceedingCounts } from './proceedings-data.ts';

type Answer<P extends keyof paths> = paths[P] extends { get: { responses: { 200: { content: { 'application/json': infer T } } } } }
  ? T
  : never;
export type RunningOut = Answer<'/api/w/{workspace}/creditors/{creditor}/running-out'>;
export type Proof = Answer<'/api/w/{workspace}/creditors/{creditor}/proofs-of-debt'>['proofs'][number];

/** Time limits that a person must not miss; `proceedings`: in how many somebody has something to do. */
export type TimeLimits = {
  readonly running: RunningOut;
  readonly proofs: readonly Proof[];
  readonly proceedings: number;
  /** An agency's: clients whose money is to be paid out soon, or should have been. */
  readonly remittances: readonly Remittance[];
};

export type Remittance = Answer<'/api/w/{workspace}/clients'>['clients'][number];
/** Money that is to be paid out within so many days is a task of today. */
const SOON_DAYS = 7;

/** They change with the day and with what is imported, and are dear to find: not asked for whenever something was recorded. */
const FRESH_MS = 10 * 60_000;

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
  const waiting = useProceedingCounts({ waiting: true });
  const remittances = useRemittancesDue();
  if (!running.data || !declared.data || !waiting.data) return undefined;
  return { remittances, running: running.data, proofs: declared.data.proofs, proceedings: waiting.data.total };
}

/** Clients of the agency, where this is the agency itself, whose money is to be paid out soon. */
function useRemittancesDue(): readonly Remittance[] {
  const { workspace, creditor } = usePlace();
  const known = useWorkspace(workspace).data;
  const { data } = useQuery({
    queryKey: [...timeLimitsKey(workspace), 'remittances'],
    queryFn: () => answered(api.GET('/api/w/{workspace}/clients', { params: { path: { workspace }, query: { limit: 200 } } })),
    ...{ staleTime: FRESH_MS, refetchInterval: FRESH_MS, enabled: known !== undefined && known.agency === creditor },
  });
  if (!data || !known || known.agency !== creditor) return [];
  const until = addDays(known.today as Day, SOON_DAYS);
  return data.clients
    .filter(({ payBy }) => payBy !== null && payBy <= until)
    .toSorted((a, b) => (a.payBy ?? '').localeCompare(b.payBy ?? ''));
}

/** How many there are in all. */
export function countOfLimits(limits: TimeLimits | undefined): number {
  return limits ? limits.running.count + limits.running.over + limits.proofs.length + limits.proceedings + limits.remittances.length : 0;
}
