import type { Day } from '../../core/base/day.ts';
import type {
  BankLineId,
  CaseExportId,
  DebtorId,
  HandOverId,
  HoldId,
  ItemId,
  ProfessionalId,
  ReportId,
  Sha256,
} from '../../core/base/id.ts';
import { EUR } from '../../core/base/money.ts';
import type { EntryDraft } from '../../core/journal/entry.ts';
import type { HandOverDetails, HandOverRow, ProfessionalRow, ReportRow } from '../../core/journal/hand-over-tables.ts';
import type { VaultRow } from '../../core/journal/tables.ts';
import { vaultText } from '../../core/journal/vault-text.ts';
import { digest } from '../digest.ts';
import { CREDITOR, sampleDocument } from './sample-entries.ts';

const BY = 'claire';
const DAY = '2026-03-02' as Day;
const SALT = 'salt-of-hand-overs';
/** After the numbers of the other samples. */
const FIRST_VAULT = 70;
const whose = { debtorId: 1 as DebtorId, creditorId: CREDITOR };

/** What stands for a file that a professional handed in. */
export const LETTER_SENT = 'the letter of the agency';

const WORDS: readonly HandOverDetails[] = [
  { name: 'Recouvre & Fils', address: '1 rue Haute', email: 'contact@recouvre.test', phone: '', district: '75', notes: '' },
  { reason: 'no answer', instructions: '', back: '' },
  { note: 'a letter went out', names: ['lettre.pdf'] },
  { note: 'paid', names: [] },
];

function kept(at: number): { vault_id: number; vault_digest: string } {
  const details = WORDS[at];
  return { vault_id: FIRST_VAULT + at, vault_digest: details ? digest.sha256(vaultText(SALT, details)) : '' };
}

export function sampleProfessional(): ProfessionalRow {
  return {
    ...{ id: 1 as ProfessionalId, creditor_id: CREDITOR, kind: 'agency', commission_ppm: 120_000, fixed_cents: 5_000 },
    ...{ state: 'standing', added_on: DAY, author: BY, ...kept(0) },
  };
}

export function sampleHandOver(): HandOverRow {
  return {
    ...{ id: 1 as HandOverId, creditor_id: CREDITOR, debtor_id: 1 as DebtorId, professional_id: 1 as ProfessionalId },
    ...{ items: [{ item: 1 as ItemId, cents: 1_000 }], currency: EUR, asked: 'amicable', commission_ppm: 120_000, fixed_cents: null },
    ...{ on_day: DAY, state: 'out', ended_on: null, ended_why: null, hold_id: 1 as HoldId, case_id: 1 as CaseExportId },
    ...{ token: 'd'.repeat(64) as Sha256, link_until: '2026-09-01' as Day, heard_on: DAY, author: BY, ...kept(1) },
  };
}

export function sampleReport(id: number, changes: Partial<ReportRow> = {}): ReportRow {
  const { sha256, bytes } = sampleDocument(LETTER_SENT);
  return {
    ...{ id: id as ReportId, creditor_id: CREDITOR, debtor_id: 1 as DebtorId, professional_id: 1 as ProfessionalId },
    ...{ hand_over_id: 1 as HandOverId, key: `r-${id}`, act: 'letter', on_day: DAY, said_on: DAY, way: 'link', cents: null },
    ...{ commission_cents: null, item_id: null, until_day: null, files: [{ sha256, mediaType: 'application/pdf', bytes: bytes.length }] },
    ...{ state: 'waiting', decided_on: null, decided_by: null, line_id: null, ...kept(id + 1) },
    ...changes,
  };
}

export function handOverEntries(): EntryDraft[] {
  const paid = sampleReport(2, { act: 'payment', cents: 600, commission_cents: 72, item_id: 1 as ItemId, files: [] });
  const decided = { state: 'confirmed', on: DAY, by: BY, lineId: null, commissionCents: 72 } as const;
  return [
    { kind: 'professional.added', by: BY, data: { professional: sampleProfessional() } },
    { kind: 'professional.changed', by: BY, data: { id: 1 as ProfessionalId, creditorId: CREDITOR, changes: { fixed_cents: 6_000 } } },
    { kind: 'hand-over.made', by: BY, data: { handOver: sampleHandOver() } },
    {
      kind: 'hand-over.linked',
      by: BY,
      data: { id: 1 as HandOverId, ...whose, token: 'e'.repeat(64) as Sha256, until: '2026-09-02' as Day },
    },
    { kind: 'hand-over.reported', by: BY, data: { report: sampleReport(1) } },
    { kind: 'hand-over.reported', by: BY, data: { report: paid } },
    { kind: 'hand-over.decided', by: BY, data: { id: 2 as ReportId, ...whose, ...decided } },
    { kind: 'hand-over.reopened', by: BY, data: { id: 2 as ReportId, ...whose, from: 'confirmed' } },
    { kind: 'hand-over.decided', by: BY, data: { id: 2 as ReportId, ...whose, ...decided } },
    { kind: 'hand-over.seen', by: BY, data: { id: 2 as ReportId, ...whose, lineId: 1 as BankLineId } },
    {
      kind: 'hand-over.ended',
      by: BY,
      data: { id: 1 as HandOverId, ...whose, on: DAY, why: 'taken-back', vaultDigest: kept(1).vault_digest },
    },
  ];
}

export function handOverVault(): VaultRow<HandOverDetails>[] {
  return WORDS.map((details, at) => ({ id: FIRST_VAULT + at, salt: SALT, details }));
}
