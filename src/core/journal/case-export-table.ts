import type { Day } from '../base/day.ts';
import type { CaseExportId, CreditorId, DebtorId, Sha256 } from '../base/id.ts';

/** A sealed case that was made to be handed over; the very file is kept among the documents. */
export type CaseExportRow = {
  id: CaseExportId;
  creditor_id: CreditorId;
  debtor_id: DebtorId;
  /** The day of its claim statement. */
  on_day: Day;
  made_on: Day;
  sha256: Sha256;
  bytes: number;
  pages: number;
  exhibits: number;
  /** Digest of the public key that it was sealed by. */
  signer: string;
  author: string;
};

export type CaseExportTable = { case_export: CaseExportRow };
/** Nothing is decided by it. */
export type CaseExportEntry = { 'case.exported': { made: CaseExportRow } };
