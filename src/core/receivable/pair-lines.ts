import { type Day, daysBetween } from '../base/day.ts';
import { type BookLine, identityOf } from './book-line.ts';
import type { Item } from './item.ts';

/** Two sources may date one invoice apart by its booking; the same number a season later is another invoice. */
const SAME_INVOICE_DAYS = 31;

export type Pairing<I extends Item> = {
  readonly pairs: ReadonlyMap<BookLine, I>;
  /** Lines of a document that stand for several known items together: an invoice known by its instalments. */
  readonly instalments: ReadonlyMap<BookLine, readonly I[]>;
};

/**
 * Finds for each line of one debtor the item that it is, each item once. From the surest to the least sure: number, date and
 * amount; number and date; number and amount with a date that is missing or near; a number that is left over on both sides.
 */
export function pairLines<I extends Item>(lines: readonly BookLine[], known: readonly I[]): Pairing<I> {
  const pairs = new Map<BookLine, I>();
  const instalments = new Map<BookLine, readonly I[]>();
  const items = new Map<string, I[]>();
  for (const item of known) put(items, identityOf(item.kind, item.number), item);
  for (const [identity, group] of grouped(lines)) pairGroup(group, items.get(identity) ?? [], pairs, instalments);
  return { pairs, instalments };
}

function pairGroup<I extends Item>(
  lines: readonly BookLine[],
  items: readonly I[],
  pairs: Map<BookLine, I>,
  instalments: Map<BookLine, readonly I[]>,
): void {
  if (items.length === 0) return;
  const free = new Set(items);
  for (const likeness of LIKENESSES) pairBy(lines, free, pairs, likeness);
  const left = lines.filter((line) => !pairs.has(line));
  for (const line of left) {
    if (line.source !== 'document') continue;
    const standing = items.filter((item) => isNear(line.issuedOn, item.issuedOn));
    if (standing.length > 0) instalments.set(line, standing);
  }
  const [line] = left;
  if (left.length !== 1 || !line || line.source === 'document') return;
  const near = [...free].filter((item) => isNear(line.issuedOn, item.issuedOn));
  const [item] = near;
  if (item && near.length === 1) pairs.set(line, item);
}

type Facts = Pick<Item, 'currency' | 'issuedOn' | 'amountCents' | 'openCents' | 'dueOn'>;
type Likeness = { readonly key: (of: Facts) => string; readonly accepts: (line: BookLine, item: Facts) => boolean };

const LIKENESSES: readonly Likeness[] = [
  { key: (of) => `${of.currency} ${of.issuedOn} ${of.amountCents} ${of.openCents}`, accepts: hasSameDueDate },
  { key: (of) => `${of.currency} ${of.issuedOn} ${of.amountCents}`, accepts: hasSameDueDate },
  { key: (of) => `${of.currency} ${of.issuedOn} ${of.amountCents}`, accepts: () => true },
  { key: (of) => `${of.currency} ${of.amountCents}`, accepts: (line, item) => isNear(line.issuedOn, item.issuedOn) },
  // A document is also known by its instalments: another amount is not enough for it.
  { key: (of) => `${of.currency} ${of.issuedOn}`, accepts: (line) => line.source !== 'document' },
];

function hasSameDueDate(line: BookLine, item: Facts): boolean {
  return line.dueOn === item.dueOn || line.dueOn === null || item.dueOn === null;
}

/** A file of a hundred thousand lines with one number must not take forever. */
const MOST_TRIES = 200;

function pairBy<I extends Item>(lines: readonly BookLine[], free: Set<I>, pairs: Map<BookLine, I>, { key, accepts }: Likeness): void {
  const buckets = new Map<string, I[]>();
  for (const item of free) put(buckets, key(item), item);
  for (const line of lines) {
    if (pairs.has(line)) continue;
    const bucket = buckets.get(key(line)) ?? [];
    const at = bucket.slice(0, MOST_TRIES).findIndex((item) => accepts(line, item));
    const item = bucket[at];
    if (!item) continue;
    bucket.splice(at, 1);
    pairs.set(line, item);
    free.delete(item);
  }
}

/** Whether two dates can be those of one invoice; an unknown one can. */
export function isNear(a: Day | null, b: Day | null): boolean {
  return a === null || b === null || Math.abs(daysBetween(a, b)) <= SAME_INVOICE_DAYS;
}

function grouped(lines: readonly BookLine[]): Map<string, BookLine[]> {
  const groups = new Map<string, BookLine[]>();
  for (const line of lines) put(groups, identityOf(line.kind, line.number), line);
  return groups;
}

function put<T>(groups: Map<string, T[]>, key: string, value: T): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}
