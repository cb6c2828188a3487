import { afterAll, describe, expect, test } from 'vitest';
import { GENESIS } from '../../core/journal/entry.ts';
import { digest } from '../digest.ts';
import { linkHash } from './chain.ts';
import { approval, erased, sampleHistory, sampleVault } from './sample-entries.ts';
import { recordHistory, scratchDatabase } from './scratch-workspace.ts';
import { verify } from './verify.ts';

const scratch = await scratchDatabase();
afterAll(() => scratch.close());

let number = 0;
async function workspaceWithHistory() {
  number += 1;
  const { workspace, store } = await scratch.addWorkspace(`verify ${number}`);
  await recordHistory(store);
  return { workspace, store, check: () => verify(scratch.database, workspace, digest) };
}

test('what was only ever recorded verifies', async () => {
  const { store, check } = await workspaceWithHistory();
  await store.record([approval(1, 'paul')]);
  const seen: number[] = [];
  expect(await check()).toEqual({ ok: true, entries: sampleHistory().length + 2, erased: 0, findings: [] });
  await verify(scratch.database, (await workspaceWithHistory()).workspace, digest, (entries) => seen.push(entries));
  expect(seen.at(-1)).toBe(sampleHistory().length + 1);
});

test('an empty workspace verifies', async () => {
  const { workspace } = await scratch.addWorkspace('verify empty');
  expect(await verify(scratch.database, workspace, digest)).toEqual({ ok: true, entries: 0, erased: 0, findings: [] });
});

test('an erased debtor is in order, and counted', async () => {
  const { store, check } = await workspaceWithHistory();
  await store.record([erased(2)], { vault: [{ ...sampleVault(2), details: null }] });
  expect(await check()).toMatchObject({ ok: true, erased: 1 });
});

test('personal data that are gone without an entry that says so are missing', async () => {
  const { store, check } = await workspaceWithHistory();
  await store.record([], { vault: [{ ...sampleVault(2), details: null }] });
  expect(await check()).toMatchObject({ ok: false, erased: 0, findings: [{ code: 'vault-missing' }] });
});

test('verifying changes nothing, and one workspace tells nothing of another', async () => {
  const [one, other] = [await workspaceWithHistory(), await workspaceWithHistory()];
  await scratch.tamper('update item set open_cents = 1 where workspace_id = $1', [other.workspace]);
  expect(await one.check()).toMatchObject({ ok: true });
  expect(await other.check()).toMatchObject({ ok: false });
  expect(await other.store.select('item', {})).toMatchObject([{ open_cents: 1 }, { open_cents: 1 }, { open_cents: 1 }]);
});

/** Whatever is tampered with, `$1` being the workspace: what verify says of it first. */
const TAMPERINGS: readonly (readonly [what: string, sql: string, code: string, says: RegExp])[] = [
  [
    'a byte of an entry',
    `update journal set bytes = replace(bytes, '120000', '120001') where workspace_id = $1 and seq = 3`,
    'entry-altered',
    /entry 3 /,
  ],
  ['an entry that is no JSON any more', `update journal set bytes = 'x' where workspace_id = $1 and seq = 3`, 'entry-altered', /entry 3 /],
  ['a hash', `update journal set hash = repeat('a', 64) where workspace_id = $1 and seq = 2`, 'entry-altered', /entry 2 /],
  ['the tail', `delete from journal where workspace_id = $1 and seq >= 5`, 'tail-missing', /entries 5 to 6 are missing at the end/],
  ['an entry in the middle', `delete from journal where workspace_id = $1 and seq = 4`, 'entry-missing', /entry 4 is missing/],
  ['the first entry', `delete from journal where workspace_id = $1 and seq = 1`, 'entry-missing', /entry 1 is missing/],
  [
    'the order',
    `update journal as j set bytes = o.bytes, hash = o.hash from journal as o
      where j.workspace_id = $1 and o.workspace_id = $1 and j.seq in (2, 3) and o.seq = 5 - j.seq`,
    'entry-misplaced',
    /entry 2 was written as entry 3/,
  ],
  [
    'an entry put behind the end',
    `insert into journal select workspace_id, 7, bytes, hash from journal where workspace_id = $1 and seq = 6`,
    'entry-misplaced',
    /entry 7/,
  ],
  ['the end on record', `update journal_head set hash = repeat('b', 64) where workspace_id = $1`, 'head-altered', /\(6\)/],
  ['the end on record, moved back', `update journal_head set seq = 5 where workspace_id = $1`, 'tail-added', /entries 6 to 6/],
  [
    'an amount',
    `update item set amount_cents = amount_cents + 1 where workspace_id = $1 and id = 2`,
    'table-differs',
    /Table item: 1 row differs.*: 2 is not as/,
  ],
  [
    'a ghost contact',
    `insert into contact select workspace_id, creditor_id, 99, debtor_id, run_id, decided_on, made_on, deadline, scenario_version, severity, state, step, scenario, items from contact where workspace_id = $1`,
    'table-differs',
    /Table contact: .*99 is in no journal entry/,
  ],
  ['a row taken away', `delete from dispatch where workspace_id = $1`, 'table-differs', /Table dispatch: .*1 is missing/],
  [
    'a reason within JSON',
    `update contact set items = replace(items::text, 'claimed', 'information')::json where workspace_id = $1`,
    'table-differs',
    /Table contact/,
  ],
  ['a null', `update item set prior_step = 'call' where workspace_id = $1 and id = 1`, 'table-differs', /Table item/],
  ['when a debtor is looked at', `update agenda set look_on = null where workspace_id = $1 and id = 1`, 'table-differs', /Table agenda/],
  [
    'personal data',
    `update vault set details = jsonb_set(details::jsonb, '{name}', '"X"') where workspace_id = $1 and id = 2`,
    'vault-altered',
    /Debtor 2/,
  ],
  ['a salt', `update vault set salt = 'x' where workspace_id = $1 and id = 2`, 'vault-altered', /Debtor 2/],
  ['a row of the vault', `delete from vault where workspace_id = $1 and id = 1`, 'vault-missing', /Debtor 1/],
  [
    'a counter set back',
    `update counter set next = 2 where workspace_id = $1 and kind = 'item'`,
    'counter-behind',
    /number 2 next, .* up to 3 /,
  ],
  [
    'a document',
    `update blob set bytes = bytes || '\\x00' where workspace_id = $1`,
    'document-altered',
    new RegExp(digest.sha256('the invoice')),
  ],
  ['a document taken away', `delete from blob where workspace_id = $1`, 'document-missing', /of document 1/],
];

describe('finds what was tampered with', () => {
  test.each(TAMPERINGS)('%s', async (_, sql, code, says) => {
    const { workspace, check } = await workspaceWithHistory();
    await scratch.tamper(sql, [workspace]);
    const { ok, findings } = await check();
    expect(ok).toBe(false);
    expect(findings[0]).toMatchObject({ code, message: expect.stringMatching(says) });
  });

  test('an entry replaced together with its hash', async () => {
    const { workspace, check } = await workspaceWithHistory();
    const previous = 'select hash from journal where workspace_id = $1 and seq = 2';
    await scratch.tamper(
      `update journal set bytes = replace(bytes, 'F-1', 'F-9'), hash = encode(sha256(convert_to((${previous}) || replace(bytes, 'F-1', 'F-9'), 'UTF8')), 'hex')
        where workspace_id = $1 and seq = 3`,
      [workspace],
    );
    expect((await check()).findings[0]).toMatchObject({
      code: 'link-broken',
      message: expect.stringMatching(/entry 4 does not follow.*entry 3 was replaced/),
    });
  });

  test('an entry added with a right hash and a right end, but no change of the tables', async () => {
    const { workspace, store, check } = await workspaceWithHistory();
    const last = (await store.chain({ after: 5, limit: 1 }))[0]?.hash ?? GENESIS;
    const bytes = JSON.stringify({ seq: 7, at: 'now', previous: last, kind: 'dispatch.approved', by: 'x', data: { id: 1, by: 'x' } });
    await scratch.tamper('insert into journal values ($1, 7, $2, $3)', [workspace, bytes, linkHash(last, bytes, digest)]);
    await scratch.tamper('update journal_head set seq = 7, hash = $2 where workspace_id = $1', [workspace, linkHash(last, bytes, digest)]);
    expect((await check()).findings).toMatchObject([{ code: 'table-differs', message: expect.stringContaining('Table dispatch') }]);
  });
});

test('the owner of the journal cannot change it by mistake', async () => {
  const { workspace, store } = await workspaceWithHistory();
  for (const statement of ['update journal set hash = hash', 'delete from journal', 'truncate journal']) {
    await expect(scratch.database.pool.query(statement)).rejects.toThrow('only ever appended');
  }
  expect(await store.entries({ limit: 99 })).toHaveLength(6);
  expect(workspace).toBeGreaterThan(0);
});
