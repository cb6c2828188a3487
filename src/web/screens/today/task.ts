import type { paths } from '../../client/schema.d.ts';

type Json<P extends keyof paths, M extends 'get' | 'post'> = paths[P] extends {
  [K in M]: { responses: { 200: { content: { 'application/json': infer T } } } };
}
  ? T
  : never;

/** What waits for a person, as the API gives it. */
export type Day = Tasks['state'];
export type Tasks = Json<'/api/w/{workspace}/creditors/{creditor}/tasks', 'get'>;
export type Task = Tasks['uncertain'][number];
export type Checked = Tasks['toApprove'][number];
export type CallTask = Tasks['toCall'][number];
export type Unwritten = Tasks['unwritten'][number];
export type QuestionLine = Tasks['questions'][number];
export type Preview = Json<'/api/w/{workspace}/dispatches/{dispatch}/preview', 'get'>;
export type DispatchFacts = Json<'/api/w/{workspace}/dispatches/{dispatch}', 'get'>;
export type QuestionFacts = Json<'/api/w/{workspace}/questions/{question}', 'get'>;
export type RunReport = Json<'/api/w/{workspace}/creditors/{creditor}/runs', 'post'>;
export type SendReport = Json<'/api/w/{workspace}/creditors/{creditor}/send', 'post'>;
export type PrintReport = Json<'/api/w/{workspace}/creditors/{creditor}/print', 'post'>;

/** A step that is proposed for a debtor, by one way or two. */
export type Proposal = { readonly contact: number; readonly first: Checked; readonly all: readonly Checked[] };

/** A step that goes by e-mail and by letter is decided upon once; the firmest first. */
export function proposalsOf(lines: readonly Checked[]): Proposal[] {
  const groups = [...Map.groupBy(lines, (line) => line.contact).values()];
  return groups
    .flatMap((all) => (all[0] ? [{ contact: all[0].contact, first: all[0], all }] : []))
    .sort((a, b) => b.first.severity - a.first.severity || a.first.step.localeCompare(b.first.step) || a.contact - b.contact);
}
