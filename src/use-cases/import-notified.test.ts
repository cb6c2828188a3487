import { beforeEach, expect, test } from 'vitest';
import { fixedClock } from '../adapters/clock/clock.ts';
import { CREDITOR, sampleCreditor } from '../adapters/db/sample-entries.ts';
import { digest } from '../adapters/digest.ts';
import { createMemoryStore } from '../adapters/memory/store.ts';
import type { Day } from '../core/base/day.ts';
import { balance, camt, line, operation } from '../formats/statements/fixtures/camt.ts';
import type { Store } from '../ports/store.ts';
import { importAny } from './import-any.ts';

const clock = fixedClock('2026-03-06' as Day);
const IBAN = 'FR7630006000011234567890189';

let store: Store;
beforeEach(async () => {
  store = createMemoryStore(clock, digest);
  await store.reserve('creditor', 1);
  await store.record([{ kind: 'creditor.registered', by: 'claire', data: { creditor: sampleCreditor() } }]);
});

async function take(lines: string, message: 'statement' | 'report' | 'notification') {
  const bytes = camt(lines, { message, account: `<Id><IBAN>${IBAN}</IBAN></Id><Ccy>EUR</Ccy>` });
  const taken = await importAny({ store, digest, clock, by: 'claire' }, CREDITOR, { name: 'r.xml', bytes }, { ours: true });
  if (taken.is !== 'bank') throw new Error('not read as a statement');
  return taken.report.parts[0];
}

const around = (lines: string, sum: string) => `${balance('OPBD', '0.00', '2026-02-28')}${balance('CLBD', sum, '2026-03-05')}${lines}`;

/** Cents of money that the account is believed to have had, each once. */
async function money(): Promise<number[]> {
  const rows = await store.select('bank_line', {}, { limit: 100 });
  return rows.filter((row) => row.parent_id === null && row.state !== 'batch').map((row) => row.cents);
}

test('a line that a report announced is the line of the statement', async () => {
  await take(line({ amount: '120.00', details: operation({ text: ['F-1'] }) }), 'report');
  expect(await take(around(line({ amount: '120.00', details: operation({ text: ['F-1'] }) }), '120.00'), 'statement')).toMatchObject({
    added: 0,
    known: 1,
    unconfirmed: [],
  });
  expect(await money()).toEqual([12_000]);
});

test('a line that was announced and is in no statement of its days is told', async () => {
  await take(line({ amount: '120.00', details: operation({ text: ['F-1'] }) }), 'report');
  expect(await take(around(line({ amount: '77.00' }), '77.00'), 'statement')).toMatchObject({ added: 1, unconfirmed: [1] });
});

test('operations that were announced one by one are those of the batch in the statement', async () => {
  await take(
    line({ amount: '70.00', details: operation({ debtor: 'A' }) }) + line({ amount: '50.00', details: operation({ debtor: 'B' }) }),
    'notification',
  );
  await take(around(line({ amount: '120.00', batch: '<Btch><NbOfTxs>2</NbOfTxs></Btch>' }), '120.00'), 'statement');
  expect(await money()).toEqual([7_000, 5_000]);
  expect((await store.select('bank_line', { state: 'batch' }, { limit: 10 })).map((row) => row.cents)).toEqual([12_000]);
});

test('a notification of days that a statement has adds no money', async () => {
  await take(around(line({ amount: '120.00', batch: '<Btch><NbOfTxs>2</NbOfTxs></Btch>' }), '120.00'), 'statement');
  const told = await take(
    line({ amount: '70.00', details: operation({ debtor: 'A' }) }) + line({ amount: '50.00', details: operation({ debtor: 'B' }) }),
    'notification',
  );
  expect(told).toMatchObject({ added: 0, notInStatements: 2 });
  expect(await money()).toEqual([12_000]);
});

test('a notification that tells the operations of a batch on record makes each a line of its own', async () => {
  const batch = '<Btch><NbOfTxs>2</NbOfTxs></Btch>';
  await take(around(line({ amount: '120.00', batch }), '120.00'), 'statement');
  const details = operation({ amount: '70.00', debtor: 'A' }) + operation({ amount: '50.00', debtor: 'B' });
  expect(await take(line({ amount: '120.00', batch, details }), 'notification')).toMatchObject({ added: 0, known: 1, itemised: 1 });
  const rows = await store.select('bank_line', {}, { limit: 10 });
  expect(rows.map((row) => [row.cents, row.state === 'batch', row.parent_id])).toEqual([
    [12_000, true, null],
    [7_000, false, 1],
    [5_000, false, 1],
  ]);
});
