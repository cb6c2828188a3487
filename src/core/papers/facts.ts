import type { Day } from '../base/day.ts';
import type { Money } from '../base/money.ts';
import type { Proceedings } from '../law/insolvency.ts';
import type { ClaimStatement } from '../letter/claim-statement.ts';
import type { NumberedExhibit } from '../proceeding/exhibit.ts';
import type { Item } from '../receivable/item.ts';
import type { CreditorProfile, DebtorDetails, DebtorKind } from '../receivable/party.ts';
import type { Typed } from './field.ts';

/** A payment that came, as it was laid on an invoice. */
export type ReceivedSum = { readonly on: Day; readonly number: string; readonly sum: Money };

/** All that a paper is made from. */
export type PaperFacts = {
  /** The day that the paper bears, and the day that its amounts are of. */
  readonly on: Day;
  readonly claimOn: Day;
  readonly creditor: CreditorProfile;
  readonly debtor: {
    readonly details: DebtorDetails;
    readonly kind: DebtorKind;
    readonly siren: string | null;
    readonly proceedings: {
      readonly since: Day;
      readonly kind: Proceedings;
      readonly publishedOn: Day | null;
      readonly declaredOn: Day | null;
    } | null;
  };
  /** The claim on `claimOn`, one a currency; none where nothing was late. */
  readonly statements: readonly ClaimStatement[];
  /** Invoices of before the judgment that were open and not late on its day. */
  readonly toFallDue: readonly Item[];
  /** Of a declaration: credits that were laid on nothing on the day of the judgment; numbers of what a credit note has lowered since. */
  readonly creditsThen: readonly Item[];
  readonly creditedSince: readonly string[];
  /** Numbers of open invoices that were issued after the judgment. */
  readonly laterInvoices: readonly string[];
  /** As the sealed case numbers them. */
  readonly exhibits: readonly NumberedExhibit[];
  /** Numbers of exhibits by number of invoice. */
  readonly exhibitsOf: ReadonlyMap<string, readonly number[]>;
  readonly received: readonly ReceivedSum[];
  readonly stillOpen: readonly Money[];
  /** The one invoice that it is about, with what is open of it today. */
  readonly invoice: Item | null;
  readonly typed: Typed;
};
