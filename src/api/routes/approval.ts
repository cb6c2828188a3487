import { z } from 'zod';
import type { CreditorId, DispatchId } from '../../core/base/id.ts';
import { SECOND_THOUGHTS_MINUTES } from '../../program.ts';
import { refusalForScreen } from '../../words/on-screen.ts';
import { askingOf } from '../door.ts';
import { languageOf } from '../refused.ts';
import { idShape, moneyJson, moneyShape } from '../shapes.ts';
import type { Api } from '../typed.ts';

const params = z.object({ workspace: z.string(), creditor: idShape });
const approvedShape = z.object({
  approved: z.number(),
  dispatches: z.array(z.number()).meta({ description: 'what was approved, to take it back by' }),
  restMinutes: z.number().meta({ description: 'for so long none of it leaves by itself' }),
  notApproved: z.string().nullable().meta({ description: 'why others of those asked for were not approved' }),
});
/** Named at once, to approve or to take back. */
const MOST_NAMED = 50_000;
const allShape = z.object({ count: z.number(), debtors: z.number(), totals: z.array(moneyShape), seen: z.string() });

/** A person's yes to what the program proposes: one by one, some, or all that was shown. */
export function approvalRoutes(app: Api): void {
  app.get(
    '/api/w/:workspace/creditors/:creditor/to-approve',
    {
      config: { needs: 'read' },
      schema: { summary: 'All that waits for approval: how many, to whom, for what sums', params, response: { 200: allShape } },
    },
    async (request) => {
      const { totals, ...rest } = await askingOf(request).program.toApprove(request.params.creditor as CreditorId);
      return { ...rest, totals: totals.map(moneyJson) };
    },
  );
  app.post(
    '/api/w/:workspace/creditors/:creditor/approve',
    {
      config: { needs: 'approve' },
      schema: {
        summary: 'Approves the sendings named, or all that were shown and none that came since',
        params,
        body: z.union([
          z.object({ dispatches: z.array(idShape).min(1).max(MOST_NAMED) }).strict(),
          z.object({ all: z.object({ seen: z.string().regex(/^[0-9a-f]{64}$/) }) }).strict(),
        ]),
        response: { 200: approvedShape },
      },
    },
    async (request) => {
      const { program } = askingOf(request);
      const creditor = request.params.creditor as CreditorId;
      const { body } = request;
      const { approved, refusal } =
        'all' in body
          ? await program.approveAll(creditor, body.all)
          : await program.approveSome(creditor, [...new Set(body.dispatches)] as DispatchId[]);
      const notApproved = refusal && refusalForScreen(refusal, languageOf(request));
      return { approved: approved.length, dispatches: [...approved], restMinutes: SECOND_THOUGHTS_MINUTES, notApproved };
    },
  );
  takingBack(app);
}

function takingBack(app: Api): void {
  app.post(
    '/api/w/:workspace/creditors/:creditor/unapprove',
    {
      config: { needs: 'approve' },
      schema: {
        summary: 'Takes approvals back, as long as nothing of them has left or been printed: they wait for a word again',
        params,
        body: z.object({ dispatches: z.array(idShape).min(1).max(MOST_NAMED) }),
        response: { 200: z.object({ takenBack: z.number() }) },
      },
    },
    async (request) => {
      const { program } = askingOf(request);
      const ids = [...new Set(request.body.dispatches)] as DispatchId[];
      return { takenBack: await program.takeBackApproval(request.params.creditor as CreditorId, ids) };
    },
  );
}
