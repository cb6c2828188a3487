import { fold } from '../../core/base/text.ts';
import type { FecFacts } from '../reading.ts';

/** The columns of an accounting-entries file that Acquit reads. @law LPF art. A47 A-1, VII */
export type FecColumn =
  | 'journalCode'
  | 'entryNumber'
  | 'entryDate'
  | 'account'
  | 'accountLabel'
  | 'auxiliary'
  | 'auxiliaryLabel'
  | 'piece'
  | 'pieceDate'
  | 'label'
  | 'debit'
  | 'credit'
  | 'amount'
  | 'direction'
  | 'letter'
  | 'letterDate'
  | 'foreignAmount'
  | 'foreignCurrency';

const NAMES: Readonly<Record<string, FecColumn>> = {
  journalcode: 'journalCode',
  ecriturenum: 'entryNumber',
  ecrituredate: 'entryDate',
  comptenum: 'account',
  comptelib: 'accountLabel',
  compauxnum: 'auxiliary',
  compauxlib: 'auxiliaryLabel',
  pieceref: 'piece',
  piecedate: 'pieceDate',
  ecriturelib: 'label',
  debit: 'debit',
  credit: 'credit',
  montant: 'amount',
  sens: 'direction',
  ecriturelet: 'letter',
  datelet: 'letterDate',
  montantdevise: 'foreignAmount',
  idevise: 'foreignCurrency',
};

/** Columns of the norm that Acquit does not read; they only help to recognise the file. */
const UNREAD = new Set(['journallib', 'validdate']);

const REQUIRED: readonly FecColumn[] = ['journalCode', 'entryNumber', 'entryDate', 'account'];

export type FecHeader = {
  readonly separator: FecFacts['separator'];
  /** Number of columns of the header. */
  readonly width: number;
  /** 0-based position of each column, −1 when the file has it not. */
  readonly at: Readonly<Record<FecColumn, number>>;
  /** Names, as in the norm, of the columns without which the file cannot be understood. */
  readonly missing: readonly string[];
};

/** How many names of the norm make us believe that a first line is the header of a FEC. */
const ENOUGH_NAMES = 6;

/** The header of a FEC from the first line of a file; `null` when that line is something else. */
export function fecHeader(line: string): FecHeader | null {
  const separator = line.includes('\t') ? 'TAB' : 'PIPE';
  const names = splitHeader(line, separator === 'TAB' ? '\t' : '|');
  if (knownNames(names) < ENOUGH_NAMES) return null;
  const at = positions(names);
  return { separator, width: names.length, at, missing: missingColumns(at) };
}

/** Whether a first line is the header of a FEC that was written with another separator than the norm's tab or pipe. */
export function isMisseparatedFecHeader(line: string): boolean {
  return [';', ','].some((separator) => knownNames(splitHeader(line, separator)) >= ENOUGH_NAMES);
}

function splitHeader(line: string, separator: string): readonly string[] {
  return line.split(separator).map((name) => fold(name).replaceAll(' ', ''));
}

function knownNames(names: readonly string[]): number {
  return new Set(names.filter((name) => Object.hasOwn(NAMES, name) || UNREAD.has(name))).size;
}

function positions(names: readonly string[]): Record<FecColumn, number> {
  const at = Object.fromEntries(Object.values(NAMES).map((column) => [column, -1])) as Record<FecColumn, number>;
  for (const [position, name] of names.entries()) {
    const column = Object.hasOwn(NAMES, name) ? NAMES[name] : undefined;
    if (column !== undefined && at[column] < 0) at[column] = position;
  }
  return at;
}

function missingColumns(at: Readonly<Record<FecColumn, number>>): readonly string[] {
  const missing: string[] = REQUIRED.filter((column) => at[column] < 0).map(officialName);
  const inTwoColumns = at.debit >= 0 && at.credit >= 0;
  const withDirection = at.amount >= 0 && at.direction >= 0;
  if (!inTwoColumns && !withDirection) missing.push('Debit and Credit (or Montant and Sens)');
  return missing;
}

const OFFICIAL: Partial<Record<FecColumn, string>> = {
  journalCode: 'JournalCode',
  entryNumber: 'EcritureNum',
  entryDate: 'EcritureDate',
  account: 'CompteNum',
};

function officialName(column: FecColumn): string {
  return OFFICIAL[column] ?? column;
}
