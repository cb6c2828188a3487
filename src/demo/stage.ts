import type { Sink } from '../adapters/mail/sink.ts';
import type { Typst } from '../adapters/print/typst.ts';
import type { Day } from '../core/base/day.ts';
import type { CreditorId, DebtorId } from '../core/base/id.ts';
import type { Program } from '../program.ts';
import type { ImportReport } from '../use-cases/import-report.ts';
import type { StatementReport } from '../use-cases/import-statement.ts';
import type { DemoFolder } from './folder.ts';

/** All that a day of the demo works with. */
export type Stage = {
  readonly program: Program;
  readonly creditor: CreditorId;
  readonly sink: Sink;
  readonly typst: Typst;
  readonly folder: DemoFolder;
  /** What has been taken in so far. */
  readonly intake: Intake;
  readonly past: Past;
};

/** A file, and what the program said of it. */
export type TakenFile = { readonly name: string; readonly report: ImportReport };

/** A bank's statement, what the program said of it, and the first day of the one that follows. */
export type TakenStatement = { readonly name: string; readonly report: StatementReport; readonly next: Day };

export type Intake = {
  readonly files: TakenFile[];
  readonly statements: TakenStatement[];
  /** Debtors by their account in the books, as soon as one of their invoices is known. */
  readonly debtors: Map<string, DebtorId>;
  readonly invoices: Set<string>;
  /** Customers of whom a person has said what their papers do not. */
  readonly told: Set<string>;
  /** Papers that have been taken in. */
  readonly papers: Set<string>;
  booksOn: Day | null;
};

/** What happened before the demo's day. */
export type Past = { days: number; decided: number; emails: number; refused: number; letters: number; calls: number; withdrawn: number };
