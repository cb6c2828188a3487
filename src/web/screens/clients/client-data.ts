import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answered, api } from '../../client/client.ts';
import type { paths } from '../../client/schema.d.ts';
import { usePlace } from '../../shell/place.ts';

type Answer<P extends keyof paths> = paths[P] extends { get: { responses: { 200: { content: { 'application/json': infer T } } } } }
  ? T
  : never;
export type Client = Answer<'/api/w/{workspace}/creditors/{creditor}/client'>;
export type Standing = Answer<'/api/w/{workspace}/clients'>['clients'][number];
export type Mandate = Client['mandates'][number];
export type Terms = Mandate['terms'][number];
export type Statement = Answer<'/api/w/{workspace}/creditors/{creditor}/client/statements'>['statements'][number];
export type Movement = Answer<'/api/w/{workspace}/creditors/{creditor}/client/movements'>['movements'][number];
export type AgencyData = Answer<'/api/w/{workspace}/agency'>;

const PAGE = 50;

export function useAgency() {
  const { workspace } = usePlace();
  return useQuery({
    queryKey: [workspace, 'agency'],
    queryFn: () => answered(api.GET('/api/w/{workspace}/agency', { params: { path: { workspace } } })),
  });
}

export function useClients() {
  const { workspace } = usePlace();
  return useInfiniteQuery({
    queryKey: [workspace, 'clients'],
    initialPageParam: 0,
    queryFn: ({ pageParam: after }) =>
      answered(api.GET('/api/w/{workspace}/clients', { params: { path: { workspace }, query: { after, limit: PAGE } } })),
    getNextPageParam: (page) => page.next,
  });
}

export function useClient(creditor: number) {
  const { workspace } = usePlace();
  return useQuery({
    queryKey: [workspace, 'client', creditor],
    queryFn: () => answered(api.GET('/api/w/{workspace}/creditors/{creditor}/client', { params: { path: { workspace, creditor } } })),
  });
}

export function useStatements(creditor: number) {
  const { workspace } = usePlace();
  const path = { workspace, creditor };
  return useInfiniteQuery({
    queryKey: [workspace, 'client', creditor, 'statements'],
    initialPageParam: 0,
    queryFn: ({ pageParam: after }) =>
      answered(api.GET('/api/w/{workspace}/creditors/{creditor}/client/statements', { params: { path, query: { after, limit: PAGE } } })),
    getNextPageParam: (page) => page.next,
  });
}

export function useMovements(creditor: number) {
  const { workspace } = usePlace();
  const path = { workspace, creditor };
  return useInfiniteQuery({
    queryKey: [workspace, 'client', creditor, 'movements'],
    initialPageParam: 0,
    queryFn: ({ pageParam: after }) =>
      answered(api.GET('/api/w/{workspace}/creditors/{creditor}/client/movements', { params: { path, query: { after, limit: PAGE } } })),
    getNextPageParam: (page) => page.next,
  });
}
