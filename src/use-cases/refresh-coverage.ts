import { type Coverage, coverageOf, type Period } from '../core/bank/coverage.ts';
import { addDays, type Day, laterOf } from '../core/base/day.ts';
import type { BankAccountId } from '../core/base/id.ts';
import type { BankAccountRow, BankStatementRow } from '../core/journal/bank-tables.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { CreditorRow } from '../core/journal/tables.ts';
import type { Store } from '../ports/store.ts';
import type { Deps } from './context.ts';
import { bankAccounts } from './freshness.ts';
import { eachPage } from './read-all.ts';

/** All statements of an account. */
export async function statementsOf(store: Store, account_id: BankAccountId): Promise<BankStatementRow[]> {
  const rows: BankStatementRow[] = [];
  for await (const page of eachPage(store, 'bank_statement', { account_id })) rows.push(...page);
  return rows;
}

/**
 * A hole that the books have caught up with, or that a person has looked at, no longer leaves doubt about what was paid. What lies between
 * the last day of the books and the first statement is a hole too.
 */
export function coverageFor(
  creditor: Pick<CreditorRow, 'books_as_of'>,
  account: BankAccountRow,
  statements: readonly BankStatementRow[],
): Coverage {
  const [a, b] = [creditor.books_as_of, account.heed_from];
  const known = a !== null && b !== null ? laterOf(a, b) : (a ?? b);
  const periods = statements.filter((one) => one.sound).map(asPeriod);
  const before = known === null ? [] : [knownBy(known, periods)].flat();
  return coverageOf([...before, ...periods], known);
}

/** The day before the first statement as far as it is known without one, so that what is missing behind it is seen. */
function knownBy(known: Day, periods: readonly Period[]): Period[] {
  const first = periods
    .filter((one) => one.messageType !== 'notification')
    .reduce<Day | null>((day, { from }) => (day === null || from < day ? from : day), null);
  if (first === null || first <= addDays(known, 1)) return [];
  return [{ statement: 0, from: known, until: known, openingCents: null, closingCents: null, messageType: 'statement' }];
}

export function asPeriod(row: BankStatementRow): Period {
  return {
    statement: row.id,
    from: row.from_day,
    until: row.until_day,
    openingCents: row.opening_cents === null ? null : BigInt(row.opening_cents),
    closingCents: row.closing_cents === null ? null : BigInt(row.closing_cents),
    messageType: row.message_type,
  };
}

/** Says of each account anew how far it is known, where books or a word of a person changed that. */
export async function refreshCoverage({ store, by }: Pick<Deps, 'store' | 'by'>, creditor: CreditorRow): Promise<void> {
  const entries: EntryDraft[] = [];
  for (const account of await bankAccounts(store, creditor)) {
    const { coveredUntil } = coverageFor(creditor, account, await statementsOf(store, account.id));
    if (coveredUntil !== account.covered_until)
      entries.push({ kind: 'bank-account.changed', by, data: { id: account.id, changes: { covered_until: coveredUntil } } });
  }
  if (entries.length > 0) await store.record(entries);
}
