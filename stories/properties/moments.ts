import fc from 'fast-check';
import type { Day } from '../../src/core/base/day.ts';
import type { CaseFile } from '../../src/core/case/case-file.ts';
import type { Decision, DunningContext } from '../../src/core/dunning/decision.ts';
import type { Scenario } from '../../src/core/dunning/scenario.ts';
import { scenarioFor } from '../../src/core/dunning/standard-scenarios.ts';
import { breathe, SEED } from './effort.ts';
import { type Life, lives } from './life.ts';
import { live } from './live.ts';
import { caseFileOf, contextOf, factsOf } from './model.ts';
import type { Facts } from './oracle.ts';

/** A case on a day, as some life left it, and what was decided of it. */
export type Moment = {
  readonly file: CaseFile;
  readonly today: Day;
  readonly context: DunningContext;
  readonly scenario: Scenario;
  readonly facts: Facts;
  readonly decision: Decision;
};

/** Which moments of a life: those with a contact, or also every so many days. */
export type Wanted = 'with-contact' | 'any';
const EVERY = 12;

function momentsOf(life: Life, wanted: Wanted): Moment[] {
  const found: Moment[] = [];
  let day = 0;
  live(life, {
    decided: (model, decision) => {
      day += 1;
      if (!decision.contact && (wanted === 'with-contact' || day % EVERY !== 0)) return;
      const scenario = scenarioFor(model.debtor, model.scenarios);
      found.push({ file: caseFileOf(model), today: model.today, context: contextOf(model), scenario, facts: factsOf(model), decision });
    },
    dropped: () => undefined,
    atGate: () => undefined,
    dayEnded: () => undefined,
  });
  return found;
}

/** Checks the moments of so many lives; on failure the smallest life is told, with its seed. Gives how many there were. */
export async function onMoments(wanted: Wanted, count: number, check: (moment: Moment, chance: number) => void): Promise<number> {
  let tried = 0;
  const property = fc.asyncProperty(lives(40, 120), fc.nat({ max: 1_000_000 }), async (life, chance) => {
    if (chance % 20 === 0) await breathe();
    for (const moment of momentsOf(life, wanted)) {
      tried += 1;
      check(moment, chance + tried);
    }
  });
  await fc.assert(property, { seed: SEED, numRuns: count });
  return tried;
}
