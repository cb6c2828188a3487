import type pg from 'pg';
import type { Day } from '../../core/base/day.ts';
import type { CreditorId, DebtorId } from '../../core/base/id.ts';
import type { CaseFile } from '../../core/case/case-file.ts';
import { caseFileOf } from '../../core/journal/case-rows.ts';
import type { DebtorRow, Tables } from '../../core/journal/tables.ts';
import type { Page } from '../../ports/store.ts';
import { columnArray } from './column-array.ts';
import { fetchRows } from './fetch-rows.ts';

/** Case files of the debtors whose day to be looked at has come, in the order of id. */
export async function readDueCaseFiles(
  client: pg.ClientBase,
  workspace: number,
  creditor: CreditorId,
  day: Day,
  page: Page,
): Promise<CaseFile[]> {
  const due = `join agenda as a on a.workspace_id = t.workspace_id and a.id = t.id
    where a.workspace_id = $1 and a.creditor_id = $2 and a.look_on <= $3 and a.id > $4 order by a.id limit $5`;
  return readFilesOf(client, workspace, await fetchRows(client, 'debtor', due, [workspace, creditor, day, page.after ?? 0, page.limit]));
}

/** Case files in the order in which the debtors are named. */
export async function readCaseFiles(client: pg.ClientBase, workspace: number, debtors: readonly DebtorId[]): Promise<CaseFile[]> {
  const named = `join unnest($2::bigint[]) with ordinality as wanted (id, place) on t.id = wanted.id where t.workspace_id = $1 order by wanted.place`;
  return readFilesOf(client, workspace, await fetchRows(client, 'debtor', named, [workspace, columnArray('int', debtors)]));
}

async function readFilesOf(client: pg.ClientBase, workspace: number, debtors: readonly DebtorRow[]): Promise<CaseFile[]> {
  if (debtors.length === 0) return [];
  // Always by index: a table that has just grown has no statistics yet, and would be read whole for every page.
  await client.query('set local enable_seqscan = off');
  const ids = columnArray(
    'int',
    debtors.map((debtor) => debtor.id),
  );
  const items = await readOf(client, workspace, ids, 'item', 't.open_cents <> 0');
  const contacts = await readOf(client, workspace, ids, 'contact', `t.state not in ('dropped', 'failed')`);
  const holds = await readOf(client, workspace, ids, 'hold', 't.lifted_on is null');
  const questions = await readOf(client, workspace, ids, 'question', 't.answered_on is null');
  return debtors.map((debtor) =>
    caseFileOf({
      debtor,
      items: items.get(debtor.id) ?? [],
      contacts: contacts.get(debtor.id) ?? [],
      holds: holds.get(debtor.id) ?? [],
      questions: questions.get(debtor.id) ?? [],
    }),
  );
}

/** The rows of some debtors that meet a condition, by debtor, each debtor's in the order of id. */
async function readOf<T extends 'item' | 'contact' | 'hold' | 'question'>(
  client: pg.ClientBase,
  workspace: number,
  debtors: Buffer,
  table: T,
  condition: string,
): Promise<Map<DebtorId, Tables[T][]>> {
  const theirs = `where t.workspace_id = $1 and t.debtor_id = any($2::bigint[]) and ${condition} order by t.debtor_id, t.id`;
  return Map.groupBy(await fetchRows(client, table, theirs, [workspace, debtors]), (row) => row.debtor_id);
}
