import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { answered, api } from '../../client/client.ts';
import type { paths } from '../../client/schema.d.ts';
import { usePlace } from '../../shell/place.ts';

type Routes = '/api/w/{workspace}/creditors/{creditor}/start' | '/api/w/{workspace}/creditors/{creditor}/rehearsal';
type Answer<P extends Routes> = paths[P]['get']['responses'][200]['content']['application/json'];
export type StartState = Answer<'/api/w/{workspace}/creditors/{creditor}/start'>;
export type Rehearsal = Answer<'/api/w/{workspace}/creditors/{creditor}/rehearsal'>;

/** The steps of getting started, in their order; their keys stand in the address. */
export const START_STEPS = ['entreprise', 'logo', 'emails', 'fichiers', 'scenarios', 'niveaux', 'repetition', 'depart'] as const;
export type StartStep = (typeof START_STEPS)[number];

/** What must be there before reminders can leave by themselves; the other steps are looked at, or not. */
export const NEEDED = ['entreprise', 'emails', 'fichiers', 'depart'] as const satisfies readonly StartStep[];

const WATCHED_MS = 5_000;

/** Whether a step is done, by what there is; `null` where there is nothing that could tell. */
export function isDone(step: StartStep, state: StartState): boolean | null {
  switch (step) {
    case 'entreprise':
      return state.statements === 0;
    case 'logo':
      return state.logo ? true : null;
    case 'emails':
      return state.mail;
    case 'fichiers':
      return state.booksAsOf !== null;
    case 'depart':
      return state.liveFrom !== null;
    default:
      return null;
  }
}

export function leftOf(state: StartState): StartStep[] {
  return NEEDED.filter((step) => isDone(step, state) === false);
}

export function useStart(enabled = true): UseQueryResult<StartState> {
  const { workspace, creditor } = usePlace();
  return useQuery({
    queryKey: [workspace, creditor, 'start'],
    queryFn: () => answered(api.GET('/api/w/{workspace}/creditors/{creditor}/start', { params: { path: { workspace, creditor } } })),
    enabled,
    // A file that was left while it was being imported arrives meanwhile.
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.booksAsOf === null ? WATCHED_MS : false),
  });
}

export function useRehearsal(): UseQueryResult<Rehearsal> {
  const { workspace, creditor } = usePlace();
  return useQuery({
    queryKey: [workspace, creditor, 'rehearsal'],
    queryFn: () => answered(api.GET('/api/w/{workspace}/creditors/{creditor}/rehearsal', { params: { path: { workspace, creditor } } })),
  });
}

/** The address of a step, or of the whole. */
export function startPath({ workspace, creditor }: { readonly workspace: string; readonly creditor: number }, step?: StartStep): string {
  return `/e/${encodeURIComponent(workspace)}/${creditor}/demarrage${step ? `?etape=${step}` : ''}`;
}
