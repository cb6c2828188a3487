import type { Day } from '../base/day.ts';
import type { CreditorId, DebtorId, ItemId, PaperId, Sha256 } from '../base/id.ts';
import type { Typed } from '../papers/field.ts';
import type { PaperKind } from '../papers/paper.ts';

/** A paper that is being prepared for a court, an insolvency, an officer or the tax office, or that was kept as it stands. */
export type PaperRow = {
  id: PaperId;
  creditor_id: CreditorId;
  debtor_id: DebtorId;
  /** The invoice that it is about, where it is about one. */
  item_id: ItemId | null;
  kind: PaperKind;
  /** The day that it bears. */
  on_day: Day;
  state: 'draft' | 'kept' | 'discarded';
  /** Digest of the sums that it was drafted upon: another one since means that they have changed. */
  basis: Sha256;
  begun_on: Day;
  author: string;
  kept_on: Day | null;
  /** The document itself, once it is kept. */
  sha256: Sha256 | null;
  bytes: number | null;
  /** What was typed may say who somebody is. */
  vault_id: number;
  vault_digest: string;
};
export type PaperDetails = { readonly typed: Typed };

export type PaperTable = { paper: PaperRow };

type Whose = { id: PaperId; debtorId: DebtorId; creditorId: CreditorId };

/** Nothing is decided by them. */
export type PaperEntries = {
  'paper.begun': { paper: PaperRow };
  /** `before`: the digest of what was typed so far. */
  'paper.edited': Whose & { on: Day; basis: Sha256; before: string; digest: string };
  'paper.kept': Whose & { on: Day; sha256: Sha256; bytes: number };
  /** What was typed is gone with it. */
  'paper.discarded': Whose;
  'papers.erased': { papers: PaperId[] };
};
