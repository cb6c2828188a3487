import type { Look } from './import-types.ts';

type Reading = Pick<Look['reading'], 'count' | 'findings' | 'findingsLeft'>;

export type LeftOut = {
  /** Lines of the file in all. */
  readonly all: number;
  /** Lines that are not imported. */
  readonly left: number;
  /** Lines that are imported without something that could not be read. */
  readonly partly: number;
  /** There are more of the latter than were told. */
  readonly andMore: boolean;
};

/** What an import would not take of a file, by what was read and what it would do. */
export function leftOutOf({ count, findings, findingsLeft }: Reading, would: NonNullable<Look['would']>): LeftOut {
  const faulty = new Set(findings.flatMap(({ severity, line }) => (severity === 'error' && line !== null ? [line] : [])));
  if (would.is === 'notices') return { all: count, left: 0, partly: 0, andMore: false };
  if (would.is === 'bank') {
    const left = would.parts.reduce((sum, part) => sum + part.unreadable.length, 0);
    return { all: Math.max(count, left), left, partly: 0, andMore: false };
  }
  const { refused } = would.counts;
  for (const one of would.lines) if (one.verdict === 'refused' && one.line !== null) faulty.delete(one.line);
  // Where all is refused nothing is imported in part; a fault of the heading is no line's.
  const partly = Math.min(faulty.size, Math.max(0, count - refused));
  return { all: Math.max(count, refused), left: refused, partly, andMore: findingsLeft > 0 && partly > 0 };
}
