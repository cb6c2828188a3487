import { COURTESY, FIRM, FORMAL, FRIENDLY, LEGAL, type Severity } from '../case/contact.ts';
import type { Debtor } from '../receivable/party.ts';
import { isMadeFor, type Scenario, type Step } from './scenario.ts';

/**
 * The scenarios Acquit comes with (design: days from the due date). They are a start: a creditor saves a version of
 * its own, which then replaces the one with the same key.
 */
const courtesy: Step = {
  key: 'courtesy-notice',
  severity: COURTESY,
  when: { from: 'due', days: -7 },
  beforeDueOnly: true,
  channels: ['email'],
  approval: 'automatic',
  tone: 'warm',
  wording: 'courtesy-notice',
};

const firstReminder: Step = {
  key: 'first-reminder',
  severity: FRIENDLY,
  when: { from: 'due', days: 2 },
  channels: ['email'],
  approval: 'automatic',
  tone: 'friendly',
  wording: 'first-reminder',
};

const call: Step = {
  key: 'call',
  severity: FRIENDLY,
  when: { from: 'due', days: 8 },
  channels: ['call'],
  approval: 'person',
  tone: 'courteous-firm',
  wording: 'call',
};

const secondReminder: Step = {
  key: 'second-reminder',
  severity: FIRM,
  when: { from: 'due', days: 15 },
  channels: ['email', 'letter'],
  approval: 'automatic',
  tone: 'firm',
  wording: 'second-reminder',
  grantsDays: 8,
};

const formalNotice: Step = {
  key: 'formal-notice',
  severity: FORMAL,
  when: { from: 'due', days: 30 },
  channels: ['registered-letter'],
  approval: 'person',
  tone: 'formal',
  wording: 'formal-notice',
  grantsDays: 10,
};

const legalRoute: Step = {
  key: 'legal-route',
  severity: LEGAL,
  when: { from: 'previous-step', days: 1 },
  channels: ['decision'],
  approval: 'person',
  tone: 'formal',
  wording: 'formal-notice',
};

const at = (step: Step, days: number, changes: Partial<Step> = {}): Step => ({ ...step, ...changes, when: { ...step.when, days } });

const business: Scenario = {
  key: 'business',
  version: 1,
  name: { fr: 'Entreprises', en: 'Businesses' },
  kinds: ['business', 'unknown'],
  minimumOverdueCents: 0n,
  steps: [courtesy, firstReminder, call, secondReminder, formalNotice, legalRoute],
};

const consumer: Scenario = {
  key: 'consumer',
  version: 1,
  name: { fr: 'Particuliers', en: 'Consumers' },
  kinds: ['consumer'],
  minimumOverdueCents: 0n,
  steps: [
    courtesy,
    at(firstReminder, 3),
    at(call, 12),
    at(secondReminder, 20, { grantsDays: 10 }),
    at(formalNotice, 40, { grantsDays: 15 }),
    legalRoute,
  ],
};

const publicBody: Scenario = {
  key: 'public-body',
  version: 1,
  name: { fr: 'Personnes publiques', en: 'Public bodies' },
  kinds: ['public-body'],
  minimumOverdueCents: 0n,
  steps: [
    at(firstReminder, 5),
    at(call, 15),
    at(secondReminder, 30, { grantsDays: 15 }),
    at(formalNotice, 60, { grantsDays: 15 }),
    legalRoute,
  ],
};

const keyAccount: Scenario = {
  key: 'key-account',
  version: 1,
  name: { fr: 'Grands comptes (appel d’abord)', en: 'Key accounts (call first)' },
  kinds: ['business'],
  minimumOverdueCents: 0n,
  steps: [
    courtesy,
    at(call, 5, { key: 'first-call' }),
    at(firstReminder, 12),
    at(secondReminder, 30, { approval: 'person', grantsDays: 10 }),
    at(formalNotice, 60, { grantsDays: 15 }),
    legalRoute,
  ],
};

const habitualLatePayer: Scenario = {
  key: 'habitual-late-payer',
  version: 1,
  name: { fr: 'Retardataires habituels', en: 'Habitual late payers' },
  kinds: ['business'],
  minimumOverdueCents: 0n,
  steps: [at(courtesy, -10), at(firstReminder, 1), at(call, 7), at(secondReminder, 13), at(formalNotice, 22), legalRoute],
};

const smallAmounts: Scenario = {
  key: 'small-amounts',
  version: 1,
  name: { fr: 'Petits montants (sans recommandé)', en: 'Small amounts (no registered letter)' },
  kinds: ['business', 'consumer', 'unknown'],
  minimumOverdueCents: 1_500n,
  steps: [
    at(firstReminder, 5),
    at(secondReminder, 20, { channels: ['email'] }),
    at(formalNotice, 45, { condition: { minimumCents: 10_000n } }),
    { ...legalRoute, when: { from: 'previous-step', days: 15 } },
  ],
};

const withoutEmail: Scenario = {
  key: 'without-email',
  version: 1,
  name: { fr: 'Sans adresse e-mail (courrier)', en: 'No e-mail address (letters)' },
  kinds: ['business', 'unknown'],
  minimumOverdueCents: 0n,
  steps: [
    at(firstReminder, 3, { channels: ['letter'] }),
    at(call, 10),
    at(secondReminder, 18, { channels: ['letter'] }),
    formalNotice,
    legalRoute,
  ],
};

const consumerWithoutEmail: Scenario = {
  ...consumer,
  key: 'consumer-without-email',
  name: { fr: 'Particuliers sans adresse e-mail', en: 'Consumers without an e-mail address' },
  steps: [
    at(firstReminder, 4, { channels: ['letter'] }),
    at(call, 14),
    at(secondReminder, 24, { channels: ['letter'], grantsDays: 10 }),
    at(formalNotice, 45, { grantsDays: 15 }),
    legalRoute,
  ],
};

export const STANDARD_SCENARIOS: readonly Scenario[] = [
  business,
  consumer,
  publicBody,
  keyAccount,
  habitualLatePayer,
  smallAmounts,
  withoutEmail,
  consumerWithoutEmail,
];

/**
 * The scenario chosen for a debtor, or the standard one of its kind and of the ways there are to reach it. One that is
 * made for other kinds is never followed: it would grant a consumer the days of a business.
 */
export function scenarioFor(debtor: Debtor, scenarios: ReadonlyMap<string, Scenario>): Scenario {
  const key = standardKey(debtor);
  const wanted = [debtor.scenario === null ? undefined : scenarios.get(debtor.scenario), scenarios.get(key)];
  const found = wanted.find((one) => one !== undefined && isMadeFor(one, debtor.kind));
  return found ?? STANDARD_SCENARIOS.find((one) => one.key === key) ?? business;
}

/** What a step of that key says in the scenarios Acquit comes with, in all of them the same; `null` when none has it. */
export function standardSeverity(key: string): Severity | null {
  return STANDARD_SCENARIOS.flatMap((scenario) => scenario.steps).find((step) => step.key === key)?.severity ?? null;
}

function standardKey(debtor: Debtor): string {
  const letters = debtor.email !== 'usable' && debtor.hasAddress;
  if (debtor.kind === 'public-body') return publicBody.key;
  if (debtor.kind === 'consumer') return letters ? consumerWithoutEmail.key : consumer.key;
  return letters ? withoutEmail.key : business.key;
}
