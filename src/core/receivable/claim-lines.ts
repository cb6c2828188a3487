import { assert } from '../base/assert.ts';
import { type Day, daysBetween } from '../base/day.ts';
import { sumCents } from '../base/money.ts';
import type { Rate } from '../base/rate.ts';
import type { Certainty } from '../law/dated.ts';
import type { ItemClaim } from './claim.ts';
import type { CreditKind } from './claim-case.ts';
import type { LaidOnClaim } from './claim-ledger.ts';

/** One line of a claim statement: what is added to what is owed, or taken off it, in cents. */
export type ClaimLine = {
  readonly kind: 'principal' | 'interest' | 'fee' | LaidOnClaim['kind'];
  /** What a credit note really is, where it is none. */
  readonly is?: CreditKind;
  readonly on: Day;
  readonly cents: bigint;
  /** Of interest: the days, the base and the yearly rate that it is computed from. */
  readonly accrual: { readonly from: Day; readonly days: number; readonly base: bigint; readonly rate: Rate } | null;
  /** Of a payment: what of it fell on interest, on principal and on the fee. */
  readonly fellOn: { readonly interest: bigint; readonly principal: bigint; readonly fee: bigint } | null;
  readonly article: string | null;
  readonly certainty: Certainty;
};

/** Interest before principal; a payment that names its debt, or a clause, may say otherwise. */
const ALLOCATION_ARTICLE = 'C. civ. 1343-1';
const FEE_ARTICLE = { business: 'C. com. L441-10 II, D441-5', 'public-body': 'CCP L2192-13, D2192-35' } as const;

/**
 * The life of one claimed invoice line by line, in time: they add up to what is owed.
 *
 * @param dueOn the line of the principal bears this day; `kind` tells which fee is owed
 */
export function claimLines(
  { segments, laid, recoveryFee, recoveryFeeCertainty, principal, principalPaid, total }: ItemClaim,
  dueOn: Day,
  kind: 'business' | 'public-body' | 'consumer' | 'unknown',
): ClaimLine[] {
  const credited = sumCents(laid.filter((one) => one.kind !== 'payment').map((one) => one.principal));
  const plain = { accrual: null, fellOn: null, article: null, certainty: 'verified' } as const;
  const events: ClaimLine[] = [
    ...segments.map(({ from, to, days, principal: base, rate, interest, article, certainty }): ClaimLine => {
      return { ...plain, kind: 'interest', on: to, cents: interest, accrual: { from, days, base, rate }, article, certainty };
    }),
    ...laid.map((one): ClaimLine => {
      const { on, kind: what, is, interest, principal: onPrincipal, fee } = one;
      const isMoney = what === 'payment';
      const fellOn = isMoney ? { interest, principal: onPrincipal, fee } : null;
      return {
        ...plain,
        kind: what,
        ...(is ? { is } : {}),
        on,
        cents: -(interest + onPrincipal + fee),
        fellOn,
        article: isMoney ? ALLOCATION_ARTICLE : null,
      };
    }),
  ];
  const lines: ClaimLine[] = [
    { ...plain, kind: 'principal', on: dueOn, cents: principal + principalPaid + credited },
    // On one day its interest, then what was laid on it, gestures before money: so they come.
    ...events.sort((a, b) => rankOf(a) - rankOf(b) || daysBetween(b.on, a.on)),
  ];
  if (recoveryFee > 0n && (kind === 'business' || kind === 'public-body'))
    lines.push({ ...plain, kind: 'fee', on: dueOn, cents: recoveryFee, article: FEE_ARTICLE[kind], certainty: recoveryFeeCertainty });
  assert(sumCents(lines.map((line) => line.cents)) === total, 'the lines of a claim must add up to its total');
  return lines;
}

/** What corrects the invoice stands beside it, whenever it was written. */
function rankOf({ kind }: ClaimLine): number {
  return kind === 'retroactive-credit-note' ? 0 : 1;
}
