import { Readable } from 'node:stream';
import { fixedClock } from '../src/adapters/clock/clock.ts';
import { CREDITOR, sampleVault } from '../src/adapters/db/sample-entries.ts';
import { inWorkspace } from '../src/adapters/db/transaction.ts';
import { digest } from '../src/adapters/digest.ts';
import { addDays, type Day } from '../src/core/base/day.ts';
import type { DebtorId, Sha256 } from '../src/core/base/id.ts';
import { decimalOf } from '../src/core/base/money.ts';
import { vaultText } from '../src/core/journal/vault-text.ts';
import { importAny } from '../src/use-cases/import-any.ts';
import { copyFrom } from './copy.ts';
import { peakRssMb, rounded, seconds } from './measure.ts';
import { addCreditor, addInvoices, type Ledger, withLedger } from './scratch-ledger.ts';

const DAY = '2026-03-03' as Day;
const LOT = 5_000;

export type StatementResult = {
  readonly openInvoices: number;
  readonly lines: number;
  /** COPY of the lines alone into a table of the same columns with the same keys and indexes. */
  readonly copySeconds: number;
  /** The whole import: read, compare with what is known, record, match with the open invoices, lay what is certain. */
  readonly importSeconds: number;
  readonly importRatio: number;
  readonly applied: number;
  /** The same file again, which must add and lay nothing. */
  readonly secondImportSeconds: number;
  readonly secondAdded: number;
  readonly peakRssMb: number;
};

/** Takes in a statement of a tenth as many lines as there are open invoices, each paying one and quoting its number. */
export async function benchStatement(invoices: number): Promise<StatementResult> {
  return withLedger(async (ledger) => {
    await addCreditor(ledger, addDays(DAY, -1));
    await addInvoices(ledger, invoices, DAY);
    await nameDebtors(ledger, Math.ceil(invoices / 5));
    const lines = await payments(ledger, Math.floor(invoices / 10));
    const copySeconds = await copyRows(ledger, lines);
    const bytes = new TextEncoder().encode(sheetOf(lines));
    const take = async () => {
      let [added, applied] = [0, 0];
      const took = await seconds(async () => {
        const deps = { store: ledger.store, digest, clock: fixedClock(DAY), by: 'bench' };
        const taken = await importAny(
          deps,
          CREDITOR,
          { name: 'releve.csv', bytes },
          { ours: true, account: 'FR7630006000011234567890189' },
        );
        if (taken.is !== 'bank') throw new Error('the statement was not read as one');
        added = taken.report.parts.reduce((sum, part) => sum + part.added, 0);
        applied = taken.report.matched?.applied ?? 0;
      });
      return { took, added, applied };
    };
    const [first, second] = [await take(), await take()];
    return {
      openInvoices: invoices,
      lines: lines.length,
      copySeconds,
      importSeconds: first.took,
      importRatio: rounded(first.took / copySeconds, 2),
      applied: first.applied,
      secondImportSeconds: second.took,
      secondAdded: second.added,
      peakRssMb: peakRssMb(),
    };
  });
}

type Payment = { readonly number: string; readonly cents: number; readonly payer: string; readonly on: Day };

/** Matching reads the names of debtors, which the ledger of the other benches leaves out. */
async function nameDebtors({ store, sql }: Ledger, debtors: number): Promise<void> {
  for (let from = 1; from <= debtors; from += LOT) {
    const rows = Array.from({ length: Math.min(LOT, debtors - from + 1) }, (_, at) =>
      sampleVault(from + at, `Société numéro ${from + at}`),
    );
    const digests = rows.map((row) => (row.details ? digest.sha256(vaultText(row.salt, row.details)) : '')) as Sha256[];
    await store.record([], { vault: rows });
    await sql('update debtor set vault_digest = d.digest from unnest($1::bigint[], $2::text[]) as d (id, digest) where debtor.id = d.id', [
      rows.map((row) => row.id as DebtorId),
      digests,
    ]);
  }
}

async function payments({ sql }: Ledger, count: number): Promise<Payment[]> {
  const { rows } = await sql('select number, open_cents, debtor_id from item order by id limit $1', [count]);
  return rows.map((row, at) => ({
    number: row.number,
    cents: Number(row.open_cents),
    payer: `Société numéro ${row.debtor_id}`,
    on: addDays(DAY, -(at % 20)),
  }));
}

function sheetOf(lines: readonly Payment[]): string {
  const french = (day: Day) => `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
  const rows = lines.map(({ on, payer, number, cents }) => {
    return `${french(on)};${french(on)};VIR SEPA ${payer} FACTURE ${number};${decimalOf(BigInt(cents)).replace('.', ',')}`;
  });
  return `Date;Date de valeur;Libellé;Montant\n${rows.join('\n')}\n`;
}

async function copyRows({ database, workspace, sql }: Ledger, lines: readonly Payment[]): Promise<number> {
  await sql('create table copied_line (like bank_line including all)');
  const columns =
    'workspace_id, creditor_id, id, account_id, statement_id, cents, vault_id, booked_on, reversal, by_hand, currency, state, vault_digest';
  const chunks = function* (): Generator<Buffer> {
    for (const [at, { cents, on }] of lines.entries())
      yield Buffer.from(
        `${[workspace, CREDITOR, at + 1, 1, 1, cents, at + 1, on, 'f', 'f', 'EUR', 'waiting', digest.sha256(String(at))].join('\t')}\n`,
      );
  };
  const took = await seconds(() =>
    inWorkspace(database, workspace, 'write', (client) =>
      copyFrom(client, `copy copied_line (${columns}) from stdin`, Readable.from(chunks())),
    ),
  );
  await sql('drop table copied_line');
  return took;
}
