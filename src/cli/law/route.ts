import type { Command } from 'commander';
import type { Day } from '../../core/base/day.ts';
import { decimalOf } from '../../core/base/money.ts';
import { type Language, oneLine } from '../../core/base/text.ts';
import { courtRoutes } from '../../core/law/court-route.ts';
import type { Certainty } from '../../core/law/dated.ts';
import type { ClosedRoute, Cost, CourtRoutes, Route, RouteFacts } from '../../core/law/route.ts';
import { ROUTE_WORDS_EN } from '../../words/route-words-en.ts';
import { ROUTE_WORDS_FR } from '../../words/route-words-fr.ts';
import { ROUTE_DEBTORS_FR, SEATS_FR, YES_FR } from '../../words/typed-fr.ts';
import { amountOption } from '../amount.ts';
import { choice, type Register } from '../face.ts';
import { badOption, dayGiven } from './options.ts';
import { type Assumption, routeText } from './route-text.ts';
import { todayOf } from './today.ts';

/** The options of `acquit law route` as they were typed. */
export type LawRouteOptions = {
  readonly debtor?: string;
  readonly amount: string;
  readonly trader?: string;
  readonly contested?: boolean;
  readonly seat?: string;
  readonly town?: string;
  readonly timeBarred?: boolean;
  readonly insolvent?: boolean;
  readonly published?: string;
  readonly creditorAbroad?: boolean;
  readonly order?: string;
  readonly served?: string;
  readonly on?: string;
};

type AsText<T> = Omit<T, 'costs' | 'forms' | 'cautions'>;

/** What `acquit law route --json` prints: amounts as decimal strings, days as 2026-12-31, each answer with its article and certainty. */
export type LawRouteDocument = {
  readonly facts: Omit<RouteFacts, 'amount'> & { readonly amount: string };
  readonly assumed: readonly Assumption[];
  readonly asks: readonly { readonly code: string; readonly message: string }[];
  readonly open: readonly (AsText<Route> & {
    readonly name: string;
    readonly costs: readonly (Omit<Cost, 'low' | 'high'> & { readonly low: string | null; readonly high: string | null })[];
    readonly forms: readonly { readonly cerfa: string; readonly certainty: Certainty }[];
    readonly cautions: readonly (Route['cautions'][number] & { readonly message: string })[];
  })[];
  readonly closed: readonly (ClosedRoute & { readonly name: string; readonly message: string })[];
  readonly notice: string;
};

/** The facts that options tell, and what they leave to be supposed. @throws Refusal `bad-option`, `not-a-choice`, `not-an-amount`, each naming the option */
export function routeFacts(options: LawRouteOptions, today: Day): { readonly facts: RouteFacts; readonly assumed: readonly Assumption[] } {
  const { insolvent = false, creditorAbroad = false } = options;
  const publishedOn = dayOf('--published', options.published);
  if (!insolvent && publishedOn !== null) throw badOption('--published', 'needs-insolvent');
  if (!insolvent && creditorAbroad) throw badOption('--creditor-abroad', 'needs-insolvent');
  const facts: RouteFacts = {
    debtor: choice('--debtor', options.debtor ?? 'unknown', DEBTORS, ROUTE_DEBTORS_FR),
    creditorTrader: options.trader === undefined ? null : choice('--trader', options.trader, ['yes', 'no'], YES_FR) === 'yes',
    amount: amountOption('--amount', options.amount),
    contested: options.contested ?? false,
    seat: choice('--seat', options.seat ?? 'metropolitan', SEATS, SEATS_FR),
    town: options.town === undefined ? null : oneLine(options.town, 60) || null,
    insolvency: insolvent ? { publishedOn, creditorAbroad } : null,
    timeBarred: options.timeBarred ?? false,
    on: dayOf('--on', options.on) ?? today,
    order: orderOf(options),
  };
  const said = { seat: options.seat, contested: options.contested, timeBarred: options.timeBarred, insolvent: options.insolvent };
  const names = Object.keys(said) as Assumption[];
  return { facts, assumed: names.filter((name) => said[name] === undefined) };
}

/** The routes of a claim, as a document. @throws Refusal as {@link routeFacts}; `law-value-unknown` on a day whose rules are not known */
export function lawRoute(options: LawRouteOptions, today: Day, language: Language = 'en'): LawRouteDocument {
  const { facts, assumed } = routeFacts(options, today);
  return asDocument(facts, assumed, courtRoutes(facts), language);
}

/** The same routes in words. @throws Refusal as {@link lawRoute} */
export function lawRouteText(options: LawRouteOptions, today: Day, language: Language): string {
  const { facts, assumed } = routeFacts(options, today);
  return routeText(facts, assumed, courtRoutes(facts), language);
}

/** `acquit law route`. Bad options exit with 2. */
export const registerRoute: Register = (law, face) => {
  law
    .command('route')
    .option('--debtor <kind>')
    .requiredOption('--amount <amount>')
    .option('--trader <yes|no>')
    .option('--contested')
    .option('--seat <seat>')
    .option('--town <city>')
    .option('--time-barred')
    .option('--insolvent')
    .option('--published <day>')
    .option('--creditor-abroad')
    .option('--order <day>')
    .option('--served <day>')
    .option('--on <day>')
    .action((options: LawRouteOptions, command: Command) => {
      const one = face(command);
      const today = todayOf(one.config);
      one.print(lawRoute(options, today, one.language), lawRouteText(options, today, one.language));
    });
};

const DEBTORS = ['trader', 'craftsman', 'liberal-profession', 'association', 'consumer', 'public-body', 'business', 'unknown'] as const;
const SEATS = ['metropolitan', 'alsace-moselle', 'overseas', 'european-union', 'outside-european-union'] as const;

function orderOf(options: LawRouteOptions): RouteFacts['order'] {
  const [madeOn, servedOn] = [dayOf('--order', options.order), dayOf('--served', options.served)];
  if (madeOn === null && servedOn !== null) throw badOption('--served', 'needs-order');
  if (madeOn !== null && servedOn !== null && servedOn < madeOn)
    throw badOption('--served', 'served-first', { served: servedOn, order: madeOn });
  return madeOn === null ? null : { madeOn, servedOn };
}

function dayOf(option: string, typed: string | undefined): Day | null {
  return typed === undefined ? null : dayGiven(option, typed);
}

function asDocument(
  facts: RouteFacts,
  assumed: readonly Assumption[],
  { asks, open, closed }: CourtRoutes,
  language: Language,
): LawRouteDocument {
  const say = language === 'fr' ? ROUTE_WORDS_FR : ROUTE_WORDS_EN;
  return {
    facts: { ...facts, amount: decimalOf(facts.amount) },
    assumed,
    asks: asks.map((code) => ({ code, message: say.asks[code] })),
    open: open.map((route) => ({
      ...route,
      name: say.routes[route.kind],
      costs: route.costs.map((cost) => ({ ...cost, low: decimalOrNull(cost.low), high: decimalOrNull(cost.high) })),
      forms: route.forms.map((cerfa) => ({ cerfa, certainty: 'unverified' })),
      cautions: route.cautions.map((caution) => ({ ...caution, message: say.cautions[caution.code] })),
    })),
    closed: closed.map((one) => ({ ...one, name: say.routes[one.kind], message: say.closed[one.reason] })),
    notice: `${say.rule} ${say.validate}`,
  };
}

function decimalOrNull(cents: bigint | null): string | null {
  return cents === null ? null : decimalOf(cents);
}
