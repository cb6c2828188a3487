import type { TableName } from '../../core/journal/tables.ts';
import { arrayType, columnArray } from './column-array.ts';
import { typeOf } from './columns.ts';
import type { Row } from './fold-changes.ts';

/** Rows within a statement: what to write for a column of them, and what to take them from (nothing for a single row). */
export type RowSource = { readonly of: (column: string) => string; readonly from: string };

/** The parameters of a statement, `$1` being the workspace. */
export class Parameters {
  readonly values: unknown[];

  constructor(workspace: number) {
    this.values = [workspace];
  }

  /** Adds a plain value; gives its place, `$2`. */
  add(value: unknown): string {
    return `$${this.values.push(value)}`;
  }

  /** Adds values of a column as one array; gives its place with its type. */
  addColumn(table: TableName, column: string, cells: readonly unknown[]): string {
    const type = typeOf(table, column);
    return `${this.add(columnArray(type, cells))}::${arrayType(type)}`;
  }

  /** Adds many rows, a parameter a column. A column with one value for all (most are, in a batch) travels as one value. */
  addRows(table: TableName, columns: readonly string[], rows: readonly Row[]): RowSource {
    const written = new Map<string, string>();
    const arrays: string[] = [];
    const names: string[] = [];
    for (const column of columns) {
      const cells = rows.map((row) => row[column] ?? null);
      const same = cells.every((cell) => cell === cells[0]);
      const array = this.addColumn(table, column, same ? cells.slice(0, 1) : cells);
      if (!same) {
        arrays.push(array);
        names.push(`"${column}"`);
      }
      const value = same ? `(${array})[1]` : `v."${column}"`;
      written.set(column, typeOf(table, column) === 'ints' ? `${value}::bigint[]` : value);
    }
    const from = arrays.length > 0 ? `from unnest(${arrays.join(', ')}) as v (${names.join(', ')})` : '';
    return { of: (column) => written.get(column) ?? 'null', from };
  }

  /** A condition that a column of table `t` has one of some values, `null` among them. */
  oneOf(table: TableName, column: string, allowed: readonly unknown[]): string {
    const type = typeOf(table, column);
    if (type === 'json' || type === 'ints') throw new Error(`${table}.${column} cannot be searched by`);
    const known = allowed.filter((value) => value !== null);
    const isNull = `t."${column}" is null`;
    if (known.length === 0) return allowed.length > 0 ? isNull : 'false';
    const isKnown = `t."${column}" = any(${this.addColumn(table, column, known)})`;
    return known.length < allowed.length ? `(${isNull} or ${isKnown})` : isKnown;
  }
}
