import { expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { Till } from '../../stories/properties/till.ts';
import type { BankLineRow } from '../core/journal/bank-tables.ts';
import type { BankLine } from '../core/matching/payment.ts';
import { providerMoney } from './provider-money.ts';

const PAYOUT = { label: 'VIR SEPA', payer: 'STRIPE TECHNOLOGY EUROPE LTD', cents: 120_000n } as BankLine;

/** A creditor with an account at the bank and one at a provider of payments. */
async function withProvider(): Promise<{ till: Till; bank: number; online: number }> {
  const till = await Till.open('2026-01-12');
  till.receives('2026-01-13', 100, 'Dupont', 'VIREMENT');
  await till.statement('camt', '2026-01-13', '2026-01-13');
  const [bank] = await till.rows('bank_account');
  const account = { ...bank, id: 9, number: 'STRIPE', watched: false };
  await till.deps.store.record([{ kind: 'bank-account.added', by: 'test', data: { account: account as never } }]);
  return { till, bank: bank?.id ?? 0, online: 9 };
}

test('what a person has taken up of a provider is that person’s: neither told by the provider nor paid out by it any more', async () => {
  const { till, bank, online } = await withProvider();
  const money = await providerMoney(till.deps.store, CREDITOR, []);
  const row = (account_id: number, by_hand: boolean) => ({ account_id, by_hand }) as BankLineRow;
  expect([money.isOnline(row(online, false)), money.isOnline(row(online, true)), money.isOnline(row(bank, false))]).toEqual([
    true,
    false,
    false,
  ]);
  expect([money.isPayout(row(bank, false), PAYOUT), money.isPayout(row(bank, true), PAYOUT)]).toEqual([true, false]);
});
