import type { LawValues } from './values/law-values.ts';

/** Computes once for each set of law values, which are never changed in place: a million claims share one set. */
export function perLawValues<T>(compute: (law: LawValues) => T): (law: LawValues) => T {
  const known = new WeakMap<LawValues, { readonly result: T }>();
  return (law) => {
    const kept = known.get(law) ?? { result: compute(law) };
    known.set(law, kept);
    return kept.result;
  };
}
