import type { Day } from '../core/base/day.ts';
import type { KeyScheme } from '../core/journal/tables.ts';
import type { BookLine } from '../core/receivable/book-line.ts';
import type { AccountReading } from '../core/receivable/customer-account.ts';
import type { DebtorDetails } from '../core/receivable/party.ts';
import type { PartyClues } from '../core/receivable/recognise.ts';
import type { Reporter } from './import-report.ts';

export type PartyKey = { readonly scheme: KeyScheme; readonly value: string };

/** One customer of a file, with all that the file says of it. */
export type FileParty = {
  readonly clues: Omit<PartyClues, 'invoices' | 'hasNamesakes'>;
  readonly keys: readonly PartyKey[];
  readonly details: DebtorDetails;
  readonly line: number | null;
  /** Read when its turn comes: a file of a million rows is never held twice. What is odd about its lines goes to the report. */
  readonly read: (report: Reporter) => PartyLines;
};

export type PartyLines = Pick<AccountReading, 'cleared' | 'unbalanced'> & {
  readonly lines: readonly BookLine[] /** The file does not show all that is open on this customer. */;
  readonly partial: boolean;
};

/** A file, understood, whatever its format. */
export type ImportSource = {
  readonly parties: readonly FileParty[];
  readonly asOf: Day;
  readonly complete: boolean;
  /** Items issued before this day are not for the file to judge; `null` when it covers all. */
  readonly coversFrom: Day | null;
  readonly isList: boolean;
};

export const LIMITS = { name: 200, number: 100, contact: 254 } as const;
