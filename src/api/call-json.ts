import { z } from 'zod';
import type { Language } from '../core/base/text.ts';
import type { Calling } from '../core/case/call.ts';
import { PAYER_GRADES, type PayerScore, type ScoreReason } from '../core/prevention/payer-score.ts';
import type { CallLine } from '../use-cases/call-list.ts';
import { hoursText, notNowText, rankText, scoreReasonText } from '../words/calls.ts';
import { dayShape } from './shapes.ts';
import { checkedJson, checkedShape } from './task-json.ts';

export const hourShape = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .meta({ description: 'on the clock of the company, "14:30"' });

export const callingShape = z.object({
  never: z.boolean(),
  from: hourShape.nullable(),
  until: hourShape.nullable(),
  wrongSince: dayShape.nullable().meta({ description: 'the day on which its number proved to be somebody else’s' }),
});

/** A call that waits, where it stands in the order of what is worth calling, and why. */
export const callLineShape = checkedShape.extend({
  again: z.object({ on: dayShape, at: hourShape.nullable() }).nullable().meta({ description: 'when it was agreed to call again' }),
  chance: z.number().nullable().meta({ description: 'chance of payment in per cent; null where too little is known' }),
  rank: z.string().meta({ description: 'why it stands here, in words' }),
  notNow: z.string().nullable().meta({ description: 'why it may not be called at this moment' }),
  hours: z.string().nullable().meta({ description: 'the hours that the debtor asked for' }),
});

export function callLineJson(line: CallLine, language: Language): z.infer<typeof callLineShape> {
  return {
    ...checkedJson(line, language),
    again: line.again && { ...line.again },
    chance: line.score.known ? line.chance : null,
    rank: rankText(line, language),
    notNow: line.notNow && notNowText(line.notNow, language),
    hours: hoursText(line.calling, language),
  };
}

export function callingJson(calling: Calling | null): z.infer<typeof callingShape> {
  const { never, from, until, wrongSince } = calling ?? {};
  return { never: never ?? false, from: from ?? null, until: until ?? null, wrongSince: wrongSince ?? null };
}

export const scoreShape = z.object({
  known: z.boolean().meta({ description: 'false: too little is known, and nothing is said' }),
  points: z.number().nullable(),
  grade: z.enum(PAYER_GRADES).nullable(),
  reasons: z.array(z.object({ code: z.string(), points: z.number(), text: z.string() })),
  paid: z.number().meta({ description: 'invoices that it rests on' }),
  months: z.number(),
});

export function scoreJson(score: PayerScore, language: Language): z.infer<typeof scoreShape> {
  const { known, paid, months } = score;
  if (!score.known) return { known, points: null, grade: null, reasons: [], paid, months };
  const reasons = score.reasons.map((reason: ScoreReason) => ({
    code: reason.code,
    points: reason.points,
    text: scoreReasonText(reason, language),
  }));
  return { known, points: score.points, grade: score.grade, reasons, paid, months };
}
