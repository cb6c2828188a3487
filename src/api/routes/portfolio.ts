import { z } from 'zod';
import type { CreditorId } from '../../core/base/id.ts';
import { money } from '../../core/base/money.ts';
import { AGES, type Ageing } from '../../core/receivable/ageing.ts';
import { DEBTOR_KINDS } from '../../core/receivable/party.ts';
import { sheetText } from '../../program.ts';
import type { PortfolioLine, PortfolioQuery } from '../../use-cases/list-portfolio.ts';
import { portfolioSheet } from '../../words/portfolio-sheet.ts';
import { stepName } from '../../words/terms.ts';
import { askingOf } from '../door.ts';
import { languageOf } from '../refused.ts';
import { idShape, moneyJson, moneyShape, pageShape } from '../shapes.ts';
import type { Api } from '../typed.ts';
import { HOLD_KINDS } from './debtor-shapes.ts';

const creditorShape = z.object({ workspace: z.string(), creditor: idShape });
const yes = z.enum(['true', 'false']).default('false');
const askedShape = z.object({
  sort: z.enum(['name', 'overdue', 'oldest']).default('overdue'),
  late: yes,
  held: yes,
  disputed: yes,
  withoutEmail: yes,
  kind: z.enum(DEBTOR_KINDS).optional(),
  search: z.string().max(200).optional(),
});

const lineShape = z.object({
  id: z.number(),
  name: z.string().nullable(),
  kind: z.enum(DEBTOR_KINDS),
  kindConfirmed: z.boolean(),
  email: z.enum(['usable', 'bounced', 'none']),
  sums: z.array(z.object({ open: moneyShape, overdue: moneyShape, credits: moneyShape })),
  lateInvoices: z.number(),
  oldestLateDays: z.number().nullable(),
  step: z.object({ key: z.string(), name: z.string() }).nullable(),
  holds: z.array(z.enum(HOLD_KINDS)),
  questions: z.number(),
});

const ageingShape = z.object({
  currency: z.string(),
  ages: z.array(z.object({ age: z.enum(AGES), invoices: z.number(), amount: moneyShape })),
  open: moneyShape,
  overdue: moneyShape,
  credits: moneyShape,
});

const CSV_PAGE = 1_000;
/** A list that no spreadsheet opens helps nobody. */
const CSV_MOST = 1_000_000;

/** The creditor's list of debtors, its ageing balance, and the same list as a file. */
export function portfolioRoutes(app: Api): void {
  app.get(
    '/api/w/:workspace/creditors/:creditor/ageing',
    {
      config: { needs: 'portfolio' },
      schema: {
        summary: 'The ageing balance of today, a currency at a time, euros first',
        params: creditorShape,
        response: { 200: z.object({ currencies: z.array(ageingShape) }) },
      },
    },
    async (request) => {
      const { program } = askingOf(request);
      return { currencies: (await program.ageing(request.params.creditor as CreditorId)).map(ageingJson) };
    },
  );
  app.get(
    '/api/w/:workspace/creditors/:creditor/debtors',
    {
      config: { needs: 'portfolio' },
      schema: {
        summary: 'Debtors in an order, filtered, or found by name, invoice, SIREN or account; `total` on the first page only',
        params: creditorShape,
        querystring: askedShape.extend(pageShape.shape),
        response: { 200: z.object({ debtors: z.array(lineShape), next: z.number().nullable(), total: z.number().nullable() }) },
      },
    },
    async (request) => {
      const { after, limit, ...asked } = request.query;
      const page = { after, limit };
      const list = await askingOf(request).program.portfolio(request.params.creditor as CreditorId, queryOf(asked), page);
      const language = languageOf(request);
      return { debtors: list.debtors.map((one) => lineJson(one, language)), next: list.next, total: list.total };
    },
  );
  csvRoute(app);
}

function csvRoute(app: Api): void {
  app.get(
    '/api/w/:workspace/creditors/:creditor/debtors.csv',
    {
      config: { needs: 'portfolio' },
      schema: { summary: 'The same list whole, as a CSV file for a spreadsheet', params: creditorShape, querystring: askedShape },
    },
    async (request, reply) => {
      const { program, clock } = askingOf(request);
      const asked = queryOf(request.query);
      const lines: PortfolioLine[] = [];
      for (let after: number | null = 0; after !== null && lines.length < CSV_MOST; ) {
        const list = await program.portfolio(request.params.creditor as CreditorId, asked, { after, limit: CSV_PAGE });
        lines.push(...list.debtors);
        after = list.next;
      }
      return reply
        .header('content-type', 'text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="debiteurs-${clock.today()}.csv"`)
        .send(sheetText(portfolioSheet(lines, languageOf(request))));
    },
  );
}

function queryOf({ sort, late, held, disputed, withoutEmail, kind, search }: z.infer<typeof askedShape>): PortfolioQuery {
  const holds = disputed === 'true' ? (['dispute'] as const) : held === 'true' ? [] : null;
  const asked = search?.trim() ?? '';
  return {
    sort,
    late: late === 'true',
    holds,
    withoutEmail: withoutEmail === 'true',
    kinds: kind === undefined ? null : [kind],
    search: asked === '' ? null : asked,
  };
}

function lineJson(one: PortfolioLine, language: 'fr' | 'en'): z.infer<typeof lineShape> {
  return {
    ...one,
    holds: [...one.holds],
    step: one.step === null ? null : { key: one.step, name: stepName(one.step, language) },
    sums: one.sums.map(({ currency, open, overdue, credits }) => ({
      open: moneyJson(money(open, currency)),
      overdue: moneyJson(money(overdue, currency)),
      credits: moneyJson(money(credits, currency)),
    })),
  };
}

function ageingJson({ currency, ages, open, overdue, credits }: Ageing): z.infer<typeof ageingShape> {
  const amount = (cents: bigint) => moneyJson(money(cents, currency));
  return {
    currency,
    ages: ages.map((one) => ({ age: one.age, invoices: one.invoices, amount: amount(one.cents) })),
    open: amount(open),
    overdue: amount(overdue),
    credits: amount(credits),
  };
}
