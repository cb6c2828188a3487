import { beforeEach, expect, test } from 'vitest';
import { fixedClock } from '../adapters/clock/clock.ts';
import { CREDITOR, sampleCreditor, sampleDebtor, sampleItem } from '../adapters/db/sample-entries.ts';
import { digest } from '../adapters/digest.ts';
import { createMemoryStore } from '../adapters/memory/store.ts';
import type { Day } from '../core/base/day.ts';
import type { BankLineId } from '../core/base/id.ts';
import { vaultText } from '../core/journal/vault-text.ts';
import { readFile } from '../formats/read.ts';
import type { Store } from '../ports/store.ts';
import { clearingAgain, exportClearing } from './export-clearing.ts';
import { importAny } from './import-any.ts';
import { undoLine } from './undo-laying.ts';

const clock = fixedClock('2026-03-10' as Day);
const IBAN = 'FR7630006000011234567890189';
const DETAILS = { name: 'Dupont', email: null, phone: null, address: null, account: '411DUP' };

let store: Store;
const deps = () => ({ store, digest, clock, by: 'claire' });

beforeEach(async () => {
  store = createMemoryStore(clock, digest);
  for (const kind of ['creditor', 'debtor', 'item', 'vault'] as const) await store.reserve(kind, 10);
  const debtor = { ...sampleDebtor(1), vault_digest: digest.sha256(vaultText('salt', DETAILS)) };
  const items = [sampleItem(1, 1, { number: 'FA-2026-0001' }), sampleItem(2, 1, { number: 'FA-2026-0002' })];
  await store.record(
    [
      { kind: 'creditor.registered', by: 'claire', data: { creditor: { ...sampleCreditor(), books_as_of: '2026-02-01' as Day } } },
      { kind: 'debtors.recognised', by: 'claire', data: { debtors: [debtor], keys: [] } },
      { kind: 'items.added', by: 'claire', data: { items, documents: [] } },
    ],
    { vault: [{ id: debtor.vault_id, salt: 'salt', details: DETAILS }] },
  );
  const rows = ['03/03/2026;VIR Dupont FA-2026-0001;;1200,00', '04/03/2026;VIR Dupont FA-2026-0002;;100,00'];
  const bytes = new TextEncoder().encode(['Date;Libellé;Débit;Crédit', ...rows].join('\n'));
  await importAny(deps(), CREDITOR, { name: 'r.csv', bytes }, { account: IBAN, ours: true });
});

/** Rows of the customers' accounts: account, piece, debit, credit, letter. */
async function customerRows(bytes: Uint8Array): Promise<string[]> {
  const [, ...rows] = new TextDecoder()
    .decode(bytes)
    .trim()
    .split('\r\n')
    .map((row) => row.split('\t'));
  return rows.filter((row) => row[4]?.startsWith('411')).map((row) => [row[6], row[8], row[11], row[12], row[13]].join(' '));
}

test('what was laid is told once, balanced, under the customer’s own account, lettered when it is settled', async () => {
  const told = await exportClearing(deps(), CREDITOR, 'fec');
  expect(told).toMatchObject({ acts: 2, inBooks: 0, findings: [] });
  expect(await customerRows(told.bytes)).toEqual(['411DUP FA-2026-0001 0,00 1200,00 AAA', '411DUP FA-2026-0002 0,00 100,00 ']);
  const read = await readFile({ name: 'export.txt', bytes: told.bytes });
  expect(read).toMatchObject({ format: 'fec', findings: [], fec: { unbalancedEntries: 0 } });
  expect(await exportClearing(deps(), CREDITOR, 'fec')).toMatchObject({ id: null, acts: 0 });
  expect(await clearingAgain(deps(), told.id ?? 0)).toEqual(told.bytes);
});

test('what was told and then undone is turned round, once', async () => {
  await exportClearing(deps(), CREDITOR, 'fec');
  const [line] = await store.select('bank_line', { cents: 120_000 }, { limit: 1 });
  await undoLine(deps(), line?.id as BankLineId);
  const back = await exportClearing(deps(), CREDITOR, 'fec');
  expect(await customerRows(back.bytes)).toEqual(['411DUP FA-2026-0001 1200,00 0,00 ']);
  expect(await exportClearing(deps(), CREDITOR, 'fec')).toMatchObject({ id: null });
});

test('what was undone before it was told is not told', async () => {
  const [line] = await store.select('bank_line', { cents: 120_000 }, { limit: 1 });
  await undoLine(deps(), line?.id as BankLineId);
  expect(await customerRows((await exportClearing(deps(), CREDITOR, 'fec')).bytes)).toEqual(['411DUP FA-2026-0002 0,00 100,00 ']);
});
