import type { Day } from '../core/base/day.ts';
import type { CreditorId, DebtorId, Sha256 } from '../core/base/id.ts';
import type { Currency } from '../core/base/money.ts';
import type { CaseFile } from '../core/case/case-file.ts';
import type { HoldKind } from '../core/case/hold.ts';
import type { BankLineState } from '../core/journal/bank-tables.ts';
import type { ChainedEntry, Entry, EntryDraft, EntryKind } from '../core/journal/entry.ts';
import type { ItemRow, TableName, Tables, VaultDetails, VaultRow } from '../core/journal/tables.ts';
import type { DueTotal } from '../core/receivable/ageing.ts';
import type { DebtorDetails, DebtorKind } from '../core/receivable/party.ts';

/**
 * The state of one workspace. Nothing of another workspace can be read or written through it. There is one way to
 * write, {@link record}; every list is read in pages.
 */
export type Store = {
  /** The first of `count` fresh ids; ids are never given twice. */
  reserve(kind: TableName | 'vault' | 'batch', count: number): Promise<number>;

  /**
   * Appends entries to the journal and applies them to the tables, in one transaction together with what stands
   * outside the chain. Refuses the whole (`Refusal` code `overtaken`) when a precondition no longer holds, or when the
   * journal has gone on from the `head` that the writer decided upon.
   */
  record(entries: readonly EntryDraft[], outside?: Outside, head?: number): Promise<void>;

  /** Number of the last journal entry; 0 in an empty workspace. */
  head(): Promise<number>;

  /** Rows by equality (a list means any of them), in the order of id, or the newest first. */
  select<T extends TableName>(table: T, where: Where<Tables[T]>, page?: Page): Promise<Tables[T][]>;

  /** Case files of debtors to be looked at by `day` (agenda), in the order of id, behind `after`. */
  dueCaseFiles(creditor: CreditorId, day: Day, page: Page): Promise<CaseFile[]>;
  /** Case files of the debtors named, in their order; unknown ones are left out. */
  caseFiles(debtors: readonly DebtorId[]): Promise<CaseFile[]>;

  /** Invoices not wholly paid that were issued or due by a day, the oldest first, behind the invoice `after`. */
  openInvoicesSince(creditor: CreditorId, day: Day, page: Page): Promise<ItemRow[]>;

  /**
   * The debtors of a creditor in an order, those merged into another left out, behind the debtor `after`; on the first page also
   * how many there are in all, up to 10,000.
   */
  portfolio(creditor: CreditorId, asked: PortfolioAsked, page: Page): Promise<Portfolio>;
  /** Items whose number begins so, as it is written, in the order of numbers. */
  itemsNumbered(creditor: CreditorId, begins: string, limit: number): Promise<ItemRow[]>;
  /** Items that come to one of these amounts, whole or in what is left open of them; the newest first. */
  itemsWorth(creditor: CreditorId, cents: readonly number[], limit: number): Promise<ItemRow[]>;
  /** Debtors whose e-mail address begins so, or with "@" whose address goes on so behind it; in lower case, in the order of id. */
  debtorsMailed(creditor: CreditorId, begins: string, limit: number): Promise<DebtorId[]>;
  /** Bank lines that are laid on nothing, by state and currency. */
  unlaidTotals(creditor: CreditorId): Promise<UnlaidTotal[]>;
  /** What is open by due date, each currency by itself, credits apart: one row a day, so few. */
  dueTotals(creditor: CreditorId): Promise<DueTotal[]>;

  /** Personal data by vault id; erased ones come with `details: null`. */
  vault<D extends VaultDetails = DebtorDetails>(ids: readonly number[]): Promise<VaultRow<D>[]>;
  document(sha256: Sha256): Promise<Uint8Array | null>;

  /** Journal entries in order, behind `after`. */
  entries(filter: { kinds?: readonly EntryKind[]; after?: number; limit: number }): Promise<Entry[]>;
  chain(page: { after: number; limit: number }): Promise<ChainedEntry[]>;

  /**
   * Runs `work` while no other process runs work of the same name in this workspace; refuses at once (`Refusal` code
   * `busy`) when one does. A process that is killed frees the name.
   */
  exclusive<T>(name: 'run' | 'send' | 'print' | 'import' | 'mail' | 'case', work: () => Promise<T>): Promise<T>;
};

/** What is written beside the journal: personal data and documents, both referred to by digest. */
export type Outside = {
  readonly vault?: readonly VaultRow<VaultDetails>[];
  readonly documents?: readonly { readonly sha256: Sha256; readonly bytes: Uint8Array }[];
};

export type Where<Row> = { readonly [C in keyof Row]?: Row[C] | readonly Row[C][] };

/** `cents` is the sum; of the lines, `out` are money that went out. */
export type UnlaidTotal = {
  readonly state: Exclude<BankLineState, 'applied' | 'batch' | 'not-ours'>;
  readonly currency: Currency;
  readonly lines: number;
  readonly out: number;
  readonly cents: bigint;
};

export type PortfolioAsked = {
  /** What is due before it is late. */
  readonly day: Day;
  /** By name (erased ones last), by what is late in euros (the most first, then the oldest), or by the oldest due date. */
  readonly sort: 'name' | 'overdue' | 'oldest';
  /** Only those with an invoice that is late. */
  readonly late: boolean;
  /** Only those with a hold of one of these kinds on that day; none named: of any. */
  readonly holds: readonly HoldKind[] | null;
  /** Only those whom no e-mail reaches. */
  readonly withoutEmail: boolean;
  readonly kinds: readonly DebtorKind[] | null;
  /** Only those whose name holds words that begin so (folded), or who are named by number. */
  readonly search: { readonly words: readonly string[]; readonly debtors: readonly DebtorId[] } | null;
  /** How many there are is not asked. */
  readonly uncounted?: boolean;
};
/** `total` is `null` behind the first page, where it was not asked, and where there are more than 10,000. */
export type Portfolio = { readonly debtors: readonly DebtorId[]; readonly total: number | null };
/**
 * At most `limit` rows, in the order of id behind `after`; with `newestFirst` in the opposite order, and `after` is then the id
 * that the page before ended with (0: from the newest one).
 */
export type Page = { readonly after?: number; readonly limit: number; readonly newestFirst?: boolean };
