import fc from 'fast-check';
import type { Day } from '../../src/core/base/day.ts';
import type { CaseFile } from '../../src/core/case/case-file.ts';
import type { Decision, DunningContext } from '../../src/core/dunning/decision.ts';
import type { Scenario } from '../../src/core/dunning/scenario.ts';
import { scenarioFor } from '../../src/core/dunning/standard-scenarios.ts';
import { lives } from './life.ts';
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

/** Moments of random lives, one of each on a day at random; with a contact when one is asked for. */
export function moments(wanted: 'any' | 'with-contact'): fc.Arbitrary<Moment | null> {
  const short = lives(20, 90);
  return fc.tuple(short, fc.nat({ max: 1_000 })).map(([life, which]) => {
    const found: Moment[] = [];
    live(life, {
      decided: (model, decision) => {
        if (wanted === 'with-contact' && !decision.contact) return;
        found.push({ file: caseFileOf(model), today: model.today, context: contextOf(model), scenario: scenarioFor(model.debtor, model.scenarios), facts: factsOf(model), decision });
      },
      dropped: () => undefined,
      atGate: () => undefined,
      dayEnded: () => undefined,
    });
    return found[which % Math.max(1, found.length)] ?? null;
  });
}

/** Runs a check on moments until enough of them were there; gives how many were. */
export function onMoments(wanted: 'any' | 'with-contact', count: number, seed: number, check: (moment: Moment, chance: number) => void): number {
  let tried = 0;
  const property = fc.property(moments(wanted), fc.nat({ max: 1_000_000 }), (moment, chance) => {
    if (!moment) return;
    tried += 1;
    check(moment, chance);
  });
  fc.assert(property, { seed, numRuns: count });
  return tried;
}
