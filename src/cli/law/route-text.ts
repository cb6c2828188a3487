import { money } from '../../core/base/money.ts';
import { formatDay, formatMoney, type Language } from '../../core/base/text.ts';
import type { ClosedRoute, Cost, Court, CourtRoutes, Route, RouteDeadline, RouteFacts, Ruled } from '../../core/law/route.ts';
import { type Manner, mannerOf } from '../../words/phrase.ts';
import { ROUTE_WORDS_EN } from '../../words/route-words-en.ts';
import { ROUTE_WORDS_FR, type RouteWords } from '../../words/route-words-fr.ts';
import { lines, parts, table } from '../text/layout.ts';

/** What was supposed because nobody said it. */
export type Assumption = keyof RouteWords['assumptions'];

type Say = { readonly words: RouteWords; readonly manner: Manner; readonly language: Language };

/** The routes open and closed for people: each with its court, what comes before, costs, times and texts, and what is not sure. */
export function routeText(
  facts: RouteFacts,
  assumed: readonly Assumption[],
  { asks, open, closed }: CourtRoutes,
  language: Language,
): string {
  const words = language === 'fr' ? ROUTE_WORDS_FR : ROUTE_WORDS_EN;
  const say: Say = { words, manner: mannerOf(language), language };
  return parts(
    heading(facts, assumed, say),
    lines(...asks.map((ask) => `! ${words.asks[ask]}`)),
    open.length === 0 ? words.none : words.open,
    ...open.map((route) => openRoute(route, say)),
    asks.length === 0 && lines(words.shut, ...closedRoutes(closed, say)),
    lines(words.rule, words.validate),
  );
}

function heading(facts: RouteFacts, assumed: readonly Assumption[], { words, manner, language }: Say): string {
  const { debtor, seat, town, creditorTrader, contested, timeBarred, insolvency, amount, on } = facts;
  const told = [
    words.debtor(words.debtors[debtor], words.seats[seat], town ?? ''),
    creditorTrader === null ? '' : words.trader[`${creditorTrader}`],
    formatMoney(money(amount), language),
    assumed.includes('contested') ? '' : words.contested[`${contested}`],
    timeBarred ? words.timeBarred : '',
    insolvency ? words.insolvent : '',
  ];
  const supposed = assumed.map((one) => words.assumptions[one]);
  return lines(words.title(formatDay(on, language)), manner.joined(told), supposed.length > 0 && words.assumed(supposed.join(', ')));
}

function openRoute(route: Route, say: Say): string {
  const { rows, prior, lawyer, lastResort, limitation } = say.words;
  const { priorAttempt, appeal } = route;
  const told: readonly (readonly [string, readonly string[]])[] = [
    [rows.court, [ruled(courtName(route, say), route.court, say)]],
    [rows.prior, priorAttempt ? [ruled(prior[`${priorAttempt.required}`], priorAttempt, say)] : []],
    [rows.lawyer, [ruled(lawyer[route.lawyer.need], route.lawyer, say)]],
    [rows.appeal, appeal ? [ruled(afterOpposition(route.kind, lastResort[`${appeal.lastResort}`], say), appeal, say)] : []],
    [rows.costs, route.costs.map((cost) => ruled(costText(cost, say), cost, say))],
    [rows.times, route.deadlines.map((deadline) => ruled(timeText(deadline, say), deadline, say))],
    [rows.forms, route.forms.length > 0 ? [`${say.words.form(route.forms.join(', '))} (${say.words.unverified})`] : []],
    [rows.limitation, route.limitation ? [ruled(limitation[route.limitation.effect], route.limitation, say)] : []],
    [rows.cautions, route.cautions.map((caution) => ruled(say.words.cautions[caution.code], caution, say))],
    [rows.texts, [ruled(route.articles.join(', '), { article: '', certainty: route.certainty }, say)]],
  ];
  const cells = told.flatMap(([label, texts]) => texts.map((text, index) => [index === 0 ? label : '', text]));
  return lines(`${route.rank}. ${say.words.routes[route.kind]}`, ...table(cells, [], '   '));
}

/** An order is no judgment yet: one comes of it only upon opposition. */
function afterOpposition(kind: Route['kind'], text: string, { words }: Say): string {
  return kind === 'order-for-payment' ? words.uponOpposition(text) : text;
}

/** A petition for an order goes to the president of the court. */
function courtName({ kind, court }: Route, { words }: Say): string {
  const name = (one: Court) => (one.town === null ? words.courts[one.kind] : words.courtIn(words.courts[one.kind], one.town));
  return kind === 'order-for-payment' ? words.presidentOf(name(court), court.kind) : name(court);
}

function costText({ code, low, high }: Cost, { words, language }: Say): string {
  const label = words.costs[code];
  if (low === null || high === null) return words.costOf(label, words.noFigure);
  const [least, most] = [low, high].map((cents) => formatMoney(money(cents), language));
  return words.costOf(label, low === high ? (most ?? '') : words.range(least ?? '', most ?? ''));
}

function timeText({ key, length, monthsForDistance, orders, day }: RouteDeadline, { words, language }: Say): string {
  const count = 'days' in length ? words.days(String(length.days)) : words.months(String(length.months + monthsForDistance));
  const made =
    orders === null
      ? ''
      : orders.to === null
        ? words.ordersFrom(formatDay(orders.from, language))
        : words.ordersBefore(formatDay(orders.to, language));
  const shown = day === null ? '' : (key === 'order-execution' ? words.firstDay : words.lastDay)(formatDay(day, language));
  return words.timeOf(words.deadlines[key] ?? key, [count, made, shown].filter(Boolean).join(', '));
}

/** Routes closed for one reason and by one text stand on one line. */
function closedRoutes(closed: readonly ClosedRoute[], say: Say): string[] {
  const reasons = Map.groupBy(closed, ({ reason, article }) => `${reason} ${article}`);
  return [...reasons.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const names = group.map(({ kind }) => say.words.routes[kind]).join(', ');
    const instead = first.instead.map((kind) => say.words.routes[kind]);
    const reason = ruled(say.words.closed[first.reason], first, say);
    return `- ${say.manner.labelled(names, say.manner.joined([reason, instead.length > 0 ? say.words.instead(instead.join(', ')) : '']))}`;
  });
}

/** A sentence with its text behind it, and whether that is to be verified. */
function ruled(text: string, { article, certainty }: Ruled, { words }: Say): string {
  const source = [article, certainty === 'verified' ? '' : words.unverified].filter(Boolean).join(', ');
  return source ? `${text} (${source})` : text;
}
