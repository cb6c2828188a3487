import type { CallId, ContactId, CreditorId, DebtorId, DispatchId } from '../base/id.ts';
import type { Tried } from '../case/call.ts';
import type { BeforeCall, NewCallRow } from './call-tables.ts';

/** Calls that were made, and those that were recorded by mistake. */
export type CallEntries = {
  /** `tried` where the contact goes on: the calls of it that came to no end. */
  'call.recorded': { call: NewCallRow; tried?: Tried[] };
  /** What it made of the dispatch, the contact and the holds is as it was; what it had made beside them ends by entries of their own. */
  'call.taken-back': {
    id: CallId;
    dispatchId: DispatchId;
    contactId: ContactId;
    debtorId: DebtorId;
    creditorId: CreditorId;
    /** Whether it had ended the dispatch. */
    ended: boolean;
    before: Pick<BeforeCall, 'status' | 'state' | 'madeOn' | 'tried' | 'lifted'>;
  };
};
