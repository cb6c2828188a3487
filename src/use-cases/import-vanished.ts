import type { Day } from '../core/base/day.ts';
import type { DebtorId, ItemId } from '../core/base/id.ts';
import type { ItemRow } from '../core/journal/tables.ts';
import type { Store } from '../ports/store.ts';
import { clear, knownItem } from './import-items.ts';
import type { ImportReport, Reporter } from './import-report.ts';
import type { ImportWriter } from './import-writer.ts';
import { eachPage } from './read-all.ts';
import { isBankKey, isBooksKey } from './source-key.ts';

export type VanishedDeps = {
  readonly store: Store;
  readonly writer: ImportWriter;
  readonly report: Reporter;
  readonly creditorId: ItemRow['creditor_id'];
  readonly asOf: Day;
  readonly coversFrom: Day | null;
  readonly seen: ReadonlySet<ItemId>;
  /** Items that the file itself showed to be settled: they were open before it. */
  readonly closed: ReadonlySet<ItemId>;
  /** Debtors of whom the file does not show all that is open. */
  readonly partial: ReadonlySet<DebtorId>;
  readonly confirmed: boolean;
  /** A list of all that is open speaks of invoices however they came in; books only of what was booked. */
  readonly isList: boolean;
};

/**
 * What complete books no longer show as open was paid or cleared there. Items that the file cannot judge stay open and are
 * told; and when more than half of all that was open would close, nothing does until a person has confirmed it: the file is
 * more likely to be cut short than everybody to have paid.
 */
export async function clearVanished(deps: VanishedDeps): Promise<ImportReport['vanished']> {
  const { writer, report, seen } = deps;
  const vanished: ItemRow[] = [];
  let open = 0;
  for await (const rows of eachPage(deps.store, 'item', { creditor_id: deps.creditorId })) {
    for (const row of rows) {
      const isOpen = row.open_cents !== 0 && !isAdded(row, writer);
      if (isBankKey(row.source_key)) continue;
      if (row.open_cents === 0 && row.ahead_cents !== 0 && !seen.has(row.id) && isJudged(row, deps)) {
        // Paid here already: now the books show it too.
        clear(knownItem(row, []), deps.asOf, null, deps);
        await writer.flushIfFull();
      }
      if (!(deps.isList || isBooksKey(row.source_key)) || !(isOpen || deps.closed.has(row.id))) continue;
      open += 1;
      if (!isOpen || seen.has(row.id)) continue;
      // Settled in the books before, and opened since by a payment that came back: that they do not show it is no news.
      if (row.open_cents + row.ahead_cents === 0) {
        if (isJudged(row, deps)) report.tell('warning', 'returned-not-shown', { number: row.number, debtorId: row.debtor_id });
        continue;
      }
      if (isJudged(row, deps)) vanished.push(row);
      else report.tell('warning', 'not-judged', { number: row.number, debtorId: row.debtor_id });
    }
  }
  const cleared = deps.confirmed || vanished.length * 2 <= open;
  // Invoices first: an import killed in between leaves a credit too many, which asks a person, never an invoice too many.
  for (const row of vanished.sort((a, b) => b.amount_cents - a.amount_cents)) {
    const told = { number: row.number, debtorId: row.debtor_id };
    if (!cleared) report.tell('warning', 'vanished-not-cleared', told);
    else {
      clear(knownItem(row, []), deps.asOf, null, deps);
      report.tell('cleared', 'vanished', told);
      await writer.flushIfFull();
    }
  }
  return { count: vanished.length, ofOpen: open, cleared: cleared && vanished.length > 0 };
}

/** A list that may be a part says nothing of what it leaves out; but the person should know that it is still claimed. */
export async function tellUnseen(deps: Pick<VanishedDeps, 'store' | 'report' | 'creditorId' | 'writer' | 'seen'>): Promise<void> {
  let count = 0;
  for await (const rows of eachPage(deps.store, 'item', { creditor_id: deps.creditorId, kind: 'invoice' })) {
    count += rows.filter((row) => row.open_cents !== 0 && !isAdded(row, deps.writer) && !deps.seen.has(row.id)).length;
  }
  if (count > 0) deps.report.tell('warning', 'no-longer-shown', { params: { count } });
}

function isAdded(row: ItemRow, { firstAdded }: ImportWriter): boolean {
  return firstAdded !== null && row.id >= firstAdded;
}

function isJudged(row: ItemRow, { asOf, coversFrom, partial }: VanishedDeps): boolean {
  if (partial.has(row.debtor_id)) return false;
  if (row.issued_on === null) return coversFrom === null;
  return row.issued_on <= asOf && (coversFrom === null || row.issued_on >= coversFrom);
}
