import type { Change } from '../../core/journal/change.ts';
import type { TableName, Tables } from '../../core/journal/tables.ts';
import type { Page } from '../../ports/store.ts';
import { TABLE_NAMES, UNIQUE } from '../db/columns.ts';
import { overtaken, type RowUpdate, stillHolds } from '../db/fold-changes.ts';

type Row = Readonly<Record<string, unknown>> & { readonly id: number };

/** The tables of one workspace in memory, changed by all of some changes or by none. */
export class MemoryTables {
  private readonly tables = new Map<TableName, Map<number, Row>>(TABLE_NAMES.map((name) => [name, new Map()]));
  private readonly taken = new Map<string, number>();
  private undo: { table: TableName; id: number; before: Row | undefined }[] = [];

  /** @throws Refusal `overtaken`, and then nothing has changed */
  apply(changes: readonly Change[]): void {
    this.undo = [];
    try {
      for (const change of changes) this.applyOne(change);
    } catch (error) {
      for (const { table, id, before } of this.undo.toReversed()) this.write(table, id, before);
      throw error;
    }
  }

  /** Copies of the rows that pass, in the order of id or the newest first. */
  rows<T extends TableName>(table: T, passes: (row: Tables[T]) => boolean, page?: Page): Tables[T][] {
    const [after, isDown] = [page?.after ?? 0, page?.newestFirst === true];
    const behind = (id: number) => (isDown ? after === 0 || id < after : id > after);
    const found = [...this.table(table).values()].filter((row) => behind(row.id) && passes(row as unknown as Tables[T]));
    const sorted = found.sort((a, b) => (isDown ? b.id - a.id : a.id - b.id)).slice(0, page?.limit);
    return structuredClone(sorted) as unknown as Tables[T][];
  }

  private applyOne(change: Change): void {
    const rows = this.table(change.table);
    if (change.op === 'update') {
      const row = rows.get(change.id);
      if (!row || !stillHolds(row, (change.was ?? {}) as RowUpdate['was'])) throw overtaken(change.table, change.id);
      this.change(change.table, { ...row, ...change.set });
    } else if (change.op === 'sweep') {
      const wanted = Object.fromEntries(Object.entries(change.where).map(([column, value]) => [column, [value]]));
      for (const row of [...rows.values()]) if (stillHolds(row, wanted)) this.change(change.table, { ...row, ...change.set });
    } else {
      if (change.op === 'insert' && rows.has(change.row.id)) throw overtaken(change.table, change.row.id);
      this.change(change.table, change.row as unknown as Row);
    }
  }

  private change(table: TableName, row: Row): void {
    this.undo.push({ table, id: row.id, before: this.table(table).get(row.id) });
    this.write(table, row.id, row);
  }

  private write(table: TableName, id: number, row: Row | undefined): void {
    const before = this.table(table).get(id);
    const [keyBefore, key] = [keyOf(table, before), keyOf(table, row)];
    if (key !== undefined && (this.taken.get(key) ?? id) !== id) {
      this.undo.pop();
      throw overtaken(table, id);
    }
    if (keyBefore !== undefined) this.taken.delete(keyBefore);
    if (key !== undefined) this.taken.set(key, id);
    if (row) this.table(table).set(id, row);
    else this.table(table).delete(id);
  }

  private table(name: TableName): Map<number, Row> {
    return this.tables.get(name) as Map<number, Row>;
  }
}

/** What no other row of the workspace may share with this one, as one text. */
function keyOf(table: TableName, row: Row | undefined): string | undefined {
  const columns = UNIQUE[table] as readonly string[] | undefined;
  return columns && row ? JSON.stringify([table, ...columns.map((column) => row[column])]) : undefined;
}
