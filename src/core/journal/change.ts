import type { Day } from '../base/day.ts';
import type { CreditorId, DebtorId } from '../base/id.ts';
import type { TableName, Tables } from './tables.ts';

/**
 * One change to the tables. `was` states what must hold before an update: when it does not, the whole record is refused
 * (somebody was quicker) and nothing is written.
 */
export type Change = { [T in TableName]: TableChange<T> }[TableName];
type TableChange<T extends TableName> =
  | { readonly op: 'insert'; readonly table: T; readonly row: Tables[T] }
  | { readonly op: 'upsert'; readonly table: T; readonly row: Tables[T] }
  | {
      readonly op: 'update';
      readonly table: T;
      readonly id: number;
      readonly set: Partial<Tables[T]>;
      readonly was?: { readonly [C in keyof Tables[T]]?: readonly Tables[T][C][] };
    }
  | { readonly op: 'sweep'; readonly table: T; readonly where: Partial<Tables[T]>; readonly set: Partial<Tables[T]> };

/** A day before all others: "look at this debtor on the next run, whatever its day". */
const AT_ONCE = '1900-01-01' as Day;

/** A row that must be new. */
export const insert = <T extends TableName>(table: T, row: Tables[T]): Change => ({ op: 'insert', table, row }) as Change;
/** A row that must be there and be as `was` says. */
export const update = <T extends TableName>(
  table: T,
  id: number,
  set: Partial<Tables[T]>,
  was?: { readonly [C in keyof Tables[T]]?: readonly Tables[T][C][] },
): Change => ({ op: 'update', table, id, set, ...(was ? { was } : {}) }) as Change;

/** What decides about all debtors, or all of one creditor, has changed: the next run looks at each of them again. */
export function wakeAll(where: Partial<Tables['agenda']>): Change {
  return { op: 'sweep', table: 'agenda', where, set: { look_on: AT_ONCE } };
}

/** Something happened to this debtor: the next run looks at it again. */
export function wake(debtor: DebtorId, creditor: CreditorId, on: Day = AT_ONCE): Change {
  return { op: 'upsert', table: 'agenda', row: { id: debtor, creditor_id: creditor, look_on: on } };
}

export function wakeEach(rows: readonly { debtor_id: DebtorId; creditor_id: CreditorId }[]): Change[] {
  const creditors = new Map(rows.map((row) => [row.debtor_id, row.creditor_id]));
  return [...creditors].map(([debtor, creditor]) => wake(debtor, creditor));
}
