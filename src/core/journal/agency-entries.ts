import type { Day } from '../base/day.ts';
import type { BankLineId, CreditorId, MandateId, MovementId, RemittanceId } from '../base/id.ts';
import type { AgencyRow, MandateRow, MandateTermsRow, MovementRow, RemittanceRow, WithdrawalRow } from './agency-tables.ts';

/** What an agency does for its clients, and with their money. */
export type AgencyEntries = {
  /** Said again, it replaces what was said before; how far commission was looked at stays. */
  'agency.stated': { agency: AgencyRow };
  'mandate.recorded': { mandate: MandateRow; terms: MandateTermsRow };
  'mandate.terms-changed': { terms: MandateTermsRow };
  'mandate.revoked': { id: MandateId; creditorId: CreditorId; on: Day };
  /** Whose the money of a line is, or that it was not. */
  'client-funds.attributed': { movement: MovementRow };
  'client-funds.withdrawn': { withdrawal: WithdrawalRow };
  /** What was earned, or is given back, by what was laid up to an entry of the journal. */
  'commission.taken-up': { upTo: number; movements: MovementRow[] };
  'remittance.stated': { remittance: RemittanceRow; movements: MovementId[] };
  'remittance.paid': { id: RemittanceId; on: Day; lineId: BankLineId | null };
  /** The transfer did not go through, or was marked by mistake. */
  'remittance.unpaid': { id: RemittanceId };
  /** What it told of is untold again. */
  'remittance.cancelled': { id: RemittanceId };
};
