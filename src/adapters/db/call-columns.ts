import type { CallRow } from '../../core/journal/call-tables.ts';
import type { ColumnType } from './column-type.ts';

/** Columns of the calls that were made. */
export const CALL_COLUMNS: { readonly [C in keyof CallRow]-?: ColumnType } = {
  id: 'int',
  creditor_id: 'int',
  debtor_id: 'int',
  dispatch_id: 'int',
  contact_id: 'int',
  on_day: 'date',
  at_hour: 'text',
  outcome: 'text',
  spoke: 'boolean',
  author: 'text',
  late_reason: 'text',
  sums: 'json',
  again_on: 'date',
  again_at: 'text',
  hold_id: 'int',
  dispute_id: 'int',
  question_id: 'int',
  before: 'json',
  taken_back: 'boolean',
  vault_id: 'int',
  vault_digest: 'text',
};
