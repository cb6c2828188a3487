import { beforeEach, expect, test } from 'vitest';
import { fixedClock } from '../adapters/clock/clock.ts';
import { CREDITOR, sampleCreditor, sampleDebtor, sampleItem, sampleVault } from '../adapters/db/sample-entries.ts';
import { digest } from '../adapters/digest.ts';
import { createMemoryStore } from '../adapters/memory/store.ts';
import type { Day } from '../core/base/day.ts';
import type { Store } from '../ports/store.ts';
import { importAny } from './import-any.ts';
import type { StatementReport } from './import-statement.ts';

const TODAY = '2026-03-10' as Day;
const clock = fixedClock(TODAY);
const IBAN = 'FR7630006000011234567890189';

let store: Store;
beforeEach(async () => {
  store = createMemoryStore(clock, digest);
  for (const kind of ['creditor', 'debtor', 'item', 'vault'] as const) await store.reserve(kind, 10);
  const creditor = { ...sampleCreditor(), books_as_of: '2026-02-01' as Day };
  const items = [sampleItem(1, 1, { number: 'FA-2026-0001' }), sampleItem(2, 1, { number: 'FA-2026-0002' })];
  await store.record(
    [
      { kind: 'creditor.registered', by: 'claire', data: { creditor } },
      { kind: 'debtors.recognised', by: 'claire', data: { debtors: [sampleDebtor(1)], keys: [] } },
      { kind: 'items.added', by: 'claire', data: { items, documents: [] } },
    ],
    { vault: [sampleVault(1, 'Dupont')] },
  );
});

async function take(rows: readonly string[], on: Store = store, options = {}): Promise<StatementReport> {
  const bytes = new TextEncoder().encode(['Date;Libellé;Débit;Crédit', ...rows].join('\n'));
  const taken = await importAny(
    { store: on, digest, clock, by: 'claire' },
    CREDITOR,
    { name: 'releve.csv', bytes },
    { account: IBAN, ours: true, ...options },
  );
  if (taken.is !== 'bank') throw new Error('not read as a statement');
  return taken.report;
}

const ROWS = ['03/03/2026;VIR Dupont FA-2026-0001;;1200,00', '04/03/2026;VIR Dupont FA-2026-0002;;100,00', '05/03/2026;FRAIS;8,50;'];

async function state(of: Store = store) {
  const lines = await of.select('bank_line', {}, { limit: 100 });
  const items = await of.select('item', {}, { limit: 100 });
  const settlements = await of.select('settlement', { void: false }, { limit: 100 });
  return {
    lines: lines.map(({ booked_on, cents, state: is }) => [booked_on, cents, is]),
    open: items.map(({ number, open_cents, ahead_cents }) => [number, open_cents, ahead_cents]),
    laid: settlements.map(({ item_id, cents, kind }) => [item_id, cents, kind]),
    statements: (await of.select('bank_statement', {}, { limit: 100 })).length,
  };
}

test('a preview says what would come and writes nothing', async () => {
  const before = await store.head();
  expect(await take(ROWS, store, { preview: true })).toMatchObject({ preview: true, matched: null, parts: [{ added: 3, known: 0 }] });
  expect(await store.head()).toBe(before);
});

test('importing twice is importing once', async () => {
  await take(ROWS);
  const once = await state();
  expect(once.lines).toHaveLength(3);
  expect(await take(ROWS)).toMatchObject({ parts: [{ added: 0, known: 3 }], matched: { applied: 0 } });
  expect(await state()).toEqual(once);
});

test('killed at any record, importing again gives the same as one that went through', async () => {
  await take(ROWS);
  const whole = await state();
  for (let last = 1; last < 20; last += 1) {
    const fresh = createMemoryStore(clock, digest);
    for (const entry of await store.entries({ kinds: ['creditor.registered', 'debtors.recognised', 'items.added'], limit: 10 })) {
      if (entry.kind !== 'money.laid') await fresh.record([entry], { vault: [sampleVault(1, 'Dupont')] });
    }
    for (const kind of ['creditor', 'debtor', 'item', 'vault'] as const) await fresh.reserve(kind, 10);
    let records = 0;
    const dying: Store = {
      ...fresh,
      record: async (...given) => {
        records += 1;
        if (records > last) throw new Error('killed');
        return fresh.record(...given);
      },
    };
    const done = await take(ROWS, dying).then(
      () => true,
      () => false,
    );
    await take(ROWS, fresh);
    expect(await state(fresh), `killed behind record ${last}`).toEqual(whole);
    if (done) return;
  }
  throw new Error('the import never ended');
});

test('a line that an account of a stranger shows is not taken in', async () => {
  const bytes = new TextEncoder().encode(['Date;Libellé;Débit;Crédit', ...ROWS].join('\n'));
  const stranger = importAny(
    { store, digest, clock, by: 'claire' },
    CREDITOR,
    { name: 'r.csv', bytes },
    { account: 'FR1420041010050500013M02606' },
  );
  await expect(stranger).rejects.toMatchObject({ code: 'account-unknown' });
  expect((await state()).lines).toEqual([]);
});

test('a payment of a day that the books cover is laid only when it names the invoice', async () => {
  await store.record([{ kind: 'creditor.changed', by: 'claire', data: { id: CREDITOR, changes: { books_as_of: TODAY } } }]);
  await take(['03/03/2026;VIR Dupont;;1200,00', '04/03/2026;VIR Dupont FA-2026-0002;;1200,00']);
  const [unnamed, named] = (await state()).lines;
  expect(named?.[2]).toBe('applied');
  expect(unnamed?.[2]).not.toBe('applied');
});
