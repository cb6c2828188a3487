import type { Channel, Severity } from '../case/contact.ts';
import type { DebtorKind } from '../receivable/party.ts';

/** Voice of a message; the wording catalogue has one text per wording key, tone and language. */
export type Tone = 'warm' | 'friendly' | 'courteous-firm' | 'firm' | 'formal';

/** The texts that a step of a scenario may have; thanks and what follows instalments stand beside every scenario. */
export const WORDING_KEYS: readonly WordingKey[] = ['courtesy-notice', 'first-reminder', 'call', 'second-reminder', 'formal-notice'];
export type WordingKey =
  | 'courtesy-notice'
  | 'first-reminder'
  | 'call'
  | 'second-reminder'
  | 'formal-notice'
  | 'thank-you'
  | 'instalment-notice'
  | 'instalment-reminder'
  | 'instalment-warning';

/** From which day on a step is due: never "exactly n days", always "from that day on". */
export type StepClock = { readonly from: 'due' | 'end-of-due-month' | 'previous-step'; readonly days: number };

/** When a step does not concern an item, it is passed over and the next one is looked at. */
export type StepCondition = {
  /** Least total (in cents) claimed by the message, in the items' own currency. */
  readonly minimumCents?: bigint;
  readonly kinds?: readonly DebtorKind[];
  readonly segments?: readonly string[];
};

export type Step = {
  /** Unique in the scenario, kebab-case, kept when the scenario is edited: an item's progress is remembered by it. */
  readonly key: string;
  readonly severity: Severity;
  readonly when: StepClock;
  /** Only makes sense up to the due date; passed over afterwards (courtesy notice). */
  readonly beforeDueOnly?: boolean;
  readonly channels: readonly Channel[];
  readonly approval: 'automatic' | 'person';
  readonly tone: Tone;
  readonly wording: WordingKey;
  readonly condition?: StepCondition;
  /** Days granted to the debtor and printed; the date is moved to a business day. */
  readonly grantsDays?: number;
};

/** A dunning scenario: steps in order, for some kinds of debtor. Versions are journaled; an old one is never changed. */
export type Scenario = {
  readonly key: string;
  readonly version: number;
  readonly name: { readonly fr: string; readonly en: string };
  readonly kinds: readonly DebtorKind[];
  /** Debtors who owe less than this in all, overdue, are left alone. */
  readonly minimumOverdueCents: bigint;
  readonly steps: readonly Step[];
};

/** Whether a scenario is made for debtors of a kind; one that was saved without saying for whom is for all. */
export function isMadeFor(scenario: Scenario, kind: DebtorKind): boolean {
  return !Array.isArray(scenario.kinds) || scenario.kinds.includes(kind);
}

export function stepIndex(scenario: Scenario, key: string): number {
  return scenario.steps.findIndex((step) => step.key === key);
}
