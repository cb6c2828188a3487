import { assert } from '../base/assert.ts';
import type { DebtorId, ItemId } from '../base/id.ts';
import { compact } from './atoms.ts';
import { KeyIndex } from './key-index.ts';
import { type NumberForms, numberForms } from './number-forms.ts';
import type { OpenItem } from './payment.ts';

/** The place of an item in the book; places follow the ids, so that the order in which items are given changes nothing. */
export type Place = number;

/** More items than this with one and the same number tell nothing. */
const MOST_OF_A_KEY = 200;

/** The open items, found by number, debtor and amount, and what is left on each as lines are matched. */
export class OpenBook {
  readonly #items: readonly OpenItem[];
  readonly #open: bigint[];
  readonly #compact: KeyIndex;
  readonly #stripped: KeyIndex;
  readonly #digits: KeyIndex;
  readonly #amounts: KeyIndex;
  readonly #ofDebtor = new Map<DebtorId, Place[]>();
  /** Digits that the numbers of each series have, by the letters that they begin with. */
  readonly #series = new Map<string, Set<number>>();
  /** First digits of all numbers: a year, most often. */
  readonly #heads = new Set<string>();

  constructor(items: readonly OpenItem[]) {
    this.#items = [...items].sort((a, b) => a.id - b.id);
    this.#open = this.#items.map((item) => item.openCents);
    this.#compact = new KeyIndex(items.length);
    this.#stripped = new KeyIndex(items.length);
    this.#digits = new KeyIndex(items.length);
    this.#amounts = new KeyIndex(items.length);
    for (const [place, item] of this.#items.entries()) this.#add(item, place);
  }

  item(place: Place): OpenItem {
    const item = this.#items[place];
    assert(item !== undefined, 'a place is of this book');
    return item;
  }

  /** Cents left now; negative for a credit. */
  open(place: Place): bigint {
    return this.#open[place] ?? 0n;
  }

  placeOf(id: ItemId): Place | null {
    let [low, high] = [0, this.#items.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.item(middle).id;
      if (found === id) return middle;
      if (found < id) low = middle + 1;
      else high = middle - 1;
    }
    return null;
  }

  /** Lays cents on an item: positive lowers an invoice; a reversal is negative. */
  lay(place: Place, cents: bigint): void {
    this.#open[place] = this.open(place) - cents;
    this.#amounts.add(this.open(place).toString(), place);
  }

  /** All items of a debtor, settled ones too. */
  ofDebtor(debtorId: DebtorId): readonly Place[] {
    return this.#ofDebtor.get(debtorId) ?? [];
  }

  /** Items whose number or reference has these letters and digits, whatever separates them. */
  byCompact(key: string): Place[] {
    return this.#found(
      this.#compact,
      key,
      (forms, item) => forms.compact === key || (item.reference !== null && compact(item.reference) === key),
    );
  }

  byStripped(key: string): Place[] {
    return this.#found(this.#stripped, key, (forms) => forms.stripped === key);
  }

  byDigits(key: string): Place[] {
    return this.#found(this.#digits, key, (forms) => forms.digits === key);
  }

  /** Items on which exactly this is left, at most `most`. */
  byOpen(cents: bigint, most: number): Place[] {
    const found = this.#amounts.candidates(cents.toString(), 4 * most).filter((place) => this.open(place) === cents);
    return ascending(found).slice(0, most);
  }

  /** All places of a book of at most `most` items; none of a larger one. */
  smallWhole(most: number): Place[] {
    return this.#items.length > most ? [] : this.#items.map((_, place) => place);
  }

  isSeries(prefix: string): boolean {
    return this.#series.has(prefix);
  }

  /** Whether a number of the series may have so many digits; one digit more or less is taken for a slip. */
  mayHaveDigits(prefix: string, digits: number): boolean {
    const counts = this.#series.get(prefix);
    return counts !== undefined && (counts.has(digits) || counts.has(digits - 1) || counts.has(digits + 1));
  }

  /** Whether a number of the series has more digits than this: what ends a text may have been cut. */
  hasLonger(prefix: string, digits: number): boolean {
    return [...(this.#series.get(prefix) ?? [])].some((count) => count > digits);
  }

  /** Whether bare digits look like those of one of our numbers. */
  looksLikeDigits(digits: string): boolean {
    if (digits.length < 6 || !this.#heads.has(digits.slice(0, 2))) return false;
    return [...this.#series.values()].some((counts) => counts.has(digits.length));
  }

  #add(item: OpenItem, place: Place): void {
    const forms = numberForms(item.number);
    if (forms.digits !== '') {
      this.#compact.add(forms.compact, place);
      if (forms.stripped !== forms.compact) this.#stripped.add(forms.stripped, place);
      if (forms.digits !== forms.compact) this.#digits.add(forms.digits, place);
      this.#heads.add(forms.digits.slice(0, 2));
      const counts = this.#series.get(forms.prefix);
      if (counts) counts.add(forms.digits.length);
      else this.#series.set(forms.prefix, new Set([forms.digits.length]));
    }
    if (item.reference !== null && /\d/.test(item.reference)) this.#compact.add(compact(item.reference), place);
    if (item.openCents !== 0n) this.#amounts.add(item.openCents.toString(), place);
    const places = this.#ofDebtor.get(item.debtorId);
    if (places) places.push(place);
    else this.#ofDebtor.set(item.debtorId, [place]);
  }

  #found(index: KeyIndex, key: string, bears: (forms: NumberForms, item: OpenItem) => boolean): Place[] {
    const places = index.candidates(key, MOST_OF_A_KEY);
    return ascending(places.filter((place) => bears(numberForms(this.item(place).number), this.item(place))));
  }
}

export function ascending(places: readonly Place[]): Place[] {
  return places.length < 2 ? [...places] : [...new Set(places)].sort((a, b) => a - b);
}
