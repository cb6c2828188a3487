import type { Day } from '../base/day.ts';
import type { Money } from '../base/money.ts';
import type { Language } from '../base/text.ts';
import type { Severity } from '../case/contact.ts';
import type { Tone, WordingKey } from '../dunning/scenario.ts';
import type { CreditorProfile, DebtorDetails } from '../receivable/party.ts';

/**
 * A message composed for one debtor on one day, before it becomes a letter or an e-mail: the same blocks, in the
 * same order, in both. Every text is final (language, typography, amounts); a renderer adds nothing of its own.
 */
export type Message = {
  readonly language: Language;
  readonly wording: WordingKey | 'claim-statement' | 'plan-agreement';
  readonly tone: Tone;
  readonly severity: Severity;
  readonly date: Day;
  /** What the debtor quotes when answering, "R-2026-000123". */
  readonly reference: string;
  readonly sender: CreditorProfile;
  readonly recipient: DebtorDetails;
  readonly subject: string;
  readonly greeting: string;
  readonly blocks: readonly Block[];
  /** Formula of politeness. */
  readonly closing: string;
  /** Mandatory statements of the sender in one line or two (R123-237). */
  readonly mentions: readonly string[];
  /** "Lettre recommandée avec avis de réception", printed above the address; `null` for a plain letter. */
  readonly postalNotice: string | null;
};

export type Block =
  | { readonly kind: 'paragraph'; readonly text: string; readonly strong?: boolean }
  | {
      readonly kind: 'items';
      readonly title: string;
      readonly headers: readonly string[];
      readonly rows: readonly ItemRow[];
      readonly totals: readonly TotalRow[];
    }
  | {
      readonly kind: 'claim';
      readonly title: string;
      readonly headers: readonly string[];
      readonly rows: readonly ClaimRow[];
      readonly totals: readonly TotalRow[];
      readonly notes: readonly string[];
    }
  | { readonly kind: 'payment'; readonly payment: PaymentBlock }
  | PageBlock;

/** The way to the debtor's own page, by a link that is theirs alone; printed, it is scanned. */
export type PageBlock = {
  readonly kind: 'page';
  readonly title: string;
  readonly text: string;
  readonly url: string;
  readonly labels: { readonly open: string; readonly scan: string };
};

/** One invoice; texts as printed, the amount also as a value so that a test can add up what was printed. */
export type ItemRow = {
  readonly number: string;
  readonly issued: string;
  readonly due: string;
  readonly late: string;
  readonly open: string;
  readonly openCents: bigint;
};

export type ClaimRow = {
  readonly label: string;
  readonly period: string;
  readonly rate: string;
  readonly amount: string;
  readonly cents: bigint;
  /** Belongs to the invoice above: it does not begin anything. */
  readonly isWithin?: true;
};

export type TotalRow = { readonly label: string; readonly amount: string; readonly cents: bigint };

/** How to pay, one per currency. */
export type PaymentBlock = {
  readonly title: string;
  readonly holder: string;
  /** In groups of four. */
  readonly iban: string;
  readonly bic: string | null;
  readonly amount: Money;
  readonly amountText: string;
  /** ISO 11649 creditor reference, "RF18…", in groups of four. */
  readonly reference: string;
  readonly labels: {
    readonly holder: string;
    readonly iban: string;
    readonly bic: string;
    readonly amount: string;
    readonly reference: string;
    readonly scan: string;
  };
  /** Payload of the EPC QR code; `null` where none can be made (not euros, amount out of range). */
  readonly qrPayload: string | null;
};
