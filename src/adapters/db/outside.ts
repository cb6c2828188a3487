import type pg from 'pg';
import { assert } from '../../core/base/assert.ts';
import type { Sha256 } from '../../core/base/id.ts';
import type { VaultDetails, VaultRow } from '../../core/journal/tables.ts';
import type { Outside } from '../../ports/store.ts';
import { digest } from '../digest.ts';
import { refuseUnstorable } from './chain.ts';
import { columnArray } from './column-array.ts';

/** Writes what stands beside the journal; a document already there is the same one, since its name is its digest. */
export async function writeOutside(client: pg.ClientBase, workspace: number, { vault = [], documents = [] }: Outside): Promise<void> {
  refuseUnstorable(JSON.stringify(vault));
  if (vault.length > 0) await writeVault(client, workspace, vault);
  for (const { sha256, bytes } of documents) {
    assert(digest.sha256(bytes) === sha256, `document ${sha256} is named wrongly`);
    await client.query('insert into blob (workspace_id, sha256, bytes) values ($1, $2, $3) on conflict do nothing', [
      workspace,
      sha256,
      bytes,
    ]);
  }
}

/** Who asks for ids of bank lines is given the words of bank lines. */
export async function readVault<D extends VaultDetails>(
  client: pg.ClientBase,
  workspace: number,
  ids: readonly number[],
): Promise<VaultRow<D>[]> {
  const { rows } = await client.query<VaultRow<D>>(
    'select id, salt, details from vault where workspace_id = $1 and id = any($2::bigint[]) order by id',
    [workspace, columnArray('int', ids)],
  );
  return rows;
}

export async function readDocument(client: pg.ClientBase, workspace: number, sha256: Sha256): Promise<Uint8Array | null> {
  const { rows } = await client.query<{ bytes: Buffer }>('select bytes from blob where workspace_id = $1 and sha256 = $2', [
    workspace,
    sha256,
  ]);
  return rows[0]?.bytes ?? null;
}

async function writeVault(client: pg.ClientBase, workspace: number, rows: readonly VaultRow<VaultDetails>[]): Promise<void> {
  const last = [...new Map(rows.map((row) => [row.id, row])).values()];
  const values = [
    columnArray(
      'int',
      last.map((row) => row.id),
    ),
    columnArray(
      'text',
      last.map((row) => row.salt),
    ),
    columnArray(
      'json',
      last.map((row) => row.details),
    ),
  ];
  await client.query(
    `insert into vault (workspace_id, id, salt, details) select $1::int, v.* from unnest($2::bigint[], $3::text[], $4::json[]) as v
      on conflict (workspace_id, id) do update set salt = excluded.salt, details = excluded.details`,
    [workspace, ...values],
  );
}
