import { z } from 'zod';
import type { Day } from '../../core/base/day.ts';
import type { CreditorId, DispatchId } from '../../core/base/id.ts';
import type { Language } from '../../core/base/text.ts';
import type { Unwritable } from '../../use-cases/gate.ts';
import { faultForScreen } from '../../words/on-screen.ts';
import { askingOf } from '../door.ts';
import { languageOf } from '../refused.ts';
import { dayShape, idShape } from '../shapes.ts';
import type { Api } from '../typed.ts';

const params = z.object({ workspace: z.string(), creditor: idShape });
const batchParams = z.object({ workspace: z.string(), batch: idShape });
const heldBackShape = z.enum(['not-a-business-day', 'books-too-old', 'bank-too-old']).nullable();
const leaveShape = z.object({
  acceptOldBooks: z.boolean().default(false).meta({ description: 'although the books or the bank statements are too old' }),
});
const confirmedShape = leaveShape.extend({
  seen: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .meta({ description: '`seen` of `toSend` in the tasks: what the person confirms; where something else waits by now, nothing leaves' }),
});
const unwritableShape = z.array(z.object({ dispatch: z.number(), debtor: z.number(), code: z.string(), message: z.string() }));
const countsShape = z.record(z.string(), z.number());

/** The day is decided, e-mails leave, letters are printed and posted. */
export function leavingRoutes(app: Api): void {
  run(app);
  release(app);
  send(app);
  print(app);
  batch(app);
  posted(app);
}

function run(app: Api): void {
  app.post(
    '/api/w/:workspace/creditors/:creditor/runs',
    {
      config: { needs: 'approve' },
      schema: {
        summary: 'Decides the day: whom to remind of what; nothing leaves by this',
        params,
        body: leaveShape,
        response: {
          200: z.object({
            day: dayShape,
            heldBack: heldBackShape,
            looked: z.number(),
            decided: countsShape.meta({ description: 'contacts by step' }),
            refrained: countsShape.meta({ description: 'what is left alone, by reason' }),
            questions: z.number(),
            dropped: z.number(),
            state: z.enum(['released', 'waiting', 'none']),
            waitsBecause: z.enum(['not-live', 'unusual']).nullable(),
          }),
        },
      },
    },
    async (request) => {
      const { program, clock } = askingOf(request);
      const report = await program.runDay(request.params.creditor as CreditorId, clock.today(), request.body);
      const { booksAsOf: _, decided, refrained, ...rest } = report;
      return { ...rest, decided: { ...decided }, refrained: { ...refrained } as Record<string, number> };
    },
  );
}

function release(app: Api): void {
  app.post(
    '/api/w/:workspace/runs/:run/release',
    {
      config: { needs: 'approve' },
      schema: {
        summary: 'Lets leave what is automatic in a run that waits',
        params: z.object({ workspace: z.string(), run: idShape }),
        response: { 200: z.object({ released: z.number() }) },
      },
    },
    async (request) => {
      await askingOf(request).program.releaseRun(request.params.run);
      return { released: request.params.run };
    },
  );
}

function send(app: Api): void {
  app.post(
    '/api/w/:workspace/creditors/:creditor/send',
    {
      config: { needs: 'approve' },
      schema: {
        summary: 'Sends the e-mails that are approved',
        params,
        body: confirmedShape,
        response: {
          200: z.object({
            heldBack: heldBackShape,
            sent: z.number(),
            withdrawn: z.number(),
            retryLater: z.number(),
            failed: z.number(),
            uncertain: z.number(),
            refused: z.array(
              z.object({
                debtor: z.object({ id: z.number(), name: z.string() }),
                address: z.string(),
                reply: z.string(),
                again: z.boolean(),
              }),
            ),
            unwritable: unwritableShape,
          }),
        },
      },
    },
    async (request) => {
      const { program, clock } = askingOf(request);
      const {
        day: _,
        unwritable,
        refused,
        ...rest
      } = await program.sendEmails(request.params.creditor as CreditorId, clock.today(), request.body);
      const told = refused.map(({ debtorId, debtor, ...one }) => ({ ...one, debtor: { id: debtorId, name: debtor } }));
      return { ...rest, refused: told, unwritable: unwritableJson(unwritable, languageOf(request)) };
    },
  );
}

function print(app: Api): void {
  app.post(
    '/api/w/:workspace/creditors/:creditor/print',
    {
      config: { needs: 'approve' },
      schema: {
        summary: 'Prints the letters that are approved as one batch; its files are at …/batches/{batch}',
        params,
        body: confirmedShape,
        response: {
          200: z.object({
            heldBack: heldBackShape,
            letters: z.number(),
            withdrawn: z.number(),
            unwritable: unwritableShape,
            batch: z.number().nullable(),
          }),
        },
      },
    },
    async (request) => {
      const { program, clock } = askingOf(request);
      const printed = await program.printLetters(request.params.creditor as CreditorId, clock.today(), request.body);
      const { heldBack, letters, withdrawn } = printed;
      const unwritable = unwritableJson(printed.unwritable, languageOf(request));
      return { heldBack, letters, withdrawn, unwritable, batch: printed.batch?.id ?? null };
    },
  );
}

const FILES = {
  letters: { name: 'lettres.pdf', type: 'application/pdf' },
  postingList: { name: 'bordereau.pdf', type: 'application/pdf' },
  csv: { name: 'bordereau.csv', type: 'text/csv; charset=utf-8' },
} as const;

function batch(app: Api): void {
  app.get(
    '/api/w/:workspace/batches/:batch/:file',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'A file of a print batch: the letters, the posting list, or the posting list as CSV',
        params: batchParams.extend({ file: z.enum(['letters', 'postingList', 'csv']) }),
      },
    },
    async (request, reply) => {
      const { batch: id, file } = request.params;
      const printed = await askingOf(request).program.printedBatch(id);
      const { name, type } = FILES[file];
      const shown = file === 'csv' ? 'attachment' : 'inline';
      void reply.header('content-disposition', `${shown}; filename="${printed.on}-lot-${id}-${name}"`).type(type);
      return reply.send(Buffer.from(printed[file]));
    },
  );
}

function posted(app: Api): void {
  app.post(
    '/api/w/:workspace/batches/:batch/posted',
    {
      config: { needs: 'approve' },
      schema: {
        summary: 'Says which letters of a batch were posted, and which were not: each of them in one of the two',
        params: batchParams,
        body: z.object({
          on: dayShape,
          posted: z.array(idShape).max(1_000),
          except: z.array(idShape).max(1_000).default([]),
          allTheSame: z.boolean().default(false).meta({ description: 'also those that were overtaken since they were printed' }),
        }),
        response: { 200: z.object({ posted: z.number() }) },
      },
    },
    async (request) => {
      const { on, posted: left, allTheSame } = request.body;
      const except = request.body.except as DispatchId[];
      const seen = [...new Set([...left, ...except])] as DispatchId[];
      return { posted: await askingOf(request).program.confirmPosted(request.params.batch, on as Day, except, allTheSame, seen) };
    },
  );
}

function unwritableJson(all: readonly Unwritable[], language: Language): z.infer<typeof unwritableShape> {
  return all.map(({ dispatch, code, message, details }) => ({
    dispatch: dispatch.id,
    debtor: dispatch.debtor_id,
    code,
    message: faultForScreen({ code, message, details }, language),
  }));
}
