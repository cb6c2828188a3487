import type { CreditorId, DebtorId, DisputeId, OfferId } from '../core/base/id.ts';
import type { Page } from '../ports/store.ts';
import { askColleague, askedBy, replyBy } from './ask-colleague.ts';
import type { Deps } from './context.ts';
import { changeDispute, type Decided, disputeRow, type NewDispute, openDispute, reopenDispute, resolveDispute } from './dispute.ts';
import { disputeCauses, disputesOf, offersOf, openDisputes } from './disputes-of.ts';
import { grantOffer, makeOffer, type NewOffer, withdrawOffer } from './offer.ts';

/** What is contested, and what is let go for money in time. */
export function contestedOf(deps: Deps) {
  return {
    openDispute: (debtor: DebtorId, told: NewDispute) => openDispute(deps, debtor, told),
    resolveDispute: (dispute: DisputeId, decided: Decided) => resolveDispute(deps, dispute, decided),
    reopenDispute: (dispute: DisputeId) => reopenDispute(deps, dispute),
    changeDispute: (dispute: DisputeId, changes: Parameters<typeof changeDispute>[2]) => changeDispute(deps, dispute, changes),
    findDispute: (dispute: DisputeId) => disputeRow(deps, dispute),
    disputesOf: (debtor: DebtorId) => disputesOf(deps, debtor),
    openDisputes: (creditor: CreditorId, page: Page) => openDisputes(deps, creditor, page),
    disputeCauses: (creditor: CreditorId) => disputeCauses(deps, creditor),
    askColleague: (dispute: DisputeId, question: string) => askColleague(deps, dispute, question),
    askedBy: (token: string) => askedBy(deps, token),
    replyBy: (token: string, reply: string) => replyBy(deps, token, reply),
    makeOffer: (debtor: DebtorId, told: NewOffer) => makeOffer(deps, debtor, told),
    grantOffer: (offer: OfferId) => grantOffer(deps, offer),
    withdrawOffer: (offer: OfferId, why: string) => withdrawOffer(deps, offer, why),
    offersOf: (debtor: DebtorId) => offersOf(deps, debtor),
  };
}
