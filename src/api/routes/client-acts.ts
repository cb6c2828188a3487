import { z } from 'zod';
import type { Day } from '../../core/base/day.ts';
import type { CreditorId, MandateId, RemittanceId } from '../../core/base/id.ts';
import { NotUnderstood } from '../../core/base/refusal.ts';
import { documentTooLarge, MOST_FILED_BYTES } from '../../program.ts';
import { askingOf } from '../door.ts';
import { dayShape, idShape } from '../shapes.ts';
import type { Api } from '../typed.ts';
import { withUpload } from '../uploads.ts';
import { statementJson, statementShape, termsTyped, typedTermsShape } from './client-shapes.ts';

const creditorParams = z.object({ workspace: z.string(), creditor: idShape });
const ofMandate = z.object({ workspace: z.string(), mandate: idShape });
const ofRemittance = z.object({ workspace: z.string(), remittance: idShape });
const doneShape = z.object({ done: z.literal(true) });
const DONE = { done: true } as const;

const newMandateShape = z.strictObject({
  signedOn: dayShape,
  from: dayShape,
  until: dayShape.nullable().default(null),
  remitDays: z.number().int().min(1).max(1_000).nullable().default(null),
  terms: typedTermsShape,
});

/** Mandates, their terms, and statements that are made, paid and cancelled. */
export function clientActRoutes(app: Api): void {
  mandateRoutes(app);
  statementRoutes(app);
  payRoutes(app);
}

function mandateRoutes(app: Api): void {
  app.post(
    '/api/w/:workspace/creditors/:creditor/mandates',
    {
      config: { needs: 'settings' },
      schema: {
        summary: 'Records the written agreement of a client: one PDF, after the field `options`',
        params: creditorParams,
        response: { 200: z.object({ mandate: z.number() }) },
      },
    },
    async (request) => {
      const { program } = askingOf(request);
      const client = request.params.creditor as CreditorId;
      return withUpload(
        request,
        async (agreement, options) => {
          const said = newMandateShape.safeParse(options);
          if (!said.success) throw new NotUnderstood('not-understood', 'The request was not understood: options.', { field: 'options' });
          const { signedOn, from, until, remitDays, terms } = said.data;
          const days = { signedOn: signedOn as Day, from: from as Day, until: until as Day | null };
          return { mandate: await program.recordMandate(client, { ...days, remitDays, agreement, terms: termsTyped(terms) }) };
        },
        { most: MOST_FILED_BYTES, tooLarge: documentTooLarge },
      );
    },
  );
  app.post(
    '/api/w/:workspace/mandates/:mandate/terms',
    {
      config: { needs: 'settings' },
      schema: {
        summary: 'Other terms of a mandate, from tomorrow at the earliest',
        params: ofMandate,
        body: z.strictObject({ from: dayShape, terms: typedTermsShape }),
        response: { 200: doneShape },
      },
    },
    async (request) => {
      const { from, terms } = request.body;
      await askingOf(request).program.changeTerms(request.params.mandate as MandateId, from as Day, termsTyped(terms));
      return DONE;
    },
  );
  endRoute(app);
}

function endRoute(app: Api): void {
  app.post(
    '/api/w/:workspace/mandates/:mandate/revocation',
    {
      config: { needs: 'settings' },
      schema: {
        summary: 'Ends a mandate: from that day on nothing leaves for the client',
        params: ofMandate,
        body: z.strictObject({ on: dayShape }),
        response: { 200: doneShape },
      },
    },
    async (request) => {
      await askingOf(request).program.revokeMandate(request.params.mandate as MandateId, request.body.on as Day);
      return DONE;
    },
  );
}

function statementRoutes(app: Api): void {
  app.post(
    '/api/w/:workspace/creditors/:creditor/client/statements',
    {
      config: { needs: 'approve' },
      schema: {
        summary: 'Makes the remittance statement of a client up to a day',
        params: creditorParams,
        body: z.strictObject({ until: dayShape }),
        response: { 200: statementShape },
      },
    },
    async (request) => {
      const { program } = askingOf(request);
      return statementJson(await program.stateRemittance(request.params.creditor as CreditorId, request.body.until as Day));
    },
  );
  app.post(
    '/api/w/:workspace/remittances/:remittance/cancellation',
    {
      config: { needs: 'approve' },
      schema: {
        summary: 'Takes back the last statement of a client, as long as it is not paid',
        params: ofRemittance,
        response: { 200: doneShape },
      },
    },
    async (request) => {
      await askingOf(request).program.cancelRemittance(request.params.remittance as RemittanceId);
      return DONE;
    },
  );
}

function payRoutes(app: Api): void {
  app.post(
    '/api/w/:workspace/remittances/:remittance/payment',
    {
      config: { needs: 'approve' },
      schema: {
        summary: 'Marks a statement paid, by a person’s word',
        params: ofRemittance,
        body: z.strictObject({ on: dayShape }),
        response: { 200: doneShape },
      },
    },
    async (request) => {
      await askingOf(request).program.payRemittance(request.params.remittance as RemittanceId, request.body.on as Day, null);
      return DONE;
    },
  );
  app.post(
    '/api/w/:workspace/remittances/:remittance/payment/undo',
    {
      config: { needs: 'approve' },
      schema: { summary: 'It was not paid after all', params: ofRemittance, response: { 200: doneShape } },
    },
    async (request) => {
      await askingOf(request).program.unpayRemittance(request.params.remittance as RemittanceId);
      return DONE;
    },
  );
}
