import { z } from 'zod';
import type { Day } from '../../core/base/day.ts';
import type { CreditorId, MandateId, MovementId, RemittanceId } from '../../core/base/id.ts';
import { EUR, money } from '../../core/base/money.ts';
import { askingOf } from '../door.ts';
import { dayShape, idShape, moneyJson, moneyShape, pageShape } from '../shapes.ts';
import type { Api } from '../typed.ts';
import {
  mandateJson,
  mandateShape,
  movementJson,
  movementShape,
  standingJson,
  standingShape,
  statementJson,
  statementShape,
} from './client-shapes.ts';

const creditorParams = z.object({ workspace: z.string(), creditor: idShape });

/** The clients of a collection agency, and what each of them may see of itself. */
export function clientRoutes(app: Api): void {
  listRoute(app);
  oneRoute(app);
  accountRoutes(app);
  fileRoutes(app);
}

function listRoute(app: Api): void {
  app.get(
    '/api/w/:workspace/clients',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'Clients of the agency with where their money is, in the order of their numbers',
        params: z.object({ workspace: z.string() }),
        querystring: pageShape,
        response: { 200: z.object({ clients: z.array(standingShape), next: z.number().nullable() }) },
      },
    },
    async (request) => {
      const { limit, after } = request.query;
      // One more: the agency itself may be among them and is left out.
      const clients = await askingOf(request).program.clients({ after, limit: limit + 2 });
      const shown = clients.slice(0, limit);
      return { clients: shown.map(standingJson), next: clients.length > limit ? (shown.at(-1)?.client.id ?? null) : null };
    },
  );
}

function oneRoute(app: Api): void {
  app.get(
    '/api/w/:workspace/creditors/:creditor/client',
    {
      config: { needs: 'portfolio' },
      schema: {
        summary: 'A client of the agency: its mandates with all versions of their terms, and where its money is',
        params: creditorParams,
        response: { 200: standingShape.extend({ mandates: z.array(mandateShape) }) },
      },
    },
    async (request) => {
      const { program } = askingOf(request);
      const client = request.params.creditor as CreditorId;
      const standing = await program.client(client);
      return { ...standingJson(standing), mandates: (await program.mandates(client)).map(mandateJson) };
    },
  );
  app.get(
    '/api/w/:workspace/creditors/:creditor/client/ahead',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'The statement that could be made now; nothing is written',
        params: creditorParams,
        querystring: z.object({ until: dayShape }),
        response: {
          200: z.object({
            carried: moneyShape,
            received: moneyShape,
            commission: moneyShape,
            vat: moneyShape,
            net: moneyShape,
            state: z.enum(['due', 'carried']),
            dueOn: dayShape.nullable(),
            lines: z.number(),
          }),
        },
      },
    },
    async (request) => {
      const { program } = askingOf(request);
      const client = request.params.creditor as CreditorId;
      await program.client(client);
      const { next, lines } = await program.statementAhead(client, request.query.until as Day);
      const amount = (cents: bigint) => moneyJson(money(cents, EUR));
      return {
        ...{ carried: amount(next.carriedCents), received: amount(next.receivedCents), commission: amount(next.commissionCents) },
        ...{ vat: amount(next.vatCents), net: amount(next.netCents), state: next.state, dueOn: next.dueOn, lines: lines.length },
      };
    },
  );
}

function accountRoutes(app: Api): void {
  app.get(
    '/api/w/:workspace/creditors/:creditor/client/movements',
    {
      config: { needs: 'portfolio' },
      schema: {
        summary: 'What came in for a client and what the agency earned by it, the newest first',
        params: creditorParams,
        querystring: pageShape,
        response: { 200: z.object({ movements: z.array(movementShape), next: z.number().nullable() }) },
      },
    },
    async (request) => {
      const rows = await askingOf(request).program.clientMovements(request.params.creditor as CreditorId, request.query);
      return { movements: rows.map(movementJson), next: rows.length < request.query.limit ? null : (rows.at(-1)?.id ?? null) };
    },
  );
  app.get(
    '/api/w/:workspace/creditors/:creditor/client/statements',
    {
      config: { needs: 'portfolio' },
      schema: {
        summary: 'Remittance statements of a client, the newest first',
        params: creditorParams,
        querystring: pageShape,
        response: { 200: z.object({ statements: z.array(statementShape), next: z.number().nullable() }) },
      },
    },
    async (request) => {
      const rows = await askingOf(request).program.clientStatements(request.params.creditor as CreditorId, request.query);
      return { statements: rows.map(statementJson), next: rows.length < request.query.limit ? null : (rows.at(-1)?.id ?? null) };
    },
  );
}

function fileRoutes(app: Api): void {
  app.get(
    '/api/w/:workspace/mandates/:mandate/agreement',
    {
      config: { needs: 'portfolio' },
      schema: { summary: 'The written agreement of a mandate, to the byte', params: z.object({ workspace: z.string(), mandate: idShape }) },
    },
    async (request, reply) => {
      const { mandate } = request.params;
      const bytes = await askingOf(request).program.agreement(mandate as MandateId);
      void reply.header('content-disposition', `inline; filename="mandat-${mandate}.pdf"`).type('application/pdf');
      return reply.send(Buffer.from(bytes));
    },
  );
  app.get(
    '/api/w/:workspace/receipts/:receipt/pdf',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'The receipt of a payment to the agency, for the debtor, as a PDF',
        params: z.object({ workspace: z.string(), receipt: idShape }),
      },
    },
    async (request, reply) => {
      const { receipt } = request.params;
      const bytes = await askingOf(request).program.receiptPdf(receipt as MovementId);
      void reply.header('content-disposition', `inline; filename="quittance-${receipt}.pdf"`).type('application/pdf');
      return reply.send(Buffer.from(bytes));
    },
  );
  app.get(
    '/api/w/:workspace/remittances/:remittance/pdf',
    {
      config: { needs: 'portfolio' },
      schema: { summary: 'A remittance statement as a PDF', params: z.object({ workspace: z.string(), remittance: idShape }) },
    },
    async (request, reply) => {
      const { remittance } = request.params;
      const bytes = await askingOf(request).program.statementPdf(remittance as RemittanceId);
      void reply.header('content-disposition', `inline; filename="releve-${remittance}.pdf"`).type('application/pdf');
      return reply.send(Buffer.from(bytes));
    },
  );
}
