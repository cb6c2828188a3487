import type { LineFacts } from './line-facts.ts';
import type { Pairing } from './pairing.ts';

type NameOf = (line: LineFacts) => string | null;

/** Fewer lines that come again under another reference may be payments that repeat others. */
const FEWEST_RENAMED = 3;

/** The name of a line where no other line of its amount bears it, among the stated lines or among the known ones. */
export function namedOnce(nameOf: NameOf, { stated, known }: Pairing): NameOf {
  const [ours, theirs] = [new Map<string, LineFacts | null>(), new Map<string, number | null>()];
  const bear = <T>(names: Map<string, T | null>, name: string | null, who: T) => {
    if (name !== null) names.set(name, names.has(name) && names.get(name) !== who ? null : who);
  };
  for (const one of stated) bear(ours, nameOf(one), one);
  if (ours.size === 0) return () => null;
  for (const one of known) bear(theirs, nameOf(one), one.known.id);
  return (line) => {
    const name = nameOf(line);
    return name !== null && ours.get(name) !== null && theirs.get(name) !== null ? name : null;
  };
}

/**
 * Whether the bank keeps the reference of a line from file to file. Some make new ones for each download: then most lines of
 * the days that both files have come again with the same words and another reference, which is no chance. Asked of what
 * references have not paired.
 *
 * @param onSharedDays how many stated lines with a reference are left on days of which this writer has stated lines before
 */
export function areReferencesKept(pairings: readonly Pairing[], onSharedDays: number): boolean {
  let renamed = 0;
  for (const { freeStated, freeKnown } of pairings) {
    const [ours, theirs] = [freeStated, freeKnown].map((lines) => lines.filter(({ reference }) => reference !== null));
    renamed += countRepeated(ours ?? [], theirs ?? []);
  }
  return renamed < FEWEST_RENAMED || renamed * 2 <= onSharedDays;
}

/** How many lines find one of the other lines in the same words, each its own. */
function countRepeated(lines: readonly LineFacts[], others: readonly LineFacts[]): number {
  const left = new Map<string, number>();
  const worded = ({ writer, booked, text }: LineFacts) => `${writer} ${booked} ${text}`;
  for (const one of others) left.set(worded(one), (left.get(worded(one)) ?? 0) + 1);
  return lines.filter((one) => {
    const count = left.get(worded(one)) ?? 0;
    left.set(worded(one), count - 1);
    return count > 0;
  }).length;
}
