import type { CreditorId, ProfessionalId } from '../core/base/id.ts';
import type { BankLineRow } from '../core/journal/bank-tables.ts';
import type { BankLine, KnownDebtor } from '../core/matching/payment.ts';
import { isPayout, isProvidersName, isSentBy, senderIn } from '../core/matching/payout.ts';
import type { Store } from '../ports/store.ts';
import { mandataryAccounts, providerAccounts } from './freshness.ts';
import { professionalNames } from './hand-over-parts.ts';
import { eachPage } from './read-all.ts';

/** Which lines are of money that a provider of payments, or a professional, has or passes on. */
export type ProviderMoney = {
  /** Told by the provider itself: laid as its payer chose, else by a person, never by what its words seem to say. */
  readonly isOnline: (row: BankLineRow) => boolean;
  /** Paid out to the bank: the payments in it were told of one by one. What a person has taken up, and a customer of that name, make it uncertain. */
  readonly isPayout: (row: BankLineRow, line: BankLine) => boolean;
  /** Passed on by a professional to whom claims were handed over: a person says of which. */
  readonly isRemittance: (row: BankLineRow, line: BankLine) => boolean;
};

export async function providerMoney(store: Store, creditor: CreditorId, debtors: readonly KnownDebtor[]): Promise<ProviderMoney> {
  const accounts = await providerAccounts(store, creditor);
  const ofOthers = await mandataryAccounts(store, creditor);
  const knows = accounts.size > ofOthers.size && !debtors.some(({ names }) => names.some(isProvidersName));
  const senders = await remitters(store, creditor, debtors);
  return {
    isOnline: (row) => accounts.has(row.account_id) && !row.by_hand,
    isPayout: (row, line) => knows && !row.by_hand && !accounts.has(row.account_id) && isPayout(line),
    isRemittance: (row, line) => !row.by_hand && !accounts.has(row.account_id) && isSentBy(line, senders),
  };
}

/** Names of professionals who had claims of this creditor, but those that a customer bears too. */
async function remitters(store: Store, creditor_id: CreditorId, debtors: readonly KnownDebtor[]): Promise<ReadonlySet<string>> {
  const ids = new Set<ProfessionalId>();
  for await (const rows of eachPage(store, 'hand_over', { creditor_id })) for (const row of rows) ids.add(row.professional_id);
  if (ids.size === 0) return new Set();
  const names = [...(await professionalNames(store, [...ids])).values()].map(senderIn);
  const customers = new Set(debtors.flatMap((one) => one.names.map(senderIn)));
  return new Set(names.filter((name) => name.length >= SHORTEST && !customers.has(name)));
}

/** A shorter name is no mark of anybody. */
const SHORTEST = 4;
