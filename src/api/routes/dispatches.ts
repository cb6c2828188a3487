import { z } from 'zod';
import type { Day } from '../../core/base/day.ts';
import type { DispatchId } from '../../core/base/id.ts';
import type { HoldRow } from '../../core/journal/hold-tables.ts';
import type { ContactRow, DispatchRow } from '../../core/journal/tables.ts';
import type { DispatchView } from '../../use-cases/show-dispatch.ts';
import { faultForScreen, scriptForScreen } from '../../words/on-screen.ts';
import { askingOf } from '../door.ts';
import { languageOf } from '../refused.ts';
import { amountJson, dayShape, idShape, moneyShape } from '../shapes.ts';
import { channelShape, statusShape } from '../task-json.ts';
import type { Api } from '../typed.ts';
import { HOLD_KINDS } from './debtor-shapes.ts';

const params = z.object({ workspace: z.string(), dispatch: idShape });
const addressShape = z.object({ lines: z.array(z.string()), postcode: z.string(), city: z.string(), country: z.string() });
const viewShape = z.object({
  id: z.number(),
  channel: channelShape,
  status: statusShape,
  approvedBy: z.string().nullable().meta({ description: 'who approved it; "scenario" when it leaves by itself' }),
  outcome: z.string().nullable(),
  step: z.string(),
  decidedOn: dayShape,
  deadline: dayShape.nullable(),
  debtor: z.object({
    id: z.number(),
    name: z.string().nullable(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
    address: addressShape.nullable(),
  }),
  invoices: z.array(
    z.object({
      id: z.number(),
      number: z.string(),
      role: z.enum(['claimed', 'information', 'paid', 'instalment', 'agreed']),
      issuedOn: dayShape.nullable(),
      dueOn: dayShape.nullable(),
      late: z.number().meta({ description: 'days late today' }),
      open: moneyShape,
    }),
  ),
  before: z.array(
    z.object({
      step: z.string(),
      on: dayShape,
      state: z.enum(['pending', 'made', 'attempted', 'failed', 'dropped']),
      deadline: dayShape.nullable(),
      ways: z.array(z.object({ channel: channelShape, status: statusShape, outcome: z.string().nullable() })),
    }),
  ),
  holds: z.array(
    z.object({
      id: z.number(),
      kind: z.enum(HOLD_KINDS),
      reason: z.string(),
      until: dayShape.nullable(),
    }),
  ),
  promises: z.array(
    z.object({
      on: dayShape,
      state: z.enum(['open', 'kept', 'broken']),
      part: moneyShape.nullable().meta({ description: 'null: all of it' }),
    }),
  ),
});
const previewShape = z.object({
  kind: z.enum(['email', 'sms', 'letter', 'call']),
  language: z.enum(['fr', 'en']).meta({ description: 'in which it is written' }),
  subject: z.string(),
  text: z.string(),
  page: z.enum(['html', 'pdf', 'none']).meta({ description: 'what …/preview/page gives' }),
  findings: z.array(z.object({ severity: z.enum(['error', 'warning']), code: z.string(), message: z.string() })),
  checklist: z
    .array(
      z.object({
        content: z.enum([
          'names-itself',
          'date',
          'reference',
          'creditor',
          'debtor',
          'invoices',
          'principal',
          'interest',
          'recovery-fee',
          'deadline',
          'means-of-payment',
          'consequences',
        ]),
        state: z.enum(['present', 'missing', 'doubtful', 'forbidden', 'not-needed']),
        article: z.string().nullable(),
        certainty: z.enum(['verified', 'unverified']),
      }),
    )
    .nullable()
    .meta({ description: 'what a formal notice says, point by point' }),
});

/** What may be shown of a message: its own styles and the images in it, nothing else. */
const PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox";

/** One letter, e-mail or call: what it says, what is known, and what a person says of it. */
export function dispatchRoutes(app: Api): void {
  looking(app);
  word(app);
  page(app);
  skip(app);
  resolve(app);
}

function looking(app: Api): void {
  app.get(
    '/api/w/:workspace/dispatches/:dispatch',
    {
      config: { needs: 'read' },
      schema: { summary: 'A letter, e-mail or call, with its invoices and what was done before', params, response: { 200: viewShape } },
    },
    async (request) => viewJson(await askingOf(request).program.showDispatch(request.params.dispatch as DispatchId)),
  );
  app.get(
    '/api/w/:workspace/dispatches/:dispatch/preview',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'What it would say if it left today, or the script of a call; refused where it cannot be written',
        params,
        response: { 200: previewShape },
      },
    },
    async (request) => {
      const { program, clock } = askingOf(request);
      const seen = await program.preview(request.params.dispatch as DispatchId, clock.today());
      const language = languageOf(request);
      const shown = seen.html !== null ? 'html' : seen.kind === 'letter' ? 'pdf' : 'none';
      const findings = seen.findings.map((one) => ({
        severity: one.severity,
        code: one.code,
        message: faultForScreen(one, language),
      }));
      const checklist = seen.checklist?.map((one) => ({ ...one })) ?? null;
      return {
        kind: seen.kind,
        language: seen.language,
        subject: seen.subject,
        text: seen.kind === 'call' ? scriptForScreen(seen.text) : seen.text,
        page: shown,
        findings,
        checklist,
      } as const;
    },
  );
}

function word(app: Api): void {
  app.get(
    '/api/w/:workspace/dispatches/:dispatch/last-word',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'What became of something that waited, who did it and when: for whoever wanted to do it too',
        params,
        response: {
          200: z.object({
            status: statusShape,
            by: z.string().nullable().meta({ description: 'null of what waits still' }),
            at: z.string().nullable().meta({ description: 'an instant' }),
          }),
        },
      },
    },
    async (request) => askingOf(request).program.lastWord(request.params.dispatch as DispatchId),
  );
}

function page(app: Api): void {
  app.get(
    '/api/w/:workspace/dispatches/:dispatch/preview/page',
    {
      config: { needs: 'read' },
      schema: { summary: 'The same as a page: the PDF of a letter, the HTML of an e-mail, the e-mail file of one that has left', params },
    },
    async (request, reply) => {
      const { program, clock } = askingOf(request);
      const { dispatch } = request.params;
      const { kind, html, bytes } = await program.preview(dispatch as DispatchId, clock.today());
      if (html !== null) {
        void reply.header('content-security-policy', PAGE_POLICY).type('text/html; charset=utf-8');
        return reply.send(html);
      }
      if (kind === 'call' || kind === 'sms') return reply.type('text/plain; charset=utf-8').send(Buffer.from(bytes));
      const name = kind === 'letter' ? `inline; filename="courrier-${dispatch}.pdf"` : `attachment; filename="e-mail-${dispatch}.eml"`;
      void reply.header('content-disposition', name).type(kind === 'letter' ? 'application/pdf' : 'message/rfc822');
      return reply.send(Buffer.from(bytes));
    },
  );
}

function skip(app: Api): void {
  app.post(
    '/api/w/:workspace/dispatches/:dispatch/skip',
    {
      config: { needs: 'work' },
      schema: {
        summary: 'Does not make this step now: withdraws it, and leaves its invoices alone through a day, unless it only confirms a call',
        params,
        body: z.object({ reason: z.string().max(500), until: dayShape }),
        response: { 200: z.object({ contact: z.number(), hold: z.number().nullable(), until: dayShape }) },
      },
    },
    async (request) => {
      const { reason, until } = request.body;
      return { ...(await askingOf(request).program.skip(request.params.dispatch as DispatchId, reason, until as Day)), until };
    },
  );
}

function resolve(app: Api): void {
  app.post(
    '/api/w/:workspace/dispatches/:dispatch/resolve',
    {
      config: { needs: 'work' },
      schema: {
        summary: 'Says whether an e-mail left of which nobody could know',
        params,
        body: z.object({ left: z.boolean() }),
        response: { 200: z.object({ left: z.boolean() }) },
      },
    },
    async (request) => {
      const { program, clock } = askingOf(request);
      const dispatch = request.params.dispatch as DispatchId;
      await program.checkUncertain(dispatch);
      await program.resolveUncertain(dispatch, request.body.left, clock.today());
      return { left: request.body.left };
    },
  );
}

function viewJson({ dispatch, contact, debtor, invoices, before, holds, promises }: DispatchView): z.infer<typeof viewShape> {
  const address = debtor?.address ?? null;
  return {
    id: dispatch.id,
    channel: dispatch.channel,
    status: dispatch.status,
    approvedBy: dispatch.approved_by,
    outcome: dispatch.outcome,
    step: contact.step,
    decidedOn: contact.decided_on,
    deadline: contact.deadline,
    debtor: {
      id: dispatch.debtor_id,
      name: debtor?.name ?? null,
      phone: debtor?.phone ?? null,
      email: debtor?.email ?? null,
      address: address && { ...address, lines: [...address.lines] },
    },
    invoices: invoices.map(({ item, role, cents, late }) => ({
      id: item.id,
      number: item.number,
      role,
      issuedOn: item.issued_on,
      dueOn: item.due_on,
      late,
      open: amountJson(cents, item.currency),
    })),
    before: before.map(({ contact: row, dispatches }) => pastJson(row, dispatches)),
    holds: holds.map(holdJson),
    promises: promises.flatMap(promiseJson),
  };
}

function pastJson({ step, made_on, decided_on, state, deadline }: ContactRow, dispatches: readonly DispatchRow[]) {
  const ways = dispatches.map(({ channel, status, outcome }) => ({ channel, status, outcome: status === 'called' ? outcome : null }));
  return { step, on: made_on ?? decided_on, state, deadline, ways };
}

function holdJson({ id, kind, reason, until_day }: HoldRow) {
  return { id, kind, reason, until: until_day };
}

function promiseJson({ hold, state }: DispatchView['promises'][number]) {
  const { promised_on: on, promised_cents: cents, promised_currency: currency } = hold;
  if (on === null || state === 'withdrawn' || state === 'superseded') return [];
  return [{ on, state, part: cents === null || currency === null ? null : amountJson(cents, currency) }];
}
