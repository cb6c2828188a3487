import { describe, expect, it } from 'vitest';
import type { Scenario, Step } from './scenario.ts';
import { savedScenarioOf, scenarioFaults, scenarioJson, scenarioOf } from './scenario-json.ts';
import { STANDARD_SCENARIOS } from './standard-scenarios.ts';

const business = STANDARD_SCENARIOS[0] as Scenario;
const withStep = (key: string, changes: Partial<Step>): Scenario => ({
  ...business,
  steps: business.steps.map((step) => (step.key === key ? { ...step, ...changes } : step)),
});

describe('a scenario', () => {
  it.each(STANDARD_SCENARIOS.map((one) => [one.key, one] as const))(
    'that comes with the program is sound and survives saving: %s',
    (_, scenario) => {
      expect(scenarioFaults(scenario)).toEqual([]);
      expect(scenarioOf(scenarioJson(scenario))).toEqual(scenario);
    },
  );

  it.each([
    ['no step', { ...business, steps: [] }, 'it has no step'],
    ['a key twice', withStep('call', { key: 'first-reminder' }), 'two steps have the same key'],
    ['a milder step after a firmer one', withStep('formal-notice', { severity: 1 }), 'milder'],
    ['a text that does not exist', withStep('call', { wording: 'deuxieme-relance' as never }), 'has no known text'],
    ['a kind that does not exist', { ...business, kinds: ['entreprise' as never] }, 'no kind of debtor'],
    ['no channel', withStep('call', { channels: [] }), 'no channel'],
    ['a formal notice that leaves by itself', withStep('formal-notice', { approval: 'automatic' }), 'approved by a person'],
    [
      'a firm reminder that grants no date',
      { ...business, steps: business.steps.map(({ grantsDays, ...step }) => step) },
      'must grant a date',
    ],
    ['another text as severe as a formal notice', withStep('formal-notice', { wording: 'second-reminder' }), 'so it has the text of one'],
    ['a formal notice that is not as severe as one', withStep('second-reminder', { wording: 'formal-notice' }), 'so its severity is 3'],
    ['a legal step that reaches the debtor', withStep('legal-route', { channels: ['email'] }), 'only ask a person'],
    ['a courtesy after the due date', withStep('courtesy-notice', { when: { from: 'due', days: 1 } }), 'cannot be positive'],
    [
      'a reminder before the due date',
      withStep('first-reminder', { beforeDueOnly: true, when: { from: 'due', days: -1 } }),
      'only be a courtesy',
    ],
    ['a firm first reminder', { ...business, steps: business.steps.filter((step) => step.severity !== 1) }, 'must be friendly'],
    [
      'a friendly reminder that some debtors never get',
      {
        ...business,
        steps: business.steps.flatMap((step) =>
          step.key === 'call' ? [] : step.key === 'first-reminder' ? [{ ...step, condition: { segments: ['gold'] } }] : [step],
        ),
      },
      'must be friendly, and without a condition',
    ],
  ] as const)('with %s is refused', (_, scenario, says) => {
    expect(scenarioFaults(scenario as Scenario).join('; ')).toContain(says);
    expect(() => scenarioOf(scenarioJson(scenario as Scenario))).toThrow(says);
  });

  it('may call somebody after the formal notice', () => {
    const call = { ...(business.steps.find((step) => step.key === 'call') as Step), key: 'last-call', severity: 3 as const };
    const steps = business.steps.flatMap((step) =>
      step.severity === 4 ? [{ ...call, approval: 'person' as const, grantsDays: 8 }, step] : [step],
    );
    expect(scenarioFaults({ ...business, steps })).toEqual([]);
  });

  it('that was saved before a rule was added is still read', () => {
    const old = withStep('formal-notice', { wording: 'second-reminder' });
    expect(savedScenarioOf(scenarioJson(old))).toEqual(old);
    expect(() => savedScenarioOf(scenarioJson({ ...business, steps: [] }))).toThrow('it has no step');
  });
});

describe('an SMS', () => {
  it('may take a reminder, beside an e-mail or after one', () => {
    expect(scenarioFaults(withStep('first-reminder', { channels: ['email', 'sms'] }))).toEqual([]);
    expect(scenarioFaults(withStep('second-reminder', { channels: ['sms'] }))).toEqual([]);
  });

  it('is not all that whoever meets a condition gets first', () => {
    const first = business.steps.findIndex((step) => step.key === 'first-reminder');
    const sms = { ...(business.steps[first] as Step), key: 'sms', channels: ['sms'] as const, condition: { minimumCents: 100_000n } };
    const steps = business.steps.toSpliced(first, 0, sms);
    expect(scenarioFaults({ ...business, steps })).toEqual(['step "sms" can be the first reminder, so it goes by more than SMS']);
    expect(scenarioFaults({ ...business, steps: business.steps.toSpliced(first + 1, 0, sms) })).toEqual([]);
  });

  it.each<[string, Partial<Step>, string]>([
    ['formal-notice', { channels: ['registered-letter', 'sms'] }, 'step "formal-notice" goes by SMS, so its text is a reminder'],
    ['call', { channels: ['sms'] }, 'step "call" goes by SMS, so its text is a reminder'],
    ['first-reminder', { channels: ['sms'] }, 'step "first-reminder" can be the first reminder, so it goes by more than SMS'],
  ])('does not take %s', (at, changes, fault) => {
    expect(scenarioFaults(withStep(at, changes))).toEqual([fault]);
  });
});
