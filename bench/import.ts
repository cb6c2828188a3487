import { Readable } from 'node:stream';
import { systemClock } from '../src/adapters/clock/clock.ts';
import { CREDITOR, sampleDebtor, sampleItem, sampleVault } from '../src/adapters/db/sample-entries.ts';
import { inWorkspace } from '../src/adapters/db/transaction.ts';
import { digest } from '../src/adapters/digest.ts';
import type { Day } from '../src/core/base/day.ts';
import type { EntryDraft } from '../src/core/journal/entry.ts';
import { importFile } from '../src/use-cases/import-file.ts';
import { copyFrom } from './copy.ts';
import { peakRssMb, rounded, seconds } from './measure.ts';
import { addCreditor, type Ledger, withLedger } from './scratch-ledger.ts';

const DAY = '2026-03-03' as Day;
const LOT = 5_000;

export type ImportResult = {
  readonly invoices: number;
  /** COPY of the invoices alone into a table of the same columns with the same keys and indexes. */
  readonly copySeconds: number;
  /** The store's part: customers and invoices journaled, chained and written to their tables. */
  readonly recordSeconds: number;
  readonly recordRatio: number;
  readonly recordedRowsPerSecond: number;
  /** The whole import of a CSV file of one line an invoice: read, recognise, compare, record. */
  readonly importSeconds: number;
  readonly importRatio: number;
  readonly added: number;
  /** The same file again, which must add nothing. */
  readonly secondImportSeconds: number;
  readonly secondAdded: number;
  readonly peakRssMb: number;
};

/** Imports of open invoices, five a customer, beside a COPY of the same rows. */
export async function benchImport(invoices: number): Promise<ImportResult> {
  const { copySeconds, recordSeconds } = await withLedger(async (ledger) => {
    await addCreditor(ledger, DAY);
    return { copySeconds: await copyRows(ledger, invoices), recordSeconds: await recordRows(ledger, invoices) };
  });
  const imported = await withLedger((ledger) => importCsv(ledger, invoices));
  return {
    invoices,
    copySeconds,
    recordSeconds,
    recordRatio: rounded(recordSeconds / copySeconds, 2),
    recordedRowsPerSecond: Math.round((invoices * 1.2) / recordSeconds),
    importSeconds: imported.first.took,
    importRatio: rounded(imported.first.took / copySeconds, 2),
    added: imported.first.added,
    secondImportSeconds: imported.second.took,
    secondAdded: imported.second.added,
    peakRssMb: peakRssMb(),
  };
}

async function copyRows({ database, workspace, sql }: Ledger, invoices: number): Promise<number> {
  await sql('create table copied_item (like item including all)');
  const took = await seconds(() =>
    inWorkspace(database, workspace, 'write', (client) =>
      copyFrom(
        client,
        'copy copied_item (workspace_id, creditor_id, id, debtor_id, amount_cents, open_cents, ahead_cents, issued_on, due_on, kept, kind, number, source_key, currency) from stdin',
        Readable.from(copyChunks(workspace, invoices)),
      ),
    ),
  );
  await sql('drop table copied_item');
  return took;
}

function* copyChunks(workspace: number, invoices: number): Generator<Buffer> {
  for (const rows of lots(invoices)) {
    const lines = rows.map(({ item }) =>
      [
        workspace,
        item.creditor_id,
        item.id,
        item.debtor_id,
        item.amount_cents,
        item.open_cents,
        item.ahead_cents,
        item.issued_on,
        item.due_on,
        'f',
        item.kind,
        item.number,
        item.source_key,
        item.currency,
      ].join('\t'),
    );
    yield Buffer.from(`${lines.join('\n')}\n`);
  }
}

async function recordRows({ store }: Ledger, invoices: number): Promise<number> {
  return seconds(async () => {
    for (const rows of lots(invoices)) {
      const fresh = rows.filter(({ item }) => (item.id - 1) % 5 === 0).map(({ item }) => item.debtor_id);
      const debtors: EntryDraft = {
        kind: 'debtors.recognised',
        by: 'bench',
        data: { debtors: fresh.map((id) => sampleDebtor(id)), keys: [] },
      };
      const items: EntryDraft = { kind: 'items.added', by: 'bench', data: { items: rows.map(({ item }) => item), documents: [] } };
      await store.record([debtors, items], { vault: fresh.map((id) => sampleVault(id)) });
    }
  });
}

async function importCsv({ store, ...ledger }: Ledger, invoices: number) {
  await addCreditor({ store, ...ledger }, DAY);
  const bytes = Buffer.from(csvOf(invoices));
  const deps = { store, digest, clock: { ...systemClock, today: () => DAY }, by: 'bench' };
  const run = async () => {
    let added = 0;
    const took = await seconds(async () => {
      const report = await importFile(deps, CREDITOR, { name: 'balance.csv', bytes });
      added = report.counts.added;
    });
    return { took, added };
  };
  return { first: await run(), second: await run() };
}

function csvOf(invoices: number): string {
  const lines = ['Compte;Client;Facture;Date facture;Échéance;Montant TTC;Reste dû'];
  for (const rows of lots(invoices)) {
    for (const { item } of rows) {
      const amount = (item.amount_cents / 100).toFixed(2).replace('.', ',');
      lines.push(
        `C${item.debtor_id};Client ${item.debtor_id};${item.number};${french(item.issued_on)};${french(item.due_on)};${amount};${amount}`,
      );
    }
  }
  return lines.join('\n');
}

function french(day: string | null): string {
  return (day ?? '').split('-').reverse().join('/');
}

function* lots(invoices: number) {
  for (let first = 1; first <= invoices; first += LOT) {
    yield Array.from({ length: Math.min(LOT, invoices - first + 1) }, (_, index) => {
      const id = first + index;
      const cents = 5_000 + ((id * 6_151) % 500_000);
      return { item: sampleItem(id, Math.ceil(id / 5), { amount_cents: cents, open_cents: cents }) };
    });
  }
}
