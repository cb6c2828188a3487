import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Day } from '../../core/base/day.ts';
import { GENESIS } from '../../core/journal/entry.ts';
import { stampJournal, stampOfToday } from '../../use-cases/stamp-journal.ts';
import { fixedClock } from '../clock/clock.ts';
import { digest } from '../digest.ts';
import { timeStamper } from '../timestamp/authority.ts';
import { type LocalAuthority, opensslMissing, tsa } from '../timestamp/openssl-authority.test-kit.ts';
import { linkHash } from './chain.ts';
import { approval } from './sample-entries.ts';
import { recordHistory, scratchDatabase } from './scratch-workspace.ts';
import { verify } from './verify.ts';
import { verifyWithStamps } from './verify-stamps.ts';

const scratch = await scratchDatabase();
let authority: LocalAuthority;
beforeAll(async () => {
  if (!opensslMissing) authority = await tsa();
});
afterAll(async () => {
  await authority?.close();
  await scratch.close();
});

async function stampedWorkspace(name: string) {
  const { workspace, store } = await scratch.addWorkspace(name);
  await recordHistory(store);
  const stamper = timeStamper(authority.url, authority.roots);
  const clock = fixedClock('2026-03-02' as Day);
  const deps = { store, digest, clock, stamper, by: 'claire' } as unknown as Parameters<typeof stampJournal>[0];
  return { workspace, store, deps, check: () => verifyWithStamps(scratch.database, workspace, digest, authority.roots) };
}

describe.skipIf(opensslMissing)('a journal that a third party stamps', () => {
  test('is covered up to the entry that was its last', async () => {
    const { store, deps, check } = await stampedWorkspace('stamped');
    expect(await check()).toMatchObject({ ok: true, stamped: null });
    const head = await store.head();
    expect(await stampJournal(deps)).toMatchObject({ entry: head, authority: 'Horloge du Nord' });
    expect(await check()).toMatchObject({ ok: true, entries: head + 1, stamped: { entry: head, authority: 'Horloge du Nord' } });
    expect(await stampJournal(deps)).toBeNull();
    await store.record([approval(1, 'paul')]);
    expect(await stampOfToday(deps)).toBe(false);
    expect(await stampJournal(deps)).toMatchObject({ entry: head + 2 });
    expect(await check()).toMatchObject({ ok: true, stamped: { entry: head + 2 } });
  });

  test('cannot be written anew before its stamp, though all else agrees', async () => {
    const { workspace, store, deps, check } = await stampedWorkspace('written anew');
    await stampJournal(deps);
    await writtenAnew(workspace, 'claire', 'zoé');
    expect(await verify(scratch.database, workspace, digest)).toMatchObject({ ok: true });
    expect(await check()).toMatchObject({ ok: false, stamped: null, findings: [{ code: 'stamp-broken' }] });
    await store.record([approval(1, 'paul')]);
    expect((await check()).findings).toHaveLength(1);
  });

  test('is told when its authority comes from nobody who is trusted', async () => {
    const { workspace, deps } = await stampedWorkspace('not trusted');
    await stampJournal(deps);
    const other = await tsa();
    try {
      expect(await verifyWithStamps(scratch.database, workspace, digest, other.roots)).toMatchObject({ ok: false });
    } finally {
      await other.close();
    }
  });
});

/** As whoever holds the database could: every entry under another name, each linked to the one before. */
async function writtenAnew(workspace: number, from: string, to: string): Promise<void> {
  const rows = await scratch.read<{ seq: number; bytes: string }>('select seq, bytes from journal where workspace_id = $1 order by seq', [
    workspace,
  ]);
  let previous = GENESIS;
  for (const { seq, bytes } of rows) {
    const told = JSON.parse(bytes) as { previous: string; by: string };
    const changed = bytes.replace(`"previous":"${told.previous}"`, `"previous":"${previous}"`).replace(`"by":"${from}"`, `"by":"${to}"`);
    previous = linkHash(previous, changed, digest);
    await scratch.tamper('update journal set bytes = $2, hash = $3 where workspace_id = $1 and seq = $4', [
      workspace,
      changed,
      previous,
      seq,
    ]);
  }
  await scratch.tamper('update journal_head set hash = $2 where workspace_id = $1', [workspace, previous]);
}
