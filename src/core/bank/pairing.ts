import type { KnownFacts, LineFacts } from './line-facts.ts';

type MaySame = (stated: LineFacts, known: KnownFacts) => boolean;
type Key = string | number | null;
type KeyOf = (line: LineFacts) => Key;
type Likeness = (stated: LineFacts, known: KnownFacts) => number;
type Queue = { readonly lines: KnownFacts[]; first: number };

/** Known lines of one key that are looked at for one stated line. More of them differ in nothing that a rule can see. */
const MOST_LOOKED_AT = 16;
/** Candidates by likeness of one stated line, and how many stated lines of one amount choose in turn: equal amounts by the thousand end. */
const MOST_CANDIDATES = 32;
const FEWEST_TOGETHER = 1000;
const MOST_TURNS = 16;

/** Which stated line is which known one, as far as rules have been applied. */
export class Partners {
  readonly #found = new Map<LineFacts, KnownFacts>();
  readonly #taken = new Set<number>();

  of(stated: LineFacts): KnownFacts | null {
    return this.#found.get(stated) ?? null;
  }

  isTaken({ known }: KnownFacts): boolean {
    return this.#taken.has(known.id);
  }

  add(stated: LineFacts, known: KnownFacts): void {
    this.#found.set(stated, known);
    this.#taken.add(known.known.id);
  }
}

/** The lines of one amount, to which rules are applied from the surest to the least sure. */
export class Pairing {
  readonly stated: readonly LineFacts[];
  readonly known: readonly KnownFacts[];
  readonly #partners: Partners;
  #pairs = 0;

  constructor(stated: readonly LineFacts[], known: readonly KnownFacts[], partners: Partners) {
    this.stated = stated;
    this.known = known;
    this.#partners = partners;
  }

  get freeStated(): LineFacts[] {
    return this.stated.filter((one) => this.#partners.of(one) === null);
  }

  get freeKnown(): KnownFacts[] {
    return this.known.filter((one) => this.#isFree(one));
  }

  get isDone(): boolean {
    return this.#pairs === this.stated.length || this.#pairs === this.known.length;
  }

  /** Pairs lines of one key, the n-th with the n-th, where they may be the same. */
  byKey(keyOf: KeyOf, maySame: MaySame, knownKeyOf: KeyOf = keyOf): void {
    if (this.isDone) return;
    const wanted = this.freeStated.filter((one) => keyOf(one) !== null);
    if (wanted.length === 0) return;
    const find = this.#finder(this.freeKnown, knownKeyOf, maySame);
    for (const stated of wanted) {
      const known = find(stated, keyOf(stated));
      if (known) this.#pair(stated, known);
    }
  }

  /** Pairs lines within some days, the likest first. `likeness` is 0 for lines that are not the same. */
  byLikeness(days: number, likeness: Likeness): void {
    if (this.isDone) return;
    const free = this.freeStated;
    const together = Math.max(FEWEST_TOGETHER, Math.ceil(free.length / MOST_TURNS));
    for (let from = 0; from < free.length; from += together) this.#chooseLikest(free.slice(from, from + together), days, likeness);
  }

  #chooseLikest(together: readonly LineFacts[], days: number, likeness: Likeness): void {
    const byDay = dayIndex(this.freeKnown);
    const pairs: { readonly stated: LineFacts; readonly known: KnownFacts; readonly score: number }[] = [];
    for (const stated of together) {
      for (const known of near(stated, days, byDay)) {
        const score = likeness(stated, known);
        if (score > 0) pairs.push({ stated, known, score });
      }
    }
    for (const { stated, known } of pairs.sort((a, b) => b.score - a.score)) {
      if (this.#partners.of(stated) === null && this.#isFree(known)) this.#pair(stated, known);
    }
  }

  #pair(stated: LineFacts, known: KnownFacts): void {
    this.#partners.add(stated, known);
    this.#pairs += 1;
  }

  #isFree(known: KnownFacts): boolean {
    return !this.#partners.isTaken(known);
  }

  /** The first free line of a key. Most amounts have one line, for which no index is worth its making. */
  #finder(lines: readonly KnownFacts[], keyOf: KeyOf, maySame: MaySame): (stated: LineFacts, key: Key) => KnownFacts | undefined {
    const [only] = lines;
    if (lines.length === 1 && only) {
      const key = keyOf(only);
      return (stated, wanted) => (key === wanted && this.#isFree(only) && maySame(stated, only) ? only : undefined);
    }
    const queues = queuesOf(lines, keyOf);
    return (stated, wanted) => {
      const queue = queues.get(wanted);
      return queue && this.#firstOf(queue, stated, maySame);
    };
  }

  #firstOf(queue: Queue, stated: LineFacts, maySame: MaySame): KnownFacts | undefined {
    const { lines } = queue;
    for (let next = lines[queue.first]; next && !this.#isFree(next); next = lines[queue.first]) queue.first += 1;
    const last = Math.min(lines.length, queue.first + MOST_LOOKED_AT);
    for (let at = queue.first; at < last; at += 1) {
      const known = lines[at];
      if (known && this.#isFree(known) && maySame(stated, known)) return known;
    }
    return undefined;
  }
}

function queuesOf(lines: readonly KnownFacts[], keyOf: KeyOf): Map<Key, Queue> {
  const queues = new Map<Key, Queue>();
  for (const known of lines) {
    const key = keyOf(known);
    if (key === null) continue;
    const queue = queues.get(key);
    if (queue) queue.lines.push(known);
    else queues.set(key, { lines: [known], first: 0 });
  }
  return queues;
}

type DayIndex = ReadonlyMap<number, readonly KnownFacts[]>;

/** Lines by the days that they are dated. */
function dayIndex(lines: readonly KnownFacts[]): DayIndex {
  const byDay = new Map<number, KnownFacts[]>();
  for (const one of lines) {
    for (const day of one.booked === one.value ? [one.booked] : [one.booked, one.value]) {
      const same = byDay.get(day);
      if (same) same.push(one);
      else byDay.set(day, [one]);
    }
  }
  return byDay;
}

/** Lines within some days of a line, the nearest first. */
function near({ booked, value }: LineFacts, days: number, byDay: DayIndex): Set<KnownFacts> {
  const found = new Set<KnownFacts>();
  for (let away = 0; away <= days; away += 1) {
    for (const day of [booked - away, booked + away, value - away, value + away]) {
      for (const known of byDay.get(day) ?? []) {
        if (found.size >= MOST_CANDIDATES) return found;
        found.add(known);
      }
    }
  }
  return found;
}
