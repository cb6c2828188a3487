import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { systemClock } from '../src/adapters/clock/clock.ts';
import { type Database, openDatabase } from '../src/adapters/db/database.ts';
import { CREDITOR, sampleCreditor } from '../src/adapters/db/sample-entries.ts';
import { createPgStore } from '../src/adapters/db/store.ts';
import { inWorkspace } from '../src/adapters/db/transaction.ts';
import { createWorkspace } from '../src/adapters/db/workspaces.ts';
import { startEmbedded } from '../src/adapters/postgres/embedded.ts';
import type { Day } from '../src/core/base/day.ts';
import type { WorkspaceId } from '../src/core/base/id.ts';
import type { Store } from '../src/ports/store.ts';

export type Ledger = {
  readonly database: Database;
  readonly workspace: WorkspaceId;
  readonly store: Store;
  /** One statement in the workspace, in a transaction of its own. */
  sql(text: string, values?: unknown[]): Promise<pg.QueryResult>;
  /** One statement outside of any transaction (`vacuum`). */
  upkeep(text: string): Promise<unknown>;
};

/** Runs `work` on the embedded database as it is in production (every commit waits for the disk), empty and thrown away afterwards. */
export async function withLedger<T>(work: (ledger: Ledger) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'acquit-bench-'));
  const server = await startEmbedded({ dataFolder: folder });
  const cleanUp = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  // The server is a process of its own, which would outlive us.
  const interrupted = () => void cleanUp().finally(() => process.exit(130));
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  const database = await openDatabase(server.connection);
  try {
    const workspace = await createWorkspace(database, 'bench');
    const store = createPgStore(database, workspace, systemClock);
    const sql: Ledger['sql'] = (text, values = []) => inWorkspace(database, workspace, 'write', (client) => client.query(text, values));
    return await work({ database, workspace, store, sql, upkeep: (text) => database.pool.query(text) });
  } finally {
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
    await database.close();
    await cleanUp();
  }
}

/** A creditor that is live, with fresh books. */
export async function addCreditor({ store }: Ledger, day: Day): Promise<void> {
  const creditor = { ...sampleCreditor(), live_from: day, books_as_of: day };
  await store.record([{ kind: 'creditor.registered', by: 'bench', data: { creditor } }]);
}

/**
 * Open invoices, five a debtor, due from 60 days before the day to 7 days after it; one debtor in ten is a consumer, one
 * in twenty has no e-mail address.
 */
export async function addInvoices({ sql, upkeep, workspace }: Ledger, invoices: number, day: Day): Promise<void> {
  const debtors = Math.ceil(invoices / 5);
  await sql(
    `insert into debtor (workspace_id, creditor_id, id, vault_id, kind_confirmed, has_address, has_phone, kind, language, email, mobile, vault_digest)
      select ${workspace}, ${CREDITOR}, n, n, true, true, true, case when n % 10 = 0 then 'consumer' else 'business' end, 'fr',
        case when n % 20 = 0 then 'none' else 'usable' end, 'none', md5(n::text) from generate_series(1, $1::int) as n`,
    [debtors],
  );
  await sql(
    `insert into item (workspace_id, creditor_id, id, debtor_id, amount_cents, open_cents, ahead_cents, issued_on, due_on, kept, kind, number, source_key, currency)
      select ${workspace}, ${CREDITOR}, n, 1 + n % $2::int, cents, cents, 0, due - 30, due, false, 'invoice', 'F-' || n, 'VE|F-' || n, 'EUR'
      from generate_series(1, $1::int) as n, lateral (select $3::date + 7 - (n::bigint * 7919 % 68)::int as due, 5000 + n::bigint * 6151 % 500000 as cents) as spread`,
    [invoices, debtors, day],
  );
  await sql(
    `insert into agenda (workspace_id, creditor_id, id, look_on) select ${workspace}, ${CREDITOR}, n, '1900-01-01' from generate_series(1, $1::int) as n`,
    [debtors],
  );
  await upkeep('vacuum (analyze)');
  await upkeep('checkpoint').catch(() => undefined);
}
