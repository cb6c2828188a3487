import { z } from 'zod';
import type { Day } from '../../core/base/day.ts';
import type { BankLineId, HandOverId, ReportId } from '../../core/base/id.ts';
import { REPORT_ACTS } from '../../core/case/hand-over.ts';
import { askingOf } from '../door.ts';
import { dayShape, idShape } from '../shapes.ts';
import type { Api } from '../typed.ts';
import { centsTyped } from './amount-typed.ts';
import { amountShape } from './hand-over-terms.ts';

const ofHandOver = z.object({ workspace: z.string(), handOver: idShape });
const ofReport = z.object({ workspace: z.string(), report: idShape });
const doneShape = z.object({ done: z.literal(true) });
const DONE = { done: true } as const;
const LONGEST = 10_000;

/** What professionals say, and what a person makes of it. */
export function reportRoutes(app: Api): void {
  app.post(
    '/api/w/:workspace/hand-overs/:handOver/reports',
    {
      config: { needs: 'work' },
      schema: {
        summary: 'What a professional said by telephone or letter: it waits like what is said by the link',
        params: ofHandOver,
        body: z.strictObject({
          ...{ act: z.enum(REPORT_ACTS), on: dayShape, amount: amountShape, commission: amountShape },
          ...{
            invoice: z.string().max(100).default(''),
            until: dayShape.nullable().default(null),
            note: z.string().max(LONGEST).default(''),
          },
          key: z.string().max(80).meta({ description: 'the same twice is taken once' }),
        }),
        response: { 200: z.object({ id: z.number() }) },
      },
    },
    async (request) => {
      const { amount, commission, on, until, ...told } = request.body;
      const cents = (text: string | null) => (text === null || text.trim() === '' ? null : BigInt(centsTyped(text)));
      const said = {
        ...told,
        on: on as Day,
        until: until as Day | null,
        cents: cents(amount),
        commissionCents: cents(commission),
        files: [],
      };
      return { id: await askingOf(request).program.report(request.params.handOver as HandOverId, said) };
    },
  );
  decidingRoutes(app);
}

function decidingRoutes(app: Api): void {
  app.post(
    '/api/w/:workspace/reports/:report/confirmation',
    {
      config: { needs: 'approve' },
      schema: {
        summary: 'A person says that a report is right: only then something follows from it',
        params: ofReport,
        body: z.strictObject({ commission: amountShape, line: idShape.nullable().default(null) }),
        response: { 200: doneShape },
      },
    },
    async (request) => {
      const { commission, line } = request.body;
      const commissionCents = commission === null || commission.trim() === '' ? null : BigInt(centsTyped(commission));
      const how = { commissionCents, line: line as BankLineId | null };
      await askingOf(request).program.confirmReport(request.params.report as ReportId, how);
      return DONE;
    },
  );
  const one = [
    ['refusal', 'Sets a report aside: nothing follows from it', 'refuseReport'],
    ['reopening', 'A report that was confirmed or set aside waits again; what followed from it is undone to the cent', 'reopenReport'],
  ] as const;
  for (const [path, summary, verb] of one)
    app.post(
      `/api/w/:workspace/reports/:report/${path}`,
      { config: { needs: 'approve' }, schema: { summary, params: ofReport, response: { 200: doneShape } } },
      async (request) => {
        await askingOf(request).program[verb]((request.params as { report: number }).report as ReportId);
        return DONE;
      },
    );
  app.post(
    '/api/w/:workspace/hand-overs/:handOver/remittances',
    {
      config: { needs: 'approve' },
      schema: {
        summary: 'A line of the bank is what the professional passed on for this claim',
        params: ofHandOver,
        body: z.strictObject({ line: idShape }),
        response: { 200: doneShape },
      },
    },
    async (request) => {
      await askingOf(request).program.remittanceSeen(request.params.handOver as HandOverId, request.body.line as BankLineId);
      return DONE;
    },
  );
}
