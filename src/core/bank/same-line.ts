import { Contradictions } from './contradictions.ts';
import { KnownFacts, LineFacts } from './line-facts.ts';
import { kinship } from './line-text.ts';
import { Pairing, Partners } from './pairing.ts';
import { namedOnce } from './references.ts';
import type { KnownLine, LineOrigin, StatedLine } from './stated-line.ts';

export type { KnownLine, LineOrigin, StatedLine };

/**
 * Known lines farther than this from the days of the statement need not be given: one line never moves by more between two files. (A
 * reference comes again after months, on another line.)
 */
export const MOST_DAYS_APART = 10;
/** Between the days by which two formats date one line there is a week-end at most. */
const NEAR_DAYS = 3;

/**
 * For each stated line of one statement: the known line that it is, or `null` when it is new. Each known line is used once.
 *
 * Two errors are weighed by every rule: a line taken for new is money counted twice, and stops a reminder of what is owed; a
 * line taken for another is a payment lost, and sends a reminder of what is paid. Rules come from the surest to the least sure, and
 * a later one sees only what the earlier ones left. What nothing tells apart is paired by count: files are of whole days as a
 * rule, so two files of one day hold the same number of such lines.
 *
 * What no rule can know is whether a payment is new that repeats one of the same amount, where its file begins as the other ends:
 * in the same format one of the same day and text; in another one of the same day, or of the same payer within three days
 * without a number that differs. Balances can: `follows`.
 *
 * @param follows whether balances prove that this statement begins where that one ends, so that they share no line
 */
export function pairKnown(
  stated: readonly StatedLine[],
  origin: LineOrigin,
  known: readonly KnownLine[],
  follows: (statement: number) => boolean,
): (KnownLine | null)[] {
  const ours = stated.map((line) => new LineFacts(line, origin));
  const possible = withoutThoseOf(known, follows);
  const partners = new Partners();
  const pairings = byAmount(ours, possible, partners);
  for (const one of pairings) {
    pairRepeated(one);
    pairByReference(one);
  }
  const against = new Contradictions(
    pairings,
    ours.filter((one) => partners.of(one) === null),
    possible,
    origin,
  );
  for (const one of pairings) {
    pairByEndToEndId(one, against);
    pairByText(one, against);
    pairByLikeness(one, against);
    pairByCount(one, against);
  }
  return ours.map((one) => partners.of(one)?.known ?? null);
}

/** What is known, without the lines of statements that end where this one begins. */
function withoutThoseOf(known: readonly KnownLine[], follows: (statement: number) => boolean): readonly KnownLine[] {
  const before = new Set([...new Set(known.map(({ statement }) => statement))].filter(follows));
  if (before.size === 0) return known;
  const gone = new Set(known.filter(({ statement }) => before.has(statement)).map(({ id }) => id));
  return known.filter(({ id }) => !gone.has(id));
}

/** Two amounts are never one line, so each amount is a question of its own. */
function byAmount(stated: readonly LineFacts[], known: readonly KnownLine[], partners: Partners): Pairing[] {
  const theirs = Map.groupBy(known, amountOf);
  return [...Map.groupBy(stated, ({ line }) => amountOf(line))].flatMap(([amount, lines]) => {
    const same = theirs.get(amount)?.map((line) => new KnownFacts(line));
    return same ? new Pairing(lines, same, partners) : [];
  });
}

function amountOf({ currency, cents }: StatedLine): string {
  return `${currency}${cents}`;
}

/** Stated before in the very same way: a file that comes again, or another one of the same days. */
function pairRepeated(pairing: Pairing): void {
  const whole = ({ writer, booked, value, text, endToEndId, line }: LineFacts) =>
    `${writer} ${booked} ${value} ${text} ${endToEndId} ${line.bankReference}`;
  pairing.byKey(whole, () => true);
}

/**
 * The bank's own reference, in whatever message of the format: it outlives a change of day or words. One that stands on several
 * lines of an amount (some banks give one to all lines of a day) counts on its day only, and with the same text first.
 */
function pairByReference(pairing: Pairing): void {
  const named = ({ format, reference }: LineFacts) => (reference === null ? null : `${format} ${reference}`);
  const onItsDay = (line: LineFacts) => named(line) && `${named(line)} ${line.booked}`;
  const inItsWords = (line: LineFacts) => named(line) && `${onItsDay(line)} ${line.text}`;
  for (const key of [inItsWords, onItsDay]) pairing.byKey(key, () => true);
  pairing.byKey(namedOnce(named, pairing), (one, other) => one.daysFrom(other) <= MOST_DAYS_APART);
}

/**
 * The payer's id of the order: formats carry it unchanged, so it outlives other words and a shift of days. Payers who write the same
 * one on every order are known by an id that stands on several lines; it then counts on its day only.
 */
function pairByEndToEndId(pairing: Pairing, against: Contradictions): void {
  const id = ({ endToEndId }: LineFacts) => endToEndId;
  const maySame = (one: LineFacts, other: KnownFacts) =>
    one.writer === other.writer
      ? one.booked === other.booked && !against.differ(one, other)
      : one.daysFrom(other) <= NEAR_DAYS && against.mayBeReworded(one, other);
  pairing.byKey((line) => line.endToEndId && `${line.endToEndId} ${line.booked}`, maySame);
  pairing.byKey(namedOnce(id, pairing), maySame);
}

/**
 * The same words on the same day. One writer writes one line one way, so this is also all that one can tell of two lines of its own
 * without reference: other words, or another day, are another line.
 */
function pairByText(pairing: Pairing, against: Contradictions): void {
  const onItsDay = ({ booked, text }: LineFacts) => `${booked} ${text}`;
  const onBothDays = (line: LineFacts) => `${onItsDay(line)} ${line.value}`;
  for (const key of [onBothDays, onItsDay]) {
    pairing.byKey(
      (line) => `${line.writer} ${key(line)}`,
      (one, other) => !against.differ(one, other),
    );
  }
  for (const key of [onBothDays, onItsDay]) {
    pairing.byKey(
      (line) => (line.isMute ? null : key(line)),
      (one, other) => against.mayBeReworded(one, other),
    );
  }
}

/**
 * Other words of another format: names and numbers shared, first on the same booking day, then where one dates by booking what
 * the other dates by value, last within a few days. Two that each name a number of their own are two invoices of one payer.
 */
function pairByLikeness(pairing: Pairing, against: Contradictions): void {
  pairing.byLikeness(NEAR_DAYS, (one, other) => {
    if (!against.mayBeReworded(one, other)) return 0;
    const { words, numbers, isApart } = kinship(one.telling, other.telling);
    const days = one.daysFrom(other);
    const isEnough = days === 0 ? words + numbers > 0 : numbers > 0 || words > 1;
    if (isApart || !isEnough) return 0;
    const nearness = one.booked === other.booked ? 3 : days === 0 ? 2 : 1;
    return nearness * 1000 + numbers * 30 + words * 10 + (hasSameCount(one, other) ? 5 : 0) + (one.value === other.value ? 4 : 0) - days;
  });
}

/**
 * Formats show so different parts of a line that one day and amount must do: as many lines of it as are known are known. Those with
 * an end-to-end id take those without first, because two ids never go together. On a common booking day only texts that have nothing
 * of what both tell in common are two lines; where booking and value day cross, another name or another number is enough.
 */
function pairByCount(pairing: Pairing, against: Contradictions): void {
  const [booked, value] = [(line: LineFacts) => line.booked, (line: LineFacts) => line.value];
  const onTheDay = (one: LineFacts, other: KnownFacts) => against.mayBeReworded(one, other) && !areStrangers(one, other);
  pairing.byKey(booked, (one, other) => (one.endToEndId === null) !== (other.endToEndId === null) && onTheDay(one, other));
  pairing.byKey(booked, onTheDay);
  const across = (one: LineFacts, other: KnownFacts) => against.mayBeReworded(one, other) && !areOfTwoPayments(one, other);
  for (const [mine, theirs] of [
    [booked, value],
    [value, booked],
    [value, value],
  ] as const)
    pairing.byKey(mine, across, theirs);
}

/** Both say who pays and what for, and they agree in nothing. */
function areStrangers(one: LineFacts, other: LineFacts): boolean {
  const [a, b] = [one.telling, other.telling];
  if (a.words.length * a.numbers.length * b.words.length * b.numbers.length === 0) return false;
  const { words, numbers } = kinship(a, b);
  return words + numbers === 0;
}

function areOfTwoPayments(one: LineFacts, other: LineFacts): boolean {
  const { words, numbers, isApart } = kinship(one.telling, other.telling);
  const haveNames = one.telling.words.length > 0 && other.telling.words.length > 0;
  return isApart || (haveNames && words + numbers === 0);
}

function hasSameCount(one: LineFacts, other: LineFacts): boolean {
  return one.line.batchCount !== null && one.line.batchCount === other.line.batchCount;
}
