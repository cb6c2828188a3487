import type pg from 'pg';
import type { TableName } from '../../core/journal/tables.ts';
import { columnsOf } from './columns.ts';
import { overtaken, type Row, type RowUpdate, type Sweep, type WriteStep } from './fold-changes.ts';
import { Parameters } from './parameters.ts';
import { sqlState } from './sql-state.ts';

const UNIQUE_VIOLATION = '23505';

type Statement = [text: string, values: unknown[]];

/** Writes steps as few statements, each for all rows of its kind; `workspace` must be the transaction's own. */
export async function writeSteps(client: pg.ClientBase, workspace: number, steps: readonly WriteStep[]): Promise<void> {
  for (const step of steps) {
    if (step.op === 'sweep') {
      await client.query(...sweepStatement(workspace, step));
      continue;
    }
    await insertRows(client, workspace, step.table, [...step.inserts.values()], false);
    await insertRows(client, workspace, step.table, [...step.upserts.values()], true);
    for (const alike of groupAlike(step.updates.values())) await updateRows(client, workspace, step.table, alike);
  }
}

async function insertRows(
  client: pg.ClientBase,
  workspace: number,
  table: TableName,
  rows: readonly Row[],
  replace: boolean,
): Promise<void> {
  if (rows.length === 0) return;
  await client.query(...insertStatement(workspace, table, rows, replace)).catch((error: unknown) => {
    throw sqlState(error) === UNIQUE_VIOLATION ? overtaken(table) : error;
  });
}

async function updateRows(client: pg.ClientBase, workspace: number, table: TableName, updates: readonly RowUpdate[]): Promise<void> {
  const result = await client.query(...updateStatement(workspace, table, updates));
  if (result.rowCount !== updates.length) throw overtaken(table, updates.length === 1 ? updates[0]?.id : undefined);
}

function insertStatement(workspace: number, table: TableName, rows: readonly Row[], replace: boolean): Statement {
  const parameters = new Parameters(workspace);
  const columns = columnsOf(table);
  const { of, from } = parameters.addRows(table, columns, rows);
  const text = `insert into "${table}" as t (workspace_id, ${columns.map((column) => `"${column}"`).join(', ')})
    select $1::int, ${columns.map(of).join(', ')} ${from} ${replace ? onConflict(columns) : ''}`;
  return [text, parameters.values];
}

/** Replaces the row that is there, unless it is the same: most debtors that something happens to were awake already. */
function onConflict(columns: readonly string[]): string {
  const rest = columns.filter((column) => column !== 'id');
  const each = (prefix: string) => rest.map((column) => `${prefix}."${column}"`).join(', ');
  return `on conflict (workspace_id, id) do update set ${rest.map((column) => `"${column}" = excluded."${column}"`).join(', ')}
    where (${each('t')}) is distinct from (${each('excluded')})`;
}

/** All updates set the same columns, under the same preconditions. */
function updateStatement(workspace: number, table: TableName, updates: readonly RowUpdate[]): Statement {
  const [first] = updates;
  const parameters = new Parameters(workspace);
  const columns = ['id', ...Object.keys(first?.set ?? {}).filter((column) => column !== 'id')];
  const rows = updates.map((one): Row => ({ ...one.set, id: one.id }));
  const { of, from } = parameters.addRows(table, columns, rows);
  const conditions = Object.entries(first?.was ?? {}).map(([column, allowed]) => ` and ${parameters.oneOf(table, column, allowed)}`);
  const text = `update "${table}" as t set ${columns.map((column) => `"${column}" = ${of(column)}`).join(', ')} ${from}
    where t.workspace_id = $1::int and t.id = ${of('id')}${conditions.join('')}`;
  return [text, parameters.values];
}

function sweepStatement(workspace: number, { table, where, set }: Sweep): Statement {
  const parameters = new Parameters(workspace);
  const conditions = Object.entries(where).map(([column, value]) => ` and ${parameters.oneOf(table, column, [value])}`);
  const { of } = parameters.addRows(table, Object.keys(set), [set]);
  const assignments = Object.keys(set).map((column) => `"${column}" = ${of(column)}`);
  return [`update "${table}" as t set ${assignments.join(', ')} where t.workspace_id = $1::int${conditions.join('')}`, parameters.values];
}

/** Updates of the same columns under the same preconditions go together. */
function groupAlike(updates: Iterable<RowUpdate>): RowUpdate[][] {
  const groups = new Map<string, RowUpdate[]>();
  for (const one of updates) {
    const key = `${Object.keys(one.set).join()}|${JSON.stringify(one.was)}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}
