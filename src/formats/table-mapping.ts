import { type ColumnMapping, LIST_FIELDS } from './list/column-mapping.ts';
import { BANK_FIELDS, type BankMapping, TITLES_FIELD } from './statements/sheet-mapping.ts';

/** Which column of a table holds what: fields of a list of invoices or customers, or fields `bank.…` of a bank's sheet. */
export type TableMapping = ColumnMapping & BankMapping;

/** How the columns of a table were understood, for import to remember and for a person to correct. */
export type ReadMapping = {
  /** The key under which to remember a mapping: the same for all files with the same headers; empty when there are none. */
  readonly headerSignature: string;
  /** The headers found, in their order, those left empty included. */
  readonly headers: readonly string[];
  /** The columns used. */
  readonly columns: TableMapping;
};

export type TableField = keyof TableMapping;

/** All that a mapping can name. */
export const TABLE_FIELDS: readonly TableField[] = [...LIST_FIELDS, ...BANK_FIELDS, TITLES_FIELD];

export function isTableField(field: string): field is TableField {
  return (TABLE_FIELDS as readonly string[]).includes(field);
}

export function isBankField(field: string): boolean {
  return field.startsWith('bank.');
}

/** Whether the mapping says that the table is a bank's. */
export function isBankMapping(mapping: TableMapping): boolean {
  return Object.keys(mapping).some(isBankField);
}
