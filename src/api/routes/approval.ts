import { z } from 'zod';
import type { CreditorId, DispatchId } from '../../core/base/id.ts';
import { askingOf } from '../door.ts';
import { idShape, moneyJson, moneyShape } from '../shapes.ts';
import type { Api } from '../typed.ts';

const params = z.object({ workspace: z.string(), creditor: idShape });
const allShape = z.object({ count: z.number(), debtors: z.number(), totals: z.array(moneyShape), last: z.number() });

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
          z.object({ dispatches: z.array(idShape).min(1).max(1_000) }).strict(),
          z.object({ all: z.object({ count: z.number().int().min(1), last: idShape }) }).strict(),
        ]),
        response: { 200: z.object({ approved: z.number() }) },
      },
    },
    async (request) => {
      const { program } = askingOf(request);
      const creditor = request.params.creditor as CreditorId;
      const { body } = request;
      const approved =
        'all' in body
          ? await program.approveAll(creditor, body.all)
          : await program.approve(creditor, [...new Set(body.dispatches)] as DispatchId[]);
      return { approved };
    },
  );
}
