import { z } from 'zod';
import { addDays } from '../../core/base/day.ts';
import type { CreditorId } from '../../core/base/id.ts';
import { type Currency, money } from '../../core/base/money.ts';
import type { Language } from '../../core/base/text.ts';
import type { BankOverview } from '../../use-cases/bank-overview.ts';
import type { CallLine } from '../../use-cases/call-list.ts';
import type { DayState } from '../../use-cases/day-state.ts';
import type { Simulation } from '../../use-cases/simulate-days.ts';
import type { Tasks } from '../../use-cases/tasks.ts';
import { callLineJson, callLineShape } from '../call-json.ts';
import { askingOf } from '../door.ts';
import { LastKnown } from '../last-known.ts';
import { languageOf } from '../refused.ts';
import { dayShape, idShape, knownShape, moneyJson, moneyShape, pageShape } from '../shapes.ts';
import { checkedJson, checkedShape, taskJson, taskShape, unwrittenJson, unwrittenShape } from '../task-json.ts';
import type { Api } from '../typed.ts';
import { questionLineJson, questionLineShape } from './questions.ts';

const params = z.object({ workspace: z.string(), creditor: idShape });
const dayStateShape = z.object({
  day: dayShape,
  heldBack: z.enum(['not-a-business-day', 'no-mandate', 'agency-uninsured', 'books-too-old', 'bank-too-old']).nullable(),
  decided: z.boolean().meta({ description: 'the day was decided, and nothing has come since that asks for more' }),
  nextBusinessDay: dayShape,
  booksAsOf: dayShape.nullable(),
  booksMaxAge: z.number(),
  bankMaxAge: z.number(),
  liveFrom: dayShape.nullable(),
});
const totalsShape = z.object({ lines: z.number(), totals: z.array(moneyShape) });
const bankShape = z.object({
  accounts: z.array(
    z.object({
      id: z.number(),
      number: z.string(),
      currency: z.string(),
      watched: z.boolean(),
      coveredUntil: dayShape.nullable(),
      days: z.number().nullable(),
      tooOld: z.boolean(),
      holes: z.number(),
    }),
  ),
  toMatch: totalsShape.extend({ suggested: z.number() }),
  past: totalsShape,
});
const tasksShape = z.object({
  state: dayStateShape,
  toApprove: z.array(checkedShape),
  toCall: z.array(callLineShape).meta({ description: 'in the order in which they are worth making' }),
  toPost: z.array(checkedShape),
  uncertain: z.array(taskShape),
  unwritten: z.array(unwrittenShape),
  questions: z.array(questionLineShape),
  runs: z.array(z.object({ id: z.number(), day: dayShape, decided: z.number(), leaves: z.number() })),
  toSend: z.object({
    emails: z.object({ count: z.number(), seen: z.string() }),
    texts: z.object({ count: z.number(), seen: z.string() }),
    letters: z.object({ count: z.number(), seen: z.string(), later: z.number() }),
    approved: z.number(),
  }),
  bank: bankShape,
  more: z.boolean().meta({ description: 'at least one of the lists goes on behind this page' }),
});
const runningOutShape = z.object({
  claims: z.array(
    z.object({
      number: z.string(),
      debtor: z.object({ id: z.number(), name: z.string() }),
      open: moneyShape,
      lastDay: dayShape,
      within: z.union([z.literal(6), z.literal(3), z.literal(1)]).meta({ description: 'months before the last day' }),
      certainty: z.enum(['verified', 'unverified']),
      article: z.string(),
    }),
  ),
  count: z.number(),
  over: z.number().meta({ description: 'unpaid invoices that may be too late already' }),
});

const proofsShape = z.object({
  proofs: z.array(
    z.object({
      debtor: z.object({ id: z.number(), name: z.string() }),
      proceedings: z.enum(['sauvegarde', 'redressement', 'liquidation', 'unknown']),
      since: dayShape,
      open: z.array(moneyShape).meta({ description: 'of invoices issued up to the judgment: to be declared' }),
      later: z.array(moneyShape).meta({ description: 'of invoices issued since' }),
      publishedOn: dayShape.nullable(),
      lastDay: dayShape.nullable(),
      daysLeft: z.number().nullable(),
      perhapsUntil: dayShape.nullable().meta({ description: 'a later day that may hold for a creditor overseas, to be verified' }),
      certainty: z.enum(['verified', 'unverified']),
      article: z.string(),
    }),
  ),
});

/** Foreseen once for all who ask, however far they look. */
const MOST_DAYS_AHEAD = 60;

/** What waits for a person today, and what comes next. */
export function todayRoutes(app: Api): void {
  tasksRoute(app);
  proofsRoute(app);
  comingRoute(app);
  app.get(
    '/api/w/:workspace/creditors/:creditor/running-out',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'Unpaid invoices whose time to sue runs out within six months, the most pressing first',
        params,
        response: { 200: runningOutShape },
      },
    },
    async (request) => {
      const found = await askingOf(request).program.runningOut(request.params.creditor as CreditorId);
      const claims = found.claims.map(({ debtorId, debtor, open, ...claim }) => ({
        ...claim,
        debtor: { id: debtorId, name: debtor },
        open: moneyJson(open),
      }));
      return { claims, count: found.count, over: found.over };
    },
  );
}

function comingRoute(app: Api): void {
  const known = new LastKnown<Simulation>('coming');
  app.get(
    '/api/w/:workspace/creditors/:creditor/coming',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'How many contacts of each step the coming days would bring if nobody paid or answered',
        params,
        querystring: z.object({ days: z.coerce.number().int().min(1).max(MOST_DAYS_AHEAD).default(21) }),
        response: {
          200: z.object({ days: z.array(z.object({ day: dayShape, contacts: z.record(z.string(), z.number()) })), ...knownShape }),
        },
      },
    },
    async (request) => {
      const asking = askingOf(request);
      const creditor = request.params.creditor as CreditorId;
      const { days } = request.query;
      const today = asking.clock.today();
      const { figures, readAt, isOld } = await known.read(asking, `${creditor}`, () =>
        asking.program.simulateDays(creditor, today, MOST_DAYS_AHEAD),
      );
      const last = addDays(today, days);
      return {
        days: figures.byDay.filter(({ day }) => day <= last).map(({ day, contacts }) => ({ day, contacts: { ...contacts } })),
        readAt,
        isOld,
      };
    },
  );
}

function proofsRoute(app: Api): void {
  app.get(
    '/api/w/:workspace/creditors/:creditor/proofs-of-debt',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'Claims against insolvent debtors that nobody has declared yet, the most pressing first',
        params,
        response: { 200: proofsShape },
      },
    },
    async (request) => {
      const found = await askingOf(request).program.proofsOfDebt(request.params.creditor as CreditorId);
      const proofs = found.map(({ debtorId, debtor, open, later, ...proof }) => ({
        ...proof,
        debtor: { id: debtorId, name: debtor },
        open: open.map(moneyJson),
        later: later.map(moneyJson),
      }));
      return { proofs };
    },
  );
}

function tasksRoute(app: Api): void {
  app.get(
    '/api/w/:workspace/creditors/:creditor/tasks',
    {
      config: { needs: 'read' },
      schema: { summary: 'What waits for a person, a page of each kind', params, querystring: pageShape, response: { 200: tasksShape } },
    },
    async (request) => {
      const { program } = askingOf(request);
      const creditor = request.params.creditor as CreditorId;
      const { after, limit } = request.query;
      const tasks = await program.tasks(creditor, { after, limit });
      const [state, past] = [await program.dayState(creditor), await program.pastLines(creditor)];
      const calls = await program.callList(creditor, { after, limit });
      return tasksJson({ tasks, calls, state, past, limit, language: languageOf(request) });
    },
  );
}

type Told = {
  readonly tasks: Tasks;
  readonly calls: readonly CallLine[];
  readonly state: DayState;
  readonly past: { readonly lines: number; readonly totals: Readonly<Record<string, bigint>> };
  readonly limit: number;
  readonly language: Language;
};

function tasksJson({ tasks, calls, state, past, limit, language }: Told): z.infer<typeof tasksShape> {
  const { toApprove, toPost, uncertain, unwritten, questions, runs } = tasks;
  return {
    state: { ...state },
    toApprove: toApprove.map((line) => checkedJson(line, language)),
    toCall: calls.map((line) => callLineJson(line, language)),
    toPost: toPost.map((line) => checkedJson(line, language)),
    uncertain: uncertain.map(taskJson),
    unwritten: unwritten.map((line) => unwrittenJson(line, language)),
    questions: questions.map(questionLineJson),
    runs: runs.map(({ id, day, decided, leaves }) => ({ id, day, decided, leaves })),
    toSend: { ...tasks.toLeave },
    bank: bankJson(tasks.bank, past),
    more: [toApprove, calls, toPost, uncertain, unwritten, questions].some((list) => list.length >= limit),
  };
}

function bankJson({ accounts, waiting }: BankOverview, past: Told['past']): z.infer<typeof bankShape> {
  return {
    accounts: accounts.map(({ gaps, ...account }) => ({ ...account, holes: gaps.length })),
    toMatch: { lines: waiting.lines, suggested: waiting.suggested, totals: totalsJson(waiting.totals) },
    past: { lines: past.lines, totals: totalsJson(past.totals) },
  };
}

function totalsJson(totals: Readonly<Record<string, bigint>>): z.infer<typeof moneyShape>[] {
  return Object.entries(totals).map(([currency, cents]) => moneyJson(money(cents, currency as Currency)));
}
