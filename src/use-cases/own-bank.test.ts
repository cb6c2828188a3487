import { expect, test } from 'vitest';
import { fixedClock } from '../adapters/clock/clock.ts';
import { bankEntries, bankVault } from '../adapters/db/sample-bank.ts';
import { CREDITOR } from '../adapters/db/sample-entries.ts';
import { digest } from '../adapters/digest.ts';
import { createMemoryStore } from '../adapters/memory/store.ts';
import type { Day } from '../core/base/day.ts';
import type { BankAccountId, BankLineId, CreditorId, LayingId } from '../core/base/id.ts';
import { ownAccount, ownLaying, ownLine } from './own-bank.ts';

test('lines, acts and accounts of another creditor of the workspace are out of reach', async () => {
  const store = createMemoryStore(fixedClock('2026-03-02' as Day), digest);
  await store.record(bankEntries(), { vault: bankVault() });
  const other = 2 as CreditorId;
  await ownLine(store, CREDITOR, 1 as BankLineId);
  await ownLaying(store, CREDITOR, 1 as LayingId);
  await ownAccount(store, CREDITOR, 1 as BankAccountId);
  await expect(ownLine(store, other, 1 as BankLineId)).rejects.toMatchObject({ code: 'unknown-line' });
  await expect(ownLaying(store, other, 1 as LayingId)).rejects.toMatchObject({ code: 'nothing-laid' });
  await expect(ownAccount(store, other, 1 as BankAccountId)).rejects.toMatchObject({ code: 'unknown-account' });
});
