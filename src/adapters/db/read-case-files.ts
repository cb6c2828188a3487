import type pg from 'pg';
import type { Day } from '../../core/base/day.ts';
import type { CreditorId, DebtorId } from '../../core/base/id.ts';
import type { CaseFile } from '../../core/case/case-file.ts';
import { caseFileOf } from '../../core/journal/case-rows.ts';
import type { ContactRow, DebtorRow, HoldRow, ItemRow, QuestionRow } from '../../core/journal/tables.ts';
import type { Page } from '../../ports/store.ts';
import { columnArray } from './column-array.ts';
import { listOf } from './select-rows.ts';

/** Case files of the debtors whose day to be looked at has come, in the order of id. */
export async function readDueCaseFiles(
  client: pg.ClientBase,
  workspace: number,
  creditor: CreditorId,
  day: Day,
  page: Page,
): Promise<CaseFile[]> {
  const { rows } = await client.query<DebtorRow>(
    `select ${listOf('d', 'debtor')} from agenda as a join debtor as d on d.workspace_id = a.workspace_id and d.id = a.id
      where a.workspace_id = $1 and a.creditor_id = $2 and a.look_on <= $3 and a.id > $4 order by a.id limit $5`,
    [workspace, creditor, day, page.after ?? 0, page.limit],
  );
  return readFilesOf(client, workspace, rows);
}

/** Case files in the order in which the debtors are named. */
export async function readCaseFiles(client: pg.ClientBase, workspace: number, debtors: readonly DebtorId[]): Promise<CaseFile[]> {
  const { rows } = await client.query<DebtorRow>(
    `select ${listOf('d', 'debtor')} from unnest($2::bigint[]) with ordinality as wanted (id, place)
      join debtor as d on d.workspace_id = $1 and d.id = wanted.id order by wanted.place`,
    [workspace, columnArray('int', debtors)],
  );
  return readFilesOf(client, workspace, rows);
}

async function readFilesOf(client: pg.ClientBase, workspace: number, debtors: readonly DebtorRow[]): Promise<CaseFile[]> {
  if (debtors.length === 0) return [];
  // Always by index: a table that has just grown has no statistics yet, and would be read whole for every page.
  await client.query('set local enable_seqscan = off');
  const ids = columnArray(
    'int',
    debtors.map((debtor) => debtor.id),
  );
  const items = await readOf<ItemRow>(client, workspace, ids, 'item', 't.open_cents <> 0');
  const contacts = await readOf<ContactRow>(client, workspace, ids, 'contact', `t.state not in ('dropped', 'failed')`);
  const holds = await readOf<HoldRow>(client, workspace, ids, 'hold', 't.lifted_on is null');
  const questions = await readOf<QuestionRow>(client, workspace, ids, 'question', 't.answered_on is null');
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

type OfDebtor = 'item' | 'contact' | 'hold' | 'question';

/** The rows of some debtors that meet a condition, by debtor, each debtor's in the order of id. */
async function readOf<Row extends { id: number; debtor_id: DebtorId }>(
  client: pg.ClientBase,
  workspace: number,
  debtors: Buffer,
  table: OfDebtor,
  condition: string,
): Promise<Map<DebtorId, Row[]>> {
  const { rows } = await client.query<Row>(
    `select ${listOf('t', table)} from "${table}" as t where t.workspace_id = $1 and t.debtor_id = any($2::bigint[]) and ${condition}
      order by t.debtor_id, t.id`,
    [workspace, debtors],
  );
  const byDebtor = new Map<DebtorId, Row[]>();
  for (const row of rows) {
    const known = byDebtor.get(row.debtor_id);
    if (known) known.push(row);
    else byDebtor.set(row.debtor_id, [row]);
  }
  return byDebtor;
}
