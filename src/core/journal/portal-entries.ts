import type { Day } from '../base/day.ts';
import type { CreditorId, DebtorId, PortalLinkId, PortalRequestId } from '../base/id.ts';
import type { AnswerToRequest } from '../case/debtor-request.ts';
import type { Became, NewPortalRequestRow, PortalLinkRow } from './portal-tables.ts';

/** What happens by the debtor's page. */
export type PortalEntries = {
  'portal.link-made': { link: PortalLinkRow };
  'portal.links-revoked': { links: PortalLinkId[]; debtorId: DebtorId; creditorId: CreditorId; on: Day; by: string };
  /** The holder of a link said something. The hold that it places is an entry of its own. */
  'portal.requested': { request: NewPortalRequestRow };
  /** A person has looked. */
  'portal.answered': {
    id: PortalRequestId;
    debtorId: DebtorId;
    creditorId: CreditorId;
    on: Day;
    answer: AnswerToRequest;
    became?: Became;
    by: string;
  };
  /** What was written is gone. */
  'portal.erased': { requests: PortalRequestId[] };
};
