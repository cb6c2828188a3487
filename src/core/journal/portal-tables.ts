import type { Day } from '../base/day.ts';
import type { ContactId, CreditorId, DebtorId, HoldId, ItemId, PortalLinkId, PortalRequestId, Sha256 } from '../base/id.ts';
import type { Currency } from '../base/money.ts';
import type { AnswerToRequest, DisputeReason, RequestKind } from '../case/debtor-request.ts';

/** A way to the debtor's page. Whoever holds it is the debtor, so it is kept as a digest only: nobody reads it back. */
export type PortalLinkRow = {
  id: PortalLinkId;
  creditor_id: CreditorId;
  debtor_id: DebtorId;
  /** The contact in whose message it went; `null`: made by a person. */
  contact_id: ContactId | null;
  token_sha256: Sha256;
  made_on: Day;
  /** Still opens on this day. */
  expires_on: Day;
  revoked_on: Day | null;
  revoked_by: string | null;
};

/** What the holder of a link said on the debtor's page: evidence that it was said, and nothing done by it but a hold. */
export type PortalRequestRow = {
  id: PortalRequestId;
  creditor_id: CreditorId;
  debtor_id: DebtorId;
  link_id: PortalLinkId;
  kind: RequestKind;
  /** What it is about; `null`: everything shown. */
  item_ids: ItemId[] | null;
  cents: number | null;
  currency: Currency | null;
  /** The day promised, of the payment, or of the first instalment. */
  on_day: Day | null;
  /** How many instalments are asked for. */
  parts: number | null;
  reason: DisputeReason | null;
  files: { sha256: Sha256; mediaType: string; bytes: number }[];
  /** Holds the debtor's steps until a person has looked, and no longer than to its own end. */
  hold_id: HoldId | null;
  said_on: Day;
  /** Digest of the form that was sent: the same form sent twice is one request. */
  form_sha256: Sha256;
  state: 'waiting' | 'done';
  answer: AnswerToRequest | null;
  answered_on: Day | null;
  answered_by: string | null;
  /** Words, addresses and names of files stand outside the chain. */
  vault_id: number;
  vault_digest: string;
  /** What a person made of it. */
  became: Became | null;
};

/** The promise (by its hold), the dispute or the payment plan that a request became. */
export type Became = { readonly is: 'promise' | 'dispute' | 'plan'; readonly id: number };

/** Nothing has become of it when it is made. */
export type NewPortalRequestRow = Omit<PortalRequestRow, 'became'>;

export type PortalDetails = {
  readonly note: string | null;
  readonly contact: { readonly email: string | null; readonly phone: string | null; readonly address: string | null } | null;
  /** When to call, in the debtor's own words. */
  readonly callWhen: string | null;
  readonly files: readonly string[];
};

export type PortalTables = { portal_link: PortalLinkRow; portal_request: PortalRequestRow };
