import { z } from 'zod';
import type { CreditorId, DebtorId, DispatchId } from '../../core/base/id.ts';
import { Refusal } from '../../core/base/refusal.ts';
import type { Language } from '../../core/base/text.ts';
import { canBeTakenBack } from '../../program.ts';
import type { OutboxLine } from '../../use-cases/outbox.ts';
import type { LeavesBy } from '../../use-cases/post-leaving.ts';
import { receiptText, trackingText } from '../../words/dispatch-outcome.ts';
import { statusText } from '../../words/dispatch-status.ts';
import { outcomeForScreen, withoutCommands } from '../../words/on-screen.ts';
import { faultText } from '../../words/refusals.ts';
import { stepName } from '../../words/terms.ts';
import { askingOf } from '../door.ts';
import { languageOf } from '../refused.ts';
import { dayShape, idShape, moneyJson, moneyShape, pageShape } from '../shapes.ts';
import type { Api } from '../typed.ts';

const CHANNELS = ['email', 'sms', 'letter', 'registered-letter', 'call'] as const;
const STATUSES = ['proposed', 'approved', 'sending', 'sent', 'failed', 'uncertain', 'printed', 'posted', 'called', 'withdrawn'] as const;
const lineShape = z.object({
  id: z.number(),
  channel: z.enum(CHANNELS),
  status: z.enum(STATUSES),
  step: z.string(),
  stepName: z.string(),
  decidedOn: dayShape,
  madeOn: dayShape.nullable().meta({ description: 'the day on which the debtor was reached, by this or another channel' }),
  deadline: dayShape.nullable(),
  debtor: z.object({ id: z.number(), name: z.string().nullable() }),
  invoices: z.array(z.string()),
  totals: z.array(moneyShape),
  tries: z.number(),
  retryAt: z.string().nullable(),
  outcome: z.string().nullable().meta({ description: "a server's own reply, what came of a call, or why it was withdrawn" }),
  state: z.string().meta({ description: 'the status in words' }),
  receipt: z.string().nullable().meta({ description: 'what the slip of a registered letter said' }),
  tracking: z.string().nullable().meta({ description: 'the number that the carrier gave a letter' }),
  approvedBy: z.string().nullable().meta({ description: '"scenario" when it left by itself' }),
  kept: z.boolean().meta({ description: 'the very document that left is on record' }),
  leaves: z
    .enum(['hand', 'provider', 'code'])
    .nullable()
    .meta({ description: 'of an approved registered letter: printed here, by the provider, or electronically once a code is typed' }),
  canBeTakenBack: z.boolean().meta({ description: 'it is approved, and nothing of it has begun to leave' }),
});
const ofCreditor = z.object({ workspace: z.string(), creditor: idShape });
const messageShape = z.object({
  kind: z.enum(['email', 'sms', 'letter', 'call']),
  language: z.enum(['fr', 'en']).meta({ description: 'in which it is written' }),
  kept: z.boolean(),
  subject: z.string(),
  text: z.string(),
  page: z.enum(['html', 'pdf', 'none']).meta({ description: 'what …/message/page gives' }),
  attachments: z.array(z.string()),
  findings: z.array(z.object({ severity: z.enum(['error', 'warning']), code: z.string(), message: z.string() })),
});
const dispatchShape = z.object({ workspace: z.string(), dispatch: idShape });

/** What may be shown of a message: its own styles and the images in it, nothing else. */
const PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox";

/** Several values of one field as a browser writes them: status=sent&status=failed, or one. */
function several<T extends readonly [string, ...string[]]>(values: T) {
  const one = z.enum(values);
  return z.union([one.transform((value) => [value]), z.array(one)]).default([]);
}

/** Everything that left, is to leave or did not, with its true state and its document. */
export function outboxRoutes(app: Api): void {
  app.get(
    '/api/w/:workspace/creditors/:creditor/outbox',
    {
      config: { needs: 'portfolio' },
      schema: {
        summary: 'Letters, e-mails and calls with their true state, the newest first',
        params: ofCreditor,
        querystring: pageShape.extend({ status: several(STATUSES), channel: several(CHANNELS), debtor: idShape.optional() }),
        response: { 200: z.object({ lines: z.array(lineShape), next: z.number().nullable() }) },
      },
    },
    async (request) => {
      const { status, channel, debtor, after, limit } = request.query;
      const filter = { statuses: status, channels: channel, debtor: (debtor as DebtorId | undefined) ?? null };
      const { program, only } = askingOf(request);
      const { lines, next } = await program.outbox(request.params.creditor as CreditorId, filter, { after, limit });
      const told = await linesJson(request, lines);
      // Why one was withdrawn may be what another client of the agency asked of the same debtor.
      const shown = told.map((line) => (only !== null && line.status === 'withdrawn' ? { ...line, outcome: null } : line));
      return { lines: shown, next };
    },
  );
  codes(app);
  messageRoutes(app);
}

/** Electronic registered letters that wait for a person with a code. */
function codes(app: Api): void {
  app.get(
    '/api/w/:workspace/creditors/:creditor/letters/codes',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'Approved registered letters that leave electronically once a code is typed, the oldest first',
        params: ofCreditor,
        querystring: pageShape,
        response: { 200: z.object({ lines: z.array(lineShape), next: z.number().nullable() }) },
      },
    },
    async (request) => {
      const { lines, next } = await askingOf(request).program.lettersForCode(request.params.creditor as CreditorId, request.query);
      return { lines: await linesJson(request, lines), next };
    },
  );
}

type Asked = Parameters<typeof askingOf>[0] & { readonly params: { readonly creditor: number } };

async function linesJson(request: Asked, lines: readonly OutboxLine[]): Promise<z.infer<typeof lineShape>[]> {
  const creditor = request.params.creditor as CreditorId;
  const rows = lines.map((line) => line.dispatch);
  const ways = await askingOf(request).program.leavingBy(creditor, rows);
  return lines.map((line) => lineJson(line, ways.get(line.dispatch.id) ?? null, languageOf(request)));
}

function messageRoutes(app: Api): void {
  app.get(
    '/api/w/:workspace/dispatches/:dispatch/message',
    {
      config: { needs: 'portfolio' },
      schema: {
        summary: 'What it said, or would say if it left today; refused where it cannot be written',
        params: dispatchShape,
        response: { 200: messageShape },
      },
    },
    async (request) => {
      const { program, clock } = askingOf(request);
      const shown = await program.shownMessage(request.params.dispatch as DispatchId, clock.today());
      const { kind, kept, subject, text, html, pdf, attachments, findings } = shown;
      const language = languageOf(request);
      return {
        ...{ kind, language: shown.language, kept, subject, text, attachments: [...attachments] },
        page: html !== null ? ('html' as const) : pdf !== null ? ('pdf' as const) : ('none' as const),
        findings: findings.map(({ severity, code, message }) => ({
          severity,
          code,
          message: withoutCommands(faultText({ code, message }, language)),
        })),
      };
    },
  );
  app.get(
    '/api/w/:workspace/dispatches/:dispatch/message/page',
    {
      config: { needs: 'portfolio' },
      schema: { summary: 'The page of an e-mail, or the PDF of a letter', params: dispatchShape },
    },
    async (request, reply) => {
      const { program, clock } = askingOf(request);
      const { dispatch } = request.params;
      const { html, pdf } = await program.shownMessage(dispatch as DispatchId, clock.today());
      if (html !== null) {
        void reply.header('content-security-policy', PAGE_POLICY).type('text/html; charset=utf-8');
        return reply.send(html);
      }
      if (pdf === null) throw new Refusal('not-found', `There is nothing at ${request.url}.`, { url: request.url });
      void reply.header('content-disposition', `inline; filename="courrier-${dispatch}.pdf"`).type('application/pdf');
      return reply.send(Buffer.from(pdf));
    },
  );
}

function lineJson(
  { dispatch, contact, debtor, numbers, totals }: OutboxLine,
  leaves: LeavesBy | null,
  language: Language,
): z.infer<typeof lineShape> {
  return {
    ...{ id: dispatch.id, channel: dispatch.channel, status: dispatch.status, tries: dispatch.tries, retryAt: dispatch.retry_at },
    ...{ step: contact.step, stepName: stepName(contact.step, language) },
    ...{ decidedOn: contact.decided_on, madeOn: contact.made_on, deadline: contact.deadline },
    debtor: { id: dispatch.debtor_id, name: debtor },
    invoices: [...numbers],
    totals: totals.map(moneyJson),
    outcome: outcomeForScreen(dispatch, language),
    state: statusText(dispatch, language, leaves),
    receipt: receiptText(dispatch, language),
    tracking: trackingText(dispatch, language),
    approvedBy: dispatch.approved_by,
    kept: dispatch.document !== null,
    leaves,
    canBeTakenBack: canBeTakenBack(dispatch),
  };
}
