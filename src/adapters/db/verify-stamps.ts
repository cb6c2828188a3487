import type { X509Certificate } from 'node:crypto';
import type pg from 'pg';
import { present } from '../../core/base/assert.ts';
import type { Sha256, WorkspaceId } from '../../core/base/id.ts';
import type { Digest } from '../../ports/digest.ts';
import type { VerifyFinding, VerifyReport } from '../../ports/keeper.ts';
import { BadToken, readToken } from '../timestamp/token.ts';
import type { Database } from './database.ts';
import { inWorkspace } from './transaction.ts';
import { verify } from './verify.ts';

const PAGE = 500;

type Stamped = { id: number; entry: number; at: string; hash: string | null; token: Buffer | null };

/**
 * {@link verify}, and each time stamp of the journal against the entry that it names: a journal that was written anew before a stamp, in
 * accord with itself and its tables, does not agree with it.
 * @param roots that the authorities have to come from; `null`: whichever
 */
export async function verifyWithStamps(
  database: Database,
  workspace: WorkspaceId,
  digest: Digest,
  roots: readonly X509Certificate[] | null,
  onProgress?: (entries: number) => void,
): Promise<VerifyReport> {
  const report = await verify(database, workspace, digest, onProgress);
  const { findings, last } = await inWorkspace(database, workspace, 'read', (client) => verifyStamps(client, workspace, roots));
  const all = [...report.findings, ...findings];
  return { ...report, ok: all.length === 0, findings: all, stamped: last };
}

async function verifyStamps(
  client: pg.ClientBase,
  workspace: number,
  roots: readonly X509Certificate[] | null,
): Promise<{ findings: VerifyFinding[]; last: NonNullable<VerifyReport['stamped']> | null }> {
  const findings: VerifyFinding[] = [];
  let last: NonNullable<VerifyReport['stamped']> | null = null;
  for (let after = 0; ; ) {
    const rows = await stampsBehind(client, workspace, after);
    for (const { id, entry, at, hash, token } of rows) {
      const told = hash === null || token === null ? null : readOrNull(token, hash as Sha256, roots);
      if (told === null || told.isTrusted === false || told.at !== at)
        findings.push({
          code: 'stamp-broken',
          message: `Time stamp ${id}: it is not over entry ${entry} as the journal has it, or not of a trusted authority.`,
        });
      else last = { entry, at, authority: told.authority, isTrusted: told.isTrusted };
    }
    if (rows.length < PAGE) return { findings, last };
    after = present(rows.at(-1), 'a last row').id;
  }
}

async function stampsBehind(client: pg.ClientBase, workspace: number, after: number): Promise<Stamped[]> {
  const { rows } = await client.query<Stamped>(
    `select s.id, s.entry, s.at, j.hash, b.bytes as token from journal_stamp s
      left join journal j on j.workspace_id = s.workspace_id and j.seq = s.entry
      left join blob b on b.workspace_id = s.workspace_id and b.sha256 = s.sha256
      where s.workspace_id = $1 and s.id > $2 order by s.id limit $3`,
    [workspace, after, PAGE],
  );
  return rows;
}

function readOrNull(token: Buffer, hash: Sha256, roots: readonly X509Certificate[] | null): ReturnType<typeof readToken> | null {
  try {
    return readToken(token, hash, roots);
  } catch (error) {
    if (error instanceof BadToken) return null;
    throw error;
  }
}
