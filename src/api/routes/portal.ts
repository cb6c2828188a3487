import { z } from 'zod';
import { fileNameInHeader } from '../../core/base/file-name.ts';
import type { CreditorId, DebtorId, PortalRequestId } from '../../core/base/id.ts';
import { DISPUTE_REASONS, REQUEST_ANSWERS, REQUEST_KINDS } from '../../core/case/debtor-request.ts';
import type { RequestView } from '../../use-cases/portal-requests.ts';
import { askingOf } from '../door.ts';
import { amountJson, dayShape, idShape, moneyShape, pageShape } from '../shapes.ts';
import type { Api } from '../typed.ts';

const fileShape = z.object({ name: z.string(), mediaType: z.string(), bytes: z.number() });
export const becameShape = z
  .object({ is: z.enum(['promise', 'dispute', 'plan']), id: z.number() })
  .meta({ description: 'the promise, dispute or payment plan that a person made of it' });
const requestShape = z.object({
  id: z.number(),
  debtor: z.object({ id: z.number(), name: z.string() }),
  kind: z.enum(REQUEST_KINDS),
  saidOn: dayShape,
  invoices: z.array(z.string()).meta({ description: 'none named: everything that the page showed' }),
  amount: moneyShape.nullable(),
  day: dayShape.nullable().meta({ description: 'promised, of the payment, or of the first instalment' }),
  parts: z.number().nullable(),
  reason: z.enum(DISPUTE_REASONS).nullable(),
  note: z.string().nullable(),
  contact: z.object({ email: z.string().nullable(), phone: z.string().nullable(), address: z.string().nullable() }).nullable(),
  callWhen: z.string().nullable(),
  files: z.array(fileShape),
  heldUntil: dayShape.nullable().meta({ description: 'the last day on which reminders wait for it; null: they do not, or no longer' }),
  answer: z.enum(REQUEST_ANSWERS).nullable(),
  answeredOn: dayShape.nullable(),
  answeredBy: z.string().nullable(),
  became: becameShape.nullable(),
});
const listShape = z.object({ lines: z.array(requestShape), next: z.number().nullable() });
const linksShape = z.object({
  links: z.array(z.object({ id: z.number(), madeOn: dayShape, expiresOn: dayShape, inMessage: z.boolean() })),
  inMessages: z
    .enum(['yes', 'no-address', 'switched-off'])
    .meta({ description: 'whether messages bear a link; no-address: nobody could reach it' }),
});
const ofDebtor = z.object({ workspace: z.string(), debtor: idShape });
const ofRequest = z.object({ workspace: z.string(), request: idShape });

/** The debtors' pages: links to them, and what was said on them. */
export function portalRoutes(app: Api): void {
  requestRoutes(app);
  answerRoutes(app);
  linkRoutes(app);
}

function requestRoutes(app: Api): void {
  app.get(
    '/api/w/:workspace/creditors/:creditor/requests',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'What debtors said on their page and nobody has looked at, the oldest first',
        params: z.object({ workspace: z.string(), creditor: idShape }),
        querystring: pageShape,
        response: { 200: listShape },
      },
    },
    async (request) =>
      listJson(await askingOf(request).program.waitingRequests(request.params.creditor as CreditorId, request.query), request.query.limit),
  );
  app.get(
    '/api/w/:workspace/debtors/:debtor/requests',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'What one debtor said on its page, the newest first',
        params: ofDebtor,
        querystring: pageShape,
        response: { 200: listShape },
      },
    },
    async (request) =>
      listJson(await askingOf(request).program.requestsOf(request.params.debtor as DebtorId, request.query), request.query.limit),
  );
}

function answerRoutes(app: Api): void {
  app.post(
    '/api/w/:workspace/requests/:request/answer',
    {
      config: { needs: 'work' },
      schema: {
        summary:
          'A person has looked: reminders go on (resumed), wait to the end of the hold (kept), or the contact data are recorded (applied)',
        params: ofRequest,
        body: z.object({ answer: z.enum(REQUEST_ANSWERS) }),
        response: { 200: z.object({ answered: z.number() }) },
      },
    },
    async (request) => {
      await askingOf(request).program.answerRequest(request.params.request as PortalRequestId, request.body.answer);
      return { answered: request.params.request };
    },
  );
  app.get(
    '/api/w/:workspace/requests/:request/files/:at',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'A file that a debtor handed in, to the byte; always to be saved, never shown',
        params: ofRequest.extend({ at: z.coerce.number().int().min(0).max(9) }),
      },
    },
    async (request, reply) => {
      const { request: id, at } = request.params;
      const file = await askingOf(request).program.requestFile(id as PortalRequestId, at);
      return reply
        .header('content-type', 'application/octet-stream')
        .header('content-disposition', `attachment; ${fileNameInHeader(file.name)}`)
        .send(Buffer.from(file.bytes));
    },
  );
}

function linkRoutes(app: Api): void {
  app.get(
    '/api/w/:workspace/debtors/:debtor/links',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'The links that open a debtor’s page, the newest 100, without their addresses: nobody reads those back',
        params: ofDebtor,
        response: { 200: linksShape },
      },
    },
    async (request) => {
      const { program } = askingOf(request);
      const debtor = request.params.debtor as DebtorId;
      const links = (await program.openLinks(debtor)).map(({ id, made_on, expires_on, contact_id }) => ({
        id,
        madeOn: made_on,
        expiresOn: expires_on,
        inMessage: contact_id !== null,
      }));
      return { links, inMessages: await program.linksInMessages(debtor) };
    },
  );
  app.post(
    '/api/w/:workspace/debtors/:debtor/links',
    {
      config: { needs: 'work' },
      schema: {
        summary: 'Makes a link to a debtor’s page, to be handed over; its address is told this once',
        params: ofDebtor,
        response: { 200: z.object({ url: z.string(), expiresOn: dayShape }) },
      },
    },
    async (request) => {
      const { url, expiresOn } = await askingOf(request).program.makeLink(request.params.debtor as DebtorId);
      return { url, expiresOn };
    },
  );
  app.post(
    '/api/w/:workspace/debtors/:debtor/links/revoke',
    {
      config: { needs: 'work' },
      schema: {
        summary: 'Closes every link to a debtor’s page, whatever message it is in',
        params: ofDebtor,
        response: { 200: z.object({ revoked: z.number() }) },
      },
    },
    async (request) => ({ revoked: await askingOf(request).program.revokeLinks(request.params.debtor as DebtorId) }),
  );
}

function listJson(views: readonly RequestView[], limit: number): z.infer<typeof listShape> {
  return { lines: views.map(requestJson), next: views.length < limit ? null : (views.at(-1)?.request.id ?? null) };
}

function requestJson({ request, debtor, details, numbers, hold }: RequestView): z.infer<typeof requestShape> {
  const { id, debtor_id, kind, said_on, cents, currency, on_day, parts, reason, files, answer, answered_on, answered_by, became } = request;
  return {
    id,
    debtor: { id: debtor_id, name: debtor },
    kind,
    saidOn: said_on,
    invoices: [...numbers],
    amount: cents === null || currency === null ? null : amountJson(cents, currency),
    day: on_day,
    parts,
    reason,
    note: details?.note ?? null,
    contact: details?.contact ?? null,
    callWhen: details?.callWhen ?? null,
    files: files.map(({ mediaType, bytes }, at) => ({ name: details?.files[at] ?? `${id}-${at + 1}`, mediaType, bytes })),
    heldUntil: hold?.until_day ?? null,
    answer,
    answeredOn: answered_on,
    answeredBy: answered_by,
    became,
  };
}
