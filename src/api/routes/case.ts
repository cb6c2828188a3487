import { z } from 'zod';
import type { Day } from '../../core/base/day.ts';
import type { CaseExportId, DebtorId } from '../../core/base/id.ts';
import { CASE_WORDS } from '../../words/sealed-case.ts';
import { askingOf } from '../door.ts';
import { dayShape, idShape } from '../shapes.ts';
import type { Api } from '../typed.ts';
import { debtorParams } from './debtor.ts';

const madeShape = z.object({
  id: z.number(),
  exhibits: z.number(),
  pages: z.number(),
  bytes: z.number(),
  missing: z.array(z.string()).meta({ description: 'numbers of claimed invoices of which no document is on record' }),
  signer: z.string().meta({ description: 'fingerprint of the key that it is sealed by, for whoever receives it' }),
});

/** All that proves a claim, in one sealed file that can be had again. */
export function caseRoutes(app: Api): void {
  app.post(
    '/api/w/:workspace/debtors/:debtor/case',
    {
      config: { needs: 'work' },
      schema: {
        summary: 'Makes the sealed case of a debtor, kept so that it can be had again to the byte; takes seconds',
        params: debtorParams,
        body: z.strictObject({ on: dayShape }),
        response: { 200: madeShape },
      },
    },
    async (request) => {
      const { program } = askingOf(request);
      const made = await program.exportCase(request.params.debtor as DebtorId, request.body.on as Day, CASE_WORDS);
      const { id, exhibits, pages, bytes, missing, signer } = made;
      return { id, exhibits: exhibits.length, pages, bytes: bytes.length, missing: [...missing], signer };
    },
  );
  app.get(
    '/api/w/:workspace/cases/:case',
    {
      config: { needs: 'read' },
      schema: { summary: 'A sealed case that was made before, to the byte', params: z.object({ workspace: z.string(), case: idShape }) },
    },
    async (request, reply) => {
      const { made, bytes } = await askingOf(request).program.caseAgain(request.params.case as CaseExportId);
      return reply
        .header('content-type', 'application/zip')
        .header('content-disposition', `attachment; filename="dossier-${made.debtor_id}-${made.on_day}-${made.id}.zip"`)
        .send(Buffer.from(bytes));
    },
  );
}
