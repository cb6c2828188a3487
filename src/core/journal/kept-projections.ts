import { type Change, insert, update } from './change.ts';
import type { KeptEntries } from './kept-entries.ts';
import { NOTICE_PROJECTIONS } from './notice-projections.ts';
import { PAPER_PROJECTIONS } from './paper-projections.ts';
import { ERASED } from './vault-text.ts';

type Projections = { readonly [K in keyof KeptEntries]: (data: KeptEntries[K]) => Change[] };

/** What notes and filed documents make of the tables. They wake nobody: nothing is decided by them. */
export const KEPT_PROJECTIONS: Projections = {
  ...PAPER_PROJECTIONS,
  ...NOTICE_PROJECTIONS,
  'note.written': ({ note }) => [insert('note', note)],
  'note.corrected': ({ note }) => [update('note', note.corrects, { state: 'corrected' }, { state: ['standing'] }), insert('note', note)],
  'note.pinned': ({ id, pinned }) => [update('note', id, { pinned }, { state: ['standing'] })],
  'note.removed': ({ id }) => [update('note', id, { state: 'removed' }, { state: ['standing'] })],
  'document.filed': ({ filed }) => [insert('filed', { ...filed, dispute_id: filed.dispute_id ?? null })],
  'document.unfiled': ({ id, on }) => [update('filed', id, { removed_on: on }, { removed_on: [null] })],
  'kept.erased': ({ notes, filed, holds = [], calls = [], silent = [], outcomes = [] }) => [
    ...notes.map((id) => update('note', id, { vault_digest: ERASED })),
    ...filed.map((id) => update('filed', id, { vault_digest: ERASED })),
    ...holds.map((id) => update('hold', id, { vault_digest: ERASED })),
    ...calls.map((id) => update('call', id, { vault_digest: ERASED })),
    ...silent.map((id) => update('hold', id, { reason: '' })),
    ...outcomes.map(({ id, outcome }) => update('dispatch', id, { outcome })),
  ],
};
