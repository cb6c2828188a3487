import { isMandataryAccount, isProviderAccount } from '../core/bank/provider-account.ts';
import { type Day, daysBetween, earlierOf } from '../core/base/day.ts';
import { EUR } from '../core/base/money.ts';
import type { BankAccountRow } from '../core/journal/bank-tables.ts';
import type { CreditorRow } from '../core/journal/tables.ts';
import type { Store } from '../ports/store.ts';
import { agencyOf } from './may-act.ts';

/** What is too old to remind anybody by: what it does not show may have been paid long ago. */
export type Stale = 'books-too-old' | 'bank-too-old';

/** How old the data of an account are on a day; `days` is `null` where none cover any day. */
export type AccountAge = {
  readonly id: BankAccountRow['id'];
  readonly number: string;
  readonly currency: string;
  readonly watched: boolean;
  readonly coveredUntil: Day | null;
  readonly days: number | null;
  readonly tooOld: boolean;
};

/**
 * Whether what is known of payments is too old on a day. Where statements of a bank are taken in, they show what came in, and
 * each watched account must be fresh. The books must be, unless the statements are of every account that debtors are asked to
 * pay to: what reaches another one is only seen there.
 */
export function stalenessOn(
  creditor: Pick<CreditorRow, 'books_as_of' | 'books_max_age' | 'bank_max_age' | 'profile'>,
  accounts: readonly BankAccountRow[],
  day: Day,
): Stale | null {
  if (ageOf(creditor, accounts, day).some((account) => account.tooOld)) return 'bank-too-old';
  const watched = new Set(accounts.filter((account) => account.watched).map(({ number, currency }) => `${number} ${currency}`));
  const paidTo = creditor.profile.accounts.map(({ iban, currency }) => `${iban.replace(/\s/g, '').toUpperCase()} ${currency}`);
  if (watched.size > 0 && paidTo.every((account) => watched.has(account))) return null;
  const { books_as_of, books_max_age } = creditor;
  return books_as_of === null || daysBetween(books_as_of, day) > books_max_age ? 'books-too-old' : null;
}

/**
 * The same with what the store knows: of an agency's client also its dedicated account, on which the client's debtors are asked to pay. It takes
 * nothing away: the client's own books and accounts must be fresh as before.
 */
export async function stalenessNow(store: Store, creditor: CreditorRow, day: Day): Promise<Stale | null> {
  return stalenessOn(creditor, await bankAccounts(store, creditor), day) ?? (await fundsStaleness(store, creditor, day));
}

/** Whether the agency's dedicated account is too old, for a client of it. */
export async function fundsStaleness(store: Store, creditor: CreditorRow, day: Day): Promise<Stale | null> {
  const agency = await agencyOf(store);
  if (agency === null || agency.house_id === creditor.id) return null;
  const { house_id: creditor_id, funds_number: number } = agency;
  const accounts = await store.select('bank_account', { creditor_id, number, currency: EUR }, { limit: 1 });
  return ageOf(creditor, accounts, day).some((account) => account.tooOld) ? 'bank-too-old' : null;
}

export function ageOf({ bank_max_age }: Pick<CreditorRow, 'bank_max_age'>, accounts: readonly BankAccountRow[], day: Day): AccountAge[] {
  return accounts.map(({ id, number, currency, watched, covered_until }) => {
    const days = covered_until === null ? null : daysBetween(earlierOf(covered_until, day), day);
    return { id, number, currency, watched, coveredUntil: covered_until, days, tooOld: watched && (days === null || days > bank_max_age) };
  });
}

/** The creditor's accounts of which statements have been taken in. */
export async function bankAccounts(store: Store, creditor: Pick<CreditorRow, 'id'>): Promise<BankAccountRow[]> {
  return (await store.select('bank_account', { creditor_id: creditor.id }, { limit: 1_000 })).filter(
    (account) => !isProviderAccount(account),
  );
}

/** Accounts that stand for whoever takes money in for the creditor: providers of payments, and professionals that claims were handed over to. */
export async function providerAccounts(store: Store, creditorId: CreditorRow['id']): Promise<ReadonlySet<BankAccountRow['id']>> {
  const rows = await store.select('bank_account', { creditor_id: creditorId }, { limit: 1_000 });
  return new Set(rows.filter(isProviderAccount).map((row) => row.id));
}

/** Those of them that stand for professionals. */
export async function mandataryAccounts(store: Store, creditorId: CreditorRow['id']): Promise<ReadonlySet<BankAccountRow['id']>> {
  const rows = await store.select('bank_account', { creditor_id: creditorId }, { limit: 1_000 });
  return new Set(rows.filter(isMandataryAccount).map((row) => row.id));
}
