import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Refusal } from '../core/base/refusal.ts';
import { refusalForScreen } from '../words/on-screen.ts';
import { type Asking, askingOf } from './door.ts';
import { type Job, Jobs } from './jobs.ts';
import { dayShape } from './shapes.ts';

/** What is not done by then is answered as under way, and goes on. */
const PATIENCE_MS = 2_000;

const heldBackShape = z.enum(['not-a-business-day', 'no-mandate', 'agency-uninsured', 'books-too-old', 'bank-too-old']).nullable();
const unwritableShape = z.array(z.object({ dispatch: z.number(), debtor: z.number(), code: z.string(), message: z.string() }));
const countsShape = z.record(z.string(), z.number());

export const runShape = z.object({
  day: dayShape,
  heldBack: heldBackShape,
  looked: z.number(),
  decided: countsShape.meta({ description: 'contacts by step' }),
  refrained: countsShape.meta({ description: 'what is left alone, by reason' }),
  questions: z.number(),
  dropped: z.number(),
  state: z.enum(['released', 'waiting', 'none']),
  waitsBecause: z.enum(['not-live', 'unusual']).nullable(),
});
export const sentShape = z.object({
  heldBack: heldBackShape,
  sent: z.number(),
  withdrawn: z.number(),
  retryLater: z.number(),
  failed: z.number(),
  uncertain: z.number(),
  refused: z.array(
    z.object({ debtor: z.object({ id: z.number(), name: z.string() }), address: z.string(), reply: z.string(), again: z.boolean() }),
  ),
  unwritable: unwritableShape,
  texts: z
    .object({
      sent: z.number(),
      withdrawn: z.number(),
      retryLater: z.number(),
      failed: z.number(),
      uncertain: z.number(),
      outsideHours: z.number().meta({ description: 'wait for an hour at which people are called' }),
      unwritable: unwritableShape,
    })
    .nullable(),
  textsRefused: z.string().nullable().meta({ description: 'why no SMS left although the e-mails did' }),
});
export const printedShape = z.object({
  heldBack: heldBackShape,
  letters: z.number(),
  withdrawn: z.number(),
  unwritable: unwritableShape,
  batch: z.number().nullable(),
});

/** How a request names what it begins, so that whoever got no answer can ask for it. */
export const leavingKeyShape = z
  .string()
  .regex(/^[\w-]{16,60}$/)
  .optional()
  .meta({ description: 'a name of one’s own choice for this: with it one asks how far it came, and what is asked twice is done once' });

export const leavingShape = z.object({
  leaving: z.string(),
  state: z.enum(['running', 'done', 'refused', 'failed']),
  seen: z.number().meta({ description: 'debtors, e-mails or letters so far' }),
  stopped: z.boolean(),
  run: runShape.nullable(),
  sent: sentShape.nullable(),
  printed: printedShape.nullable(),
  failure: z.object({ refused: z.string(), message: z.string() }).nullable(),
});

type Reports = {
  readonly run: z.infer<typeof runShape>;
  readonly sent: z.infer<typeof sentShape>;
  readonly printed: z.infer<typeof printedShape>;
};
type What = keyof Reports;
type Leaving = Partial<Reports>;
/** Tells how many were done, and asks before each whether it goes on. */
export type Progress = { readonly onProgress: (done: number) => void; readonly goesOn: () => boolean };
export type Leavings = Jobs<Leaving>;

export function leavings(): Leavings {
  return new Jobs<Leaving>(
    () =>
      new Refusal('unknown-leaving', 'Nothing is known of this: it did not begin, or the server was restarted. The lists show what left.'),
  );
}

/**
 * Begins something, and gives its report where it is short; else how far it came: it goes on, whether anybody waits or not.
 * @throws Refusal of the work, where that came at once
 */
export async function begun<W extends What>(
  request: FastifyRequest & { body: { leaving?: string | undefined } },
  jobs: Leavings,
  what: W,
  work: (progress: Progress) => Promise<Reports[W]>,
): Promise<{ readonly report: Reports[W] } | { readonly under: z.infer<typeof leavingShape> }> {
  const asking = askingOf(request);
  const job = jobs.start(
    asking.workspace,
    what,
    async (onProgress, isStopped) => ({ [what]: await work({ onProgress, goesOn: () => !isStopped() }) }),
    (error) => request.log.error(error),
    request.body.leaving,
  );
  await Promise.race([job.ended, sleep(PATIENCE_MS, undefined, { ref: false })]);
  const { outcome } = job;
  if (outcome.state === 'refused') throw outcome.refusal;
  if (outcome.state === 'failed') throw new Error(`${what} failed; the log says why`);
  const report = outcome.state === 'done' ? outcome.result[what] : undefined;
  return report === undefined ? { under: leavingJson(job, asking) } : { report };
}

export function leavingJson(job: Job<Leaving>, { person }: Pick<Asking, 'person'>): z.infer<typeof leavingShape> {
  const { id, seen, isStopped, outcome } = job;
  const none = { run: null, sent: null, printed: null, failure: null };
  const head = { leaving: id, state: outcome.state, seen, stopped: isStopped, ...none };
  if (outcome.state === 'done') return { ...head, ...outcome.result };
  if (outcome.state !== 'refused') return head;
  return { ...head, failure: { refused: outcome.refusal.code, message: refusalForScreen(outcome.refusal, person.language) } };
}
