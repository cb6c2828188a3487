import type { Stage } from './order.ts';
import type { Moment } from './sink.ts';

/** Where a kill fell, by what the worker had said, the journal recorded and the sink seen; in the order of a day. */
export const PHASES = [
  'starting',
  'deciding',
  'approving',
  'gate and composing',
  'intent recorded, not handed over',
  'conversation begun',
  'message on its way',
  'message taken, not answered',
  'answered, outcome not recorded',
  'printing',
  'printed, ending',
] as const;
export type Phase = (typeof PHASES)[number];

const BY_STAGE: Readonly<Record<Stage, Phase>> = {
  loading: 'starting',
  run: 'deciding',
  approve: 'approving',
  send: 'gate and composing',
  print: 'printing',
  done: 'printed, ending',
};

const BY_MOMENT: Readonly<Record<Moment, Phase>> = {
  greeted: 'conversation begun',
  'in-data': 'message on its way',
  taken: 'message taken, not answered',
  answered: 'answered, outcome not recorded',
};

/** The phase of one e-mail that was under way when its sender was killed. */
export function phaseOfEmail(moment: Moment | undefined): Phase {
  return moment === undefined ? 'intent recorded, not handed over' : BY_MOMENT[moment];
}

/** The phase of a kill: the furthest of the e-mails under way, else what the worker said it was at. */
export function phaseOf(stage: Stage, underWay: readonly Phase[]): Phase {
  return [...underWay, BY_STAGE[stage]].reduce((a, b) => (PHASES.indexOf(a) > PHASES.indexOf(b) ? a : b));
}
