import { type Change, insert, update } from './change.ts';
import type { PaperEntries } from './paper-table.ts';
import { ERASED } from './vault-text.ts';

type Projections = { readonly [K in keyof PaperEntries]: (data: PaperEntries[K]) => Change[] };

const DRAFT = ['draft'] as const;

/** What papers make of the tables. They wake nobody: nothing is decided by them. */
export const PAPER_PROJECTIONS: Projections = {
  'paper.begun': ({ paper }) => [insert('paper', paper)],
  'paper.edited': ({ id, on, basis, before, digest }) => [
    update('paper', id, { on_day: on, basis, vault_digest: digest }, { state: [...DRAFT], vault_digest: [before] }),
  ],
  'paper.kept': ({ id, on, sha256, bytes }) => [update('paper', id, { state: 'kept', kept_on: on, sha256, bytes }, { state: [...DRAFT] })],
  'paper.discarded': ({ id }) => [update('paper', id, { state: 'discarded', vault_digest: ERASED }, { state: [...DRAFT] })],
  'papers.erased': ({ papers }) => papers.map((id) => update('paper', id, { vault_digest: ERASED })),
};
