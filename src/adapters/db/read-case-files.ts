import type pg from 'pg';
import type { Day } from '../../core/base/day.ts';
import type { CreditorId, DebtorId } from '../../core/base/id.ts';
import type { CaseFile } from '../../core/case/case-file.ts';
import { caseFileOf } from '../../core/journal/case-rows.ts';
import type { DebtorRow, ItemRow, Tables } from '../../core/journal/tables.ts';
import type { Page } from '../../ports/store.ts';
import { columnArray } from './column-array.ts';
import { fetchRows } from './fetch-rows.ts';
import { readElsewhere } from './read-elsewhere.ts';

/** Case files of the debtors whose day to be looked at has come, in the order of id. */
export async function readDueCaseFiles(
  client: pg.ClientBase,
  workspace: number,
  creditor: CreditorId,
  day: Day,
  page: Page,
): Promise<CaseFile[]> {
  // Both sides begin behind the page: a merge join would else read the debtors from the first one on, for every page.
  const due = `join agenda as a on a.workspace_id = t.workspace_id and a.id = t.id
    where a.workspace_id = $1 and a.creditor_id = $2 and a.look_on <= $3 and a.id > $4 and t.id > $4 order by a.id limit $5`;
  return readFilesOf(client, workspace, await fetchRows(client, 'debtor', due, [workspace, creditor, day, page.after ?? 0, page.limit]));
}

/** Case files in the order in which the debtors are named. */
export async function readCaseFiles(client: pg.ClientBase, workspace: number, debtors: readonly DebtorId[]): Promise<CaseFile[]> {
  const named = `join unnest($2::bigint[]) with ordinality as wanted (id, place) on t.id = wanted.id where t.workspace_id = $1 order by wanted.place`;
  return readFilesOf(client, workspace, await fetchRows(client, 'debtor', named, [workspace, columnArray('int', debtors)]));
}

/** Invoices not wholly paid whose first known day has come, the oldest first. */
export async function readOpenInvoicesSince(
  client: pg.ClientBase,
  workspace: number,
  creditor: CreditorId,
  day: Day,
  page: Page,
): Promise<ItemRow[]> {
  const first = (row: string) => `least(${row}.issued_on, ${row}.due_on, ${row}.performed_on)`;
  // The least of several days is that of those known. In the order of the index that holds it.
  const behind = page.after
    ? `and (${first('t')}, t.id) > (select ${first('i')}, i.id from item as i where i.workspace_id = $1 and i.id = $5)`
    : '';
  const theirs = `where t.workspace_id = $1 and t.creditor_id = $2 and t.kind = 'invoice' and t.open_cents > 0
    and ${first('t')} is not null and ${first('t')} <= $3 ${behind} order by ${first('t')}, t.id limit $4`;
  return fetchRows(client, 'item', theirs, [workspace, creditor, day, page.limit, ...(page.after ? [page.after] : [])]);
}

async function readFilesOf(client: pg.ClientBase, workspace: number, debtors: readonly DebtorRow[]): Promise<CaseFile[]> {
  if (debtors.length === 0) return [];
  const ids = debtors.map((debtor) => debtor.id);
  const items = await readOf(client, workspace, ids, 'item', 't.open_cents <> 0');
  const contacts = await readOf(client, workspace, ids, 'contact', `t.state not in ('dropped', 'failed')`);
  const holds = await readOf(client, workspace, ids, 'hold', 't.lifted_on is null');
  const questions = await readOf(client, workspace, ids, 'question', 't.answered_on is null');
  const candidates = await readOf(client, workspace, ids, 'bank_candidate', 't.standing');
  const disputes = await readOf(client, workspace, ids, 'dispute', `t.state <> 'closed'`);
  const offers = await readOf(client, workspace, ids, 'offer', `t.state = 'granted'`);
  const notes = await readOf(client, workspace, ids, 'note', `t.kind = 'call-made'`);
  const others = await readElsewhere(client, workspace, ids);
  const there = [...new Set([...others.values()].flat())];
  const made = there.length === 0 ? new Map() : await readOf(client, workspace, there, 'contact', `t.state not in ('dropped', 'failed')`);
  const called = there.length === 0 ? new Map() : await readOf(client, workspace, there, 'note', `t.kind = 'call-made'`);
  return debtors.map((debtor) =>
    caseFileOf({
      debtor,
      items: items.get(debtor.id) ?? [],
      contacts: contacts.get(debtor.id) ?? [],
      holds: holds.get(debtor.id) ?? [],
      questions: questions.get(debtor.id) ?? [],
      candidates: candidates.get(debtor.id) ?? [],
      disputes: disputes.get(debtor.id) ?? [],
      offers: offers.get(debtor.id) ?? [],
      notes: notes.get(debtor.id) ?? [],
      elsewhere: (others.get(debtor.id) ?? []).flatMap((id) => made.get(id) ?? []),
      notesElsewhere: (others.get(debtor.id) ?? []).flatMap((id) => called.get(id) ?? []),
    }),
  );
}

/** The rows of some debtors that meet a condition, by debtor, each debtor's in the order of id. */
async function readOf<T extends 'item' | 'contact' | 'hold' | 'question' | 'bank_candidate' | 'dispute' | 'offer' | 'note'>(
  client: pg.ClientBase,
  workspace: number,
  debtors: readonly DebtorId[],
  table: T,
  condition: string,
): Promise<Map<DebtorId, Tables[T][]>> {
  const first = debtors.reduce((a: number, b) => Math.min(a, b), Number.MAX_SAFE_INTEGER);
  const last = debtors.reduce((a: number, b) => Math.max(a, b), 0);
  // The range says nothing new, but leads to the index of debtors where a table that has just grown has no statistics
  // yet: without it, each page of a run would read all contacts that the pages before have made.
  const theirs = `where t.workspace_id = $1 and t.debtor_id = any($2::bigint[]) and t.debtor_id between $3 and $4 and ${condition}
    order by t.debtor_id, t.id`;
  const rows = await fetchRows(client, table, theirs, [workspace, columnArray('int', debtors), first, last]);
  return Map.groupBy(rows, (row) => row.debtor_id);
}
