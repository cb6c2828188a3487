import type { BankAccountId, BankLineId, CreditorId, LayingId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { BankLineRow } from '../core/journal/bank-tables.ts';
import type { Store } from '../ports/store.ts';

/** Refuses what is another creditor's of the same workspace. @throws Refusal `unknown-line` */
export async function ownLine(store: Store, creditor_id: CreditorId, id: BankLineId): Promise<BankLineRow> {
  const [line] = await store.select('bank_line', { id, creditor_id }, { limit: 1 });
  if (!line) throw new Refusal('unknown-line', `There is no bank line ${id} of this creditor.`, { id });
  return line;
}

/** @throws Refusal `nothing-laid` */
export async function ownLaying(store: Store, creditor_id: CreditorId, id: LayingId): Promise<void> {
  const [laying] = await store.select('laying', { id, creditor_id }, { limit: 1 });
  if (!laying) throw new Refusal('nothing-laid', `There is no act ${id} of this creditor.`, { id });
}

/** @throws Refusal `unknown-account` */
export async function ownAccount(store: Store, creditor_id: CreditorId, id: BankAccountId): Promise<void> {
  const [account] = await store.select('bank_account', { id, creditor_id }, { limit: 1 });
  if (!account) throw new Refusal('unknown-account', `There is no bank account ${id} of this creditor.`, { id });
}
