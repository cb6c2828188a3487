import type { Dice } from './dice.ts';
import type { Life } from './life.ts';
import type { Stage, Task } from './order.ts';
import type { ChaosSink, Moment } from './sink.ts';

/** What a life is for: which tasks it is given, and when it is to end. */
export type Plan = { readonly tasks: readonly Task[]; readonly ends: Ending; readonly newDebtors: number; readonly killsServer: boolean };

/** Some time after a stage was reached, or at the nth time that the sink sees a moment. */
type Ending = { readonly after: Stage; readonly ms: number } | { readonly at: Moment; readonly nth: number };

const WHOLE_DAY: readonly Task[] = ['run', 'approve', 'send', 'print'];
/** What was decided before is sent without another look at it by the day run: all depends on the gate. */
const SENDING: readonly Task[] = ['send', 'print'];
const MOMENTS: readonly Moment[] = ['greeted', 'in-data', 'taken', 'answered'];

/** Lives are planned so that kills fall everywhere: left to themselves nearly all would hit the sending. */
export function planOf(dice: Dice): Plan {
  const plan = (ends: Ending, newDebtors = 0, tasks: readonly Task[] = dice.chance(0.5) ? SENDING : WHOLE_DAY): Plan => ({
    tasks,
    ends,
    newDebtors,
    killsServer: dice.chance(0.05),
  });
  const kind = dice.roll();
  if (kind < 0.15) return plan({ after: 'run', ms: dice.between(0, 120) }, 25, WHOLE_DAY);
  if (kind < 0.2) return plan({ after: 'approve', ms: dice.between(0, 6) }, 25, WHOLE_DAY);
  if (kind < 0.32) return plan({ after: 'print', ms: dice.between(0, 1_800) }, 0, ['print']);
  if (kind < 0.34) return plan({ after: 'done', ms: dice.between(0, 10) }, 0, ['run', 'approve']);
  if (kind < 0.38) return plan({ after: 'loading', ms: dice.between(0, 250) });
  if (kind < 0.68) {
    const moment = MOMENTS[Math.floor(dice.between(0, MOMENTS.length))] ?? 'taken';
    return plan({ at: moment, nth: Math.ceil(dice.between(0, 10)) });
  }
  return plan({ after: 'send', ms: dice.between(0, 500) });
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
