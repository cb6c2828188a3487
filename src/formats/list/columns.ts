import { fold } from '../../core/base/text.ts';
import { type ColumnMapping, INVOICE_LIST_FIELDS, LIST_FIELDS, type ListField } from './column-mapping.ts';
import { COLUMN_NAMES, TELLING_WORDS } from './column-names.ts';
import { SAME_WORDS } from './column-words.ts';

/** Where the fields of a list stand, 0-based. */
export type ColumnPositions<F extends string = ListField> = ReadonlyMap<F, number>;

/** A field that several columns claim with equal right; a person must choose. */
export type Ambiguity<F extends string = ListField> = { readonly field: F; readonly headers: readonly string[] };

export type ColumnMatch<F extends string = ListField> = {
  readonly positions: ColumnPositions<F>;
  readonly ambiguities: readonly Ambiguity<F>[];
  /** Headers of an explicit mapping that the file does not have. */
  readonly absent: readonly { readonly field: F; readonly header: string }[];
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

/** The same text for all files with the same headers in the same order: where a mapping names columns by their place. */
export function orderedSignature(headers: readonly string[]): string {
  const names = headers.map((header) => fold(header.slice(0, MAX_HEADER_LENGTH)));
  return names.every((name) => name === '') ? '' : `in order/${names.join('|')}`;
}

/** Names of columns in tiers, the surest first. */
type Names<F extends string> = Readonly<Record<F, readonly (readonly string[])[]>>;
/** The last resort for long headers: a field whose column has all of these words and none of those. */
type TellingWords<F extends string> = readonly { readonly field: F; readonly all: readonly string[]; readonly none: readonly string[] }[];

/** What the columns of one sort of list may be called. */
export type NameBook<F extends string = ListField> = {
  readonly fields: readonly F[];
  /** For each tier, the fields that a header key may name. */
  readonly tiers: readonly ReadonlyMap<string, readonly F[]>[];
  readonly telling: TellingWords<F>;
};

export function nameBook<F extends string>(fields: readonly F[], names: Names<F>, telling: TellingWords<F>): NameBook<F> {
  const depth = Math.max(...fields.map((field) => names[field].length));
  const tiers = Array.from({ length: depth }, (_, tier) => {
    const lookup = new Map<string, F[]>();
    for (const field of fields) {
      for (const name of names[field][tier] ?? []) {
        const key = headerKey(name);
        lookup.set(key, [...(lookup.get(key) ?? []), field]);
      }
    }
    return lookup;
  });
  return { fields, tiers, telling };
}

/** Finds the columns of a list of invoices by their usual French and English names. A column serves one field only. */
export function matchColumns(headers: readonly string[]): ColumnMatch {
  return matchKeys(headers, [headers.map(headerKey)], INVOICE_BOOK);
}

/** Finds the columns by their keys, of which a file may give several versions, the surest first. */
export function matchKeys<F extends string>(
  headers: readonly string[],
  versions: readonly (readonly string[])[],
  book: NameBook<F>,
): ColumnMatch<F> {
  const matching: Matching<F> = { taken: new Set(), positions: new Map(), ambiguities: [] };
  for (const keys of versions) {
    for (const lookup of book.tiers) {
      if (!keys.some((key) => lookup.has(key))) continue;
      for (const field of book.fields) {
        if (isSettled(field, matching)) continue;
        const found = keys.flatMap((key, at) => (!matching.taken.has(at) && lookup.get(key)?.includes(field) ? [at] : []));
        settle(field, found, headers, matching);
      }
    }
  }
  matchTellingWords(versions.at(-1) ?? [], headers, book, matching);
  return { positions: matching.positions, ambiguities: matching.ambiguities, absent: [] };
}

/** Places the fields of a list as an explicit mapping says. */
export function applyMapping(headers: readonly string[], mapping: ColumnMapping): ColumnMatch {
  return placeFields(headers, LIST_FIELDS, mapping);
}

/** Places fields by the headers given for them. Headers compare without case, accents and punctuation. */
export function placeFields<F extends string>(
  headers: readonly string[],
  fields: readonly F[],
  mapping: Readonly<Partial<Record<F, string>>>,
): ColumnMatch<F> {
  const positions = new Map<F, number>();
  const ambiguities: Ambiguity<F>[] = [];
  const absent: { field: F; header: string }[] = [];
  const names = headers.map((header) => fold(header));
  for (const field of fields) {
    const header: string | undefined = mapping[field];
    if (header === undefined) continue;
    const folded = fold(header);
    const exact = headers.flatMap((name, at) => (name.trim() === header.trim() ? [at] : []));
    const found = exact.length > 0 ? exact : names.flatMap((name, at) => (name === folded ? [at] : []));
    if (found.length > 1) ambiguities.push({ field, headers: found.map((at) => headers[at] ?? '') });
    else if (found[0] === undefined) absent.push({ field, header });
    else positions.set(field, found[0]);
  }
  return { positions, ambiguities, absent };
}

type Matching<F extends string> = { readonly taken: Set<number>; readonly positions: Map<F, number>; readonly ambiguities: Ambiguity<F>[] };

function settle<F extends string>(
  field: F,
  found: readonly number[],
  headers: readonly string[],
  { taken, positions, ambiguities }: Matching<F>,
): void {
  const [only] = found;
  if (only === undefined) return;
  for (const at of found) taken.add(at);
  if (found.length === 1) positions.set(field, only);
  else ambiguities.push({ field, headers: found.map((at) => headers[at] ?? '') });
}

function isSettled<F extends string>(field: F, { positions, ambiguities }: Matching<F>): boolean {
  return positions.has(field) || ambiguities.some((known) => known.field === field);
}

function matchTellingWords<F extends string>(
  keys: readonly string[],
  headers: readonly string[],
  { telling }: NameBook<F>,
  matching: Matching<F>,
): void {
  for (const { field, all, none } of telling) {
    if (isSettled(field, matching)) continue;
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

const INVOICE_BOOK = nameBook<ListField>(INVOICE_LIST_FIELDS, COLUMN_NAMES, TELLING_WORDS);
