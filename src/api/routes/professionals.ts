import { z } from 'zod';
import type { CreditorId, ProfessionalId } from '../../core/base/id.ts';
import { PROFESSIONAL_KINDS } from '../../core/case/hand-over.ts';
import { askingOf } from '../door.ts';
import { idShape, pageShape } from '../shapes.ts';
import type { Api } from '../typed.ts';
import { professionalJson, professionalShape } from './hand-over-shapes.ts';
import { termsShape, termsTyped } from './hand-over-terms.ts';

const ofCreditor = z.object({ workspace: z.string(), creditor: idShape });
const ofProfessional = z.object({ workspace: z.string(), professional: idShape });
const doneShape = z.object({ done: z.literal(true) });
const DONE = { done: true } as const;
const line = z.string().max(500).default('');
const saidShape = z.strictObject({
  ...{ kind: z.enum(PROFESSIONAL_KINDS), name: z.string().max(500), address: z.string().max(2_000).default('') },
  ...{ email: line, phone: line, district: line, notes: z.string().max(10_000).default(''), ...termsShape },
});

/** The directory of those to whom claims can be handed over. */
export function professionalRoutes(app: Api): void {
  app.get(
    '/api/w/:workspace/creditors/:creditor/professionals',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'Those to whom claims can be handed over, with what came of it',
        params: ofCreditor,
        querystring: pageShape,
        response: { 200: z.object({ professionals: z.array(professionalShape), next: z.number().nullable() }) },
      },
    },
    async (request) => {
      const page = request.query;
      const found = await askingOf(request).program.professionals(request.params.creditor as CreditorId, page);
      const last = found.length < page.limit ? undefined : found.at(-1);
      return { professionals: found.map(professionalJson), next: last?.row.id ?? null };
    },
  );
  app.post(
    '/api/w/:workspace/creditors/:creditor/professionals',
    {
      config: { needs: 'work' },
      schema: { summary: 'Adds one', params: ofCreditor, body: saidShape, response: { 200: z.object({ id: z.number() }) } },
    },
    async (request) => {
      const { commission, fixed, ...said } = request.body;
      const whole = { ...said, ...termsTyped({ commission, fixed }) };
      return { id: await askingOf(request).program.addProfessional(request.params.creditor as CreditorId, whole) };
    },
  );
  oneProfessionalRoutes(app);
}

function oneProfessionalRoutes(app: Api): void {
  app.post(
    '/api/w/:workspace/professionals/:professional',
    {
      config: { needs: 'work' },
      schema: {
        summary: 'Puts other data in the place of those on record',
        params: ofProfessional,
        body: saidShape,
        response: { 200: doneShape },
      },
    },
    async (request) => {
      const { commission, fixed, ...said } = request.body;
      const whole = { ...said, ...termsTyped({ commission, fixed }) };
      await askingOf(request).program.changeProfessional(request.params.professional as ProfessionalId, whole);
      return DONE;
    },
  );
  app.post(
    '/api/w/:workspace/professionals/:professional/removal',
    {
      config: { needs: 'work' },
      schema: {
        summary: 'Takes one off the list; one that never had a claim is erased',
        params: ofProfessional,
        response: { 200: doneShape },
      },
    },
    async (request) => {
      await askingOf(request).program.removeProfessional(request.params.professional as ProfessionalId);
      return DONE;
    },
  );
}
