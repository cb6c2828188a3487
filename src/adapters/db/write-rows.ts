import type pg from 'pg';
import type { TableName } from '../../core/journal/tables.ts';
import { arrayType, columnArray } from './column-array.ts';
import { columnsOf, typeOf } from './columns.ts';
import { overtaken, type Row, type RowUpdate, type Sweep, type WriteStep } from './fold-changes.ts';
import { sqlState } from './sql-state.ts';

const UNIQUE_VIOLATION = '23505';

type Statement = { readonly text: string; readonly values: readonly unknown[] };

/** Writes steps as few statements, each for all rows of its kind; `workspace` must be the transaction's own. */
export async function writeSteps(client: pg.ClientBase, workspace: number, steps: readonly WriteStep[]): Promise<void> {
  for (const step of steps) {
    if (step.op === 'sweep') {
      await client.query(...argumentsOf(sweepStatement(workspace, step)));
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
  await client.query(...argumentsOf(insertStatement(workspace, table, rows, replace))).catch((error: unknown) => {
    throw sqlState(error) === UNIQUE_VIOLATION ? overtaken(table) : error;
  });
}

async function updateRows(client: pg.ClientBase, workspace: number, table: TableName, updates: readonly RowUpdate[]): Promise<void> {
  const result = await client.query(...argumentsOf(updateStatement(workspace, table, updates)));
  if (result.rowCount !== updates.length) throw overtaken(table, updates.length === 1 ? updates[0]?.id : undefined);
}

function insertStatement(workspace: number, table: TableName, rows: readonly Row[], replace: boolean): Statement {
  const columns = columnsOf(table);
  const values = [workspace, ...columns.map((column) => columnOf(table, column, rows))];
  const sources = columns.map((column) => (typeOf(table, column) === 'ints' ? `v."${column}"::bigint[]` : `v."${column}"`));
  const rest = columns.filter((column) => column !== 'id');
  const pairs = (prefix: string) => rest.map((column) => `${prefix}."${column}"`).join(', ');
  const conflict = `on conflict (workspace_id, id) do update set ${rest.map((column) => `"${column}" = excluded."${column}"`).join(', ')}
    where (${pairs('t')}) is distinct from (${pairs('excluded')})`;
  return {
    text: `insert into "${table}" as t (workspace_id, ${columns.map((column) => `"${column}"`).join(', ')})
      select $1::int, ${sources.join(', ')} from ${unnest(table, columns)} ${replace ? conflict : ''}`,
    values,
  };
}

/** All updates set the same columns, under the same preconditions. */
function updateStatement(workspace: number, table: TableName, updates: readonly RowUpdate[]): Statement {
  const [first] = updates;
  const set = Object.keys(first?.set ?? {}).filter((column) => column !== 'id');
  const columns = ['id', ...set];
  const rows = updates.map((one): Row => ({ ...one.set, id: one.id }));
  const values: unknown[] = [workspace, ...columns.map((column) => columnOf(table, column, rows))];
  const assignments = set.map((column) => `"${column}" = v."${column}"${typeOf(table, column) === 'ints' ? '::bigint[]' : ''}`);
  const conditions = Object.entries(first?.was ?? {}).map(([column, allowed]) => oneOf(table, column, allowed, values));
  return {
    text: `update "${table}" as t set ${assignments.length > 0 ? assignments.join(', ') : '"id" = v."id"'} from ${unnest(table, columns)}
      where t.workspace_id = $1::int and t.id = v.id ${conditions.map((condition) => `and ${condition}`).join(' ')}`,
    values,
  };
}

function sweepStatement(workspace: number, { table, where, set }: Sweep): Statement {
  const values: unknown[] = [workspace];
  const conditions = Object.entries(where).map(([column, value]) => oneOf(table, column, [value], values));
  const assignments = Object.entries(set).map(([column, value]) => {
    values.push(columnArray(typeOf(table, column), [value]));
    return `"${column}" = ($${values.length}::${arrayType(typeOf(table, column))})[1]`;
  });
  return {
    text: `update "${table}" as t set ${assignments.join(', ')} where t.workspace_id = $1::int ${conditions.map((one) => `and ${one}`).join(' ')}`,
    values,
  };
}

/** A condition that a column has one of some values, `null` among them; adds its parameter to `values`. */
export function oneOf(table: TableName, column: string, allowed: readonly unknown[], values: unknown[]): string {
  const type = typeOf(table, column);
  if (type === 'json' || type === 'ints') throw new Error(`${table}.${column} cannot be searched by`);
  const known = allowed.filter((value) => value !== null);
  const isNull = `t."${column}" is null`;
  if (known.length === 0) return allowed.length > 0 ? isNull : 'false';
  values.push(columnArray(type, known));
  const isKnown = `t."${column}" = any($${values.length}::${arrayType(type)})`;
  return known.length < allowed.length ? `(${isNull} or ${isKnown})` : isKnown;
}

/** Parameters from `$2` on as the rows of a table `v`. */
function unnest(table: TableName, columns: readonly string[]): string {
  const arrays = columns.map((column, index) => `$${index + 2}::${arrayType(typeOf(table, column))}`);
  return `unnest(${arrays.join(', ')}) as v (${columns.map((column) => `"${column}"`).join(', ')})`;
}

function columnOf(table: TableName, column: string, rows: readonly Row[]): Buffer {
  return columnArray(
    typeOf(table, column),
    rows.map((row) => row[column]),
  );
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

function argumentsOf(statement: Statement): [string, unknown[]] {
  return [statement.text, [...statement.values]];
}
