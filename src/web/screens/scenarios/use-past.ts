import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { answered, api } from '../../client/client.ts';
import type { paths } from '../../client/schema.d.ts';
import { usePlace } from '../../shell/place.ts';
import type { ScenarioJson } from './scenario-data.ts';

const ASKED_AGAIN_MS = 700;

export type Simulation = paths['/api/w/{workspace}/simulations/{simulation}']['get']['responses'][200]['content']['application/json'];
export type Past = NonNullable<Simulation['past']>;

/** A scenario tried on the past, from the start of the job to its end; it is stopped when nobody looks any more. */
export function usePast(scenario: ScenarioJson) {
  const { workspace, creditor } = usePlace();
  const starting = useMutation({
    mutationFn: () =>
      answered(
        api.POST('/api/w/{workspace}/creditors/{creditor}/scenarios/past', {
          params: { path: { workspace, creditor } },
          body: { scenario },
        }),
      ),
  });
  const { mutate } = starting;
  const simulation = starting.data?.simulation ?? null;
  const watching = useQuery({
    // Not below the workspace: what was found of the past does not change with what is done meanwhile.
    queryKey: ['simulation', workspace, simulation],
    enabled: simulation !== null,
    queryFn: () =>
      answered(api.GET('/api/w/{workspace}/simulations/{simulation}', { params: { path: { workspace, simulation: simulation ?? '' } } })),
    refetchInterval: ({ state }) => (state.data?.state === 'running' || !state.data ? ASKED_AGAIN_MS : false),
  });
  const isRunning = simulation !== null && (watching.data?.state ?? 'running') === 'running';
  useEffect(() => mutate(), [mutate]);
  useEffect(() => {
    if (!isRunning || simulation === null) return;
    return () => void api.POST('/api/w/{workspace}/simulations/{simulation}/stop', { params: { path: { workspace, simulation } } });
  }, [isRunning, simulation, workspace]);
  const stop = () =>
    simulation !== null &&
    void api.POST('/api/w/{workspace}/simulations/{simulation}/stop', { params: { path: { workspace, simulation } } });
  return {
    data: watching.data,
    error: starting.error ?? watching.error,
    isRunning: starting.isPending || isRunning,
    stop,
    again: () => mutate(),
  };
}

export type PastWork = ReturnType<typeof usePast>;
