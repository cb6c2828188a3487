import type { Day } from '../base/day.ts';
import type { ContactId, CreditorId, DebtorId, DispatchId } from '../base/id.ts';
import type { Proceedings } from '../law/insolvency.ts';
import type { Receipt } from './tables.ts';

/** What happens outside, and changes by law what is owed or what may be done. */
export type LawEntries = {
  /** A court has opened proceedings; said again, it replaces what was said before. */
  'insolvency.recorded': {
    id: DebtorId;
    creditorId: CreditorId;
    since: Day;
    proceedings: Proceedings;
    publishedOn: Day | null;
    declaredOn: Day | null;
  };
  /** It was said by mistake, or of somebody else. */
  'insolvency.corrected': { id: DebtorId; creditorId: CreditorId; on: Day; why: string };
  /** The slip of a registered letter came back; said again, it replaces what was said before. */
  'letter.received': { id: DispatchId; contactId: ContactId; debtorId: DebtorId; creditorId: CreditorId; receipt: Receipt; on: Day };
};
