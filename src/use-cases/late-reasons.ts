import type { CreditorId } from '../core/base/id.ts';
import { LATE_REASONS, type LateReason } from '../core/case/call.ts';
import { creditorOf, type Deps } from './context.ts';

/** How often a reason was given on the telephone, and for what sums, by currency. */
export type LateReasonCount = { readonly reason: LateReason; readonly calls: number; readonly sums: Readonly<Record<string, bigint>> };

/** So many of the last calls at which a reason was given are counted. */
export const MOST_COUNTED = 10_000;

/**
 * Why debtors say that they are late, the reason given most often first. One debtor that says the same twice about the same sum counts twice:
 * these are calls. @throws Refusal `unknown-creditor`
 */
export async function lateReasons({ store }: Pick<Deps, 'store'>, creditorId: CreditorId): Promise<LateReasonCount[]> {
  await creditorOf(store, creditorId);
  const where = { creditor_id: creditorId, taken_back: false, late_reason: [...LATE_REASONS] };
  const calls = await store.select('call', where, { limit: MOST_COUNTED, newestFirst: true });
  const counted = LATE_REASONS.map((reason) => {
    const given = calls.filter((call) => call.late_reason === reason);
    const sums: Record<string, bigint> = {};
    for (const call of given)
      for (const [currency, cents] of Object.entries(call.sums)) sums[currency] = (sums[currency] ?? 0n) + BigInt(cents);
    return { reason, calls: given.length, sums };
  });
  return counted.filter(({ calls: count }) => count > 0).sort((a, b) => b.calls - a.calls);
}
