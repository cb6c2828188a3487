import type { Day } from '../base/day.ts';
import type { BankLineId, DisputeId, HoldId, ItemId, QuestionId } from '../base/id.ts';
import type { Confirms } from '../case/call.ts';
import type { Channel, ContactItem } from '../case/contact.ts';
import type { Verdict } from '../case/promised.ts';
import type { QuestionCode } from '../case/question.ts';
import type { ClaimNature } from '../law/limitation.ts';
import type { Scenario, Step } from './scenario.ts';

/** What is decided for one debtor on one day, with why, and why nothing more. */
export type Decision = {
  readonly scenario: { readonly key: string; readonly version: number };
  readonly contact: PlannedContact | null;
  /** Things to ask a person that are not being asked already. */
  readonly questions: readonly NewQuestion[];
  readonly reasons: readonly Reason[];
  /**
   * The next day on which the answer can differ if nothing happens in between; `null` when only an event can
   * change it. Between today and that day nothing is to be done, so nobody looks.
   */
  readonly nextLook: Day | null;
  /** Promises whose day has passed, and what became of each; left out where there is none. */
  readonly judged?: readonly { readonly hold: HoldId; readonly verdict: Verdict }[];
  /** Plans of which another instalment was missed, and how many have been in all; left out where there is none. */
  readonly missed?: readonly { readonly hold: HoldId; readonly count: number }[];
  /** Questions about a missed instalment that nothing is missed of any more, or that was warned of; left out where there is none. */
  readonly overtaken?: readonly QuestionId[];
  /** Plans that hold no longer; left out where there is none. */
  readonly lapsed?: readonly { readonly hold: HoldId; readonly plan: number }[];
};

export type PlannedContact = {
  readonly step: Step;
  readonly channels: readonly Channel[];
  readonly items: readonly ContactItem[];
  readonly approval: 'automatic' | 'person';
  /** Of an e-mail that confirms a call: what it confirms. */
  readonly confirms?: Confirms;
};

export type NewQuestion = { readonly code: QuestionCode; readonly itemIds: readonly ItemId[] };

/** One reason; faces tell it in words by its code. */
export type Reason = {
  readonly code: ReasonCode;
  readonly itemIds: readonly ItemId[];
  readonly day?: Day;
  readonly hold?: HoldId;
  readonly dispute?: DisputeId;
  readonly step?: string;
  /** Bank lines that wait for a person's word. */
  readonly lines?: readonly BankLineId[];
};

/** Why something is done. */
export type ActingCode = 'step-due' | 'listed-for-information' | 'channel-unavailable';

/** Why nothing, or nothing more, is done. */
export type RefrainCode =
  | 'nothing-open'
  | 'not-yet-due'
  | 'step-not-yet-due'
  | 'on-hold'
  | 'disputed'
  | 'disputed-in-part'
  | 'offer-rest'
  | 'contact-in-progress'
  | 'too-soon-after-contact'
  | 'too-many-contacts'
  | 'credit-unallocated'
  | 'below-minimum'
  | 'due-date-missing'
  | 'not-received'
  | 'time-barred'
  | 'kind-unconfirmed'
  | 'no-account-for-currency'
  | 'no-address'
  | 'waits-for-higher-step'
  | 'payment-to-match'
  | 'courtesy-withheld'
  | 'scenario-ended'
  | 'insolvent'
  | 'promises-broken'
  | 'conduct-guard';

export type ReasonCode = ActingCode | RefrainCode;

/** What the creditor lays down for all its debtors. */
export type ConductRules = {
  /** Least number of days from one contact to the next. */
  readonly minimumDaysBetween: number;
  /** At most `count` contacts, attempts included, in any `days` days. */
  readonly cap: { readonly count: number; readonly days: number };
};

/** At most one contact a week on average: no text gives a number, this is the prudent reading of facts.md R21. */
export const STANDARD_CONDUCT: ConductRules = { minimumDaysBetween: 6, cap: { count: 4, days: 28 } };

/** How often a word may be broken before somebody is asked. */
export const BROKEN_PROMISES = 2;

export type DunningContext = {
  readonly scenarios: ReadonlyMap<string, Scenario>;
  readonly conduct: ConductRules;
  /** Currencies in which the creditor has an account to be paid on. */
  readonly currencies: ReadonlySet<string>;
  /** What the creditor's claims are for: some lapse within a year. Ordinary when absent. */
  readonly nature?: ClaimNature;
  /** Whether debtors are thanked who paid after a reminder. */
  readonly thanks: boolean;
  /** Whether instalments are announced and recalled; they are when absent. */
  readonly instalmentMessages?: boolean;
  /** After so many promises in a row that were broken a person decides; {@link BROKEN_PROMISES} when absent. */
  readonly brokenPromises?: number;
};
