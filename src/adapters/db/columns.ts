import type { TableName, Tables } from '../../core/journal/tables.ts';

/** The database's type of a column, as far as reading and writing it differs. */
export type ColumnType = 'int' | 'text' | 'boolean' | 'date' | 'instant' | 'json' | 'ints';

type Columns = { readonly [T in TableName]: { readonly [C in keyof Tables[T]]-?: ColumnType } };

/** Every column of every table that journal entries make. */
export const COLUMNS: Columns = {
  creditor: {
    id: 'int',
    name: 'text',
    profile: 'json',
    zone: 'text',
    minimum_days_between: 'int',
    cap_count: 'int',
    cap_days: 'int',
    live_from: 'date',
    books_as_of: 'date',
    books_max_age: 'int',
  },
  debtor: {
    id: 'int',
    creditor_id: 'int',
    kind: 'text',
    kind_confirmed: 'boolean',
    language: 'text',
    segment: 'text',
    scenario: 'text',
    email: 'text',
    has_address: 'boolean',
    has_phone: 'boolean',
    vault_id: 'int',
    vault_digest: 'text',
  },
  debtor_key: { id: 'int', creditor_id: 'int', debtor_id: 'int', scheme: 'text', value: 'text' },
  item: {
    id: 'int',
    creditor_id: 'int',
    debtor_id: 'int',
    kind: 'text',
    number: 'text',
    source_key: 'text',
    issued_on: 'date',
    due_on: 'date',
    currency: 'text',
    amount_cents: 'int',
    open_cents: 'int',
    doubt: 'text',
    kept: 'boolean',
    prior_step: 'text',
    prior_on: 'date',
  },
  settlement: { id: 'int', item_id: 'int', debtor_id: 'int', on_day: 'date', cents: 'int', kind: 'text', reference: 'text' },
  document: { id: 'int', item_id: 'int', contact_id: 'int', sha256: 'text', name: 'text', media_type: 'text' },
  hold: {
    id: 'int',
    debtor_id: 'int',
    item_ids: 'ints',
    kind: 'text',
    reason: 'text',
    author: 'text',
    from_day: 'date',
    until_day: 'date',
    lifted_on: 'date',
  },
  question: {
    id: 'int',
    creditor_id: 'int',
    debtor_id: 'int',
    code: 'text',
    item_ids: 'ints',
    asked_on: 'date',
    answered_on: 'date',
    answer: 'text',
    answered_by: 'text',
  },
  contact: {
    id: 'int',
    creditor_id: 'int',
    debtor_id: 'int',
    run_id: 'int',
    step: 'text',
    severity: 'int',
    scenario: 'text',
    scenario_version: 'int',
    items: 'json',
    decided_on: 'date',
    state: 'text',
    made_on: 'date',
    deadline: 'date',
  },
  dispatch: {
    id: 'int',
    contact_id: 'int',
    creditor_id: 'int',
    debtor_id: 'int',
    run_id: 'int',
    channel: 'text',
    automatic: 'boolean',
    status: 'text',
    approved_by: 'text',
    approved_basis: 'text',
    message_id: 'text',
    document: 'text',
    batch_id: 'int',
    tries: 'int',
    retry_at: 'instant',
    outcome: 'text',
  },
  scenario: { id: 'int', key: 'text', version: 'int', body: 'json', saved_on: 'date' },
  run: { id: 'int', creditor_id: 'int', day: 'date', state: 'text', position: 'int', looked: 'int', decided: 'int' },
  import: {
    id: 'int',
    creditor_id: 'int',
    sha256: 'text',
    name: 'text',
    format: 'text',
    as_of: 'date',
    added: 'int',
    changed: 'int',
    cleared: 'int',
    unchanged: 'int',
    refused: 'int',
  },
  mapping: { id: 'int', signature: 'text', mapping: 'json' },
  wording: { id: 'int', creditor_id: 'int', overrides: 'json', saved_on: 'date' },
  agenda: { id: 'int', creditor_id: 'int', look_on: 'date' },
};

export const TABLE_NAMES = Object.keys(COLUMNS) as readonly TableName[];

/** What no two rows of a workspace may share, beside the id: the second of two writers is refused. */
export const UNIQUE: { readonly [T in TableName]?: readonly (keyof Tables[T])[] } = {
  debtor_key: ['creditor_id', 'scheme', 'value', 'debtor_id'],
  item: ['creditor_id', 'source_key'],
  scenario: ['key', 'version'],
};

export function columnsOf(table: TableName): readonly string[] {
  return Object.keys(COLUMNS[table]);
}

export function typeOf(table: TableName, column: string): ColumnType {
  return (COLUMNS[table] as Readonly<Record<string, ColumnType>>)[column] ?? unknownColumn(table, column);
}

function unknownColumn(table: string, column: string): never {
  throw new Error(`no column ${column} in table ${table}`);
}
