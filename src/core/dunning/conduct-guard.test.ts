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
