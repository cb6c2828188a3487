import type { Dice } from './dice.ts';
import type { Life } from './life.ts';
import type { Stage, Task } from './order.ts';
import type { ChaosSink, Moment } from './sink.ts';

/** What a life is for: which tasks it is given, and when it is to end. */
export type Plan = { readonly tasks: readonly Task[]; readonly ends: Ending; readonly newDebtors: number; readonly killsServer: boolean };

/** Some time after a stage was reached, or at the nth time that the sink sees a moment. */
type Ending = { readonly after: Stage; readonly ms: number } | { readonly at: Moment; readonly nth: number };

const WHOLE_DAY: readonly Task[] = ['run', 'approve', 'send', 'print'];
const MOMENTS: readonly Moment[] = ['greeted', 'in-data', 'taken', 'answered'];

/** Lives are planned so that kills fall everywhere: left to themselves nearly all would hit the sending. */
export function planOf(dice: Dice): Plan {
  const killsServer = dice.chance(0.05);
  const kind = dice.roll();
  if (kind < 0.15) return { tasks: WHOLE_DAY, ends: { after: 'run', ms: dice.between(0, 120) }, newDebtors: 25, killsServer };
  if (kind < 0.2) return { tasks: WHOLE_DAY, ends: { after: 'approve', ms: dice.between(0, 30) }, newDebtors: 25, killsServer };
  if (kind < 0.32) return { tasks: ['print'], ends: { after: 'print', ms: dice.between(0, 1_800) }, newDebtors: 0, killsServer };
  if (kind < 0.37) return { tasks: WHOLE_DAY, ends: { after: 'loading', ms: dice.between(0, 250) }, newDebtors: 0, killsServer };
  if (kind < 0.7) {
    const moment = MOMENTS[Math.floor(dice.between(0, MOMENTS.length))] ?? 'taken';
    return { tasks: WHOLE_DAY, ends: { at: moment, nth: Math.ceil(dice.between(0, 10)) }, newDebtors: 0, killsServer };
  }
  return { tasks: WHOLE_DAY, ends: { after: 'send', ms: dice.between(0, 500) }, newDebtors: 0, killsServer };
}

/** Calls `strike` once, when the ending comes; a life that takes its time (nothing to send) is ended all the same. */
export function arm(ends: Ending, life: Life, sink: ChaosSink, strike: () => void): void {
  let struck = false;
  const once = () => {
    if (struck) return;
    struck = true;
    sink.onMoment = () => {};
    strike();
  };
  const PATIENCE = 4_000;
  const timers = [setTimeout(once, PATIENCE)];
  if ('at' in ends) {
    let left = ends.nth;
    sink.onMoment = (moment) => {
      if (moment !== ends.at) return;
      left -= 1;
      if (left === 0) once();
    };
  } else if (ends.after === 'loading') timers.push(setTimeout(once, ends.ms));
  else {
    life.onStage = (stage) => {
      if (stage === ends.after) timers.push(setTimeout(once, ends.ms));
    };
  }
  void life.end.then(() => {
    struck = true;
    sink.onMoment = () => {};
    for (const timer of timers) clearTimeout(timer);
  });
}
