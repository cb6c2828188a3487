import type { Day } from '../base/day.ts';
import type { CreditorId, DebtorId } from '../base/id.ts';

/** When each debtor is to be looked at next; a debtor without a row waits for an event. `id` is the debtor's. */
export type AgendaRow = { id: DebtorId; creditor_id: CreditorId; look_on: Day | null };
