import { z } from 'zod';
import type { CreditorId } from '../../core/base/id.ts';
import { Refusal } from '../../core/base/refusal.ts';
import { withoutCommands } from '../../words/on-screen.ts';
import { findingText } from '../../words/refusals.ts';
import { askingOf } from '../door.ts';
import { languageOf } from '../refused.ts';
import { idShape } from '../shapes.ts';
import type { Api } from '../typed.ts';

const creditorParams = z.object({ workspace: z.string(), creditor: idShape });
const formatShape = z.enum(['csv', 'fec']);

/** What was laid, for the accounting software: what waits to be told, the files made, and each of them again. */
export function bankClearingRoutes(app: Api): void {
  listRoute(app);
  makeRoute(app);
  fileRoute(app);
}

function listRoute(app: Api): void {
  app.get(
    '/api/w/:workspace/creditors/:creditor/bank/exports',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'What the next file for the accounting software would hold, and the files made before, the latest first',
        params: creditorParams,
        response: {
          200: z.object({
            pending: z.object({ fresh: z.number(), reversed: z.number(), inBooks: z.number() }),
            exports: z.array(z.object({ id: z.number(), at: z.string(), by: z.string(), format: formatShape, acts: z.number() })),
          }),
        },
      },
    },
    async (request) => {
      const { program } = askingOf(request);
      const creditor = request.params.creditor as CreditorId;
      return { pending: await program.clearingPending(creditor), exports: await program.clearingExports(creditor) };
    },
  );
}

function makeRoute(app: Api): void {
  app.post(
    '/api/w/:workspace/creditors/:creditor/bank/exports',
    {
      // An accountant reads and exports.
      config: { needs: 'read' },
      schema: {
        summary: 'Makes the file of all that was laid since the last one; `id` is null when there is nothing new',
        params: creditorParams,
        body: z.object({ format: formatShape }),
        response: {
          200: z.object({ id: z.number().nullable(), acts: z.number(), inBooks: z.number(), findings: z.array(z.string()) }),
        },
      },
    },
    async (request) => {
      const { program } = askingOf(request);
      const { id, acts, inBooks, findings } = await program.exportClearing(request.params.creditor as CreditorId, request.body.format);
      const language = languageOf(request);
      return { id, acts, inBooks, findings: findings.map((one) => withoutCommands(findingText(one, language))) };
    },
  );
}

function fileRoute(app: Api): void {
  app.get(
    '/api/w/:workspace/creditors/:creditor/bank/exports/:export',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'A file that was made, to the byte',
        params: creditorParams.extend({ export: idShape }),
      },
    },
    async (request, reply) => {
      const { program } = askingOf(request);
      const { creditor, export: id } = request.params;
      const known = (await program.clearingExports(creditor as CreditorId)).find((one) => one.id === id);
      if (!known) throw new Refusal('unknown-export', `There is no export ${id} of this creditor.`, { id });
      const bytes = await program.clearingAgain(id);
      const name = known.format === 'fec' ? `lettrage-${id}.txt` : `lettrage-${id}.csv`;
      return reply
        .header('content-type', known.format === 'fec' ? 'text/plain; charset=utf-8' : 'text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${name}"`)
        .send(Buffer.from(bytes));
    },
  );
}
