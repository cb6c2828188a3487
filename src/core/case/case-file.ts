import type { Day } from '../base/day.ts';
import type { Item } from '../receivable/item.ts';
import type { Debtor } from '../receivable/party.ts';
import type { Cash } from './cash.ts';
import type { Contact } from './contact.ts';
import type { Dispute } from './dispute.ts';
import type { Hold } from './hold.ts';
import type { Granted } from './offer.ts';
import type { Question } from './question.ts';

/** All that deciding needs to know of one debtor, on one day. */
export type CaseFile = {
  readonly debtor: Debtor;
  /** Items that are not settled. */
  readonly items: readonly Item[];
  /** Contacts that touch an unsettled item or are recent enough to count for spacing, oldest first. */
  readonly contacts: readonly Contact[];
  readonly holds: readonly Hold[];
  /** Open questions only. */
  readonly questions: readonly Question[];
  /** What came in at the bank and may be for some of the items. */
  readonly cash: readonly Cash[];
  /** What the debtor contests and nobody has decided yet, or waits for its credit note. */
  readonly disputes?: readonly Dispute[];
  /** What is let go for money in time, of offers granted and not taken back. */
  readonly offers?: readonly Granted[];
  /** Days on which somebody called that no step had asked to: contacts like any others, but of no step. */
  readonly calls?: readonly Day[];
  /** In an agency's workspace: contacts of the same legal entity for its other clients, which count for spacing and cap alone. */
  readonly elsewhere?: readonly Contact[];
  /** Likewise the days of calls made to it by hand for them. */
  readonly callsElsewhere?: readonly Day[];
};
