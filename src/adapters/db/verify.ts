import type pg from 'pg';
import { present } from '../../core/base/assert.ts';
import type { WorkspaceId } from '../../core/base/id.ts';
import type { Digest } from '../../ports/digest.ts';
import type { VerifyFinding, VerifyReport } from '../../ports/keeper.ts';
import type { Head } from './chain.ts';
import type { Database } from './database.ts';
import { chainPages } from './journal.ts';
import { inWorkspace } from './transaction.ts';
import { ChainCheck } from './verify-chain.ts';
import { verifyCounters } from './verify-counters.ts';
import { NamedDocuments, verifyDocuments, verifyVault } from './verify-outside.ts';
import { verifyPortfolio } from './verify-portfolio.ts';
import { Replay } from './verify-tables.ts';

/**
 * Proves that the workspace is what its journal says: the chain unbroken from its first entry to its last, every table
 * just what replaying it makes, personal data and documents those that were recorded, no number about to be given twice. Changes nothing, and sees one
 * moment while others go on writing. Whoever rewrites journal and tables from some point on, all in accord, is only found
 * by a third party's stamp (`verify-stamps.ts`), or an earlier backup: its last hash is not in the chain any more.
 */
export async function verify(
  database: Database,
  workspace: WorkspaceId,
  digest: Digest,
  onProgress: (entries: number) => void = () => {},
): Promise<VerifyReport> {
  const journal = await inWorkspace(database, workspace, 'snapshot', (client) => verifyJournal(client, workspace, digest, onProgress));
  const vault = await inWorkspace(database, workspace, 'read', (client) => verifyVault(client, workspace, digest));
  const documents = await inWorkspace(database, workspace, 'read', (client) => verifyDocuments(client, workspace));
  const counters = await inWorkspace(database, workspace, 'read', (client) => verifyCounters(client, workspace));
  const ledger = [...journal.findings, ...vault.findings, ...documents, ...journal.missing, ...counters];
  // Made of a ledger that is at fault, the list of debtors proves nothing.
  const made = ledger.length > 0 ? [] : await inWorkspace(database, workspace, 'read', (client) => verifyPortfolio(client, workspace));
  const findings = [...ledger, ...made];
  return { ok: findings.length === 0, entries: journal.entries, erased: vault.erased, findings };
}

async function verifyJournal(
  client: pg.ClientBase,
  workspace: number,
  digest: Digest,
  onProgress: (entries: number) => void,
): Promise<{ entries: number; findings: VerifyFinding[]; missing: VerifyFinding[] }> {
  const chain = new ChainCheck(digest);
  const replay = new Replay(client, workspace);
  const documents = new NamedDocuments(client, workspace);
  await replay.begin();
  let entries = 0;
  for await (const page of chainPages(client, workspace)) {
    const read = page.map((entry) => chain.check(entry)).filter((entry) => entry !== null);
    await replay.feed(read);
    await documents.feed(read);
    entries += page.length;
    onProgress(entries);
  }
  const { rows } = await client.query<Head>('select seq, hash from journal_head where workspace_id = $1', [workspace]);
  chain.end(present(rows[0], `end of journal ${workspace}`));
  await replay.compare();
  return { entries, findings: [...chain.findings, ...replay.findings], missing: documents.findings() };
}
