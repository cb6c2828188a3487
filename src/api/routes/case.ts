import { z } from 'zod';
import type { Day } from '../../core/base/day.ts';
import type { CaseExportId, DebtorId } from '../../core/base/id.ts';
import type { Language } from '../../core/base/text.ts';
import { READINESS_LEVELS, READINESS_STEPS, type Readiness } from '../../core/proceeding/readiness.ts';
import { POINT_STATES, READINESS_CODES, READINESS_WHYS } from '../../core/proceeding/readiness-point.ts';
import { LEVEL_WORDS, POINT_WORDS, readinessCount, readinessText, ruleText, STEP_WORDS } from '../../words/readiness.ts';
import { CASE_WORDS } from '../../words/sealed-case.ts';
import { stampText } from '../../words/time-stamp.ts';
import { askingOf } from '../door.ts';
import { languageOf } from '../refused.ts';
import { dayShape, idShape } from '../shapes.ts';
import type { Api } from '../typed.ts';
import { debtorParams } from './debtor.ts';

const madeShape = z.object({
  id: z.number(),
  exhibits: z.number(),
  pages: z.number(),
  bytes: z.number(),
  missing: z.array(z.string()).meta({ description: 'numbers of claimed invoices of which no document is on record' }),
  stamp: z.string().nullable().meta({ description: 'its time stamp, or why it has none; null where no authority is set' }),
  signer: z.string().meta({ description: 'fingerprint of the key that it is sealed by, for whoever receives it' }),
});

const readinessShape = z
  .object({
    step: z.object({ code: z.enum(READINESS_STEPS), name: z.string() }),
    level: z.object({ code: z.enum(READINESS_LEVELS), text: z.string() }),
    count: z.string().meta({ description: 'how many points are on file, in words' }),
    points: z.array(
      z.object({
        code: z.enum(READINESS_CODES),
        name: z.string(),
        state: z.enum(POINT_STATES),
        why: z.enum(READINESS_WHYS),
        text: z.string().meta({ description: 'why, and what can be done about it' }),
        rules: z.string(),
      }),
    ),
  })
  .nullable();

/** All that proves a claim: what of it is there, and one sealed file that can be had again. */
export function caseRoutes(app: Api): void {
  readinessRoute(app);
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
      const stamp = stampText(made.stamp, languageOf(request));
      return { id, exhibits: exhibits.length, pages, bytes: bytes.length, missing: [...missing], signer, stamp };
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

function readinessRoute(app: Api): void {
  app.get(
    '/api/w/:workspace/debtors/:debtor/readiness',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'What the next step by law needs of proof, and what of it is on record; null while nothing is late',
        params: debtorParams,
        response: { 200: z.object({ readiness: readinessShape }) },
      },
    },
    async (request) => {
      const found = await askingOf(request).program.readiness(request.params.debtor as DebtorId);
      return { readiness: found && readinessJson(found, languageOf(request)) };
    },
  );
}

function readinessJson({ step, level, points }: Readiness, language: Language): z.infer<typeof readinessShape> {
  return {
    step: { code: step, name: STEP_WORDS[step][language] },
    level: { code: level, text: LEVEL_WORDS[level][language] },
    count: readinessCount(points, language),
    points: points.map((point) => ({
      ...{ code: point.code, name: POINT_WORDS[point.code][language], state: point.state, why: point.why },
      ...{ text: readinessText(point, language), rules: ruleText(point.rules, language) },
    })),
  };
}
