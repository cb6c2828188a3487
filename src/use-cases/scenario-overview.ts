import type { Day } from '../core/base/day.ts';
import type { CreditorId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { CaseFile } from '../core/case/case-file.ts';
import type { Scenario } from '../core/dunning/scenario.ts';
import { simulate } from '../core/dunning/simulate.ts';
import { STANDARD_SCENARIOS, scenarioFor } from '../core/dunning/standard-scenarios.ts';
import { debtorOf } from '../core/journal/case-rows.ts';
import type { CreditorRow } from '../core/journal/tables.ts';
import type { Clock } from '../ports/outside.ts';
import type { Store } from '../ports/store.ts';
import { contextOf, creditorOf, type Deps, zoneOf } from './context.ts';
import { survivors } from './merged-debtor.ts';
import { chunks, eachPage } from './read-all.ts';
import type { SimulatedDay } from './simulate-days.ts';

/** A scenario in force, with the one that Acquit comes with and how many debtors follow it. */
export type ScenarioLine = {
  readonly scenario: Scenario;
  /** `null`: it is wholly the creditor's own. */
  readonly standard: Scenario | null;
  /** The day on which this version was saved; `null`: nobody changed it. */
  readonly savedOn: Day | null;
  readonly debtors: number;
};

/** What is to come of one scenario if nobody paid or answered. */
export type ScenarioOutlook = {
  readonly from: Day;
  readonly days: number;
  readonly debtors: number;
  readonly byDay: readonly SimulatedDay[];
};

/** Debtors whose case files are read together. */
const TOGETHER = 100;

/** The scenarios in force, the standard ones first, each with its debtors. @throws Refusal `unknown-creditor` */
export async function scenarioOverview({ store }: Pick<Deps, 'store'>, creditorId: CreditorId): Promise<ScenarioLine[]> {
  const creditor = await creditorOf(store, creditorId);
  const rows = await store.select('scenario', {}, { limit: 1_000 });
  const { scenarios } = contextOf(creditor, rows);
  const followed = new Map<string, number>();
  for await (const { key } of followers(store, creditor, scenarios)) followed.set(key, (followed.get(key) ?? 0) + 1);
  return [...scenarios.values()].map((scenario) => ({
    scenario,
    standard: STANDARD_SCENARIOS.find((one) => one.key === scenario.key) ?? null,
    savedOn: rows.find((row) => row.key === scenario.key && row.version === scenario.version)?.saved_on ?? null,
    debtors: followed.get(scenario.key) ?? 0,
  }));
}

/**
 * What the coming days bring to the debtors of one scenario if nobody paid or answered: an upper bound. Writes nothing.
 * @throws Refusal `unknown-scenario`
 */
export async function scenarioOutlook(
  { store, clock }: Pick<Deps, 'store'> & { readonly clock: Pick<Clock, 'today'> },
  creditorId: CreditorId,
  key: string,
  days: number,
): Promise<ScenarioOutlook> {
  const creditor = await creditorOf(store, creditorId);
  const context = contextOf(creditor, await store.select('scenario', {}, { limit: 1_000 }));
  if (!context.scenarios.has(key)) throw new Refusal('unknown-scenario', `There is no scenario "${key}".`, { key });
  const from = clock.today();
  const byDay = new Map<Day, Record<string, number>>();
  let debtors = 0;
  for await (const files of filesOf(store, creditor, context.scenarios, key)) {
    debtors += files.length;
    for (const file of files) {
      for (const { day, contact } of simulate(file, from, days, zoneOf(creditor), context)) {
        const counts = byDay.get(day) ?? {};
        counts[contact.step.key] = (counts[contact.step.key] ?? 0) + 1;
        byDay.set(day, counts);
      }
    }
  }
  const sorted = [...byDay].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, contacts]) => ({ day, contacts }));
  return { from, days, debtors, byDay: sorted };
}

/** The case files of a scenario's debtors, so many at a time. */
export async function* filesOf(
  store: Store,
  creditor: CreditorRow,
  scenarios: ReadonlyMap<string, Scenario>,
  key: string,
): AsyncGenerator<CaseFile[]> {
  const away = await survivors(store, creditor.id);
  for await (const page of eachPage(store, 'debtor', { creditor_id: creditor.id })) {
    const own = page.filter((row) => !away.has(row.id) && scenarioFor(debtorOf(row), scenarios).key === key).map((row) => row.id);
    for (const some of chunks(own, TOGETHER)) yield await store.caseFiles(some);
  }
}

/** Every debtor with the scenario that it follows; who became another one follows none. */
async function* followers(store: Store, creditor: CreditorRow, scenarios: ReadonlyMap<string, Scenario>): AsyncGenerator<Scenario> {
  const away = await survivors(store, creditor.id);
  for await (const page of eachPage(store, 'debtor', { creditor_id: creditor.id })) {
    for (const row of page) if (!away.has(row.id)) yield scenarioFor(debtorOf(row), scenarios);
  }
}
