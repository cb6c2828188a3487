import type { CreditorId } from '../core/base/id.ts';
import type { BankAccountRow, BankStatementRow } from '../core/journal/bank-tables.ts';
import type { Page } from '../ports/store.ts';
import { creditorOf, type Deps } from './context.ts';
import { bankAccounts } from './freshness.ts';
import { eachPage } from './read-all.ts';

export type ListedStatement = { readonly statement: BankStatementRow; readonly account: BankAccountRow | null };

/** The statements taken in, the latest day first; `after` of them are passed over. */
export async function bankStatements(
  { store }: Pick<Deps, 'store'>,
  creditorId: CreditorId,
  { after = 0, limit }: Page,
): Promise<{ readonly statements: readonly ListedStatement[]; readonly next: number | null }> {
  const accounts = new Map((await bankAccounts(store, await creditorOf(store, creditorId))).map((one) => [one.id, one]));
  const all: BankStatementRow[] = [];
  for await (const rows of eachPage(store, 'bank_statement', { creditor_id: creditorId })) all.push(...rows);
  all.sort((a, b) => (a.until_day === b.until_day ? b.id - a.id : a.until_day < b.until_day ? 1 : -1));
  const statements = all
    .slice(after, after + limit)
    .map((statement) => ({ statement, account: accounts.get(statement.account_id) ?? null }));
  return { statements, next: after + limit < all.length ? after + limit : null };
}
