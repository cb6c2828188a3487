import type { Day } from '../base/day.ts';
import { valueOn } from './dated.ts';
import type { CourtKind, PriorAttempt, RouteKind } from './route.ts';
import type { RouteValues } from './values/route-values.ts';

/** Kinds that a claim enters the judicial court by. An order for payment is not among them (Cass. 2e civ., avis 25/09/2025). */
const CLAIMS: readonly RouteKind[] = ['petition', 'summons', 'summary-proceedings'];

/**
 * Whether conciliation, mediation or a participative procedure must have been tried first, or the claim is inadmissible: up to
 * 5 000 € before the judicial court, by summons or petition; never for an order for payment, nor for the opposition to one. A
 * simplified small-claims procedure that failed frees from it. `null` where no judge of the civil courts is asked.
 * @law CPC 750-1; Cass. 2e civ., avis 25/09/2025 n° 25-70.013
 * @effect 2023-10-01
 * @throws Refusal `law-value-unknown` before that day
 */
export function priorAttempt(kind: RouteKind, court: CourtKind, amount: bigint, on: Day, values: RouteValues): PriorAttempt | null {
  if (kind === 'order-for-payment')
    return { required: false, article: 'Cass. 2e civ., avis 25/09/2025 n° 25-70.013', certainty: 'verified' };
  if (!CLAIMS.includes(kind)) return null;
  const ceiling = valueOn(values.priorAttemptCeiling, on);
  const judicial = court === 'judicial-court' || court === 'commercial-chamber';
  return { required: judicial && amount <= ceiling.value, article: 'CPC 750-1', certainty: ceiling.certainty };
}
