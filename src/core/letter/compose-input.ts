import type { Day } from '../base/day.ts';
import type { Money } from '../base/money.ts';
import type { Language } from '../base/text.ts';
import type { Hour } from '../case/call.ts';
import type { Severity } from '../case/contact.ts';
import type { Step } from '../dunning/scenario.ts';
import type { Claim } from '../receivable/claim.ts';
import type { Item } from '../receivable/item.ts';
import type { CreditorProfile, Debtor, DebtorDetails } from '../receivable/party.ts';
import type { AgreedParts } from './agreed-parts.ts';
import type { InstalmentsTold } from './instalments-told.ts';
import type { Situation, WordingOverrides } from './wording/wording.ts';

/** How a message is written; a call has a script instead (`call-script.ts`), an SMS words of its own (`text-message.ts`). */
export type WrittenChannel = 'email' | 'sms' | 'letter' | 'registered-letter';

/** Listed, not claimed: another late invoice, with the step it stands at, or a credit that is not laid on an invoice yet. */
export type InformationItem = {
  readonly item: Item;
  /** Severity of the last step made for it; `null`: none yet. */
  readonly reached: Severity | null;
};

/** How the call went that a written message follows: a day to pay was agreed (all of it, or the amount), or to be called again. */
export type CallOutcome =
  | { readonly kind: 'agreed'; readonly on: Day; readonly amount: Money | null }
  | { readonly kind: 'again'; readonly on: Day; readonly at: Hour | null }
  | { readonly kind: 'spoken' }
  | { readonly kind: 'missed' };

/** A word that was broken: its day, and the part that was named. */
export type BrokenPromise = { readonly on: Day; readonly amount: Money | null };

/** A collection agency that writes for the creditor, in its own name. */
export type OnBehalf = {
  /** Its accounts are the one for its clients' money. */
  readonly agency: CreditorProfile;
  /** The first letter to this debtor for this creditor; `null` when this is it. */
  readonly firstLetter: { readonly reference: string; readonly on: Day } | null;
};

export type ComposeInput = {
  readonly creditor: CreditorProfile;
  readonly debtor: Debtor;
  readonly details: DebtorDetails;
  readonly step: Step;
  readonly channel: WrittenChannel;
  /** Invoices only, each open; the message is about them. */
  readonly claimed: readonly Item[];
  /** Credits among them, in a claimed currency, are shown with the claimed invoices and deducted (unless kept on account). */
  readonly information: readonly InformationItem[];
  /**
   * What the law says is owed today, one per currency; only read by a formal notice. Credits that are not laid on an
   * invoice are no part of it: they are deducted here.
   */
  readonly claims: readonly Claim[];
  readonly today: Day;
  /** The date granted to the debtor; needed from the second reminder on. */
  readonly deadline: Day | null;
  readonly language: Language;
  /** "R-2026-000123". */
  readonly caseNumber: string;
  readonly overrides: WordingOverrides;
  /** After a call only. */
  readonly call?: CallOutcome;
  /** Address of the debtor's own page, where it has one. */
  readonly pageUrl?: string | null;
  /** What the debtor had promised and did not keep, when nothing has been said of it yet. */
  readonly promised?: BrokenPromise;
  /** What is contested, what was answered to it, and what was offered. */
  readonly agreed?: AgreedParts;
  /** Of a message about the instalments of a plan: what they are. */
  readonly instalments?: InstalmentsTold;
  /** The collection agency that writes for the creditor. */
  readonly onBehalf?: OnBehalf;
  /** Whether copies of the claimed invoices go with the message. */
  readonly invoicesAttached?: boolean;
};

/** Something a person should see before the message leaves; the message exists all the same. */
export type ComposeFinding = {
  readonly severity: 'error' | 'warning';
  /** kebab-case, stable. */
  readonly code: string;
  /** In English, with the way to mend it. */
  readonly message: string;
  /** What makes the message particular, for faces that translate by `code`. */
  readonly details?: Readonly<Record<string, string | number>>;
};

export function situationOf({ step, call }: ComposeInput): Situation {
  return step.wording === 'call' ? `call-${call?.kind ?? 'missed'}` : step.wording;
}
