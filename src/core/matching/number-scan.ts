import type { Atom } from './atoms.ts';
import { INVOICE_WORDS, LIST_WORDS, NUMBER_WORDS, RANGE_WORDS } from './bank-words.ts';
import { isCheckedReference } from './check-digits.ts';
import type { Mention, Strength, Unknown } from './mention.ts';
import { isOfOther, JOINT, prefixesIn, touchingWord, wordBefore } from './number-context.ts';
import { strippedOf } from './number-forms.ts';
import { between, isWholeTail, siblings } from './number-series.ts';
import { ascending, type OpenBook, type Place } from './open-book.ts';
import { unknownAt } from './unknown-numbers.ts';

const LONGEST_RUNS = 8;
const LONGEST_KEY = 40;
/** What may stand between the numbers of a list. */
const LIST_JOINT = /^[\s.,;+&/\-–_()|:]{1,5}$/;

/** One text, read from left to right. */
export class NumberScan {
  readonly mentions: Mention[] = [];
  readonly unknown: Unknown[] = [];
  readonly #atoms: readonly Atom[];
  readonly #book: OpenBook;

  constructor(atoms: readonly Atom[], book: OpenBook) {
    this.#atoms = atoms;
    this.#book = book;
  }

  read(): void {
    let at = 0;
    while (at < this.#atoms.length) at = this.#readAt(at);
  }

  #readAt(at: number): number {
    const atom = this.#atoms[at];
    if (atom?.text === 'RF') return this.#readReference(at);
    return this.#readNumber(at, false);
  }

  #readNumber(at: number, isDoubtful: boolean): number {
    const hit = this.#whole(at) ?? this.#digitsOnly(at);
    if (hit) {
      const strength = isDoubtful && hit.strength === 'strong' ? 'medium' : hit.strength;
      this.mentions.push({ places: hit.places, strength, written: hit.written, checked: false, between: [] });
      return this.#readList(hit.end, hit.places, strength);
    }
    const found = unknownAt(this.#atoms, at, this.#book);
    if (found?.unknown) this.unknown.push(found.unknown);
    return found?.end ?? at + 1;
  }

  /** "RF27 FA20 2400 01", in one piece or in groups. */
  #readReference(at: number): number {
    let text = 'RF';
    for (let end = at + 1; end < this.#atoms.length && end <= at + 12; end += 1) {
      const atom = this.#atoms[end];
      if (!atom || (atom.gap !== '' && !JOINT.test(atom.gap)) || text.length + atom.text.length > 25) break;
      text += atom.text;
      if (!isCheckedReference(text)) continue;
      const places = ascending([...this.#book.byCompact(text), ...this.#book.byCompact(text.slice(4))]);
      if (places.length === 0) continue;
      this.mentions.push({ places, strength: 'strong', written: text, checked: true, between: [] });
      return end + 1;
    }
    if (isCheckedReference(text)) {
      this.unknown.push({ written: text, runs: [text], isCut: false, blocks: true });
      return at + 2;
    }
    // Its check digits do not agree: something was mistyped, perhaps the number itself.
    return /^RF\d\d/.test(text) ? this.#readNumber(at + 2, true) : at + 1;
  }

  #whole(at: number): Hit | null {
    const hits = this.#readings(at);
    const best = hits.at(-1);
    if (!best) return null;
    const others = hits.slice(0, -1).filter((hit) => /\s/.test(this.#atoms[hit.end]?.gap ?? ''));
    return others.length === 0 ? best : { ...best, places: ascending([...best.places, ...others.flatMap((hit) => hit.places)]) };
  }

  /** All numbers of the book that the text could mean from here on, the shortest first. */
  #readings(at: number): Hit[] {
    const hits: Hit[] = [];
    const runs: string[] = [];
    for (let end = at; end < this.#atoms.length && runs.length < LONGEST_RUNS; end += 1) {
      const atom = this.#atoms[end];
      if (!atom || (end > at && !JOINT.test(atom.gap))) break;
      runs.push(atom.text);
      if (runs.join('').length > LONGEST_KEY) break;
      if (!runs.some((run) => /\d/.test(run))) continue;
      const hit = this.#reading(at, end + 1, runs);
      if (hit) hits.push(hit);
    }
    return hits;
  }

  #reading(at: number, end: number, runs: readonly string[]): Hit | null {
    const [first = '', ...rest] = runs;
    const isLettered = !/^\d/.test(first);
    for (const prefix of isLettered ? prefixesIn(first, this.#book) : [first]) {
      const tried = [prefix, ...rest];
      const key = tried.join('');
      const exact = this.#book.byCompact(key);
      const places = exact.length > 0 ? exact : tried.length > 1 ? this.#book.byStripped(strippedOf(tried)) : [];
      if (places.length === 0) continue;
      const isClean =
        prefix === first || INVOICE_WORDS.has(first.slice(0, -prefix.length)) || NUMBER_WORDS.has(first.slice(0, -prefix.length));
      const strength = this.#strength(at, end, tried, exact.length > 0, isClean);
      if (strength) return { places, end, strength, written: key };
    }
    return null;
  }

  #strength(at: number, end: number, runs: readonly string[], isExact: boolean, isClean: boolean): Strength | null {
    const last = this.#atoms[end - 1];
    const digits = runs.filter((run) => /^\d/.test(run)).join('').length;
    const prefix = /^\d/.test(runs[0] ?? '') ? '' : (runs[0] ?? '');
    const isEnd = end === this.#atoms.length;
    if (isEnd && last?.mayBeCut && this.#book.hasLonger(prefix, digits)) return 'weak';
    if (prefix !== '') {
      if (digits < 2) return 'weak';
      return digits >= 4 && isClean && (isExact || !isEnd || this.#isShort()) ? 'strong' : 'medium';
    }
    return this.#strengthOfDigits(at, digits);
  }

  #strengthOfDigits(at: number, digits: number): Strength | null {
    const word = wordBefore(this.#atoms, at);
    if (isOfOther(this.#atoms, at)) return null;
    if (this.#atoms[at]?.noise) return 'weak';
    const isInvoice = INVOICE_WORDS.has(word);
    if (digits >= 7 && isInvoice) return 'strong';
    return digits >= 5 || (digits >= 3 && isInvoice) ? 'medium' : 'weak';
  }

  #isShort(): boolean {
    return this.#atoms.reduce((length, atom) => length + atom.gap.length + atom.text.length, 0) < 24;
  }

  /** Digits of a number whose letters were left out or are other ones. */
  #digitsOnly(at: number): Hit | null {
    if (!this.#atoms[at]?.isDigits) return null;
    let key = '';
    let best: Hit | null = null;
    for (let end = at; end < this.#atoms.length && end < at + 5; end += 1) {
      const atom = this.#atoms[end];
      if (!atom?.isDigits || (end > at && !JOINT.test(atom.gap))) break;
      key += atom.text;
      if (key.length < 5) continue;
      const places = this.#book.byDigits(key);
      if (places.length > 0) best = { places, end: end + 1, strength: 'medium', written: key };
    }
    if (!best) return null;
    const touching = touchingWord(this.#atoms, at);
    if (isOfOther(this.#atoms, at) || (touching !== '' && this.#book.isSeries(touching))) return null;
    const isCut = best.end === this.#atoms.length && this.#atoms.at(-1)?.mayBeCut === true;
    return this.#atoms[at].noise || isCut ? { ...best, strength: 'weak' } : best;
  }

  /** The numbers that follow one in a shorter form: "0003 0004", ", 3 et 4", "à 0004". */
  #readList(start: number, head: readonly Place[], strength: Strength): number {
    let at = start;
    let before = head;
    for (;;) {
      const { next, isRange } = this.#nextInList(at);
      const atom = this.#atoms[next];
      if (!atom?.isDigits || atom.noise || atom.text.length > 6) return at;
      if (this.#readings(next).some((hit) => hit.end > next + 1)) return at;
      const places = siblings(head, atom.text, this.#book);
      const isWhole = isWholeTail(head, atom.text, this.#book);
      if (places.length === 0) {
        if (isWhole) this.unknown.push({ written: atom.text, runs: [atom.text], isCut: atom.mayBeCut, blocks: true });
        return isWhole ? next + 1 : at;
      }
      const inside = isRange ? between(before, places, this.#book) : [];
      this.mentions.push({
        places,
        strength: isWhole && !atom.mayBeCut ? strength : 'weak',
        written: atom.text,
        checked: false,
        between: inside,
      });
      before = places;
      at = next + 1;
    }
  }

  #nextInList(at: number): { readonly next: number; readonly isRange: boolean } {
    const atom = this.#atoms[at];
    if (!atom || !LIST_JOINT.test(atom.gap)) return { next: -1, isRange: false };
    if (atom.isDigits) return { next: at, isRange: /^\s*[-–/]\s*$/.test(atom.gap) };
    const isRange = RANGE_WORDS.has(atom.text);
    if (!isRange && !LIST_WORDS.has(atom.text)) return { next: -1, isRange };
    return { next: at + 1, isRange };
  }
}

type Hit = { readonly places: readonly Place[]; readonly end: number; readonly strength: Strength; readonly written: string };
