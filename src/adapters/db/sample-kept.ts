import type { Day } from '../../core/base/day.ts';
import type { DebtorId, DisputeId, FiledId, ItemId, NoteId } from '../../core/base/id.ts';
import type { EntryDraft } from '../../core/journal/entry.ts';
import type { FiledDetails, FiledRow, NoteDetails, NoteRow } from '../../core/journal/kept-tables.ts';
import type { VaultRow } from '../../core/journal/tables.ts';
import { vaultText } from '../../core/journal/vault-text.ts';
import { digest } from '../digest.ts';
import { CREDITOR, sampleDocument } from './sample-entries.ts';

const BY = 'claire';
const DAY = '2026-03-02' as Day;
const whose = { debtorId: 1 as DebtorId, creditorId: CREDITOR };
const SALT = 'salt-of-notes';

/** After the numbers of the other samples. */
const FIRST_VAULT = 21;
const NOTES = ['call the manager, not the desk', 'call the manager, never the desk', 'on leave in August', 'wrong customer'] as const;
const NAMES: readonly FiledDetails[] = [
  { title: 'Contrat signé', file: 'contrat.pdf' },
  { title: 'Bon de livraison', file: 'bl.jpg' },
];

/** What stands for a document that a person filed. */
export const CONTRACT = 'the contract';

export function sampleNote(id: number, changes: Partial<NoteRow> = {}): NoteRow {
  return {
    id: id as NoteId,
    creditor_id: CREDITOR,
    debtor_id: 1 as DebtorId,
    kind: 'note',
    on_day: DAY,
    author: BY,
    pinned: false,
    state: 'standing',
    corrects: null,
    vault_id: FIRST_VAULT + id - 1,
    vault_digest: digest.sha256(vaultText(SALT, { note: NOTES[id - 1] ?? '' })),
    ...changes,
  };
}

export function sampleFiled(id: number, changes: Partial<FiledRow> = {}): FiledRow {
  const { sha256, bytes } = sampleDocument(CONTRACT);
  return {
    id: id as FiledId,
    creditor_id: CREDITOR,
    debtor_id: 1 as DebtorId,
    item_id: null,
    dispute_id: null,
    kind: 'contract',
    sha256,
    media_type: 'application/pdf',
    bytes: bytes.length,
    filed_on: DAY,
    author: BY,
    removed_on: null,
    vault_id: FIRST_VAULT + NOTES.length + id - 1,
    vault_digest: digest.sha256(vaultText(SALT, NAMES[id - 1] ?? { title: '', file: '' })),
    ...changes,
  };
}

/** A note that stands, one that was corrected and pinned, one that is gone; a document on file, and one off the list. */
export function keptEntries(): EntryDraft[] {
  return [
    { kind: 'note.written', by: BY, data: { note: sampleNote(1) } },
    { kind: 'note.corrected', by: BY, data: { note: { ...sampleNote(2), corrects: 1 as NoteId } } },
    { kind: 'note.pinned', by: BY, data: { id: 2 as NoteId, ...whose, pinned: true } },
    { kind: 'note.written', by: BY, data: { note: sampleNote(3, { kind: 'call-received' }) } },
    { kind: 'note.written', by: BY, data: { note: sampleNote(4) } },
    { kind: 'note.removed', by: BY, data: { id: 4 as NoteId, ...whose, on: DAY } },
    { kind: 'document.filed', by: BY, data: { filed: sampleFiled(1) } },
    {
      kind: 'document.filed',
      by: BY,
      data: { filed: sampleFiled(2, { kind: 'delivery-note', item_id: 1 as ItemId, dispute_id: 1 as DisputeId }) },
    },
    { kind: 'document.unfiled', by: BY, data: { id: 2 as FiledId, ...whose, on: DAY } },
  ];
}

/** What was written, and how documents are called. */
export function keptVault(): VaultRow<NoteDetails | FiledDetails>[] {
  const details: (NoteDetails | FiledDetails)[] = [...NOTES.map((note) => ({ note })), ...NAMES];
  return details.map((one, at) => ({ id: FIRST_VAULT + at, salt: SALT, details: one }));
}
