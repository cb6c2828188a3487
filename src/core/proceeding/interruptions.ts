import type { Day } from '../base/day.ts';
import type { Interruption, Suspension } from '../law/limitation.ts';
import { type Course, restOf } from './course.ts';

/** What a proceeding does to the time to sue. */
export type TimeEffects = {
  readonly interruptions: readonly Interruption[];
  readonly suspensions: readonly Suspension[];
  /** From then on the ten years of a title for all that was asked for. */
  readonly titleOn: Day | null;
};

const NOTHING: TimeEffects = { interruptions: [], suspensions: [], titleOn: null };

/**
 * What a proceeding does to the time to sue. A petition for an order starts no new time, its service does; a claim before a judge does as
 * soon as it is filed, and until the judgment. What was given up, lost or has lapsed counts as if it had never been (C. civ. 2243). What
 * was not read is left out: the European order; so the day that is told is never too late.
 * @law C. civ. 2231, 2238, 2241 to 2244; Civ. 1re 9/9/2020 n° 19-12.006; CPCE L111-4
 * @effect 2008-06-19
 */
export function timeEffects(course: Course): TimeEffects {
  const { suit, service, judgment, stage, title, steps } = course;
  if (isVoid(course)) return { ...NOTHING, interruptions: acts(course) };
  const filed = steps.find(({ kind }) => kind === 'filed');
  if (filed === undefined) return NOTHING;
  switch (suit.route) {
    case 'order-for-payment':
      return {
        interruptions: [
          ...(service === null || stage === 'void' ? [] : [{ on: service.on, cause: 'order-served' } as const]),
          ...acts(course),
        ],
        suspensions: [],
        titleOn: titleOf(course),
      };
    case 'small-claims-procedure': {
      const end = steps.find(({ kind }) => kind === 'agreed' || kind === 'closed');
      const stood = end === undefined ? [] : [{ from: filed.on, until: end.on, cause: 'small-claims-procedure' } as const];
      return { interruptions: acts(course), suspensions: stood, titleOn: titleOf(course) };
    }
    case 'european-order-for-payment':
      return { interruptions: acts(course), suspensions: [], titleOn: title === null ? null : titleOf(course) };
    default:
      return {
        interruptions: [{ on: filed.on, cause: 'court-claim', endedOn: judgment?.on ?? null }, ...acts(course)],
        suspensions: [],
        titleOn: titleOf(course),
      };
  }
}

function isVoid({ stage, ending }: Course): boolean {
  return (
    stage === 'dismissed' ||
    stage === 'void' ||
    ending === 'withdrawn' ||
    ending === 'dismissed' ||
    ending === 'lapsed' ||
    ending === 'mistake'
  );
}

function acts({ steps, ending }: Course): Interruption[] {
  if (ending === 'mistake') return [];
  return steps.filter(({ kind }) => kind === 'enforcement').map(({ on }) => ({ on, cause: 'enforcement' }));
}

/** A title for a part only says nothing of which invoices. */
function titleOf(course: Course): Day | null {
  return course.title !== null && restOf(course) === null ? course.title.on : null;
}
