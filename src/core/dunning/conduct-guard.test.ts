import { describe, expect, test } from 'vitest';
import { addDays, day } from '../base/day.ts';
import type { CreditorId, DebtorId, ItemId } from '../base/id.ts';
import { EUR } from '../base/money.ts';
import type { CaseFile } from '../case/case-file.ts';
import type { Item } from '../receivable/item.ts';
import type { DebtorKind } from '../receivable/party.ts';
import { breaches } from './conduct-guard.ts';
import { type DunningContext, type PlannedContact, STANDARD_CONDUCT } from './decision.ts';
import type { Scenario, Step } from './scenario.ts';
import { STANDARD_SCENARIOS, scenarioFor } from './standard-scenarios.ts';

const DUE = day('2021-03-15');
const context: DunningContext = {
  scenarios: new Map(STANDARD_SCENARIOS.map((one) => [one.key, one])),
  conduct: STANDARD_CONDUCT,
  currencies: new Set([EUR]),
  thanks: false,
};

function fileOf(kind: DebtorKind): CaseFile {
  const item: Item = {
    id: 1 as ItemId,
    debtorId: 1 as DebtorId,
    kind: 'invoice',
    number: 'F-1',
    issuedOn: null,
    dueOn: DUE,
    currency: EUR,
    amountCents: 100_000n,
    openCents: 100_000n,
    doubt: null,
    kept: false,
    prior: { step: 'second-reminder', on: addDays(DUE, 30) },
  };
  const debtor = {
    id: item.debtorId,
    creditorId: 1 as CreditorId,
    kind,
    kindConfirmed: true,
    language: 'fr' as const,
    segment: null,
    scenario: null,
    email: 'usable' as const,
    hasAddress: true,
    hasPhone: false,
  };
  return { debtor, items: [item], contacts: [], holds: [], questions: [], cash: [] };
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
    ['business', '2026-03-15'],
    ['consumer', '2023-03-15'],
  ] as const) {
    test(`does not go to a ${kind} after ${lastDay}, whatever was decided before`, () => {
      const file = fileOf(kind);
      const { planned, scenario } = noticeFor(file);
      expect(breaches(planned, file, scenario, day(lastDay), context)).toEqual([]);
      expect(breaches(planned, file, scenario, addDays(day(lastDay), 1), context)).toEqual(['time-barred']);
    });
  }
});
