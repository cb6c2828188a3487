import type { Day } from '../base/day.ts';
import { fold } from '../base/text.ts';
import { valueOn } from './dated.ts';
import type { Court, CourtKind, RouteFacts, RouteKind } from './route.ts';
import type { RouteValues } from './values/route-values.ts';

/**
 * The court of a debtor seated in France. Between two traders, commercial companies or craftsmen (since 2022): the commercial court,
 * the economic activities court in its twelve seats, the commercial chamber of the judicial court in Alsace-Moselle. Else the judicial
 * court; the administrative court for a public body.
 * @law C. com. L721-3; loi 2023-1059; CJA R541-1
 * @effect 2025-01-01 (economic activities courts)
 * @throws Refusal `law-value-unknown` once the twelve seats are no longer known
 */
export function competentCourt(facts: RouteFacts, values: RouteValues): Court {
  if (facts.debtor === 'public-body')
    return { kind: 'administrative-court', town: null, article: 'CJA R541-1, R431-2', certainty: 'verified' };
  if (!isBetweenTraders(facts)) return unsure('judicial-court', 'C. com. L721-3');
  if (facts.seat === 'alsace-moselle') return unsure('commercial-chamber', 'C. com. L721-3');
  const town = economicActivitiesSeat(facts.town, facts.on, values);
  return town === null
    ? unsure('commercial-court', 'C. com. L721-3')
    : unsure('economic-activities-court', 'loi 2023-1059 ; C. com. L721-3', town);
}

/**
 * Whether both stand before the judges of commerce; craftsmen do since 2022, earlier than any day that is answered for.
 * @law C. com. L721-3
 * @effect 2022-01-01 (for craftsmen, to be verified)
 */
export function isBetweenTraders({ debtor, creditorTrader }: RouteFacts): boolean {
  return creditorTrader === true && (debtor === 'trader' || debtor === 'craftsman');
}

/**
 * The seat of an economic activities court that a town is, written as the law writes it: "ST BRIEUC CEDEX" is Saint-Brieuc, and
 * "Lyon 3e" is Lyon. `null` for any other town, which may still lie in the district of one.
 * @law loi 2023-1059
 * @effect 2025-01-01
 */
export function economicActivitiesSeat(town: string | null, on: Day, { economicActivitiesSeats }: RouteValues): string | null {
  const seats = valueOn(economicActivitiesSeats, on).value;
  const wanted = fold(town ?? '')
    .replace(/ (cedex|\d).*/, '')
    .replace(/^st /, 'saint ');
  return seats.find((seat) => fold(seat) === wanted) ?? null;
}

/** Whether judges of commerce sit there, who have rules of their own; in Alsace-Moselle the chamber follows those of the judicial court. @law C. com. L721-3 */
export function isCourtOfCommerce(court: CourtKind): boolean {
  return court === 'commercial-court' || court === 'economic-activities-court';
}

/** Whether the route leads before the civil judges, whose thresholds then count. @law CPC 750, 761 */
export function isCivil(kind: RouteKind): boolean {
  return kind === 'petition' || kind === 'summons' || kind === 'summary-proceedings' || kind === 'order-for-payment';
}

function unsure(kind: Court['kind'], article: string, town: string | null = null): Court {
  return { kind, town, article, certainty: 'unverified' };
}
