import { Refusal } from '../../core/base/refusal.ts';
import type { Change } from '../../core/journal/change.ts';
import type { TableName } from '../../core/journal/tables.ts';

export type Row = Readonly<Record<string, unknown>>;
export type RowUpdate = { readonly id: number; readonly set: Row; readonly was: Readonly<Record<string, readonly unknown[]>> };
export type RowBatch = {
  readonly op: 'rows';
  readonly table: TableName;
  readonly inserts: Map<number, Row>;
  readonly upserts: Map<number, Row>;
  readonly updates: Map<number, RowUpdate>;
};
export type Sweep = { readonly op: 'sweep'; readonly table: TableName; readonly where: Row; readonly set: Row };
export type WriteStep = RowBatch | Sweep;

/**
 * Folds changes, in their order, into few steps that each touch a row at most once: what a later change does to a row
 * of an earlier one is done here. Tables do not depend on each other, so order only matters within one; a sweep sees all
 * that came before it.
 * @throws Refusal `overtaken` when the changes contradict each other
 */
export function foldChanges(changes: readonly Change[]): WriteStep[] {
  const done: WriteStep[] = [];
  const open = new Map<TableName, RowBatch>();
  for (const change of changes) {
    if (change.op === 'sweep') {
      const before = open.get(change.table);
      if (before) done.push(before);
      open.delete(change.table);
      done.push({ op: 'sweep', table: change.table, where: change.where as Row, set: change.set as Row });
    } else {
      put(batchOf(open, change.table), change);
    }
  }
  return [...done, ...open.values()];
}

/** Somebody was quicker: a precondition of a write does not hold any more. */
export function overtaken(table: TableName, id?: number): Refusal {
  const what = id === undefined ? table : `${table} ${id}`;
  return new Refusal('overtaken', `Somebody was quicker: ${what} is no longer as it was. Look again, then decide.`, { table });
}

/** Whether a row is as an update says that it was. */
export function stillHolds(row: Row, was: RowUpdate['was']): boolean {
  return Object.entries(was).every(([column, allowed]) => allowed.includes(row[column]));
}

function batchOf(open: Map<TableName, RowBatch>, table: TableName): RowBatch {
  const found = open.get(table);
  if (found) return found;
  const fresh: RowBatch = { op: 'rows', table, inserts: new Map(), upserts: new Map(), updates: new Map() };
  open.set(table, fresh);
  return fresh;
}

function put(batch: RowBatch, change: Exclude<Change, { op: 'sweep' }>): void {
  if (change.op === 'update') {
    update(batch, { id: change.id, set: change.set as Row, was: (change.was ?? {}) as RowUpdate['was'] });
    return;
  }
  const row: Row = change.row;
  const { id } = change.row;
  const known = batch.inserts.has(id) || batch.updates.has(id) || batch.upserts.has(id);
  if (change.op === 'upsert') (batch.inserts.has(id) ? batch.inserts : batch.upserts).set(id, row);
  else if (known) throw overtaken(batch.table, id);
  else batch.inserts.set(id, row);
}

function update(batch: RowBatch, change: RowUpdate): void {
  const written = [batch.inserts, batch.upserts].find((rows) => rows.has(change.id));
  const row = written?.get(change.id);
  if (written && row) {
    if (!stillHolds(row, change.was)) throw overtaken(batch.table, change.id);
    written.set(change.id, { ...row, ...change.set });
    return;
  }
  const before = batch.updates.get(change.id);
  batch.updates.set(change.id, before ? merge(batch.table, before, change) : change);
}

/** Two updates of a row in one: of the second's preconditions, those that the first has settled are checked here. */
function merge(table: TableName, first: RowUpdate, second: RowUpdate): RowUpdate {
  const was: Record<string, readonly unknown[]> = { ...first.was };
  for (const [column, allowed] of Object.entries(second.was)) {
    const earlier = was[column];
    if (column in first.set) {
      if (!allowed.includes(first.set[column])) throw overtaken(table, first.id);
    } else {
      was[column] = earlier ? allowed.filter((value) => earlier.includes(value)) : allowed;
    }
  }
  return { id: first.id, set: { ...first.set, ...second.set }, was };
}
