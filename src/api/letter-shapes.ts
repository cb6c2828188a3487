import { z } from 'zod';
import { ANSWERS_TO, POST_ANSWERS, POST_PROOFS, POST_SERVICES, POST_STEPS, POST_TASKS } from '../core/case/post.ts';
import type { LetterWay } from '../use-cases/post-tasks.ts';
import { dayShape } from './shapes.ts';

const proofNames = POST_PROOFS.map((one) => `proof-${one}` as const);
export const eventShape = z.object({
  id: z.number(),
  what: z.enum([...POST_STEPS, ...proofNames]),
  on: dayShape,
  code: z.string().nullable().meta({ description: 'the provider’s own code' }),
  isProof: z.boolean().meta({ description: 'its document is at …/proofs/{id}' }),
});

export const letterShape = z.object({
  dispatch: z.number(),
  debtor: z.object({ id: z.number(), name: z.string().nullable() }),
  status: z.enum(['sent', 'posted', 'failed', 'uncertain', 'sending', 'withdrawn', 'proposed', 'approved', 'printed', 'called']),
  tracking: z.string().nullable(),
  receipt: z.object({ what: z.enum(['received', 'refused', 'unclaimed']), on: dayShape }).nullable(),
  events: z.array(eventShape).meta({ description: 'what is known of it, in the order of days' }),
  provider: z
    .object({
      letter: z.number(),
      service: z.enum(POST_SERVICES),
      takenOn: dayShape,
      stage: z.enum(['taken', ...POST_STEPS]),
      task: z.enum(POST_TASKS).nullable(),
      answers: z.array(z.enum(POST_ANSWERS)).meta({ description: 'what can be chosen while it waits for a person' }),
      answer: z.enum(POST_ANSWERS).nullable(),
    })
    .nullable()
    .meta({ description: '`null`: it was posted by hand' }),
});

export function letterJson({ dispatch, posted, debtor, events }: LetterWay): z.infer<typeof letterShape> {
  const { receipt, receipt_on } = dispatch;
  return {
    ...{ dispatch: dispatch.id, debtor: { id: dispatch.debtor_id, name: debtor }, status: dispatch.status, tracking: dispatch.tracking },
    receipt: receipt !== null && receipt_on !== null ? { what: receipt, on: receipt_on } : null,
    events: events.map(({ id, what, on_day, code, sha256 }) => ({ id, what, on: on_day, code, isProof: sha256 !== null })),
    provider: posted && {
      ...{ letter: posted.id, service: posted.service, takenOn: posted.taken_on, stage: posted.stage },
      ...{ task: posted.task, answer: posted.answer },
      answers: posted.task === null || posted.answer !== null ? [] : [...ANSWERS_TO[posted.task]],
    },
  };
}
