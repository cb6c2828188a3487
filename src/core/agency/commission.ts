import { divideHalfUp, minCents, sumCents } from '../base/money.ts';
import type { CommissionBand, MandateTerms } from './terms.ts';

/** What one payment laid on one invoice; below zero when money went back to the debtor. */
export type LaidPart = { readonly cents: bigint; readonly invoiceCents: bigint; readonly daysLate: number };

/** What a payment came to: on invoices, and as interest and recovery fees. */
export type LaidPayment = {
  readonly parts: readonly LaidPart[];
  readonly chargesCents: bigint;
  /** The same money has earned the fixed fee before, and that stands. */
  readonly feeTaken?: boolean;
};

/** The agency's pay, and the VAT on it. */
export type Commission = { readonly cents: bigint; readonly vatCents: bigint };

export const NO_COMMISSION: Commission = { cents: 0n, vatCents: 0n };
const WHOLE = 1_000_000n;

/**
 * The commission on one payment. Each invoice's share is rounded by itself, half a cent up; VAT is rounded once, on their sum. Commission and
 * VAT together never come to more than what was paid. Money that goes back takes back its rate alone: minimum and fixed fee were earned.
 */
export function commissionOn({ parts, chargesCents, feeTaken = false }: LaidPayment, terms: MandateTerms): Commission {
  const shares = parts.map((part) => shareOf(part, terms));
  const charges =
    terms.charges === 'commission' ? [ratedShare({ cents: chargesCents, invoiceCents: 0n, daysLate: oldest(parts) }, terms)] : [];
  const fixed = !feeTaken && parts.some(({ cents }) => cents > 0n) ? [BigInt(terms.fixedCents)] : [];
  const laid = sumCents(parts.map(({ cents }) => cents)) + (terms.charges === 'commission' ? chargesCents : 0n);
  const vat = BigInt(terms.vat);
  const wanted = sumCents([...shares, ...charges, ...fixed]);
  const cents = capped(wanted, laid, vat);
  const earned = { cents, vatCents: divideHalfUp(cents * vat, WHOLE) };
  return terms.charges === 'agency' ? plus(earned, wholly(chargesCents, vat)) : earned;
}

function oldest(parts: readonly LaidPart[]): number {
  return parts.reduce((most, { daysLate }) => Math.max(most, daysLate), 0);
}

function shareOf(part: LaidPart, terms: MandateTerms): bigint {
  const rated = ratedShare(part, terms);
  if (part.cents <= 0n) return rated;
  const least = minCents(BigInt(terms.minimumCents), part.cents);
  return rated < least ? least : rated;
}

function ratedShare(part: LaidPart, { bands }: MandateTerms): bigint {
  return divideHalfUp(part.cents * BigInt(bandOf(part, bands)?.rate ?? 0), WHOLE);
}

function bandOf({ invoiceCents, daysLate }: LaidPart, bands: readonly CommissionBand[]): CommissionBand | undefined {
  return bands.findLast((band) => invoiceCents >= BigInt(band.fromCents) && daysLate >= band.fromDaysLate);
}

/** As much as leaves room for its own VAT, rounded as VAT is. */
function capped(wanted: bigint, laid: bigint, vat: bigint): bigint {
  if (wanted <= 0n || laid <= 0n) return laid <= 0n && wanted > 0n ? 0n : wanted;
  let most = minCents(wanted, divideHalfUp(laid * WHOLE, WHOLE + vat));
  while (most + divideHalfUp(most * vat, WHOLE) > laid) most -= 1n;
  return most;
}

/** A sum that is the agency's to the last cent, VAT included. */
function wholly(cents: bigint, vat: bigint): Commission {
  const net = divideHalfUp(cents * WHOLE, WHOLE + vat);
  return { cents: net, vatCents: cents - net };
}

function plus(one: Commission, other: Commission): Commission {
  return { cents: one.cents + other.cents, vatCents: one.vatCents + other.vatCents };
}
