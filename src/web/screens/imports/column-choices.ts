import type { Reading } from './import-types.ts';

type TableFacts = Omit<NonNullable<Reading['table']>, 'samples'>;
export type TableKind = 'list' | 'bank';
/** For each column, by its title or its place ("#2"), the field that it holds. */
export type Choices = Readonly<Record<string, string>>;

const HEADER = 'bank.header';

/** What the columns were taken for, or what is proposed, to be corrected. */
export function startOf({ columns, proposed }: TableFacts): {
  readonly kind: TableKind;
  readonly choices: Choices;
  readonly hasTitles: boolean;
} {
  const mapping = proposed ?? columns;
  const fields = Object.keys(mapping).filter((field) => field !== HEADER);
  return {
    kind: fields.some((field) => field.startsWith('bank.')) ? 'bank' : 'list',
    choices: Object.fromEntries(fields.map((field) => [mapping[field] ?? '', field])),
    hasTitles: mapping[HEADER] !== 'no',
  };
}

/** The columns of the table as they can be named: by their titles, else by their places. */
export function columnsOf({ headers, proposed }: TableFacts): readonly string[] {
  const places = Object.values(proposed ?? {}).filter((title) => /^#\d+$/.test(title));
  if (places.length === 0) return headers.filter((title) => title.trim() !== '');
  const most = Math.max(headers.length, ...places.map((place) => Number(place.slice(1))));
  return Array.from({ length: most }, (_, at) => `#${at + 1}`);
}

/** What the first rows hold in a column, without what is empty. */
export function samplesOf(
  column: string,
  { headers, samples }: Pick<NonNullable<Reading['table']>, 'headers' | 'samples'>,
): readonly string[] {
  const at = column.startsWith('#') && !headers.includes(column) ? Number(column.slice(1)) - 1 : headers.indexOf(column);
  return (samples[at] ?? []).filter((text) => text !== '');
}

/** The mapping that the choices make; fields of the other kind of table are left out. */
export function mappingOf(choices: Choices, kind: TableKind, hasTitles: boolean): Readonly<Record<string, string>> {
  const pairs = Object.entries(choices).filter(([, field]) => field !== '' && field.startsWith('bank.') === (kind === 'bank'));
  const mapping = Object.fromEntries(pairs.map(([title, field]) => [field, title]));
  return kind === 'bank' && !hasTitles ? { ...mapping, [HEADER]: 'no' } : mapping;
}
