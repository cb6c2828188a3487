import { z } from 'zod';
import type { Day } from '../../core/base/day.ts';
import type { DebtorId } from '../../core/base/id.ts';
import { money } from '../../core/base/money.ts';
import type { Language } from '../../core/base/text.ts';
import { findingText } from '../../core/law/finding.ts';
import { type ClaimStatement, contestedNotes, statementRows } from '../../core/letter/claim-statement.ts';
import { askingOf } from '../door.ts';
import { languageOf } from '../refused.ts';
import { dayShape, idShape, moneyJson, moneyShape } from '../shapes.ts';
import type { Api } from '../typed.ts';
import { debtorParams } from './debtor.ts';

const FORMATS = { pdf: 'application/pdf', csv: 'text/csv; charset=utf-8' } as const;

export const claimRowShape = z.object({ label: z.string(), period: z.string(), rate: z.string(), amount: moneyShape });
const statementShape = z.object({
  on: dayShape,
  title: z.string(),
  rows: z.array(claimRowShape),
  totals: z.array(z.object({ label: z.string(), amount: moneyShape })),
  notes: z.array(z.string()),
});

/** What a debtor owes on a day by the law, line by line, to be read or taken along. */
export function claimRoutes(app: Api): void {
  app.get(
    '/api/w/:workspace/debtors/:debtor/claim',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'The claim on a day line by line, each with its base, rate and article; a statement a currency',
        params: debtorParams,
        querystring: z.object({ on: dayShape.optional() }),
        response: { 200: z.object({ statements: z.array(statementShape) }) },
      },
    },
    async (request) => {
      const { program, clock } = askingOf(request);
      const on = (request.query.on as Day | undefined) ?? clock.today();
      const statements = await program.claimStatements(request.params.debtor as DebtorId, on);
      return { statements: statements.map((one) => statementJson(one, languageOf(request))) };
    },
  );
  app.post(
    '/api/w/:workspace/debtors/:debtor/statements',
    {
      config: { needs: 'work' },
      schema: {
        summary: 'Makes a claim statement as a document, kept so that it can be had again to the byte',
        params: debtorParams,
        body: z.object({ on: dayShape, format: z.enum(['pdf', 'csv']), language: z.enum(['fr', 'en']).optional() }),
        response: { 200: z.object({ id: z.number() }) },
      },
    },
    async (request) => {
      const { on, format, language = languageOf(request) } = request.body;
      const { program } = askingOf(request);
      const made = await program.stateClaim(request.params.debtor as DebtorId, on as Day, { format, language });
      return { id: made.id };
    },
  );
  app.get(
    '/api/w/:workspace/statements/:statement/:format',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'A claim statement that was made before, to the byte',
        params: z.object({ workspace: z.string(), statement: idShape, format: z.enum(['pdf', 'csv']) }),
      },
    },
    async (request, reply) => {
      const { statement, format } = request.params;
      const bytes = await askingOf(request).program.statementAgain(statement);
      return reply
        .header('content-type', FORMATS[format])
        .header('content-disposition', `${format === 'pdf' ? 'inline' : 'attachment'}; filename="decompte-${statement}.${format}"`)
        .send(Buffer.from(bytes));
    },
  );
}

function statementJson(statement: ClaimStatement, language: Language): z.infer<typeof statementShape> {
  const { title, rows, totals } = statementRows(statement, language);
  const amount = (cents: bigint) => moneyJson(money(cents, statement.currency));
  return {
    on: statement.on,
    title,
    rows: rows.map(({ label, period, rate, cents }) => ({ label, period, rate, amount: amount(cents) })),
    totals: totals.map(({ label, cents }) => ({ label, amount: amount(cents) })),
    notes: [...contestedNotes(statement, language), ...new Set(statement.findings.map((one) => findingText(one, language)))],
  };
}
