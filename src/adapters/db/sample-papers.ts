import type { Day } from '../../core/base/day.ts';
import type { DebtorId, PaperId, Sha256 } from '../../core/base/id.ts';
import type { EntryDraft } from '../../core/journal/entry.ts';
import type { PaperDetails, PaperRow } from '../../core/journal/paper-table.ts';
import type { VaultRow } from '../../core/journal/tables.ts';
import { ERASED, vaultText } from '../../core/journal/vault-text.ts';
import { digest } from '../digest.ts';
import { CREDITOR, sampleDocument } from './sample-entries.ts';

const BY = 'claire';
const DAY = '2026-03-02' as Day;
const SALT = 'salt-of-papers';
/** Behind the numbers of the other samples. */
const FIRST_VAULT = 55;
const TYPED: readonly (PaperDetails | null)[] = [
  { typed: { 'claimant.organ': 'sa gérante, Mme Claire Martin' } },
  { typed: { 'order.number': '2026IP00012' } },
  null,
];

/** What stands for a paper that was kept. */
export const KEPT_PAPER = 'the paper';

export function samplePaper(id: number, changes: Partial<PaperRow> = {}): PaperRow {
  const details = TYPED[id - 1] ?? null;
  return {
    id: id as PaperId,
    creditor_id: CREDITOR,
    debtor_id: 1 as DebtorId,
    item_id: null,
    kind: 'order-request',
    on_day: DAY,
    state: 'draft',
    basis: digest.sha256('the sums') as Sha256,
    begun_on: DAY,
    author: BY,
    kept_on: null,
    sha256: null,
    bytes: null,
    vault_id: FIRST_VAULT + id - 1,
    vault_digest: details === null ? ERASED : digest.sha256(vaultText(SALT, details)),
    ...changes,
  };
}

/** A draft that was changed, one that was kept, one that was discarded. */
export function paperEntries(): EntryDraft[] {
  const { sha256, bytes } = sampleDocument(KEPT_PAPER);
  const whose = { debtorId: 1 as DebtorId, creditorId: CREDITOR };
  const before = 'before';
  const { basis, vault_digest } = samplePaper(1);
  return [
    { kind: 'paper.begun', by: BY, data: { paper: samplePaper(1, { vault_digest: before }) } },
    { kind: 'paper.edited', by: BY, data: { id: 1 as PaperId, ...whose, on: DAY, basis, before, digest: vault_digest } },
    { kind: 'paper.begun', by: BY, data: { paper: samplePaper(2, { kind: 'service-instructions' }) } },
    { kind: 'paper.kept', by: BY, data: { id: 2 as PaperId, ...whose, on: DAY, sha256, bytes: bytes.length } },
    { kind: 'paper.begun', by: BY, data: { paper: samplePaper(3, { vault_digest: before }) } },
    { kind: 'paper.discarded', by: BY, data: { id: 3 as PaperId, ...whose } },
  ];
}

export function paperVault(): VaultRow<PaperDetails>[] {
  return TYPED.map((details, at) => ({ id: FIRST_VAULT + at, salt: details === null ? '' : SALT, details }));
}
