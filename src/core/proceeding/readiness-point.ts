import type { Day } from '../base/day.ts';
import type { Certainty } from '../law/dated.ts';

export const READINESS_CODES = [
  'basis',
  'terms',
  'invoices',
  'delivery',
  'notice',
  'receipt',
  'interest',
  'identity',
  'limitation',
] as const;
export type ReadinessCode = (typeof READINESS_CODES)[number];

export const POINT_STATES = ['there', 'weak', 'missing'] as const;
export type PointState = (typeof POINT_STATES)[number];

/** Why a point stands as it does; what each says depends on its point. */
export const READINESS_WHYS = [
  'all',
  'some',
  'none',
  'contract',
  'order-in-general',
  'unregistered',
  'presented',
  'posted',
  'no-number',
  'kind-unknown',
  'kind-unconfirmed',
  'rate-unknown',
  'no-address',
  'no-siren',
  'passed',
  'near',
] as const;
export type ReadinessWhy = (typeof READINESS_WHYS)[number];

export type Rule = { readonly article: string; readonly certainty: Certainty };

/** One thing that is asked for, and whether it is there. */
export type ReadinessPoint = {
  readonly code: ReadinessCode;
  readonly state: PointState;
  readonly why: ReadinessWhy;
  /** The invoices that lack it, where some have it. */
  readonly numbers: readonly string[];
  /** The day that it is about: the last one to sue. */
  readonly on: Day | null;
  readonly rules: readonly Rule[];
};

/** What each invoice needs by itself: there for all, missing for all, weak where some lack it. */
export function spread<T extends { readonly number: string }>(
  code: ReadinessCode,
  invoices: readonly T[],
  has: (invoice: T) => boolean,
  rules: readonly Rule[],
): ReadinessPoint {
  const lacking = invoices.filter((one) => !has(one));
  const point = { code, on: null, rules };
  if (lacking.length === 0) return { ...point, state: 'there', why: 'all', numbers: [] };
  if (lacking.length === invoices.length) return { ...point, state: 'missing', why: 'none', numbers: [] };
  return { ...point, state: 'weak', why: 'some', numbers: lacking.map(({ number }) => number) };
}
