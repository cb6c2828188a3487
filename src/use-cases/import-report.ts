import type { Day } from '../core/base/day.ts';
import type { DebtorId, ImportId } from '../core/base/id.ts';
import type { Finding } from '../formats/facts.ts';
import type { Format } from '../formats/reading.ts';
import { type ImportCode, type ImportParams, importMessage } from './import-messages.ts';

/** What became of one thing in the file. A `warning` or `proposal` comes beside it and changes nothing. */
export type ImportVerdict = 'added' | 'changed' | 'cleared' | 'unchanged' | 'refused' | 'debtor' | 'question' | 'warning' | 'proposal';

export type ImportLine = {
  /** 1-based line or row; `null` when the file is the line, or when it is about an item that the file does not show. */
  readonly line: number | null;
  readonly number: string | null;
  readonly debtorId: DebtorId | null;
  readonly verdict: ImportVerdict;
  readonly code: ImportCode;
  readonly params: ImportParams;
  /** English; faces translate by code and params. */
  readonly message: string;
};

export type ImportCounts = {
  added: number;
  changed: number;
  cleared: number;
  unchanged: number;
  refused: number;
  debtorsNew: number;
  debtorsRecognised: number;
  questions: number;
  /** Customers of a customer list of whom no invoice is known. */
  customersUnknown: number;
};

export type ImportReport = {
  readonly format: Format | null;
  readonly encoding: string | null;
  /** Nothing was written. */
  readonly preview: boolean;
  /** `null` for a preview, and for a file that was not understood. */
  readonly importId: ImportId | null;
  /** The day that the file speaks of. */
  readonly asOf: Day | null;
  /** Whether the file was taken for the whole of what is open. */
  readonly complete: boolean;
  readonly counts: Readonly<ImportCounts>;
  /** Known open items that the file no longer shows, and whether they were settled. */
  readonly vanished: { readonly count: number; readonly ofOpen: number; readonly cleared: boolean };
  /** All but what was added or is unchanged; at most {@link MOST_LINES}. */
  readonly lines: readonly ImportLine[];
  readonly linesLeftOut: number;
  readonly findings: readonly Finding[];
};

/** A report is for a person to read: beyond this many lines only the counts go on. */
export const MOST_LINES = 10_000;

type Told = {
  readonly line?: number | null;
  readonly number?: string | null;
  readonly debtorId?: DebtorId | null;
  readonly params?: ImportParams;
};

/** Gathers a report in bounded memory; every line goes to `onLine` as it comes. */
export class Reporter {
  readonly counts: ImportCounts = {
    added: 0,
    changed: 0,
    cleared: 0,
    unchanged: 0,
    refused: 0,
    debtorsNew: 0,
    debtorsRecognised: 0,
    questions: 0,
    customersUnknown: 0,
  };
  readonly lines: ImportLine[] = [];
  linesLeftOut = 0;
  readonly #onLine: ((line: ImportLine) => void) | undefined;

  constructor(onLine?: (line: ImportLine) => void) {
    this.#onLine = onLine;
  }

  tell(verdict: ImportVerdict, code: ImportCode, { line = null, number = null, debtorId = null, params = {} }: Told = {}): void {
    this.#count(verdict);
    const quiet = verdict === 'added' || verdict === 'unchanged' || verdict === 'debtor';
    if (quiet && !this.#onLine) return;
    const told: ImportLine = {
      line,
      number,
      debtorId: isMade(debtorId) ? debtorId : null,
      verdict,
      code,
      params,
      message: importMessage(code, params),
    };
    this.#onLine?.(told);
    if (quiet) return;
    if (this.lines.length < MOST_LINES) this.lines.push(told);
    else this.linesLeftOut += 1;
  }

  #count(verdict: ImportVerdict): void {
    if (verdict === 'debtor') this.counts.debtorsNew += 1;
    else if (verdict === 'question') this.counts.questions += 1;
    else if (verdict !== 'warning' && verdict !== 'proposal') this.counts[verdict] += 1;
  }
}

/** A debtor that a preview would make has no number yet. */
function isMade(debtorId: DebtorId | null): boolean {
  return debtorId !== null && debtorId > 0;
}
