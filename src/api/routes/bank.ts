import { z } from 'zod';
import type { CoverageFinding } from '../../core/bank/coverage.ts';
import type { BankAccountId, CreditorId } from '../../core/base/id.ts';
import { decimalOf } from '../../core/base/money.ts';
import type { BankOverview, LineTotals } from '../../use-cases/bank-overview.ts';
import { askingOf } from '../door.ts';
import { dayShape, idShape, moneyShape, pageShape } from '../shapes.ts';
import type { Api } from '../typed.ts';

const creditorParams = z.object({ workspace: z.string(), creditor: idShape });

const totalsShape = z.object({ lines: z.number(), totals: z.array(moneyShape) });
const gapShape = z.object({
  code: z.enum(['gap', 'balance-jump']),
  from: dayShape,
  until: dayShape,
  /** Opening balance less the closing one before it; only for a balance that jumps. */
  amount: moneyShape.nullable(),
  /** Nothing newer is known for sure until this is mended or looked at. */
  holds: z.boolean(),
});
const accountShape = z.object({
  id: z.number(),
  number: z.string(),
  currency: z.string(),
  watched: z.boolean(),
  coveredUntil: dayShape.nullable(),
  days: z.number().nullable(),
  tooOld: z.boolean(),
  gaps: z.array(gapShape),
});
const overviewShape = z.object({
  accounts: z.array(accountShape),
  /** Days after which nothing is decided or sent any more. */
  mostDays: z.number(),
  waiting: totalsShape.extend({ suggested: z.number(), out: z.number() }),
  past: totalsShape.extend({ asOf: dayShape.nullable() }),
  aside: z.number(),
});
const statementShape = z.object({
  id: z.number(),
  account: z.number(),
  number: z.string().nullable(),
  from: dayShape,
  until: dayShape,
  lines: z.number(),
  newLines: z.number(),
  opening: moneyShape.nullable(),
  closing: moneyShape.nullable(),
  /** Only then does it show whole days. */
  sound: z.boolean(),
  messageType: z.enum(['statement', 'report', 'notification']),
});

/** The accounts: how far each is known, what is missing, the statements taken in. */
export function bankRoutes(app: Api): void {
  app.get(
    '/api/w/:workspace/creditors/:creditor/bank',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'Bank accounts with their freshness and gaps, and how many lines wait',
        params: creditorParams,
        response: { 200: overviewShape },
      },
    },
    async (request) => overviewOf(askingOf(request).program, request.params.creditor as CreditorId),
  );
  app.post(
    '/api/w/:workspace/creditors/:creditor/bank/accounts/:account/watch',
    {
      config: { needs: 'approve' },
      schema: {
        summary: 'Whether the age of an account holds reminders; `heedFrom`: what is missing before that day was looked at by a person',
        params: creditorParams.extend({ account: idShape }),
        body: z.object({ watched: z.boolean(), heedFrom: dayShape.nullable().default(null) }),
        response: { 200: overviewShape },
      },
    },
    async (request) => {
      const { program } = askingOf(request);
      const { creditor, account } = request.params;
      const { watched, heedFrom } = request.body;
      await program.watchAccount(creditor as CreditorId, account as BankAccountId, watched, heedFrom);
      return overviewOf(program, creditor as CreditorId);
    },
  );
  statementRoute(app);
}

function statementRoute(app: Api): void {
  app.get(
    '/api/w/:workspace/creditors/:creditor/bank/statements',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'Statements taken in, the latest day first',
        params: creditorParams,
        querystring: pageShape,
        response: { 200: z.object({ statements: z.array(statementShape), next: z.number().nullable() }) },
      },
    },
    async (request) => {
      const { statements, next } = await askingOf(request).program.bankStatements(request.params.creditor as CreditorId, request.query);
      return {
        statements: statements.map(({ statement, account }) => {
          const cents = (value: number | null) =>
            value === null ? null : { amount: decimalOf(BigInt(value)), currency: account?.currency ?? 'EUR' };
          return {
            id: statement.id,
            account: statement.account_id,
            number: account?.number ?? null,
            from: statement.from_day,
            until: statement.until_day,
            lines: statement.line_count,
            newLines: statement.new_count,
            opening: cents(statement.opening_cents),
            closing: cents(statement.closing_cents),
            sound: statement.sound,
            messageType: statement.message_type,
          };
        }),
        next,
      };
    },
  );
}

type Program = ReturnType<typeof askingOf>['program'];

async function overviewOf(program: Program, creditor: CreditorId): Promise<z.infer<typeof overviewShape>> {
  const { accounts, bankMaxAge, waiting } = await program.bankOverview(creditor);
  const past = await program.pastLines(creditor);
  return {
    accounts: accounts.map(accountJson),
    mostDays: bankMaxAge,
    waiting: { ...totalsJson(waiting), suggested: waiting.suggested, out: waiting.out },
    past: { ...totalsJson(past), asOf: past.asOf },
    aside: await program.asideLines(creditor),
  };
}

function accountJson(one: BankOverview['accounts'][number]): z.infer<typeof accountShape> {
  const { id, number, currency, watched, coveredUntil, days, tooOld } = one;
  return { id, number, currency, watched, coveredUntil, days, tooOld, gaps: one.gaps.map((gap) => gapJson(gap, one)) };
}

function gapJson(gap: CoverageFinding, { coveredUntil, currency }: BankOverview['accounts'][number]): z.infer<typeof gapShape> {
  const [from, until] = gap.code === 'gap' ? [gap.from, gap.until] : [gap.on, gap.on];
  const amount = gap.code === 'gap' ? null : { amount: decimalOf(gap.cents), currency };
  return { code: gap.code, from, until, amount, holds: coveredUntil === null || coveredUntil < from };
}

function totalsJson({ lines, totals }: LineTotals): z.infer<typeof totalsShape> {
  return { lines, totals: Object.entries(totals).map(([currency, cents]) => ({ currency, amount: decimalOf(cents) })) };
}
