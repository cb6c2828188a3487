import { describe, expect, test } from 'vitest';
import { addDays, day } from '../base/day.ts';
import type { CaseFile } from '../case/case-file.ts';
import type { DebtorKind } from '../receivable/party.ts';
import { context, fileOf as fileWith, invoice } from './case-file.test-kit.ts';
import { breaches } from './conduct-guard.ts';
import type { PlannedContact } from './decision.ts';
import type { Scenario, Step } from './scenario.ts';
import { scenarioFor } from './standard-scenarios.ts';

const DUE = day('2021-03-15');
function fileOf(kind: DebtorKind): CaseFile {
  const item = invoice(1, DUE, { prior: { step: 'second-reminder', on: addDays(DUE, 30) } });
  const file = fileWith([item]);
  return { ...file, debtor: { ...file.debtor, kind, hasPhone: false } };
}

/** A formal notice for the invoice, as a person would have approved it. */
function noticeFor(file: CaseFile): { planned: PlannedContact; scenario: Scenario } {
  const scenario = scenarioFor(file.debtor, context.scenarios);
  const step = scenario.steps.find((one) => one.key === 'formal-notice') as Step;
  const items = file.items.map(({ id, openCents }) => ({ itemId: id, openCents, role: 'claimed' as const, step: step.key }));
  return { scenario, planned: { step, channels: step.channels, approval: 'person', items } };
}

describe('a formal notice about a claim on which an action may come too late', () => {
  for (const [kind, lastDay] of [
    // The performance is not known: three months before the end of the five years, of the two years.
    ['business', '2025-12-15'],
    ['consumer', '2022-12-15'],
  ] as const) {
    test(`does not go to a ${kind} after ${lastDay}, whatever was decided before`, () => {
      const file = fileOf(kind);
      const { planned, scenario } = noticeFor(file);
      expect(breaches(planned, file, scenario, day(lastDay), context)).toEqual([]);
      expect(breaches(planned, file, scenario, addDays(day(lastDay), 1), context)).toEqual(['time-barred']);
    });
  }
});

test('a formal notice never goes by SMS, whatever a scenario says', () => {
  const made = fileOf('business');
  const file: CaseFile = { ...made, debtor: { ...made.debtor, mobile: 'usable' } };
  const { planned, scenario } = noticeFor(file);
  const bySms: PlannedContact = { ...planned, channels: [...planned.channels, 'sms'] };
  expect(breaches(bySms, file, scenario, day('2021-05-01'), context)).toEqual(['notice-by-sms']);
});

test.each<[string, Partial<CaseFile['debtor']>, readonly string[]]>([
  ['who has a mobile number', { mobile: 'usable' }, []],
  ['who has none', {}, ['not-reachable']],
  ['whose telephone did not receive the last one', { mobile: 'bounced' }, ['not-reachable']],
  ['who wants no calls', { mobile: 'usable', uncallable: 'refused' }, ['not-reachable']],
  ['whose number is somebody else’s', { mobile: 'usable', uncallable: 'wrong-number' }, ['not-reachable']],
])('of those %s, an SMS is judged rightly', (_, traits, found) => {
  const made = fileWith([invoice(1, DUE)]);
  const file: CaseFile = { ...made, debtor: { ...made.debtor, kind: 'business', ...traits } };
  const scenario = scenarioFor(file.debtor, context.scenarios);
  const step: Step = { ...(scenario.steps.find((one) => one.key === 'first-reminder') as Step), channels: ['email', 'sms'] };
  const withSms: Scenario = { ...scenario, steps: scenario.steps.map((one) => (one.key === step.key ? step : one)) };
  const items = file.items.map(({ id, openCents }) => ({ itemId: id, openCents, role: 'claimed' as const, step: step.key }));
  const planned: PlannedContact = { step, channels: step.channels, approval: 'automatic', items };
  expect(breaches(planned, file, withSms, addDays(DUE, 10), context)).toEqual(found);
});
