import { useQuery } from '@tanstack/react-query';
import { centsOf } from '../../../core/base/money.ts';
import type { Language } from '../../../core/base/text.ts';
import type { Severity } from '../../../core/case/contact.ts';
import type { Scenario, Step } from '../../../core/dunning/scenario.ts';
import { scenarioFaults } from '../../../core/dunning/scenario-json.ts';
import { scenarioFaultTexts } from '../../../words/scenario-faults.ts';
import { stepName } from '../../../words/terms.ts';
import { answered, api } from '../../client/client.ts';
import type { paths } from '../../client/schema.d.ts';
import { usePlace } from '../../shell/place.ts';

type Answer<P extends keyof paths, M extends 'get' | 'post'> = paths[P] extends {
  [m in M]: { responses: { 200: { content: { 'application/json': infer T } } } };
}
  ? T
  : never;
export type ScenarioLine = Answer<'/api/w/{workspace}/creditors/{creditor}/scenarios', 'get'>['scenarios'][number];
export type ScenarioJson = ScenarioLine['scenario'];
export type StepJson = ScenarioJson['steps'][number];
export type ChannelJson = StepJson['channels'][number];
export type ScenarioChange = Answer<'/api/w/{workspace}/creditors/{creditor}/scenarios', 'post'>;
export type DayContacts = ScenarioChange['before']['byDay'][number];

export function useScenarios() {
  const { workspace, creditor } = usePlace();
  return useQuery({
    queryKey: [workspace, 'scenarios', creditor],
    queryFn: () => answered(api.GET('/api/w/{workspace}/creditors/{creditor}/scenarios', { params: { path: { workspace, creditor } } })),
  });
}

/** What keeps a scenario from being used, found here as the server would find it. */
export function faultsOf(scenario: ScenarioJson, language: Language): string[] {
  return scenarioFaultTexts(scenarioFaults(coreScenario(scenario)), language, (key) => stepName(key, language));
}

export function isSameScenario(a: ScenarioJson, b: ScenarioJson): boolean {
  return JSON.stringify({ ...a, version: 0 }) === JSON.stringify({ ...b, version: 0 });
}

function coreScenario({ minimumOverdue, steps, kinds, ...rest }: ScenarioJson): Scenario {
  return { ...rest, kinds, minimumOverdueCents: centsOf(minimumOverdue) ?? 0n, steps: steps.map(coreStep) };
}

function coreStep({ minimum, kinds, segments, grantsDays, severity, wording, ...step }: StepJson): Step {
  const cents = minimum === null ? null : centsOf(minimum);
  const condition = { ...(cents === null ? {} : { minimumCents: cents }), ...(kinds ? { kinds } : {}), ...(segments ? { segments } : {}) };
  return {
    ...step,
    severity: severity as Severity,
    wording: wording as Step['wording'],
    ...(grantsDays === null ? {} : { grantsDays }),
    ...(Object.keys(condition).length > 0 ? { condition } : {}),
  };
}

/** On which day from the due date each step falls if every one is made on its day and each deadline runs out. */
export function dayOffsets(steps: readonly StepJson[]): number[] {
  const offsets: number[] = [];
  steps.forEach((step, at) => {
    const before = steps[at - 1];
    const [last, granted] = [offsets[at - 1] ?? 0, before?.grantsDays ?? 0];
    const own =
      step.when.from === 'previous-step'
        ? last + granted + step.when.days
        : step.when.days + (step.when.from === 'end-of-due-month' ? 15 : 0);
    offsets.push(at === 0 ? own : Math.max(own, granted > 0 ? last + granted + 1 : own));
  });
  return offsets;
}
