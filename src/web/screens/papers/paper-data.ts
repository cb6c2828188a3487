import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../../client/client.ts';
import type { paths } from '../../client/schema.d.ts';
import { usePlace } from '../../shell/place.ts';

type Get<P extends keyof paths> = paths[P] extends { get: { responses: { 200: { content: { 'application/json': infer T } } } } }
  ? T
  : never;

export type Papers = Get<'/api/w/{workspace}/debtors/{debtor}/papers'>;
export type PaperKind = Papers['kinds'][number]['kind'];
export type ShownPaper = Get<'/api/w/{workspace}/papers/{paper}'>;
export type PaperSection = ShownPaper['sections'][number];
export type PaperField = PaperSection['fields'][number];

export function usePapers(debtor: number) {
  const { workspace } = usePlace();
  return useQuery({
    queryKey: [workspace, 'papers', debtor],
    queryFn: () => answered(api.GET('/api/w/{workspace}/debtors/{debtor}/papers', { params: { path: { workspace, debtor } } })),
  });
}

export function usePaper(paper: number) {
  const { workspace } = usePlace();
  return useQuery({
    queryKey: [workspace, 'paper', paper],
    queryFn: () => answered(api.GET('/api/w/{workspace}/papers/{paper}', { params: { path: { workspace, paper } } })),
  });
}
