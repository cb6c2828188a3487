import type { HolidayZone } from '../core/base/business-day.ts';
import { addDays, type Day } from '../core/base/day.ts';
import { type Currency, EUR, type Money, sumCents } from '../core/base/money.ts';
import type { Instalment } from '../core/case/instalment.ts';
import { type PlanLimits, planFaults, schedule } from '../core/case/plan-proposal.ts';
import type { Item } from '../core/receivable/item.ts';

/** A schedule that the creditor offers without thinking again: a debtor may ask for it, and a person grants it. */
export type InstalmentsOffered = { readonly instalments: readonly Instalment[]; readonly total: Money };

/** The first payment of a schedule comes so many days after it was asked for: a person reads the request before. */
const FIRST_DAYS = 7;

/**
 * The schedules within the creditor's limits, by their number of instalments: of the invoices alone, in euros, as a plan is. None where
 * the sum is too small, or in another currency too.
 */
export function instalmentsOffered(items: readonly Item[], limits: PlanLimits, today: Day, zone: HolidayZone): InstalmentsOffered[] {
  const cents = sumCents(items.map((item) => item.openCents));
  if (cents <= 0n || items.some((item) => item.currency !== (EUR as Currency))) return [];
  return Array.from({ length: Math.max(0, limits.mostInstalments - 1) }, (_, at) => at + 2).flatMap((count) => {
    const asked = { totalCents: cents, count, rhythm: 'monthly', firstOn: addDays(today, FIRST_DAYS), firstCents: null } as const;
    if (BigInt(count) > cents) return [];
    const instalments = schedule(asked, limits, zone);
    return planFaults(asked, instalments, limits).length > 0 ? [] : [{ instalments, total: { cents, currency: EUR } }];
  });
}
