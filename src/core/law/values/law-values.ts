import { type Day, daysBetween } from '../../base/day.ts';
import type { Rate } from '../../base/rate.ts';
import { Refusal } from '../../base/refusal.ts';
import type { DatedValue, Series } from '../dated.ts';
import { ECB_REFERENCE } from './ecb-reference.ts';
import { PUBLIC_RECOVERY_FEE, RECOVERY_FEE } from './fees.ts';
import { LEGAL_INTEREST, LEGAL_INTEREST_NATURAL_PERSONS } from './legal-interest.ts';
import { CONTRACT_FLOOR_MULTIPLE, JUDGMENT_POINTS, LATE_INTEREST_POINTS, PUBLIC_INTEREST_POINTS } from './points.ts';

/** All the figures of the law that a claim is computed from. Plain data, so that a run can be repeated with the values of its day. */
export type LawValues = {
  readonly ecbReference: Series<Rate>;
  readonly legalInterest: Series<Rate>;
  readonly legalInterestNaturalPersons: Series<Rate>;
  readonly lateInterestPoints: Series<Rate>;
  readonly publicInterestPoints: Series<Rate>;
  readonly judgmentPoints: Series<Rate>;
  readonly contractFloorMultiple: Series<number>;
  readonly recoveryFee: Series<bigint>;
  readonly publicRecoveryFee: Series<bigint>;
};

/** The values this version of Acquit knows. A half-year after the last row is refused until someone enters it ({@link withRate}). */
export const STANDARD_LAW_VALUES: LawValues = {
  ecbReference: ECB_REFERENCE,
  legalInterest: LEGAL_INTEREST,
  legalInterestNaturalPersons: LEGAL_INTEREST_NATURAL_PERSONS,
  lateInterestPoints: LATE_INTEREST_POINTS,
  publicInterestPoints: PUBLIC_INTEREST_POINTS,
  judgmentPoints: JUDGMENT_POINTS,
  contractFloorMultiple: CONTRACT_FLOOR_MULTIPLE,
  recoveryFee: RECOVERY_FEE,
  publicRecoveryFee: PUBLIC_RECOVERY_FEE,
};

/** The rates that are published twice a year, hence entered by hand until a new version of Acquit brings them. */
export type EnteredSeries = 'ecbReference' | 'legalInterest' | 'legalInterestNaturalPersons';

/**
 * The values with a rate entered by a user for one half-year; it replaces what was known of that same half-year.
 * @throws Refusal `law-value-period` when the row is not one whole half-year, or starts later than the day after the last known one
 */
export function withRate(values: LawValues, key: EnteredSeries, row: DatedValue<Rate>): LawValues {
  const { name, rows } = values[key];
  if (row.to === null || !isHalfYear(row.from, row.to))
    throw periodRefusal(name, row.from, 'give one whole half-year, 01-01 to 06-30 or 07-01 to 12-31');
  const last = rows.at(-1);
  const known = rows.some((other) => other.from === row.from && other.to === row.to);
  if (!known && last && row.from !== followingHalfYear(last.from))
    throw periodRefusal(name, row.from, `enter ${followingHalfYear(last.from)} first`);
  const others = rows.filter((other) => other.from !== row.from);
  return { ...values, [key]: { name, rows: [...others, row].sort((a, b) => daysBetween(b.from, a.from)) } };
}

function isHalfYear(from: Day, to: Day): boolean {
  const bounds = `${from.slice(5)} ${to.slice(5)}`;
  return from.slice(0, 4) === to.slice(0, 4) && (bounds === '01-01 06-30' || bounds === '07-01 12-31');
}

function followingHalfYear(from: Day): string {
  return from.slice(5, 7) === '07' ? `${Number(from.slice(0, 4)) + 1}-01-01` : `${from.slice(0, 4)}-07-01`;
}

function periodRefusal(name: string, from: Day, remedy: string): Refusal {
  return new Refusal('law-value-period', `The ${name} from ${from} cannot be entered: ${remedy}.`, { rate: name, from });
}
