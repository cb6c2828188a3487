import { day } from '../base/day.ts';
import type { Route, RouteFacts, Ruled } from './route.ts';

/** A claim of 3 200 € between two traders, on a day of November 2026. */
export const FACTS: RouteFacts = {
  debtor: 'trader',
  creditorTrader: true,
  amount: 320_000n,
  contested: false,
  seat: 'metropolitan',
  town: null,
  insolvency: null,
  timeBarred: false,
  on: day('2026-11-21'),
  order: null,
};

/** "CPC 761", "CPC 761 ?" where it is to be verified. */
export const by = ({ article, certainty }: Ruled): string => `${article}${{ verified: '', unverified: ' ?' }[certainty]}`;

/** A route line by line, as it is read over. */
export function told(one: Route): string[] {
  const { court, priorAttempt, lawyer, appeal, limitation } = one;
  return [
    `${one.rank} ${one.kind}: ${by({ article: one.articles.join(', '), certainty: one.certainty })}`,
    `before ${court.kind}${court.town === null ? '' : ` of ${court.town}`}: ${by(court)}`,
    ...(priorAttempt === null ? [] : [`attempt to settle ${priorAttempt.required ? 'first' : 'not needed'}: ${by(priorAttempt)}`]),
    `lawyer ${lawyer.need}: ${by(lawyer)}`,
    ...(appeal === null ? [] : [`${appeal.lastResort ? 'no appeal' : 'appeal'}: ${by(appeal)}`]),
    ...one.costs.map((cost) => `costs ${cost.code} ${cost.low ?? 'unknown'} to ${cost.high ?? 'unknown'}: ${by(cost)}`),
    ...(limitation === null ? [] : [`time ${limitation.effect}: ${by(limitation)}`]),
    ...one.cautions.map((caution) => `mind ${caution.code}: ${by(caution)}`),
  ];
}
