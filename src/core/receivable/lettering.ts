import { assert } from '../base/assert.ts';
import { type Day, laterOf } from '../base/day.ts';
import type { Currency } from '../base/money.ts';

/**
 * One line of a customer account: an invoice, the part of a receipt that stands on the account, a credit note, a discount, a
 * write-off. A receipt that the books split into a line an invoice is to be given in these parts, so that each can be lettered.
 */
export type LetterPiece = {
  readonly key: string;
  /** Debit above zero (invoice), credit below (receipt, credit note). */
  readonly cents: bigint;
  readonly on: Day;
  /** The customer's account: letters are counted within it. */
  readonly account: string;
  readonly currency: Currency;
};

/** `cents` of `b`, the credit side, laid on `a`. What is taken back is the same link with a negative amount. */
export type LetterLink = { readonly a: string; readonly b: string; readonly cents: bigint };

export type LetterGroup = {
  /** Keys of the pieces, by day and key. */
  readonly pieces: readonly string[];
  readonly account: string;
  /** `null` unless the pieces balance to zero. */
  readonly letter: string | null;
  /** Day of the lettering: that of the last piece. `null` without a letter. */
  readonly date: Day | null;
  /** What is left: above zero the customer owes it. */
  readonly balanceCents: bigint;
};

/** Letters that an account already bears, by account. */
export type UsedLetters = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Clearing (*lettrage*): the pieces that are laid on each other, and a letter for each group that balances to zero, AAA to ZZZ, then
 * AAAA, within each account in the order of the lettering days. The same pieces get the same letters in whatever order they
 * come. Lettered must mean settled, so there is no letter for a group that is partly paid, for one that a link leads out of
 * (to another account or currency, or to a piece that is not given: its balance is not all there is), or for a single piece.
 */
export function letterGroups(pieces: readonly LetterPiece[], links: readonly LetterLink[], used: UsedLetters = new Map()): LetterGroup[] {
  const forest = connect(pieces, links);
  const groups = new Map<number, LetterPiece[]>();
  for (const at of sortedPlaces(pieces)) {
    const piece = pieces[at];
    if (piece) put(groups, forest.rootOf(at), piece);
  }
  const drafts = [...groups].map(([root, group]) => draftOf(group, forest.isOpen(root)));
  drafts.sort((a, b) => compare(a.account, b.account) || compare(a.last, b.last) || compare(a.pieces[0] ?? '', b.pieces[0] ?? ''));
  const letters = new LetterCounter(used);
  return drafts.map(({ pieces: keys, account, balanceCents, last, clears }) => ({
    pieces: keys,
    account,
    letter: clears ? letters.next(account) : null,
    date: clears ? last : null,
    balanceCents,
  }));
}

type Draft = Pick<LetterGroup, 'pieces' | 'account' | 'balanceCents'> & { readonly last: Day; readonly clears: boolean };

function draftOf(group: readonly LetterPiece[], isOpen: boolean): Draft {
  const [first] = group;
  assert(first, 'a group has a piece');
  let balanceCents = 0n;
  let last = first.on;
  for (const { cents, on } of group) {
    balanceCents += cents;
    last = laterOf(last, on);
  }
  const clears = balanceCents === 0n && group.length > 1 && !isOpen;
  return { pieces: group.map(({ key }) => key), account: first.account, balanceCents, last, clears };
}

function sortedPlaces(pieces: readonly LetterPiece[]): number[] {
  const places = pieces.map((piece, at) => ({ piece, at }));
  places.sort(({ piece: a }, { piece: b }) => compare(a.on, b.on) || compare(a.key, b.key));
  return places.map(({ at }) => at);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function put<K, T>(groups: Map<K, T[]>, key: K, value: T): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}

/** Joins the places of pieces that something is still laid between; what was laid and taken back joins nothing. */
function connect(pieces: readonly LetterPiece[], links: readonly LetterLink[]): Forest {
  const forest = new Forest(pieces.length);
  for (const { from, to } of standing(pieces, links)) {
    const [a, b] = [pieces[from], pieces[to]];
    if (a && b && a.account === b.account && a.currency === b.currency) forest.join(from, to);
    else for (const at of [from, to]) if (pieces[at]) forest.open(at);
  }
  return forest;
}

/** Pairs of places whose links do not add up to zero; places behind the last piece are those of pieces not given. */
function* standing(pieces: readonly LetterPiece[], links: readonly LetterLink[]): Generator<{ from: number; to: number }> {
  const places = new Map(pieces.map(({ key }, at) => [key, at]));
  assert(places.size === pieces.length, 'two pieces have one key');
  const placeOf = (key: string) => {
    const at = places.get(key) ?? places.size;
    if (at === places.size) places.set(key, at);
    return at;
  };
  const most = pieces.length + 2 * links.length;
  const pairs = new Map<number, bigint>();
  for (const { a, b, cents } of links) {
    const [x, y] = [placeOf(a), placeOf(b)];
    const pair = Math.min(x, y) * most + Math.max(x, y);
    pairs.set(pair, (pairs.get(pair) ?? 0n) + cents);
  }
  for (const [pair, cents] of pairs) if (cents !== 0n) yield { from: Math.floor(pair / most), to: pair % most };
}

/** Which places belong together, found and joined in nearly constant time. */
class Forest {
  readonly #parent: Int32Array;
  readonly #open: number[] = [];
  #openRoots: ReadonlySet<number> | null = null;

  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, at) => at);
  }

  rootOf(place: number): number {
    let at = place;
    for (let up = this.#up(at); up !== at; up = this.#up(at)) {
      this.#parent[at] = this.#up(up);
      at = up;
    }
    return at;
  }

  join(a: number, b: number): void {
    const [x, y] = [this.rootOf(a), this.rootOf(b)];
    this.#parent[Math.max(x, y)] = Math.min(x, y);
  }

  /** Marks that something leads out of the place's group. */
  open(place: number): void {
    this.#open.push(place);
  }

  /** Once all is joined. */
  isOpen(root: number): boolean {
    this.#openRoots ??= new Set(this.#open.map((place) => this.rootOf(place)));
    return this.#openRoots.has(root);
  }

  #up(place: number): number {
    return this.#parent[place] ?? place;
  }
}

/** The next free letter of each account. */
class LetterCounter {
  readonly #used: UsedLetters;
  readonly #counts = new Map<string, number>();

  constructor(used: UsedLetters) {
    this.#used = new Map([...used].map(([account, letters]) => [account, new Set([...letters].map((letter) => letter.toUpperCase()))]));
  }

  next(account: string): string {
    const used = this.#used.get(account);
    let at = this.#counts.get(account) ?? 0;
    while (used?.has(letterAt(at))) at += 1;
    this.#counts.set(account, at + 1);
    return letterAt(at);
  }
}

/** AAA for 0, ZZZ for 17 575, AAAA for 17 576. */
function letterAt(index: number): string {
  let [width, size, rest] = [3, 26 ** 3, index];
  for (; rest >= size; size *= 26, width += 1) rest -= size;
  let letter = '';
  for (let digit = 0; digit < width; digit += 1) {
    letter = String.fromCharCode(65 + (rest % 26)) + letter;
    rest = Math.floor(rest / 26);
  }
  return letter;
}
