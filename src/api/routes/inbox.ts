import { z } from 'zod';
import type { Day } from '../../core/base/day.ts';
import type { CreditorId, DebtorId, ItemId, MailId } from '../../core/base/id.ts';
import type { MailTold } from '../../use-cases/answer-mail.ts';
import { askingOf } from '../door.ts';
import { saved } from '../saved.ts';
import { dayShape, idShape, pageShape } from '../shapes.ts';
import type { Api } from '../typed.ts';
import { mailJson, mailShape } from './mail-shapes.ts';

const toldShape = z.discriminatedUnion('is', [
  z.object({ is: z.literal('promise'), day: dayShape }),
  z.object({ is: z.literal('dispute'), reason: z.string().max(500), invoices: z.array(idShape).min(1).max(1_000).optional() }),
  z.object({ is: z.literal('time'), until: dayShape }),
  z.object({ is: z.literal('insolvency'), since: dayShape }),
  z.object({ is: z.literal('answered'), until: dayShape.nullable() }),
  z.object({ is: z.enum(['paid', 'copy', 'wrong-person', 'out-of-office', 'dead-address', 'seen']) }),
]);
const ofCreditor = z.object({ workspace: z.string(), creditor: idShape });
const params = z.object({ workspace: z.string(), mail: idShape });

/** What debtors wrote back: read, joined, answered. */
export function inboxRoutes(app: Api): void {
  app.get(
    '/api/w/:workspace/creditors/:creditor/inbox',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'Mails that came in, the newest first: those that wait for a person, or all',
        params: ofCreditor,
        querystring: pageShape.extend({ which: z.enum(['waiting', 'all']).default('waiting') }),
        response: { 200: z.object({ mails: z.array(mailShape), next: z.number().nullable() }) },
      },
    },
    async (request) => {
      const { which, ...page } = request.query;
      const states = which === 'waiting' ? (['waiting'] as const) : (['waiting', 'done', 'aside'] as const);
      const mails = await askingOf(request).program.inbox(request.params.creditor as CreditorId, states, page);
      const last = mails.length < page.limit ? undefined : mails.at(-1);
      return { mails: mails.map(mailJson), next: last?.mail.id ?? null };
    },
  );
  app.get(
    '/api/w/:workspace/mails/:mail',
    { config: { needs: 'read' }, schema: { summary: 'A mail that came in', params, response: { 200: mailShape } } },
    async (request) => mailJson(await askingOf(request).program.mailView(request.params.mail as MailId)),
  );
  app.post(
    '/api/w/:workspace/creditors/:creditor/inbox/reading',
    {
      config: { needs: 'work', rateLimit: { max: 6, timeWindow: 60_000 } },
      schema: {
        summary: 'Reads the mailbox now, as it is read by itself during the day',
        params: ofCreditor,
        response: { 200: z.object({ read: z.number(), waiting: z.number(), kept: z.number(), known: z.number() }) },
      },
    },
    async (request) => askingOf(request).program.readMailbox(request.params.creditor as CreditorId),
  );
  attachments(app);
  answering(app);
}

/** Whatever a stranger sent is saved and never shown by the browser. */
function attachments(app: Api): void {
  app.get(
    '/api/w/:workspace/mails/:mail/attachments/:place',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'A file that came with a mail, to the byte',
        params: params.extend({ place: z.coerce.number().int().min(0).max(100) }),
      },
    },
    async (request, reply) => {
      const { mail, place } = request.params;
      const { name, content } = await askingOf(request).program.mailAttachment(mail as MailId, place);
      return reply.headers(saved(name)).send(Buffer.from(content));
    },
  );
  app.get(
    '/api/w/:workspace/mails/:mail/original',
    { config: { needs: 'read' }, schema: { summary: 'A mail as it came, to the byte', params } },
    async (request, reply) => {
      const { mail } = request.params;
      return reply.headers(saved(`e-mail-${mail}.eml`)).send(Buffer.from(await askingOf(request).program.mailBytes(mail as MailId)));
    },
  );
}

function answering(app: Api): void {
  app.post(
    '/api/w/:workspace/mails/:mail/answer',
    {
      config: { needs: 'work' },
      schema: {
        summary: 'Says what a mail means; what follows is what follows the same word in a call',
        params,
        body: toldShape,
        response: { 200: z.object({ answered: z.number(), until: dayShape.nullable() }) },
      },
    },
    async (request) => {
      const { mail } = request.params;
      return { answered: mail, until: await askingOf(request).program.answerMail(mail as MailId, toldOf(request.body)) };
    },
  );
  app.post(
    '/api/w/:workspace/mails/:mail/aside',
    {
      config: { needs: 'work' },
      schema: { summary: 'Sets a mail aside: it concerns no debtor', params, response: { 200: z.object({ aside: z.number() }) } },
    },
    async (request) => {
      await askingOf(request).program.setMailAside(request.params.mail as MailId);
      return { aside: request.params.mail };
    },
  );
  app.post(
    '/api/w/:workspace/mails/:mail/join',
    {
      config: { needs: 'work' },
      schema: {
        summary: 'Says whose a mail is; it waits on, and holds the steps of that debtor',
        params,
        body: z.object({ debtor: idShape }),
        response: { 200: z.object({ joined: z.number() }) },
      },
    },
    async (request) => {
      await askingOf(request).program.joinMailTo(request.params.mail as MailId, request.body.debtor as DebtorId);
      return { joined: request.params.mail };
    },
  );
}

function toldOf(body: z.infer<typeof toldShape>): MailTold {
  switch (body.is) {
    case 'promise':
      return { is: 'promise', day: body.day as Day };
    case 'time':
      return { is: 'time', until: body.until as Day };
    case 'insolvency':
      return { is: 'insolvency', since: body.since as Day };
    case 'answered':
      return { is: 'answered', until: body.until as Day | null };
    case 'dispute':
      return { is: 'dispute', reason: body.reason, ...(body.invoices ? { items: body.invoices as ItemId[] } : {}) };
    default:
      return body;
  }
}
