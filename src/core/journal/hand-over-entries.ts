import type { Day } from '../base/day.ts';
import type { BankLineId, CreditorId, DebtorId, HandOverId, ProfessionalId, ReportId, Sha256 } from '../base/id.ts';
import type { HandOverRow, ProfessionalRow, ReportRow } from './hand-over-tables.ts';

type Whose = { debtorId: DebtorId; creditorId: CreditorId };

/** What is done with claims that professionals have. That reminders rest meanwhile is a hold beside it. */
export type HandOverEntries = {
  'professional.added': { professional: ProfessionalRow };
  'professional.changed': {
    id: ProfessionalId;
    creditorId: CreditorId;
    changes: Partial<Pick<ProfessionalRow, 'kind' | 'commission_ppm' | 'fixed_cents' | 'state' | 'vault_digest'>>;
  };
  'hand-over.made': { handOver: HandOverRow };
  /** Another link in the place of the one before. */
  'hand-over.linked': Whose & { id: HandOverId; token: Sha256; until: Day };
  'hand-over.ended': Whose & { id: HandOverId; on: Day; why: NonNullable<HandOverRow['ended_why']>; vaultDigest: string };
  'hand-over.reported': { report: ReportRow };
  'hand-over.decided': Whose & {
    id: ReportId;
    state: 'confirmed' | 'refused';
    on: Day;
    by: string;
    lineId: BankLineId | null;
    commissionCents: number | null;
  };
  /** Confirmed or refused by mistake: it waits again, with the commission that was reported. */
  'hand-over.reopened': Whose & { id: ReportId; from: 'confirmed' | 'refused'; commissionCents?: number | null };
  /** The bank shows a remittance that was confirmed before. */
  'hand-over.seen': Whose & { id: ReportId; lineId: BankLineId };
  /** What was said about somebody is gone. */
  'hand-overs.erased': {
    handOvers: HandOverId[];
    reports: ReportId[];
    /** Their links open nothing any more. */
    closed?: true;
  };
};
