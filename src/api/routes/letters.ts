import { z } from 'zod';
import type { Day } from '../../core/base/day.ts';
import type { CreditorId, DebtorId, DispatchId, LetterEventId, PostedId } from '../../core/base/id.ts';
import { NotUnderstood } from '../../core/base/refusal.ts';
import { POST_ANSWERS, POST_PROOFS } from '../../core/case/post.ts';
import { documentTooLarge, MOST_FILED_BYTES } from '../../program.ts';
import { askingOf } from '../door.ts';
import { letterJson, letterShape } from '../letter-shapes.ts';
import { saved } from '../saved.ts';
import { dayShape, idShape, pageShape } from '../shapes.ts';
import type { Api } from '../typed.ts';
import { withUpload } from '../uploads.ts';
import { debtorParams } from './debtor.ts';

const ofCreditor = z.object({ workspace: z.string(), creditor: idShape });
const ofDispatch = z.object({ workspace: z.string(), dispatch: idShape });
const doneShape = z.object({ done: z.literal(true) });
const DONE = { done: true } as const;

/** Registered letters on their way and back, and the proofs of them. */
export function letterRoutes(app: Api): void {
  underWay(app);
  ofDebtor(app);
  told(app);
  leaving(app);
  proofs(app);
}

function underWay(app: Api): void {
  app.get(
    '/api/w/:workspace/creditors/:creditor/letters',
    {
      config: { needs: 'read' },
      schema: {
        summary:
          'Registered letters that a provider has, the oldest first; with `waiting` those that came to an end that asks for a person',
        params: ofCreditor,
        querystring: pageShape.extend({ waiting: z.stringbool().default(false) }),
        response: { 200: z.object({ letters: z.array(letterShape), next: z.number().nullable() }) },
      },
    },
    async (request) => {
      const { waiting, ...page } = request.query;
      const ways = await askingOf(request).program.lettersUnderWay(request.params.creditor as CreditorId, waiting, page);
      const last = ways.length < page.limit ? undefined : ways.at(-1);
      return { letters: ways.map(letterJson), next: last?.posted?.id ?? null };
    },
  );
  app.post(
    '/api/w/:workspace/letters/:letter/answer',
    {
      config: { needs: 'work' },
      schema: {
        summary: 'Says what follows of a letter that was not delivered',
        params: z.object({ workspace: z.string(), letter: idShape }),
        body: z.strictObject({ answer: z.enum(POST_ANSWERS) }),
        response: { 200: doneShape },
      },
    },
    async (request) => {
      await askingOf(request).program.answerPost(request.params.letter as PostedId, request.body.answer);
      return DONE;
    },
  );
}

const agreedShape = z.object({ givenOn: dayShape.nullable() });

function ofDebtor(app: Api): void {
  agreement(app);
  app.get(
    '/api/w/:workspace/debtors/:debtor/letters',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'Registered letters of a debtor that left, the newest first; `after` is how many were shown already',
        params: debtorParams,
        querystring: pageShape,
        response: { 200: z.object({ letters: z.array(letterShape), total: z.number() }) },
      },
    },
    async (request) => {
      const { letters, total } = await askingOf(request).program.lettersOf(request.params.debtor as DebtorId, request.query);
      return { letters: letters.map(letterJson), total };
    },
  );
  app.post(
    '/api/w/:workspace/debtors/:debtor/electronic',
    {
      config: { needs: 'work' },
      schema: {
        summary: 'Records since when a debtor agrees to electronic registered letters; `null` takes it back',
        params: debtorParams,
        body: z.strictObject({ givenOn: dayShape.nullable() }),
        response: { 200: agreedShape },
      },
    },
    async (request) => {
      const { program } = askingOf(request);
      const [debtor, { givenOn }] = [request.params.debtor as DebtorId, request.body];
      if (givenOn === null) await program.withdrawConsent(debtor);
      else await program.agreeToElectronic(debtor, givenOn as Day);
      return { givenOn: (await program.electronicConsent(debtor))?.given_on ?? null };
    },
  );
}

function agreement(app: Api): void {
  app.get(
    '/api/w/:workspace/debtors/:debtor/electronic',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'Since when a debtor agrees to electronic registered letters, and whether the company sends any',
        params: debtorParams,
        response: { 200: agreedShape.extend({ offered: z.boolean() }) },
      },
    },
    async (request) => askingOf(request).program.electronicAgreement(request.params.debtor as DebtorId),
  );
}

function told(app: Api): void {
  app.post(
    '/api/w/:workspace/dispatches/:dispatch/receipt',
    {
      config: { needs: 'work' },
      schema: {
        summary: 'Says what the slip of a registered letter says: received, or first presented and then refused or not fetched',
        params: ofDispatch,
        body: z.strictObject({ receipt: z.enum(['received', 'refused', 'unclaimed']), on: dayShape }),
        response: { 200: z.object({ countsFrom: dayShape.nullable(), certain: z.boolean() }) },
      },
    },
    async (request) => {
      const { receipt, on } = request.body;
      const { counts } = await askingOf(request).program.recordReceipt(request.params.dispatch as DispatchId, receipt, on as Day);
      return { countsFrom: counts?.on ?? null, certain: counts?.certainty === 'verified' };
    },
  );
}

function leaving(app: Api): void {
  app.post(
    '/api/w/:workspace/dispatches/:dispatch/electronic',
    {
      config: { needs: 'approve', rateLimit: { max: 20, timeWindow: 60_000 } },
      schema: {
        summary: 'Sends an electronic registered letter with a code of one use, which is kept nowhere',
        params: ofDispatch,
        body: z.strictObject({ code: z.string().max(20) }),
        response: { 200: z.object({ outcome: z.enum(['sent', 'withdrawn', 'retryLater', 'failed', 'uncertain', 'unwritable']) }) },
      },
    },
    async (request) => {
      const { program, clock } = askingOf(request);
      const outcome = await program.sendElectronic(request.params.dispatch as DispatchId, request.body.code, clock.today());
      return { outcome: typeof outcome === 'string' ? outcome : ('unwritable' as const) };
    },
  );
}

const proofSaid = z.strictObject({ what: z.enum(POST_PROOFS).default('receipt'), on: dayShape });

function proofs(app: Api): void {
  app.post(
    '/api/w/:workspace/dispatches/:dispatch/proofs',
    {
      config: { needs: 'work' },
      schema: {
        summary:
          'Files the scan or photograph (PDF, JPEG, PNG) of a slip or another proof of a registered letter: one file, after the field `options`',
        params: ofDispatch,
        response: { 200: doneShape },
      },
    },
    async (request) =>
      withUpload(
        request,
        async (file, options) => {
          const said = proofSaid.safeParse(options);
          if (!said.success) throw new NotUnderstood('not-understood', 'The request was not understood: options.', { field: 'options' });
          const { what, on } = said.data;
          await askingOf(request).program.fileProof(request.params.dispatch as DispatchId, { file, what, on: on as Day });
          return DONE;
        },
        { most: MOST_FILED_BYTES, tooLarge: documentTooLarge },
      ),
  );
  app.get(
    '/api/w/:workspace/proofs/:proof',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'A proof of a registered letter, to the byte; always to be saved, never shown',
        params: z.object({ workspace: z.string(), proof: idShape }),
      },
    },
    async (request, reply) => {
      const { name, bytes } = await askingOf(request).program.proofFile(request.params.proof as LetterEventId);
      return reply.headers(saved(name)).send(Buffer.from(bytes));
    },
  );
}
