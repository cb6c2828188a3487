import { fold } from '../../core/base/text.ts';
import { SHEET_FIELDS, type SheetColumns, type SheetField } from './sheet-fields.ts';

/** What a mapping calls the columns of a bank's sheet: `bank.date`, `bank.label`… */
export type BankField = 'bank.date' | `bank.${Exclude<SheetField, 'bookingDate'>}`;

export const BANK_FIELDS: readonly BankField[] = SHEET_FIELDS.map(bankFieldOf);

/** Whether the sheet has a row of titles, `yes` or `no`; without one, columns are named by their place. */
export const TITLES_FIELD = 'bank.header';

/** For each column, its title as it stands in the file, or its place: `#1` is the first one. */
export type BankMapping = Readonly<Partial<Record<BankField | typeof TITLES_FIELD, string>>>;

/** The columns of a sheet as a person names them. */
export type NamedColumns = { readonly columns: SheetColumns; readonly hasTitles: boolean };

export function bankFieldOf(field: SheetField): BankField {
  return field === 'bookingDate' ? 'bank.date' : `bank.${field}`;
}

export function namedColumns(mapping: BankMapping): NamedColumns {
  const columns = SHEET_FIELDS.flatMap((field) => {
    const title = mapping[bankFieldOf(field)];
    return title === undefined ? [] : [[field, title] as const];
  });
  return { columns: Object.fromEntries(columns), hasTitles: yesOrNo(mapping[TITLES_FIELD] ?? 'yes') ?? true };
}

export function bankMapping(columns: SheetColumns): BankMapping {
  return Object.fromEntries(
    SHEET_FIELDS.flatMap((field) => (columns[field] === undefined ? [] : [[bankFieldOf(field), columns[field]] as const])),
  );
}

/** What a person says of the row of titles; `null` when it is neither yes nor no. */
export function yesOrNo(text: string): boolean | null {
  const word = fold(text);
  if (word === 'yes' || word === 'oui') return true;
  return word === 'no' || word === 'non' ? false : null;
}
