import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { Day } from '../../core/base/day.ts';
import { answered, api } from '../client/client.ts';
import type { paths } from '../client/schema.d.ts';

type Answer<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer T } } } };
}
  ? T
  : never;
export type Me = Answer<'/api/me'>;
export type Workspace = Answer<'/api/w/{workspace}'>;

export function useMe() {
  return useQuery({ queryKey: ['me'], queryFn: () => answered(api.GET('/api/me')), staleTime: 60_000 });
}

/** The workspace and the creditor that the address names. */
export function usePlace(): { readonly workspace: string; readonly creditor: number } {
  const { workspace = '', creditor = '' } = useParams();
  return { workspace, creditor: Number(creditor) };
}

export function useWorkspace(workspace: string) {
  return useQuery({
    queryKey: [workspace],
    queryFn: () => answered(api.GET('/api/w/{workspace}', { params: { path: { workspace } } })),
    staleTime: 60_000,
  });
}

/** The day that it is there, which need not be the day outside. */
export function useToday(): Day | undefined {
  const { workspace } = usePlace();
  return useWorkspace(workspace).data?.today as Day | undefined;
}

/** Whether the person may do what the server would else refuse: what is not allowed is not offered. */
export function useMay(need: 'read' | 'work' | 'approve' | 'settings' | 'people'): boolean {
  const { workspace } = usePlace();
  return useWorkspace(workspace).data?.may.includes(need) ?? false;
}
