import { z } from 'zod';
import type { CreditorId } from '../../core/base/id.ts';
import { SECTIONS, SITUATIONS } from '../../core/letter/wording/wording.ts';
import { withoutCommands } from '../../words/on-screen.ts';
import { faultText } from '../../words/refusals.ts';
import { askingOf } from '../door.ts';
import { languageOf } from '../refused.ts';
import { idShape } from '../shapes.ts';
import type { Api } from '../typed.ts';

const languageShape = z.enum(['fr', 'en']);
const placeShape = z.object({
  language: languageShape,
  situation: z.enum(SITUATIONS),
  section: z.enum(SECTIONS),
  kind: z.enum(['business', 'consumer', 'public-body', 'unknown']).nullable().meta({ description: 'null: debtors of every kind' }),
});
const textShape = placeShape.extend({
  standard: z.string().nullable(),
  own: z.string().nullable().meta({ description: "the creditor's own text in its place" }),
  known: z.array(z.string()).meta({ description: 'what can be filled in: {{name}}' }),
  mandatory: z.array(z.string()).meta({ description: 'what the text cannot go without' }),
});
const typedShape = z.string().max(6_000).nullable().meta({ description: 'null: the standard text' });
const paramsShape = z.object({ workspace: z.string(), creditor: idShape });

/** The words of letters and e-mails: what they are now, and the creditor's own in their place. */
export function wordingRoutes(app: Api): void {
  app.get(
    '/api/w/:workspace/creditors/:creditor/wording',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'Every text of letters and e-mails in a language, standard and own',
        params: paramsShape,
        querystring: z.object({ language: languageShape.default('fr') }),
        response: { 200: z.object({ texts: z.array(textShape) }) },
      },
    },
    async (request) => {
      const texts = await askingOf(request).program.textsInForce(request.params.creditor as CreditorId, request.query.language);
      return { texts: texts.map((one) => ({ ...one, known: [...one.known], mandatory: [...one.mandatory] })) };
    },
  );
  app.post(
    '/api/w/:workspace/creditors/:creditor/wording',
    {
      config: { needs: 'settings' },
      schema: {
        summary: 'Puts a text of your own in the place of the standard one, or goes back to the standard one',
        params: paramsShape,
        body: placeShape.extend({ text: typedShape }),
        response: { 200: z.object({ own: typedShape }) },
      },
    },
    async (request) => {
      const { text, ...place } = request.body;
      await askingOf(request).program.changeWording(request.params.creditor as CreditorId, place, text);
      return { own: text };
    },
  );
  previewRoute(app);
}

function previewRoute(app: Api): void {
  app.post(
    '/api/w/:workspace/creditors/:creditor/wording/preview',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'A whole message with a text that need not be saved, to an invented debtor; nothing is written or sent',
        params: paramsShape,
        body: placeShape.extend({ text: typedShape }),
        response: {
          200: z.object({
            subject: z.string(),
            text: z.string(),
            html: z.string(),
            findings: z.array(z.object({ code: z.string(), message: z.string() })),
          }),
        },
      },
    },
    async (request) => {
      const { text, ...place } = request.body;
      const { findings, ...seen } = await askingOf(request).program.previewWording(request.params.creditor as CreditorId, place, text);
      const language = languageOf(request);
      return {
        ...seen,
        findings: findings.map(({ code, message }) => ({ code, message: withoutCommands(faultText({ code, message }, language)) })),
      };
    },
  );
}
