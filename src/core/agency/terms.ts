import type { Day } from '../base/day.ts';
import type { Rate } from '../base/rate.ts';

/** From an amount of invoice and an age on: what part of what is received is the agency's. */
export type CommissionBand = {
  /** The invoice is of at least so many cents. */
  readonly fromCents: number;
  /** It is paid at least so many days after its due date. */
  readonly fromDaysLate: number;
  readonly rate: Rate;
};

/** What a mandate says of the agency's pay; amounts in cents, without VAT. */
export type MandateTerms = {
  /** The last one whose amount and age are both reached counts; the first has no condition. */
  readonly bands: readonly CommissionBand[];
  /** Due for each invoice that a payment is laid on, when the rate gives less. */
  readonly minimumCents: number;
  /** Due once for each payment that came in and is laid on invoices, at once or later. */
  readonly fixedCents: number;
  /** Whose the interest and the recovery fees are: the client's without commission, its with commission, or the agency's own pay. */
  readonly charges: 'client' | 'commission' | 'agency';
  readonly vat: Rate;
};

/** Terms with the first day on which they count. */
export type TermsVersion = { readonly id: number; readonly from: Day; readonly terms: MandateTerms };

/** When an agency may act for a client. */
export type MandatePeriod = { readonly from: Day; readonly until: Day | null; readonly revokedOn: Day | null };

const WHOLE = 1_000_000;
const MOST_BANDS = 20;
const MOST_CENTS = 100_000_000;

/** Whether the mandate holds on a day; on the day of its revocation it does not any more. */
export function isInForce({ from, until, revokedOn }: MandatePeriod, on: Day): boolean {
  return on >= from && (until === null || on <= until) && (revokedOn === null || on < revokedOn);
}

/** Whether money of a day still earns the agency its commission: also on the day of the revocation, of which nobody knows the hour. */
export function earnsOn({ from, until, revokedOn }: MandatePeriod, on: Day): boolean {
  return on >= from && (until === null || on <= until) && (revokedOn === null || on <= revokedOn);
}

/** The terms of a day: of several that begin on one day, the last that was recorded. */
export function termsOn(versions: readonly TermsVersion[], on: Day): TermsVersion | null {
  return versions.reduce<TermsVersion | null>((found, one) => {
    if (one.from > on) return found;
    const later = found === null || one.from > found.from || (one.from === found.from && one.id > found.id);
    return later ? one : found;
  }, null);
}

export type TermsFault = 'bands-missing' | 'first-band' | 'too-much' | 'out-of-range';

/** What is wrong with terms: nothing may take more of a payment than there is of it, VAT included. */
export function termsFault({ bands, minimumCents, fixedCents, vat }: MandateTerms): TermsFault | null {
  const [first] = bands;
  if (first === undefined || bands.length > MOST_BANDS) return 'bands-missing';
  if (first.fromCents !== 0 || first.fromDaysLate !== 0) return 'first-band';
  const amounts = [minimumCents, fixedCents, ...bands.map((band) => band.fromCents)];
  const days = bands.map((band) => band.fromDaysLate);
  if (!amounts.every((cents) => isWhole(cents, MOST_CENTS)) || !days.every((count) => isWhole(count, 36_500))) return 'out-of-range';
  if (!isWhole(vat, WHOLE) || !bands.every(({ rate }) => isWhole(rate, WHOLE))) return 'out-of-range';
  return bands.some(({ rate }) => rate * (WHOLE + vat) > WHOLE * WHOLE) ? 'too-much' : null;
}

function isWhole(value: number, most: number): boolean {
  return Number.isSafeInteger(value) && value >= 0 && value <= most;
}
