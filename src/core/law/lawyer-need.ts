import type { Day } from '../base/day.ts';
import { isCivil, isCourtOfCommerce } from './competent-court.ts';
import { valueOn } from './dated.ts';
import type { Appeal, Court, LawyerNeed, RouteKind } from './route.ts';
import type { RouteValues } from './values/route-values.ts';

/**
 * Whether a lawyer is needed: above 10 000 € before the judicial and the commercial courts; always before the administrative court.
 * For the petition for an order for payment above that amount, and where no text was read, `not-stated`: never "no" by default.
 * @law CPC 761, 853; CJA R431-2
 * @effect 2023-10-01 (as read; earlier thresholds not looked up)
 * @throws Refusal `law-value-unknown` before that day
 */
export function lawyerNeed(kind: RouteKind, court: Court, amount: bigint, on: Day, values: RouteValues): LawyerNeed {
  if (court.kind === 'administrative-court') return { need: 'required', article: 'CJA R431-2', certainty: 'verified' };
  if (!isCivil(kind)) return { need: 'not-stated', article: '', certainty: 'unverified' };
  const commercial = isCourtOfCommerce(court.kind);
  const ceiling = valueOn(commercial ? values.commercialLawyerCeiling : values.judicialLawyerCeiling, on);
  const rule = { article: commercial ? 'CPC 853' : 'CPC 761', certainty: ceiling.certainty };
  if (amount <= ceiling.value) return { need: 'not-required', ...rule };
  return { need: kind === 'order-for-payment' ? 'not-stated' : 'required', ...rule };
}

/**
 * Whether the judgment can be appealed: not up to 5 000 €. `null` where the texts that were read say nothing.
 * @law C. com. R721-6; COJ R211-3-24
 * @effect 2023-10-01 (as read; earlier thresholds not looked up)
 * @throws Refusal `law-value-unknown` before that day
 */
export function appealOf(kind: RouteKind, court: Court, amount: bigint, on: Day, values: RouteValues): Appeal | null {
  if (!isCivil(kind)) return null;
  const ceiling = valueOn(values.lastResortCeiling, on);
  const commercial = isCourtOfCommerce(court.kind);
  return { lastResort: amount <= ceiling.value, article: commercial ? 'C. com. R721-6' : 'COJ R211-3-24', certainty: ceiling.certainty };
}
