import { z } from 'zod';
import type { DebtorId, ItemId, RouteChoiceId } from '../../core/base/id.ts';
import { EUR, money } from '../../core/base/money.ts';
import type { Language } from '../../core/base/text.ts';
import type { Route, RouteDeadline, Ruled } from '../../core/law/route.ts';
import type { Option, Way } from '../../core/proceeding/compare.ts';
import { isProceedingRoute } from '../../core/proceeding/course.ts';
import type { ChoiceView } from '../../use-cases/choose-way.ts';
import type { ComparedWays } from '../../use-cases/compare-ways.ts';
import type { WaysAsked } from '../../use-cases/way-facts.ts';
import { ASK_TOLD, OTHER_WAY_ABOUT, routeWords, wayName } from '../../words/proceeding.ts';
import { askingOf } from '../door.ts';
import { languageOf } from '../refused.ts';
import { dayShape, idShape, moneyJson, moneyShape } from '../shapes.ts';
import type { Api } from '../typed.ts';
import { debtorParams } from './debtor.ts';
import { namedItemShape } from './debtor-shapes.ts';

export const ACTIVITIES = [
  'trader',
  'craftsman',
  'liberal-profession',
  'association',
  'consumer',
  'public-body',
  'business',
  'unknown',
] as const;
export const SEATS = ['metropolitan', 'alsace-moselle', 'overseas', 'european-union', 'outside-european-union'] as const;
const WAYS = [
  'order-for-payment',
  'small-claims-procedure',
  'petition',
  'summary-proceedings',
  'summons',
  'invoice-commandment',
  'european-order-for-payment',
  'european-small-claims',
  'payment-demand',
  'administrative-summary',
  'administrative-court',
  'proof-of-debt',
  'settlement',
  'hand-over',
  'write-off',
] as const satisfies readonly Way[];
const LONGEST = 10_000;
export const MOST_ITEMS = 2_000;

const ruledShape = z.object({ text: z.string(), article: z.string(), unverified: z.boolean() });
const spanShape = z.object({ low: moneyShape.nullable(), high: moneyShape.nullable() });
const optionShape = z.object({
  way: z.enum(WAYS),
  name: z.string(),
  open: z.boolean(),
  reason: z.string().nullable().meta({ description: 'why the law does not open it' }),
  instead: z.array(z.string()),
  articles: z.array(z.string()),
  unverified: z.boolean(),
  about: z.string().nullable(),
  court: ruledShape.nullable(),
  prior: ruledShape.extend({ required: z.boolean() }).nullable().meta({ description: 'conciliation or mediation first (CPC 750-1)' }),
  lawyer: ruledShape.nullable(),
  deadlines: z.array(ruledShape),
  limitation: ruledShape.nullable(),
  cautions: z.array(ruledShape),
  costs: z.array(ruledShape.extend(spanShape.shape)),
  cost: spanShape.nullable(),
  chance: z
    .object({ lowPercent: z.number(), highPercent: z.number() })
    .nullable()
    .meta({ description: 'of being paid in full, of one’s own cases' }),
  cases: z.number().meta({ description: 'on how many of one’s own cases that ended chance and time rest, or would' }),
  days: z.object({ low: z.number(), high: z.number() }).nullable(),
  net: spanShape.nullable().meta({ description: 'chance by amount, less the costs; null while there are too few cases' }),
  worthFromPercent: z.number().nullable().meta({ description: 'from which chance on the highest known cost is less than the claim' }),
  proceeding: z.boolean().meta({ description: 'has steps and deadlines of its own' }),
});
const choiceShape = z.object({
  id: z.number(),
  way: z.enum(WAYS),
  name: z.string(),
  on: dayShape,
  author: z.string(),
  state: z.enum(['standing', 'replaced', 'withdrawn', 'begun']),
  endedOn: dayShape.nullable(),
  amount: moneyShape,
  reasons: z.string().nullable().meta({ description: 'null once they were erased' }),
});
const waysShape = z.object({
  day: dayShape,
  amount: moneyShape,
  principal: moneyShape,
  charges: moneyShape.nullable().meta({ description: 'interest and fee; null while a rate of the law is not known' }),
  invoices: z.array(namedItemShape),
  barred: z.array(z.string()).meta({ description: 'numbers left out: an action may come too late' }),
  activity: z.enum(ACTIVITIES),
  creditorTrader: z.boolean().nullable(),
  contested: z.boolean(),
  seat: z.enum(SEATS),
  asks: z.array(z.object({ code: z.enum(['debtor-kind', 'creditor-trader']), text: z.string() })),
  limitation: z.object({ lastDay: dayShape, article: z.string(), unverified: z.boolean() }).nullable(),
  options: z.array(optionShape),
});

const saidShape = {
  activity: z.enum(ACTIVITIES).nullable().default(null),
  contested: z.boolean().nullable().default(null),
  creditorTrader: z.boolean().nullable().default(null),
  seat: z.enum(SEATS).nullable().default(null),
  items: z
    .array(idShape)
    .max(MOST_ITEMS)
    .nullable()
    .default(null)
    .meta({ description: 'invoices; null: all late ones that no proceeding is about' }),
};
/** What a person says that the books do not, in a request. */
export const askedShape = z.strictObject(saidShape);
export const ASKED = saidShape;

/** How to go on with a debtor: all ways side by side, and what a person decides. */
export function wayRoutes(app: Api): void {
  compareRoute(app);
  choiceRoutes(app);
}

function compareRoute(app: Api): void {
  const maybe = z.stringbool().optional();
  app.get(
    '/api/w/:workspace/debtors/:debtor/ways',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'All ways to go on with what a debtor owes today, side by side; each figure with its text, or none',
        params: debtorParams,
        querystring: z.object({
          activity: z.enum(ACTIVITIES).optional(),
          creditorTrader: maybe,
          contested: maybe,
          seat: z.enum(SEATS).optional(),
        }),
        response: { 200: waysShape },
      },
    },
    async (request) => {
      const { activity = null, creditorTrader = null, contested = null, seat = null } = request.query;
      const asked = { activity, creditorTrader, contested, seat };
      return waysJson(await askingOf(request).program.waysFor(request.params.debtor as DebtorId, asked), languageOf(request));
    },
  );
}

function choiceRoutes(app: Api): void {
  app.get(
    '/api/w/:workspace/debtors/:debtor/choices',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'What was decided about a debtor, the newest first',
        params: debtorParams,
        response: { 200: z.object({ choices: z.array(choiceShape) }) },
      },
    },
    async (request) => {
      const choices = await askingOf(request).program.choicesOf(request.params.debtor as DebtorId);
      return { choices: choices.map((one) => choiceJson(one, languageOf(request))) };
    },
  );
  app.post(
    '/api/w/:workspace/debtors/:debtor/choice',
    {
      config: { needs: 'approve' },
      schema: {
        summary: 'Decides how to go on, with reasons; automatic reminders of these invoices rest from then on',
        params: debtorParams,
        body: z.strictObject({ way: z.enum(WAYS), reasons: z.string().max(LONGEST), ...saidShape }),
        response: { 200: z.object({ id: z.number() }) },
      },
    },
    async (request) => {
      const { way, reasons, ...said } = request.body;
      return { id: await askingOf(request).program.chooseWay(request.params.debtor as DebtorId, { way, reasons, ...askedOf(said) }) };
    },
  );
  app.post(
    '/api/w/:workspace/choices/:choice/withdrawal',
    {
      config: { needs: 'approve' },
      schema: {
        summary: 'Withdraws a decision: reminders go on from where they were',
        params: z.object({ workspace: z.string(), choice: idShape }),
        response: { 200: z.object({ done: z.literal(true) }) },
      },
    },
    async (request) => {
      await askingOf(request).program.withdrawChoice(request.params.choice as RouteChoiceId);
      return { done: true as const };
    },
  );
}

/** What a person said, as the program takes it. */
export function askedOf({ items, ...said }: z.infer<typeof askedShape>): WaysAsked {
  return { ...said, itemIds: items as ItemId[] | null };
}

function choiceJson({ row, reasons }: ChoiceView, language: Language): z.infer<typeof choiceShape> {
  const { id, way, on_day, author, state, ended_on, amount_cents } = row;
  const amount = euro(BigInt(amount_cents));
  return { id, way, name: wayName(way, language), on: on_day, author, state, endedOn: ended_on, amount, reasons };
}

function waysJson(found: ComparedWays, language: Language): z.infer<typeof waysShape> {
  const { facts, principal, charges, items, barred, asks, limitation, options } = found;
  return {
    day: facts.on,
    amount: euro(facts.amount),
    principal: euro(principal),
    charges: charges === null ? null : euro(charges),
    invoices: items.map(({ id, number }) => ({ id, number })),
    barred: [...barred],
    activity: facts.debtor,
    creditorTrader: facts.creditorTrader,
    contested: facts.contested,
    seat: facts.seat,
    asks: asks.map((code) => ({ code, text: ASK_TOLD[code][language] })),
    limitation: limitation && {
      lastDay: limitation.lastDay,
      article: limitation.article,
      unverified: limitation.certainty === 'unverified',
    },
    options: options.map((option) => optionJson(option, language)),
  };
}

function optionJson(option: Option, language: Language): z.infer<typeof optionShape> {
  const { way, open, reason, instead, articles, certainty, route, chance, ended, days, net, worthFrom } = option;
  const say = routeWords(language);
  const about = way === 'settlement' || way === 'hand-over' || way === 'write-off' ? OTHER_WAY_ABOUT[way][language] : null;
  return {
    ...{ way, name: wayName(way, language), open, about, articles: [...articles], unverified: certainty === 'unverified' },
    reason: reason && say.closed[reason],
    instead: instead.map((kind) => wayName(kind, language)),
    ...lawJson(route, language),
    costs: option.costs.map((cost) => ({ ...ruled(say.costs[cost.code], cost), ...spanJson(cost) })),
    cost: option.cost && spanJson(option.cost),
    chance: chance && { lowPercent: percent(chance.low), highPercent: percent(chance.high) },
    cases: ended,
    days,
    net: net && spanJson(net),
    worthFromPercent: worthFrom === null ? null : percent(worthFrom),
    proceeding: isProceedingRoute(way),
  };
}

type Law = Pick<z.infer<typeof optionShape>, 'court' | 'prior' | 'lawyer' | 'deadlines' | 'limitation' | 'cautions'>;

function lawJson(route: Route | null, language: Language): Law {
  if (route === null) return { court: null, prior: null, lawyer: null, deadlines: [], limitation: null, cautions: [] };
  const say = routeWords(language);
  const { court, priorAttempt, lawyer, limitation } = route;
  const named = say.courts[court.kind];
  return {
    court: ruled(court.town === null ? named : say.courtIn(named, court.town), court),
    prior: priorAttempt && { ...ruled(say.prior[`${priorAttempt.required}`], priorAttempt), required: priorAttempt.required },
    lawyer: ruled(say.lawyer[lawyer.need], lawyer),
    deadlines: route.deadlines.map((one) => ruled(timeText(one, language), one)),
    limitation: limitation && ruled(say.limitation[limitation.effect], limitation),
    cautions: route.cautions.map((one) => ruled(say.cautions[one.code], one)),
  };
}

function timeText({ key, length }: RouteDeadline, language: Language): string {
  const say = routeWords(language);
  const long = 'days' in length ? say.days(String(length.days)) : say.months(String(length.months));
  return say.timeOf(say.deadlines[key] ?? '', long);
}

function ruled(text: string, { article, certainty }: Ruled): z.infer<typeof ruledShape> {
  return { text, article, unverified: certainty === 'unverified' };
}

function spanJson({ low, high }: { readonly low: bigint | null; readonly high: bigint | null }): z.infer<typeof spanShape> {
  return { low: low === null ? null : euro(low), high: high === null ? null : euro(high) };
}

function euro(cents: bigint): z.infer<typeof moneyShape> {
  return moneyJson(money(cents, EUR));
}

/** Of parts per million, to a tenth. */
function percent(ppm: number): number {
  return Math.round(ppm / 1_000) / 10;
}
