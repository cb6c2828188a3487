import { fold } from '../../core/base/text.ts';
import { type ColumnMapping, LIST_FIELDS, type ListField } from './column-mapping.ts';
import { COLUMN_NAMES, TELLING_WORDS } from './column-names.ts';
import { SAME_WORDS } from './column-words.ts';

/** Where the fields of a list stand, 0-based. */
export type ColumnPositions = ReadonlyMap<ListField, number>;

/** A field that several columns claim with equal right; a person must choose. */
export type Ambiguity = { readonly field: ListField; readonly headers: readonly string[] };

export type ColumnMatch = {
  readonly positions: ColumnPositions;
  readonly ambiguities: readonly Ambiguity[];
  /** Headers of an explicit mapping that the file does not have. */
  readonly absent: readonly { readonly field: ListField; readonly header: string }[];
};

const MAX_HEADER_LENGTH = 200;

/** The same text for all files with the same headers, whatever their order, accents and case. */
export function headerSignature(headers: readonly string[]): string {
  const names = headers.map((header) => fold(header.slice(0, MAX_HEADER_LENGTH)));
  return names
    .filter((name) => name !== '')
    .sort()
    .join('|');
}

/** Finds the columns by their usual French and English names. A column serves one field only. */
export function matchColumns(headers: readonly string[]): ColumnMatch {
  const keys = headers.map(headerKey);
  const taken = new Set<number>();
  const positions = new Map<ListField, number>();
  const ambiguities: Ambiguity[] = [];
  for (const lookup of NAME_TIERS) {
    for (const field of LIST_FIELDS) {
      if (positions.has(field) || ambiguities.some((known) => known.field === field)) continue;
      const found = keys.flatMap((key, at) => (!taken.has(at) && lookup.get(key)?.includes(field) ? [at] : []));
      settle(field, found, headers, { taken, positions, ambiguities });
    }
  }
  matchTellingWords(keys, headers, { taken, positions, ambiguities });
  return { positions, ambiguities, absent: [] };
}

/** Places the fields as an explicit mapping says. Headers compare without case, accents and punctuation. */
export function applyMapping(headers: readonly string[], mapping: ColumnMapping): ColumnMatch {
  const positions = new Map<ListField, number>();
  const ambiguities: Ambiguity[] = [];
  const absent: { field: ListField; header: string }[] = [];
  const names = headers.map((header) => fold(header));
  for (const field of LIST_FIELDS) {
    const header = mapping[field];
    if (header === undefined) continue;
    const exact = headers.flatMap((name, at) => (name.trim() === header.trim() ? [at] : []));
    const found = exact.length > 0 ? exact : names.flatMap((name, at) => (name === fold(header) ? [at] : []));
    if (found.length > 1) ambiguities.push({ field, headers: found.map((at) => headers[at] ?? '') });
    else if (found[0] === undefined) absent.push({ field, header });
    else positions.set(field, found[0]);
  }
  return { positions, ambiguities, absent };
}

type Matching = { readonly taken: Set<number>; readonly positions: Map<ListField, number>; readonly ambiguities: Ambiguity[] };

function settle(field: ListField, found: readonly number[], headers: readonly string[], { taken, positions, ambiguities }: Matching): void {
  const [only] = found;
  if (only === undefined) return;
  for (const at of found) taken.add(at);
  if (found.length === 1) positions.set(field, only);
  else ambiguities.push({ field, headers: found.map((at) => headers[at] ?? '') });
}

function matchTellingWords(keys: readonly string[], headers: readonly string[], matching: Matching): void {
  for (const { field, all, none } of TELLING_WORDS) {
    if (matching.positions.has(field) || matching.ambiguities.some((known) => known.field === field)) continue;
    const found = keys.flatMap((key, at) => {
      const words = key.split(' ');
      const tells = all.every((word) => words.includes(word)) && !none.some((word) => words.includes(word));
      return tells && !matching.taken.has(at) ? [at] : [];
    });
    settle(field, found, headers, matching);
  }
}

/** A header as a sorted set of plain words: "Date d'échéance", "ECHEANCE (date)" and "Maturity date" all give "date echeance". */
export function headerKey(header: string): string {
  const spaced = header
    .slice(0, MAX_HEADER_LENGTH)
    .normalize('NFC')
    .replace(/([a-zà-ÿ])([A-ZÀ-Þ])/g, '$1 $2')
    .replace(/\bd[ûÛ](?:es?|s)?(?!\p{L})/giu, ' owed ')
    .replace(/n\s*[°º]/gi, 'numero ');
  const plain = fold(spaced)
    .replace(/\bt t c\b/g, 'ttc')
    .replace(/\bh t\b/g, 'ht')
    .replace(/\be mail\b/g, 'email')
    .replace(/\bdues?\b|\bdus\b|\bdu(?= (?:ttc|ht|eur|euros?)\b|$)/g, 'owed');
  const words = plain
    .split(' ')
    .flatMap((word) => (isCurrencyWord(word) || word === 'du' ? [] : Object.hasOwn(SAME_WORDS, word) ? (SAME_WORDS[word] ?? word) : word));
  return [...new Set(words)]
    .filter((word) => word !== '')
    .sort()
    .join(' ');
}

/** The currency that a header names ("Total TTC (USD)", "Solde €"), as it stands there; `null` when it names none. */
export function headerCurrency(header: string): string | null {
  const symbol = /[€$£]/.exec(header);
  if (symbol) return symbol[0];
  return fold(header).split(' ').find(isCurrencyWord) ?? null;
}

function isCurrencyWord(word: string): boolean {
  return /^(?:eur|euros?|usd|gbp|chf)$/.test(word);
}

/** For each tier, the fields that a header may name. */
const NAME_TIERS: readonly ReadonlyMap<string, readonly ListField[]>[] = [0, 1, 2, 3].map((tier) => {
  const lookup = new Map<string, ListField[]>();
  for (const field of LIST_FIELDS) {
    for (const name of COLUMN_NAMES[field][tier] ?? []) {
      const key = headerKey(name);
      lookup.set(key, [...(lookup.get(key) ?? []), field]);
    }
  }
  return lookup;
});
