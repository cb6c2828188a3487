import type { Day } from '../base/day.ts';
import type { CreditorId, DebtorId, DisputeId, FiledId, ItemId, NoteId, Sha256 } from '../base/id.ts';
import type { FiledKind, NoteKind } from '../case/kept.ts';
import type { HandOverDetails, HandOverTables } from './hand-over-tables.ts';
import type { NoticeDetails, NoticeTables } from './notice-tables.ts';
import type { PaperDetails, PaperTable } from './paper-table.ts';

/** What a person wrote down about a debtor; the words themselves are in the vault. */
export type NoteRow = {
  id: NoteId;
  creditor_id: CreditorId;
  debtor_id: DebtorId;
  kind: NoteKind;
  on_day: Day;
  author: string;
  /** Stands above the debtor's page, and before who calls. */
  pinned: boolean;
  /** Only what stands is shown. What was corrected is kept beside what it became. */
  state: 'standing' | 'corrected' | 'removed';
  corrects: NoteId | null;
  vault_id: number;
  vault_digest: string;
};
export type NoteDetails = { readonly note: string };

/** A document that a person filed about a debtor, or one of its invoices. Its bytes stay once it is off the list: entries name them. */
export type FiledRow = {
  id: FiledId;
  creditor_id: CreditorId;
  debtor_id: DebtorId;
  item_id: ItemId | null;
  /** The dispute whose papers it belongs to. */
  dispute_id: DisputeId | null;
  kind: FiledKind;
  sha256: Sha256;
  media_type: string;
  bytes: number;
  filed_on: Day;
  author: string;
  removed_on: Day | null;
  /** Its title and the name of its file may say who somebody is. */
  vault_id: number;
  vault_digest: string;
};
/** Entries of before name no dispute. */
export type NewFiledRow = Omit<FiledRow, 'dispute_id'> & Partial<Pick<FiledRow, 'dispute_id'>>;
export type FiledDetails = { readonly title: string; readonly file: string };

export type KeptTables = PaperTable & NoticeTables & HandOverTables & { note: NoteRow; filed: FiledRow };
export type KeptDetails = NoteDetails | FiledDetails | PaperDetails | NoticeDetails | HandOverDetails;
