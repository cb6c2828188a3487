import { z } from 'zod';
import type { CreditorId } from '../../core/base/id.ts';
import { askingOf } from '../door.ts';
import { languageOf } from '../refused.ts';
import { idShape, pageShape } from '../shapes.ts';
import { checkedJson, checkedShape, unwrittenJson, unwrittenShape } from '../task-json.ts';
import type { Api } from '../typed.ts';
import { questionLineJson, questionLineShape } from './questions.ts';

const params = z.object({ workspace: z.string(), creditor: idShape });
const next = z.number().nullable().meta({ description: 'what the next page begins behind; null after the last one' });

/** What waits, one kind of it, page by page: where a day brings more than the first page of it shows. */
export function taskPageRoutes(app: Api): void {
  app.get(
    '/api/w/:workspace/creditors/:creditor/tasks/:kind',
    {
      config: { needs: 'read' },
      schema: {
        summary:
          'Sendings to approve, calls to make, letters to post, or what may have left; a step that goes by several ways is not parted',
        params: params.extend({ kind: z.enum(['approve', 'call', 'post', 'uncertain']) }),
        querystring: pageShape,
        response: { 200: z.object({ lines: z.array(checkedShape), next }) },
      },
    },
    async (request) => {
      const { creditor, kind } = request.params;
      const { limit } = request.query;
      const lines = await askingOf(request).program.taskLines(creditor as CreditorId, kind, request.query);
      const last = lines.length < limit ? null : (lines.at(-1)?.dispatch.id ?? null);
      return { lines: lines.map((line) => checkedJson(line, languageOf(request))), next: last };
    },
  );
  app.get(
    '/api/w/:workspace/creditors/:creditor/tasks/unwritten',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'What could not be written when it was to leave, with what must be mended, page by page',
        params,
        querystring: pageShape,
        response: { 200: z.object({ lines: z.array(unwrittenShape), next }) },
      },
    },
    async (request) => {
      const { limit } = request.query;
      const lines = await askingOf(request).program.unwritten(request.params.creditor as CreditorId, request.query);
      const last = lines.length < limit ? null : (lines.at(-1)?.dispatch.id ?? null);
      return { lines: lines.map((line) => unwrittenJson(line, languageOf(request))), next: last };
    },
  );
  app.get(
    '/api/w/:workspace/creditors/:creditor/questions',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'Questions that nobody has answered, page by page',
        params,
        querystring: pageShape,
        response: { 200: z.object({ lines: z.array(questionLineShape), next }) },
      },
    },
    async (request) => {
      const { limit } = request.query;
      const asked = await askingOf(request).program.openQuestions(request.params.creditor as CreditorId, request.query);
      const last = asked.length < limit ? null : (asked.at(-1)?.question.id ?? null);
      return { lines: asked.map(questionLineJson), next: last };
    },
  );
}
