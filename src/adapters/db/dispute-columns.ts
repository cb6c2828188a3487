import type { Tables } from '../../core/journal/tables.ts';
import type { ColumnType } from './column-type.ts';

type Disputed = 'dispute' | 'dispute_word' | 'offer';
type Columns = { readonly [T in Disputed]: { readonly [C in keyof Tables[T]]-?: ColumnType } };

/** Columns of what is contested and of what is let go. */
export const DISPUTE_COLUMNS: Columns = {
  dispute: {
    id: 'int',
    creditor_id: 'int',
    debtor_id: 'int',
    items: 'json',
    accepted: 'json',
    cause: 'text',
    state: 'text',
    owner: 'text',
    opened_on: 'date',
    opened_by: 'text',
    deadline: 'date',
    resolution: 'text',
    resolved_on: 'date',
    resolved_by: 'text',
    closed_on: 'date',
    since_settlement: 'int',
    copy_of: 'int',
  },
  dispute_word: {
    id: 'int',
    creditor_id: 'int',
    debtor_id: 'int',
    dispute_id: 'int',
    kind: 'text',
    on_day: 'date',
    author: 'text',
    answers: 'int',
    token: 'text',
    expires_on: 'date',
    answered: 'boolean',
    vault_id: 'int',
    vault_digest: 'text',
  },
  offer: {
    id: 'int',
    creditor_id: 'int',
    debtor_id: 'int',
    items: 'json',
    until_day: 'date',
    state: 'text',
    made_on: 'date',
    made_by: 'text',
    granted_on: 'date',
    granted_by: 'text',
  },
};
