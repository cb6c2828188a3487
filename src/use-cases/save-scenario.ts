import type { Day } from '../core/base/day.ts';
import type { CreditorId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { Scenario } from '../core/dunning/scenario.ts';
import { scenarioJson, scenarioOf } from '../core/dunning/scenario-json.ts';
import type { Clock } from '../ports/outside.ts';
import { creditorOf, type Deps, dunningContext } from './context.ts';
import { type Simulation, simulateWith } from './simulate-days.ts';

/** Days over which a changed scenario is compared with the one in force. */
const COMPARED_DAYS = 60;

export type ScenarioChange = {
  readonly scenario: Scenario;
  readonly before: Simulation;
  readonly after: Simulation;
  readonly saved: boolean;
};

type Saving = Pick<Deps, 'store' | 'by'> & { readonly clock: Pick<Clock, 'today'> };

/** The scenarios in force, the standard ones and the workspace's own. */
export async function scenarios(deps: Pick<Deps, 'store'>, creditorId: CreditorId): Promise<Scenario[]> {
  const context = await dunningContext(deps.store, await creditorOf(deps.store, creditorId));
  return [...context.scenarios.values()];
}

/**
 * A new version of a scenario. Without `confirmed` nothing is saved: what would be sent in the coming days is compared
 * first, because a changed rule can make many debtors eligible at once. All creditors of the workspace share it.
 * @param basedOn the version that was changed; when there is a newer one by now, nothing is compared or saved
 * @throws Refusal `scenario-invalid`, `overtaken`
 */
export async function saveScenario(
  { store, by, clock }: Saving,
  creditorId: CreditorId,
  body: unknown,
  confirmed: boolean,
  basedOn: number | null = null,
): Promise<ScenarioChange> {
  const creditor = await creditorOf(store, creditorId);
  const context = await dunningContext(store, creditor);
  const read = readScenario(body);
  const known = context.scenarios.get(read.key)?.version ?? 0;
  if (basedOn !== null && basedOn !== known)
    throw new Refusal('overtaken', `Somebody saved version ${known} of this scenario meanwhile; look at it again.`);
  const scenario: Scenario = { ...read, version: known + 1 };
  const today: Day = clock.today();
  const before = await simulateWith(store, creditor, context, today, COMPARED_DAYS);
  const after = await simulateWith(
    store,
    creditor,
    { ...context, scenarios: new Map([...context.scenarios, [scenario.key, scenario]]) },
    today,
    COMPARED_DAYS,
  );
  if (confirmed) {
    const id = await store.reserve('scenario', 1);
    await store.record([
      {
        kind: 'scenario.saved',
        by,
        data: { scenario: { id, key: scenario.key, version: scenario.version, body: scenarioJson(scenario), saved_on: today } },
      },
    ]);
  }
  return { scenario, before, after, saved: confirmed };
}

/** A file of a person may hold anything: what is no scenario at all is refused in words, not by a fault. */
export function readScenario(body: unknown): Scenario {
  try {
    return scenarioOf(body);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(
      'scenario-invalid',
      'This is not a scenario. Start from "acquit scenario show KEY", change what you want, and save that.',
    );
  }
}
