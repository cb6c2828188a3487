import type { CreditorId } from '../core/base/id.ts';
import type { BankLineRow } from '../core/journal/bank-tables.ts';
import type { BankLine, KnownDebtor } from '../core/matching/payment.ts';
import { isPayout, isProvidersName } from '../core/matching/payout.ts';
import type { Store } from '../ports/store.ts';
import { providerAccounts } from './freshness.ts';

/** Which lines are of money that a provider of payments has, or passes on. */
export type ProviderMoney = {
  /** Told by the provider itself: laid as its payer chose, else by a person, never by what its words seem to say. */
  readonly isOnline: (row: BankLineRow) => boolean;
  /** Paid out to the bank: the payments in it were told of one by one. What a person has taken up, and a customer of that name, make it uncertain. */
  readonly isPayout: (row: BankLineRow, line: BankLine) => boolean;
};

export async function providerMoney(store: Store, creditor: CreditorId, debtors: readonly KnownDebtor[]): Promise<ProviderMoney> {
  const accounts = await providerAccounts(store, creditor);
  const knows = accounts.size > 0 && !debtors.some(({ names }) => names.some(isProvidersName));
  return {
    isOnline: (row) => accounts.has(row.account_id) && !row.by_hand,
    isPayout: (row, line) => knows && !row.by_hand && !accounts.has(row.account_id) && isPayout(line),
  };
}
