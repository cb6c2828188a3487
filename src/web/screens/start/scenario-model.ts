import { isSameScenario, type ScenarioJson } from '../scenarios/scenario-data.ts';

/** The kinds of customers that have a scenario each. */
export const SEGMENTS = ['business', 'consumer', 'public-body'] as const;
export type Segment = (typeof SEGMENTS)[number];

/** A standard scenario taken as the model of a segment: its steps, under the segment's own key, for the segment's own kinds. */
export function asModel(model: ScenarioJson, own: ScenarioJson): ScenarioJson {
  return { ...model, key: own.key, version: own.version, name: own.name, kinds: own.kinds };
}

/** Standard scenarios that a segment may take, its own first. */
export function modelsFor(segment: Segment, standards: readonly ScenarioJson[]): ScenarioJson[] {
  const fitting = standards.filter((one) => one.kinds.includes(segment));
  return fitting.sort((a, b) => Number(b.key === segment) - Number(a.key === segment));
}

/** The model that the scenario in force follows; `null` when it is the creditor's own. */
export function modelInForce(inForce: ScenarioJson, models: readonly ScenarioJson[]): ScenarioJson | null {
  return models.find((model) => isSameScenario(asModel(model, inForce), inForce)) ?? null;
}
