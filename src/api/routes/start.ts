import { z } from 'zod';
import type { Day } from '../../core/base/day.ts';
import type { CreditorId } from '../../core/base/id.ts';
import { Refusal } from '../../core/base/refusal.ts';
import { missingMentions } from '../../core/law/mentions.ts';
import { MAX_LOGO_BYTES } from '../../core/receivable/party.ts';
import type { SourceFile } from '../../formats/reading.ts';
import type { MailServer } from '../../ports/mail-server.ts';
import { askingOf } from '../door.ts';
import { languageOf } from '../refused.ts';
import { dayShape, idShape, moneyJson, moneyShape } from '../shapes.ts';
import { together } from '../together.ts';
import type { Api } from '../typed.ts';
import { withUpload } from '../uploads.ts';

const params = z.object({ workspace: z.string(), creditor: idShape });
const startShape = z.object({
  statements: z.number().meta({ description: 'mandatory statements that the letters lack' }),
  logo: z.boolean(),
  mail: z.boolean().meta({ description: 'a mail server is set up' }),
  booksAsOf: dayShape.nullable(),
  liveFrom: dayShape.nullable(),
});
const channelShape = z.enum(['email', 'sms', 'letter', 'registered-letter', 'call', 'decision']);
const approvalShape = z.enum(['automatic', 'person']);
const rehearsalShape = z.object({
  day: dayShape,
  total: z.number(),
  waiting: z.number().meta({ description: 'debtors with a contact under way already' }),
  questions: z.number(),
  steps: z.array(
    z.object({
      step: z.string(),
      approval: approvalShape,
      contacts: z.number(),
      invoices: z.number(),
      totals: z.array(moneyShape),
    }),
  ),
  contacts: z.array(
    z.object({
      debtor: z.object({ id: z.number(), name: z.string().nullable() }),
      scenario: z.string(),
      step: z.string(),
      channels: z.array(channelShape),
      approval: approvalShape,
      invoices: z.array(z.string()),
      totals: z.array(moneyShape),
    }),
  ),
});

type Options = { readonly mailServer: Pick<MailServer, 'known'>; readonly checkLogo: (bytes: Uint8Array) => Promise<void> };

/** The way from an empty workspace to the first reminder: how far it is, what letters look like, what would leave today. */
export function startRoutes(app: Api, { mailServer, checkLogo }: Options): void {
  app.get(
    '/api/w/:workspace/creditors/:creditor/start',
    {
      config: { needs: 'read' },
      schema: { summary: 'How far the company is set up', params, response: { 200: startShape } },
    },
    async (request) => {
      const { profile, books_as_of, live_from } = await creditorOf(request);
      return {
        statements: missingMentions(profile, false).length,
        logo: profile.logo !== null,
        mail: mailServer.known() !== null,
        booksAsOf: books_as_of,
        liveFrom: live_from,
      };
    },
  );
  logoRoutes(app, checkLogo);
  sampleLetterRoute(app);
  rehearsalRoute(app);
  levelsRoute(app);
}

function logoRoutes(app: Api, checkLogo: Options['checkLogo']): void {
  app.get(
    '/api/w/:workspace/creditors/:creditor/logo',
    { config: { needs: 'read' }, schema: { summary: 'The logo that letters bear', params } },
    async (request, reply) => {
      const bytes = await askingOf(request).program.creditorLogo(request.params.creditor as CreditorId);
      if (bytes === null) throw new Refusal('no-logo', 'This company has no logo.');
      // A drawing may carry a script: opened by itself, it can do nothing.
      return reply
        .header('content-type', mediaTypeOf(bytes))
        .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
        .send(Buffer.from(bytes));
    },
  );
  app.post(
    '/api/w/:workspace/creditors/:creditor/logo',
    {
      config: { needs: 'settings' },
      schema: {
        summary: 'Takes the logo that letters bear: one PNG, JPEG or SVG file as a browser sends files',
        params,
        response: { 200: z.object({ saved: z.literal(true) }) },
      },
    },
    async (request) => {
      const { id } = await creditorOf(request);
      const work = async ({ bytes }: SourceFile) => {
        await checkLogo(bytes);
        await askingOf(request).program.setProfile(id, {}, bytes);
        return { saved: true } as const;
      };
      const tooLarge = () => new Refusal('logo-too-large', 'The logo is too large. Give a smaller picture: 1000 pixels wide is plenty.');
      return withUpload(request, work, { most: MAX_LOGO_BYTES, tooLarge });
    },
  );
  app.post(
    '/api/w/:workspace/creditors/:creditor/logo/drop',
    {
      config: { needs: 'settings' },
      schema: {
        summary: 'Takes the logo away: letters bear none from now on',
        params,
        response: { 200: z.object({ dropped: z.literal(true) }) },
      },
    },
    async (request) => {
      const { id } = await creditorOf(request);
      await askingOf(request).program.setProfile(id, {}, 'none');
      return { dropped: true } as const;
    },
  );
}

function sampleLetterRoute(app: Api): void {
  app.get(
    '/api/w/:workspace/creditors/:creditor/sample-letter',
    {
      config: { needs: 'read' },
      schema: { summary: 'A reminder to an invented debtor as it would be printed, a PDF; nothing is written or sent', params },
    },
    async (request, reply) => {
      const pdf = await askingOf(request).program.sampleLetter(request.params.creditor as CreditorId, languageOf(request));
      return reply.header('content-type', 'application/pdf').header('content-disposition', 'inline').send(Buffer.from(pdf));
    },
  );
}

function rehearsalRoute(app: Api): void {
  app.get(
    '/api/w/:workspace/creditors/:creditor/rehearsal',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'What a run of today would decide, by step and the hundred largest one by one; nothing is written or sent',
        params,
        response: { 200: rehearsalShape },
      },
    },
    async (request) => {
      const asking = askingOf(request);
      const creditor = request.params.creditor as CreditorId;
      const { steps, contacts, ...rest } = await together(asking, `rehearsal ${creditor}`, () => asking.program.rehearse(creditor));
      return {
        ...rest,
        steps: steps.map(({ totals, ...step }) => ({ ...step, totals: totals.map(moneyJson) })),
        contacts: contacts.map(({ debtor, name, channels, invoices, totals, ...one }) => ({
          ...one,
          debtor: { id: debtor, name },
          channels: [...channels],
          invoices: [...invoices],
          totals: totals.map(moneyJson),
        })),
      };
    },
  );
}

function levelsRoute(app: Api): void {
  app.post(
    '/api/w/:workspace/creditors/:creditor/levels',
    {
      config: { needs: 'work' },
      schema: {
        summary: 'Says which step had been made, before Acquit took over, for all invoices that are late for at least so many days',
        params,
        body: z.strictObject({ lateFor: z.number().int().min(1).max(3_650), step: z.string().max(60), on: dayShape }),
        response: { 200: z.object({ set: z.number() }) },
      },
    },
    async (request) => {
      const { program, clock } = askingOf(request);
      const { lateFor, step, on } = request.body;
      return { set: await program.setLevel(request.params.creditor as CreditorId, { lateFor, on: clock.today() }, step, on as Day) };
    },
  );
}

async function creditorOf(request: Parameters<typeof askingOf>[0] & { params: { creditor: number } }) {
  const id = request.params.creditor as CreditorId;
  const creditor = (await askingOf(request).program.creditors()).find((one) => one.id === id);
  if (!creditor) throw new Refusal('unknown-creditor', `There is no creditor ${id} in this workspace.`, { id });
  return creditor;
}

/** The three that are taken. */
function mediaTypeOf(bytes: Uint8Array): string {
  if (bytes[0] === 0x89) return 'image/png';
  return bytes[0] === 0xff ? 'image/jpeg' : 'image/svg+xml';
}
