import type { Day } from '../base/day.ts';
import { sumCents } from '../base/money.ts';
import type { KnownLine, StatedLine } from './stated-line.ts';

/** A statement that is taken in: its days, its lines and what `pairKnown` found each of them to be. */
export type PairedStatement = {
  readonly from: Day;
  readonly until: Day;
  readonly stated: readonly StatedLine[];
  readonly paired: readonly (KnownLine | null)[];
};

/** A line of the statement that was announced operation by operation: they are no money besides it. */
export type Itemised = { readonly stated: StatedLine; readonly operations: readonly KnownLine[] };

export type Notified = {
  /** Announced, and not in the statement of these days: a person has to look, because the money may not have come. */
  readonly unconfirmed: readonly KnownLine[];
  readonly itemised: readonly Itemised[];
};

/**
 * What became of the lines that reports and notifications announced, now that a statement of their days is there.
 *
 * Only lines whose days lie strictly within the statement are asked for: what was announced for its first or last day may be in the
 * statement beside it. A line that any statement has had is settled. A known line may be given as often as it was stated, as
 * to `pairKnown`.
 */
export function notified(known: readonly KnownLine[], statement: PairedStatement): Notified {
  const settled = new Set(known.filter(({ origin }) => origin.messageType === 'statement').map(({ id }) => id));
  for (const one of statement.paired) if (one) settled.add(one.id);
  const announced = new Map(known.filter((one) => !settled.has(one.id) && isWithin(one, statement)).map((one) => [one.id, one]));
  const itemised = itemisedAmong([...announced.values()], statement);
  for (const { operations } of itemised) for (const { id } of operations) announced.delete(id);
  return { unconfirmed: [...announced.values()], itemised };
}

function isWithin({ bookedOn, valueOn }: KnownLine, { from, until }: PairedStatement): boolean {
  return [bookedOn, valueOn ?? bookedOn].every((day) => day > from && day < until);
}

/** Lines of the statement that were not announced themselves, with the announced lines that are their operations. */
function itemisedAmong(announced: readonly KnownLine[], { stated, paired }: PairedStatement): Itemised[] {
  const whole = stated.filter((_, at) => (paired[at]?.origin.messageType ?? 'statement') === 'statement');
  const byOperation = itemisedByOperations(announced, whole);
  const done = new Set<StatedLine | KnownLine>(byOperation.flatMap((one) => [one.stated, ...one.operations]));
  const rest = announced.filter((one) => !done.has(one));
  return [
    ...byOperation,
    ...itemisedBySum(
      rest,
      whole.filter((one) => !done.has(one)),
    ),
  ];
}

/** The statement tells the operations too: each is an announced line of its amount and day. */
function itemisedByOperations(announced: readonly KnownLine[], whole: readonly StatedLine[]): Itemised[] {
  const left = Map.groupBy(announced, (one) => dayKey(one, one.cents));
  const take = (stated: StatedLine, cents: bigint) => left.get(dayKey(stated, cents))?.pop() ?? [];
  return whole
    .filter(({ operations }) => operations.length > 1)
    .map((stated) => ({ stated, operations: stated.operations.flatMap((cents) => take(stated, cents)) }))
    .filter(({ operations }) => operations.length > 0);
}

/**
 * The statement has the sum only: it is that of all lines of a day of one notification. Which lines are whose when a notification
 * holds several batches of a day is not guessed.
 */
function itemisedBySum(announced: readonly KnownLine[], whole: readonly StatedLine[]): Itemised[] {
  const sums = Map.groupBy(whole, (stated) => dayKey(stated, stated.cents));
  return [...Map.groupBy(announced, (one) => `${one.statement} ${dayKey(one, 0n)}`).values()].flatMap((operations) => {
    const [first] = operations;
    if (!first || operations.length < 2) return [];
    const candidates = sums.get(dayKey(first, sumCents(operations.map(({ cents }) => cents)))) ?? [];
    const at = candidates.findIndex(({ batchCount }) => batchCount === null || batchCount === operations.length);
    return candidates.splice(at, at < 0 ? 0 : 1).map((stated) => ({ stated, operations }));
  });
}

function dayKey({ bookedOn, currency }: StatedLine, cents: bigint): string {
  return `${bookedOn} ${currency} ${cents}`;
}
