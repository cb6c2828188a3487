import { z } from 'zod';
import { fileNameInHeader } from '../../core/base/file-name.ts';
import { askingOf } from '../door.ts';
import { idShape } from '../shapes.ts';
import type { Api } from '../typed.ts';

/** What a browser may show by itself; anything else is saved, whatever it says that it is. */
const SHOWN = new Set(['application/pdf']);

/** Documents on record: invoices as they came, letters and e-mails as they left. */
export function documentRoutes(app: Api): void {
  app.get(
    '/api/w/:workspace/documents/:document',
    {
      config: { needs: 'portfolio' },
      schema: { summary: 'A document on record, to the byte', params: z.object({ workspace: z.string(), document: idShape }) },
    },
    async (request, reply) => {
      const { row, bytes } = await askingOf(request).program.documentFile(request.params.document);
      const isShown = SHOWN.has(row.media_type);
      return reply
        .header('content-type', isShown ? row.media_type : 'application/octet-stream')
        .header('content-disposition', `${isShown ? 'inline' : 'attachment'}; ${fileNameInHeader(row.name)}`)
        .send(Buffer.from(bytes));
    },
  );
}
