import type { Day } from '../base/day.ts';
import type { CreditorId, DebtorId, Sha256 } from '../base/id.ts';
import type { Currency } from '../base/money.ts';
import type { Rate } from '../base/rate.ts';
import type { Language } from '../base/text.ts';
import type { ClaimNature } from '../law/limitation.ts';

/** What the law asks before anything is computed (rule R1). `unknown` earns neither interest nor fee. */
export const DEBTOR_KINDS = ['business', 'consumer', 'public-body', 'unknown'] as const;
export type DebtorKind = (typeof DEBTOR_KINDS)[number];

export type PostalAddress = {
  readonly lines: readonly string[];
  readonly postcode: string;
  readonly city: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
};

/** Who a debtor is: personal data, kept outside the journal's chain so that it can be erased. */
export type DebtorDetails = {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly address: PostalAddress | null;
  /** The customer's account in the books ("C0042", "411DUPONT"), where a file has named it. */
  readonly account?: string;
};

/** What deciding needs to know of a debtor; no personal data. */
export type Debtor = {
  readonly id: DebtorId;
  readonly creditorId: CreditorId;
  readonly kind: DebtorKind;
  /** Whether a person has confirmed the kind that was proposed. */
  readonly kindConfirmed: boolean;
  readonly language: Language;
  readonly segment: string | null;
  /** Key of the scenario chosen for this debtor; `null` follows the standard one of its kind. */
  readonly scenario: string | null;
  readonly email: 'usable' | 'bounced' | 'none';
  readonly hasAddress: boolean;
  readonly hasPhone: boolean;
  /** Day of the judgment that opened insolvency proceedings. */
  readonly insolventSince: Day | null;
  /** Why no step may ask for a call: it does not want to be called, or its number is somebody else's. */
  readonly uncallable?: 'refused' | 'wrong-number';
  /** Whether an SMS reaches it; absent: it has no mobile number. */
  readonly mobile?: 'usable' | 'bounced';
};

/** An account on which the creditor is paid; one currency each. */
export type BankAccount = { readonly iban: string; readonly bic: string | null; readonly currency: Currency; readonly holder: string };

/** Of a logo that letters bear. */
export const MAX_LOGO_BYTES = 2_000_000;

/** The creditor as its letters must present it. */
export type CreditorProfile = {
  readonly name: string;
  /** "SARL", "SAS", "EI"… */
  readonly legalForm: string | null;
  /** Share capital as it is to be printed, "10 000 €"; `null` where there is none. */
  readonly capital: string | null;
  readonly siren: string | null;
  /** City of the register, "Lyon"; `null` when not registered. */
  readonly rcsCity: string | null;
  readonly vatId: string | null;
  readonly address: PostalAddress;
  readonly email: string;
  readonly phone: string | null;
  /** Who signs, "Claire Martin, comptabilité clients". */
  readonly signatory: string;
  readonly accounts: readonly BankAccount[];
  /** PNG or SVG in the document store. */
  readonly logo: Sha256 | null;
  /** Contractual late-payment rate of the terms of sale; `null` = the supplementary rate of the law. */
  readonly contractRate: Rate | null;
  /** What is sold, where a claim for it lapses sooner than others; ordinary when absent. */
  readonly claimNature?: ClaimNature;
  /** Days that the link in a message opens the debtor's page; {@link LINK_DAYS} when absent, none with 0. */
  readonly linkDays?: number;
  /** Whether a debtor is told of each instalment of its plan, before it and in its grace; it is when absent. The warning always waits for a person. */
  readonly instalmentMessages?: boolean;
  /** Consumer mediator's name and address, required when a debtor is a consumer. */
  readonly mediator: string | null;
};

/** A link in a message opens for so many days, where the creditor has not said otherwise. */
export const LINK_DAYS = 90;
