import { type Change, insert, update } from './change.ts';
import type { NoticeEntries } from './notice-tables.ts';
import { ERASED } from './vault-text.ts';

type Projections = { readonly [K in keyof NoticeEntries]: (data: NoticeEntries[K]) => Change[] };

/** What notices make of the tables. They wake nobody: what follows from one is an entry of its own. */
export const NOTICE_PROJECTIONS: Projections = {
  'notices.kept': ({ notices }) => notices.map((row) => insert('notice', row)),
  'notices.heeded': ({ state }) => [{ op: 'upsert', table: 'notice_state', row: state }],
  'notices.seen': ({ id, on }) => [update('notice_state', id, { seen_on: on })],
  'notices.watched': ({ watch }) => [{ op: 'upsert', table: 'notice_watch', row: watch }],
  'notices.erased': ({ notices }) => notices.map((id) => update('notice', id, { vault_digest: ERASED })),
};
