import { addDays, type Day } from '../core/base/day.ts';
import type { CreditorId, DebtorId, ItemId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { StepCompared } from '../core/dunning/compare-past.ts';
import type { Scenario } from '../core/dunning/scenario.ts';
import { scenarioFor } from '../core/dunning/standard-scenarios.ts';
import { debtorOf } from '../core/journal/case-rows.ts';
import { type PastAsked, PastLives } from '../core/journal/past-lives.ts';
import type { CreditorRow } from '../core/journal/tables.ts';
import type { Store } from '../ports/store.ts';
import { contextOf, creditorOf, type Deps } from './context.ts';
import { debtorNames } from './debtor-names.ts';
import { survivors } from './merged-debtor.ts';
import { chunks, eachPage, readAll } from './read-all.ts';
import { readScenario } from './save-scenario.ts';
import type { SimulatedDay } from './simulate-days.ts';

/** Debtors whose past is in memory together; for more of them the journal is read again. */
const TOGETHER = 5_000;
/** Entries read at once: one of an import may hold thousands of rows. */
const PAGE = 500;
/** Steps that a person can look at one by one. */
const MOST_EXAMPLES = 200;

/** A step that would have left on another day, or not at all, or that would have left besides. */
export type PastExample = {
  readonly debtor: DebtorId;
  readonly name: string;
  readonly step: string;
  readonly items: readonly { readonly id: ItemId; readonly number: string }[];
  readonly left: Day | null;
  readonly simulated: Day | null;
};

export type PastSimulation = {
  readonly from: Day;
  readonly until: Day;
  readonly debtors: number;
  /** The runs that took place, on which the scenario is tried. */
  readonly runs: number;
  readonly firstRun: Day | null;
  readonly left: { readonly total: number; readonly byDay: readonly SimulatedDay[] };
  readonly simulated: { readonly total: number; readonly byDay: readonly SimulatedDay[] };
  readonly moved: number;
  readonly added: number;
  readonly gone: number;
  readonly examples: readonly PastExample[];
};

export type PastWatch = {
  /** Of 1: how much of the work is done. */
  onProgress?(share: number): void;
  isStopped?(): boolean;
};

/**
 * What a scenario, saved or not, would have sent in the last days to the debtors who follow it today, beside what did leave: decided
 * on each run that took place, from the journal as it stood just before, with payments, holds and answers as they came. Writes nothing.
 * @throws Refusal `scenario-invalid`, `unknown-scenario`, `simulation-stopped`
 */
export async function simulatePast(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  creditorId: CreditorId,
  body: unknown,
  days: number,
  watch: PastWatch = {},
): Promise<PastSimulation> {
  const creditor = await creditorOf(store, creditorId);
  const scenario = readScenario(body);
  const known = contextOf(creditor, await store.select('scenario', {}, { limit: 1_000 })).scenarios;
  if (!known.has(scenario.key)) throw new Refusal('unknown-scenario', `There is no scenario "${scenario.key}".`, { key: scenario.key });
  const until = clock.today();
  const from = addDays(until, -days);
  const debtors = await followers(store, creditor, known, scenario.key);
  const tally = new PastTally();
  const [head, rounds] = [await store.head(), [...chunks(debtors, TOGETHER)]];
  let runs: PastLives['runs'] = { count: 0, first: null };
  for (const [round, some] of rounds.entries()) {
    const lives = new PastLives({ creditorId, debtors: some, from, rules: rulesWith(scenario) });
    const onSeq = (seq: number) => watch.onProgress?.((round + seq / Math.max(1, head)) / rounds.length);
    await feedAll(store, lives, head, onSeq, watch.isStopped ?? (() => false));
    for (const compared of lives.compared()) tally.add(compared);
    runs = lives.runs;
  }
  return { from, until, debtors: debtors.length, runs: runs.count, firstRun: runs.first, ...(await tally.told(store)) };
}

/** The rules of the time, and the same but for the scenario that is tried. */
function rulesWith(scenario: Scenario): PastAsked['rules'] {
  return (creditor, rows) => {
    const inForce = contextOf(creditor, rows);
    return { inForce, tried: { ...inForce, scenarios: new Map([...inForce.scenarios, [scenario.key, scenario]]) } };
  };
}

async function followers(store: Store, creditor: CreditorRow, scenarios: ReadonlyMap<string, Scenario>, key: string): Promise<DebtorId[]> {
  const away = await survivors(store, creditor.id);
  const found: DebtorId[] = [];
  for await (const page of eachPage(store, 'debtor', { creditor_id: creditor.id }))
    for (const row of page) if (!away.has(row.id) && scenarioFor(debtorOf(row), scenarios).key === key) found.push(row.id);
  return found;
}

async function feedAll(
  store: Store,
  lives: PastLives,
  head: number,
  onSeq: (seq: number) => void,
  isStopped: () => boolean,
): Promise<void> {
  for (let after = 0; after < head; ) {
    if (isStopped()) throw new Refusal('simulation-stopped', 'The simulation was stopped. Nothing was changed.');
    const page = await store.entries({ after, limit: PAGE });
    for (const entry of page) if (entry.seq <= head) lives.feed(entry);
    after = page.at(-1)?.seq ?? head;
    onSeq(Math.min(after, head));
  }
}

/** Counts what is compared, and keeps some of it to be looked at. */
class PastTally {
  readonly #left = new Map<Day, Record<string, number>>();
  readonly #simulated = new Map<Day, Record<string, number>>();
  readonly #examples: StepCompared[] = [];
  #moved = 0;
  #added = 0;
  #gone = 0;

  add(compared: readonly StepCompared[]): void {
    for (const one of compared) {
      count(this.#left, one.left, one.step);
      count(this.#simulated, one.simulated, one.step);
      if (one.left === one.simulated) continue;
      if (one.left === null) this.#added += 1;
      else if (one.simulated === null) this.#gone += 1;
      else this.#moved += 1;
      if (this.#examples.length < MOST_EXAMPLES) this.#examples.push(one);
    }
  }

  async told(store: Store): Promise<Omit<PastSimulation, 'from' | 'until' | 'debtors' | 'runs' | 'firstRun'>> {
    const names = await debtorNames(store, [...new Set(this.#examples.map((one) => one.debtorId))]);
    const ids = [...new Set(this.#examples.flatMap((one) => one.items.map(({ itemId }) => itemId)))];
    const numbers = new Map((await readAll(store, 'item', 'id', ids)).map((row) => [row.id, row.number]));
    const examples = this.#examples.map(({ debtorId, step, items, left, simulated }) => ({
      ...{ debtor: debtorId, name: names.get(debtorId) ?? `n° ${debtorId}`, step, left, simulated },
      items: items.map(({ itemId }) => ({ id: itemId, number: numbers.get(itemId) ?? String(itemId) })),
    }));
    return {
      ...{ left: summed(this.#left), simulated: summed(this.#simulated) },
      ...{ moved: this.#moved, added: this.#added, gone: this.#gone, examples },
    };
  }
}

function count(byDay: Map<Day, Record<string, number>>, day: Day | null, step: string): void {
  if (day === null) return;
  const counts = byDay.get(day) ?? {};
  counts[step] = (counts[step] ?? 0) + 1;
  byDay.set(day, counts);
}

function summed(byDay: ReadonlyMap<Day, Record<string, number>>): PastSimulation['left'] {
  const sorted = [...byDay].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, contacts]) => ({ day, contacts }));
  const total = sorted.reduce((sum, { contacts }) => sum + Object.values(contacts).reduce((all, one) => all + one, 0), 0);
  return { total, byDay: sorted };
}
