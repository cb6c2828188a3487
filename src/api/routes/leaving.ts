import { z } from 'zod';
import type { Day } from '../../core/base/day.ts';
import type { CreditorId, DispatchId } from '../../core/base/id.ts';
import type { Language } from '../../core/base/text.ts';
import type { Unwritable } from '../../use-cases/gate.ts';
import type { ApprovedSent } from '../../use-cases/send-approved.ts';
import { faultForScreen, refusalForScreen } from '../../words/on-screen.ts';
import { askingOf } from '../door.ts';
import {
  begun,
  type Leavings,
  leavingJson,
  leavingKeyShape,
  leavingShape,
  leavings,
  printedShape,
  runShape,
  sentShape,
} from '../leavings.ts';
import { languageOf } from '../refused.ts';
import { dayShape, idShape } from '../shapes.ts';
import type { Api } from '../typed.ts';

const params = z.object({ workspace: z.string(), creditor: idShape });
const batchParams = z.object({ workspace: z.string(), batch: idShape });
const leaveShape = z.object({
  acceptOldBooks: z.boolean().default(false).meta({ description: 'although the books or the bank statements are too old' }),
  leaving: leavingKeyShape,
});
const confirmedShape = leaveShape.extend({
  seen: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .meta({ description: '`seen` of `toSend` in the tasks: what the person confirms; where something else waits by now, nothing leaves' }),
});
const sendShape = confirmedShape.extend({
  seenTexts: confirmedShape.shape.seen.optional().meta({ description: 'the same of the SMS; without it none leaves' }),
});
/** The day is decided, e-mails leave, letters are printed and posted. */
export function leavingRoutes(app: Api): void {
  const jobs = leavings();
  app.addHook('onClose', async () => {
    jobs.stopAll();
    await jobs.ended();
  });
  run(app, jobs);
  release(app);
  send(app, jobs);
  print(app, jobs);
  watching(app, jobs);
  batch(app);
  posted(app);
}

function run(app: Api, jobs: Leavings): void {
  app.post(
    '/api/w/:workspace/creditors/:creditor/runs',
    {
      config: { needs: 'approve' },
      schema: {
        summary: 'Decides the day: whom to remind of what; nothing leaves by this',
        params,
        body: leaveShape,
        response: { 200: runShape, 202: leavingShape },
      },
    },
    async (request, reply) => {
      const { program, clock } = askingOf(request);
      const answer = await begun(request, jobs, 'run', async ({ onProgress }) => {
        const {
          booksAsOf: _,
          decided,
          refrained,
          ...rest
        } = await program.runDay(request.params.creditor as CreditorId, clock.today(), {
          acceptOldBooks: request.body.acceptOldBooks,
          onProgress,
        });
        return { ...rest, decided: { ...decided }, refrained: { ...refrained } as Record<string, number> };
      });
      return 'under' in answer ? reply.code(202).send(answer.under) : answer.report;
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

function send(app: Api, jobs: Leavings): void {
  app.post(
    '/api/w/:workspace/creditors/:creditor/send',
    {
      config: { needs: 'approve' },
      schema: {
        summary: 'Sends the e-mails that are approved, and the SMS, where they are confirmed too',
        params,
        body: sendShape,
        response: { 200: sentShape, 202: leavingShape },
      },
    },
    async (request, reply) => {
      const { program, clock } = askingOf(request);
      const { leaving: __, ...how } = request.body;
      const answer = await begun(request, jobs, 'sent', async (progress) => {
        const sent = await program.sendApproved(request.params.creditor as CreditorId, clock.today(), { ...how, ...progress });
        return sentJson(sent, languageOf(request));
      });
      return 'under' in answer ? reply.code(202).send(answer.under) : answer.report;
    },
  );
}

function sentJson({ emails, texts, textsRefused }: ApprovedSent, language: Language): z.infer<typeof sentShape> {
  const { day: _, unwritable, refused, ...rest } = emails;
  const { day: __, heldBack: ___, ...left } = texts ?? {};
  return {
    ...rest,
    refused: refused.map(({ debtorId, debtor, ...one }) => ({ ...one, debtor: { id: debtorId, name: debtor } })),
    unwritable: unwritableJson(unwritable, language),
    texts: texts && { ...texts, ...left, unwritable: unwritableJson(texts.unwritable, language) },
    textsRefused: textsRefused && refusalForScreen(textsRefused, language),
  };
}

function print(app: Api, jobs: Leavings): void {
  app.post(
    '/api/w/:workspace/creditors/:creditor/print',
    {
      config: { needs: 'approve' },
      schema: {
        summary: 'Prints the letters that are approved as one batch; its files are at …/batches/{batch}',
        params,
        body: confirmedShape,
        response: { 200: printedShape, 202: leavingShape },
      },
    },
    async (request, reply) => {
      const { program, clock } = askingOf(request);
      const { leaving: _, ...how } = request.body;
      const answer = await begun(request, jobs, 'printed', async (progress) => {
        const printed = await program.printLetters(request.params.creditor as CreditorId, clock.today(), { ...how, ...progress });
        const { heldBack, letters, withdrawn } = printed;
        const unwritable = unwritableJson(printed.unwritable, languageOf(request));
        return { heldBack, letters, withdrawn, unwritable, batch: printed.batch?.id ?? null };
      });
      return 'under' in answer ? reply.code(202).send(answer.under) : answer.report;
    },
  );
}

const oneShape = z.object({ workspace: z.string(), leaving: z.string().max(60) });

/** What goes on although its request was answered, or was lost on its way. */
function watching(app: Api, jobs: Leavings): void {
  app.get(
    '/api/w/:workspace/leavings/:leaving',
    {
      config: { needs: 'approve' },
      schema: {
        summary: 'How far a run, a sending or a printing came that somebody asked for, and what became of it',
        params: oneShape,
        response: { 200: leavingShape },
      },
    },
    async (request) => leavingJson(jobs.find(request.params.workspace, request.params.leaving), askingOf(request)),
  );
  app.post(
    '/api/w/:workspace/leavings/:leaving/stop',
    {
      config: { needs: 'approve' },
      schema: {
        summary: 'Stops a sending or a printing between two messages: what has begun to leave leaves',
        params: oneShape,
        response: { 200: leavingShape },
      },
    },
    async (request) => {
      const job = jobs.find(request.params.workspace, request.params.leaving);
      job.isStopped = true;
      return leavingJson(job, askingOf(request));
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
          tracking: z
            .array(z.object({ id: idShape, number: z.string().max(60) }))
            .max(1_000)
            .default([])
            .meta({ description: 'the carrier’s numbers of letters that were posted' }),
        }),
        response: { 200: z.object({ posted: z.number() }) },
      },
    },
    async (request) => {
      const { on, posted: left, allTheSame } = request.body;
      const except = request.body.except as DispatchId[];
      const seen = [...new Set([...left, ...except])] as DispatchId[];
      const tracking = request.body.tracking.map(({ id, number }) => ({ id: id as DispatchId, number }));
      const { program } = askingOf(request);
      return { posted: await program.confirmPosted(request.params.batch, on as Day, { except, allTheSame, seen, tracking }) };
    },
  );
}

function unwritableJson(all: readonly Unwritable[], language: Language): z.infer<typeof sentShape>['unwritable'] {
  return all.map(({ dispatch, code, message, details }) => ({
    dispatch: dispatch.id,
    debtor: dispatch.debtor_id,
    code,
    message: faultForScreen({ code, message, details }, language),
  }));
}
