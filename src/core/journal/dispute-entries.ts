import type { Day } from '../base/day.ts';
import type { CreditorId, DebtorId, DisputeId, OfferId } from '../base/id.ts';
import type { Resolution } from '../case/dispute.ts';
import type { ContestedJson, DisputeRow, DisputeWordRow, OfferRow } from './dispute-tables.ts';

type OfDispute = { id: DisputeId; debtorId: DebtorId; creditorId: CreditorId };
type OfOffer = { id: OfferId; debtorId: DebtorId; creditorId: CreditorId; on: Day };

/** What is contested, what is answered to it, and what is let go for money in time. */
export type DisputeEntries = {
  'dispute.opened': { dispute: DisputeRow; words: DisputeWordRow[] };
  /** Who sees to it, or by when; `items` where the debtor contests more of its invoices than at first. */
  'dispute.changed': OfDispute & { changes: Partial<Pick<DisputeRow, 'owner' | 'deadline' | 'items'>> };
  /** A person has decided, or the debtor withdrew: `accepted` where it was found right in part. */
  'dispute.resolved': OfDispute & { on: Day; resolution: Resolution; accepted: ContestedJson | null; words: DisputeWordRow[] };
  /** Decided wrongly, or withdrawn by mistake: what was contested is contested again. */
  'dispute.reopened': OfDispute & { on: Day; deadline: Day };
  /** The credit note is there; the debtor became another one, where the dispute goes on; or it was recorded by mistake. */
  'dispute.closed': OfDispute & { on: Day; why: 'credited' | 'merged' | 'taken-back' };
  'dispute.said': { word: DisputeWordRow };
  'dispute-words.erased': { words: number[] };
  'offer.made': { offer: OfferRow };
  'offer.granted': OfOffer;
  'offer.withdrawn': OfOffer & { why: string };
};
