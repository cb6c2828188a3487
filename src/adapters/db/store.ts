import type pg from 'pg';
import { present } from '../../core/base/assert.ts';
import type { WorkspaceId } from '../../core/base/id.ts';
import { Refusal } from '../../core/base/refusal.ts';
import type { EntryDraft } from '../../core/journal/entry.ts';
import { project } from '../../core/journal/project.ts';
import type { Clock } from '../../ports/outside.ts';
import type { Outside, Store } from '../../ports/store.ts';
import { digest } from '../digest.ts';
import { chainEntries, readEntry } from './chain.ts';
import type { Database } from './database.ts';
import { holdExclusively } from './exclusive.ts';
import { foldChanges, type WriteStep } from './fold-changes.ts';
import { appendEntries, lockHead, readChain, readHead, readOfKinds } from './journal.ts';
import { readDocument, readVault, writeOutside } from './outside.ts';
import { readCaseFiles, readDueCaseFiles, readOpenInvoicesSince } from './read-case-files.ts';
import { readDueTotals, readPortfolio } from './read-portfolio.ts';
import { readDebtorsMailed, readItemsNumbered, readItemsWorth } from './read-search.ts';
import { readUnlaidTotals } from './read-unlaid.ts';
import { selectRows } from './select-rows.ts';
import { sqlState } from './sql-state.ts';
import { inWorkspace } from './transaction.ts';
import { writeSteps } from './write-rows.ts';

/** The store of one workspace in a PostgreSQL database; every call is a transaction of its own. */
export function createPgStore(database: Database, workspace: WorkspaceId, clock: Pick<Clock, 'now'>): Store {
  const read = <T>(work: Parameters<typeof inWorkspace<T>>[3]) => inWorkspace(database, workspace, 'read', work);
  return {
    reserve: (kind, count) => reserve(database, workspace, kind, count),
    record: async (drafts, outside = {}, expected) => {
      const steps = foldChanges(drafts.flatMap(project));
      await retried(() => record(database, workspace, clock.now(), drafts, steps, outside, expected));
    },
    head: () => read((client) => readHead(client, workspace)),
    select: (table, where, page) => read((client) => selectRows(client, workspace, table, where, page)),
    dueCaseFiles: (creditor, day, page) => read((client) => readDueCaseFiles(client, workspace, creditor, day, page)),
    caseFiles: (debtors) => read((client) => readCaseFiles(client, workspace, debtors)),
    openInvoicesSince: (creditor, day, page) => read((client) => readOpenInvoicesSince(client, workspace, creditor, day, page)),
    portfolio: (creditor, asked, page) => readPortfolio(database, workspace, creditor, asked, page),
    itemsNumbered: (creditor, begins, limit) => read((client) => readItemsNumbered(client, workspace, creditor, begins, limit)),
    itemsWorth: (creditor, cents, limit) => read((client) => readItemsWorth(client, workspace, creditor, cents, limit)),
    debtorsMailed: (creditor, begins, limit) => read((client) => readDebtorsMailed(client, workspace, creditor, begins, limit)),
    unlaidTotals: (creditor) => read((client) => readUnlaidTotals(client, workspace, creditor)),
    dueTotals: (creditor) => read((client) => readDueTotals(client, workspace, creditor)),
    vault: (ids) => read((client) => readVault(client, workspace, ids)),
    document: (sha256) => read((client) => readDocument(client, workspace, sha256)),
    entries: ({ kinds, after = 0, limit }) =>
      read(async (client) => {
        if (kinds) return (await readOfKinds(client, workspace, kinds, after, limit)).map(readEntry);
        return (await readChain(client, workspace, after, limit)).map(({ bytes }) => readEntry(bytes));
      }),
    chain: ({ after, limit }) => read((client) => readChain(client, workspace, after, limit)),
    exclusive: (name, work) => holdExclusively(database, workspace, name, work),
  };
}

async function record(
  database: Database,
  workspace: WorkspaceId,
  at: string,
  drafts: readonly EntryDraft[],
  steps: readonly WriteStep[],
  outside: Outside,
  expected: number | undefined,
): Promise<void> {
  await inWorkspace(database, workspace, 'write', (client) => recordWithin(client, workspace, at, drafts, steps, outside, expected));
}

/** The same within a transaction of the workspace's own. */
export async function recordWithin(
  client: pg.ClientBase,
  workspace: number,
  at: string,
  drafts: readonly EntryDraft[],
  steps: readonly WriteStep[],
  outside: Outside = {},
  expected?: number,
): Promise<void> {
  const head = await lockHead(client, workspace);
  if (expected !== undefined && head.seq !== expected)
    throw new Refusal('overtaken', 'Something else was written meanwhile; decide again.');
  await appendEntries(client, workspace, chainEntries(drafts, head, at, digest));
  await writeSteps(client, workspace, steps);
  await writeOutside(client, workspace, outside);
}

/** Its own short transaction: ids given to a writer that fails are lost, never given again. */
async function reserve(database: Database, workspace: WorkspaceId, kind: string, count: number): Promise<number> {
  return inWorkspace(database, workspace, 'write', async (client) => {
    const { rows } = await client.query<{ first: number }>(
      `insert into counter (workspace_id, kind, next) values ($1, $2, $3::bigint + 1)
        on conflict (workspace_id, kind) do update set next = counter.next + $3 returning next - $3 as first`,
      [workspace, kind, count],
    );
    return present(rows[0], 'reserved id').first;
  });
}

const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';

async function retried<T>(attempt: () => Promise<T>): Promise<T> {
  const ATTEMPTS = 4;
  for (let left = ATTEMPTS - 1; ; left -= 1) {
    try {
      return await attempt();
    } catch (error) {
      const state = sqlState(error) ?? '';
      if (left === 0 || (state !== SERIALIZATION_FAILURE && state !== DEADLOCK)) throw error;
    }
  }
}
