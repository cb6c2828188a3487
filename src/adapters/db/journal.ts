import type pg from 'pg';
import { present } from '../../core/base/assert.ts';
import type { ChainedEntry, EntryKind } from '../../core/journal/entry.ts';
import type { Head } from './chain.ts';
import { columnArray } from './column-array.ts';

/** The end of the workspace's chain, locked until the transaction ends: writers of a workspace go one after the other. */
/** Number of the last entry. */
export async function readHead(client: pg.ClientBase, workspace: number): Promise<number> {
  const { rows } = await client.query<Head>('select seq, hash from journal_head where workspace_id = $1', [workspace]);
  return present(rows[0], `end of journal ${workspace}`).seq;
}

export async function lockHead(client: pg.ClientBase, workspace: number): Promise<Head> {
  const { rows } = await client.query<Head>('select seq, hash from journal_head where workspace_id = $1 for update', [workspace]);
  return present(rows[0], `journal of workspace ${workspace}`);
}

export async function appendEntries(client: pg.ClientBase, workspace: number, entries: readonly ChainedEntry[]): Promise<void> {
  const last = entries.at(-1);
  if (!last) return;
  await client.query(
    `insert into journal (workspace_id, seq, bytes, hash)
      select $1::int, v.seq, v.bytes, v.hash from unnest($2::bigint[], $3::text[], $4::text[]) as v (seq, bytes, hash)`,
    [workspace, ...columnsOf(entries)],
  );
  await client.query('update journal_head set seq = $2, hash = $3 where workspace_id = $1', [workspace, last.seq, last.hash]);
}

/** Entries behind a number, in order, as they stand. */
export async function readChain(client: pg.ClientBase, workspace: number, after: number, limit: number): Promise<ChainedEntry[]> {
  const { rows } = await client.query<ChainedEntry>(
    'select seq, bytes, hash from journal where workspace_id = $1 and seq > $2 order by seq limit $3',
    [workspace, after, limit],
  );
  return rows;
}

/** The whole chain in pages of bounded weight: an entry of an import may hold thousands of rows. */
export async function* chainPages(client: pg.ClientBase, workspace: number): AsyncGenerator<ChainedEntry[]> {
  const PAGE = { entries: 2_000, bytes: 8_000_000 };
  for (let after = 0; ; ) {
    const { rows } = await client.query<ChainedEntry>(
      `select seq, bytes, hash
        from (select *, sum(octet_length(bytes)) over (order by seq) - octet_length(bytes) as before
              from (select * from journal where workspace_id = $1 and seq > $2 order by seq limit $3) as entries) as weighed
        where before < $4 order by seq`,
      [workspace, after, PAGE.entries, PAGE.bytes],
    );
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = last.seq;
  }
}

/**
 * Bytes of the entries of some kinds behind a number, in order. The kind is read off the bytes, as their fourth field:
 * nothing about an entry stands outside what was hashed, and an index of it would cost as much as the entry.
 */
export async function readOfKinds(
  client: pg.ClientBase,
  workspace: number,
  kinds: readonly EntryKind[],
  after: number,
  limit: number,
): Promise<string[]> {
  const { rows } = await client.query<{ bytes: string }>(
    `select bytes from journal
      where workspace_id = $1 and split_part(left(bytes, 250), '"', 14) = any($2::text[]) and seq > $3 order by seq limit $4`,
    [workspace, columnArray('text', kinds), after, limit],
  );
  return rows.map((row) => row.bytes);
}

function columnsOf(entries: readonly ChainedEntry[]): [Buffer, Buffer, Buffer] {
  const seqs = entries.map((entry) => entry.seq);
  const bytes = entries.map((entry) => entry.bytes);
  const hashes = entries.map((entry) => entry.hash);
  return [columnArray('int', seqs), columnArray('text', bytes), columnArray('text', hashes)];
}
