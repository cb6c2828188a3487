import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import type { Day } from '../../core/base/day.ts';
import type { DispatchId, ItemId } from '../../core/base/id.ts';
import { type EntryDraft, GENESIS } from '../../core/journal/entry.ts';
import { fixedClock } from '../clock/clock.ts';
import { digest } from '../digest.ts';
import { backup } from './backup.ts';
import type { BackupLine } from './backup-file.ts';
import { linkHash } from './chain.ts';
import { TABLE_NAMES } from './columns.ts';
import { restore } from './restore.ts';
import { erased, sampleVault } from './sample-entries.ts';
import { recordHistory, scratchDatabase } from './scratch-workspace.ts';
import { verify } from './verify.ts';

const scratch = await scratchDatabase();
const elsewhere = await scratchDatabase();
const folder = mkdtempSync(join(tmpdir(), 'acquit-backup-'));
afterAll(async () => {
  await Promise.all([scratch.close(), elsewhere.close()]);
  rmSync(folder, { recursive: true });
});

/** Takes back what is in the file, and appends nothing: what else becomes of a restored workspace is not the store's to say. */
const takeBack = (file: string, name: string) => restore(elsewhere.database, file, name, CLOCK, async () => null);
const CLOCK = fixedClock('2026-03-09' as Day);
const LAST_AT = '2026-03-02T08:00:02.000Z';

let number = 0;
async function backedUp() {
  number += 1;
  const { workspace, store } = await scratch.addWorkspace(`backup ${number}`);
  await recordHistory(store);
  await store.record([erased(2)], { vault: [{ ...sampleVault(2), details: null }] });
  const first = await store.reserve('item', 50);
  const file = join(folder, `${number}.acquit`);
  const report = await backup(scratch.database, workspace, file);
  return { workspace, store, file, report, first };
}

test('what a backup holds is restored the same to the byte, and verifies', async () => {
  const { store, file, report } = await backedUp();
  expect(report).toEqual({ file, entries: 7, bytes: statSync(file).size });
  const other = await elsewhere.addWorkspace('somebody else');
  await recordHistory(other.store);
  expect(await takeBack(file, 'restored')).toEqual({ entries: 7, lastAt: LAST_AT, settled: null });
  const { workspace: id, store: restored } = await elsewhere.open('restored');
  expect(await verify(elsewhere.database, id, digest)).toEqual({ ok: true, entries: 7, erased: 1, findings: [] });
  expect(await restored.chain({ after: 0, limit: 99 })).toEqual(await store.chain({ after: 0, limit: 99 }));
  for (const table of TABLE_NAMES) expect(await restored.select(table, {})).toEqual(await store.select(table, {}));
  expect(await restored.vault([1, 2])).toEqual(await store.vault([1, 2]));
  expect(await restored.document(digest.sha256('the invoice'))).toEqual(await store.document(digest.sha256('the invoice')));
  expect(await verify(elsewhere.database, other.workspace, digest)).toMatchObject({ ok: true });
});

test('a file that exists is kept as it is, unless it may be overwritten; nothing else is left behind', async () => {
  const { workspace, store, file } = await backedUp();
  const [kept, beside] = [readFileSync(file), readdirSync(folder).length];
  await store.record([erased(1)], { vault: [{ ...sampleVault(1), details: null }] });
  await expect(backup(scratch.database, workspace, file)).rejects.toMatchObject({ code: 'file-exists', details: { file } });
  expect([readFileSync(file).equals(kept), readdirSync(folder).length]).toEqual([true, beside]);
  expect(await backup(scratch.database, workspace, file, true)).toMatchObject({ entries: 8 });
  expect(readFileSync(file).equals(kept)).toBe(false);
});

test('after restoring, work goes on: ids are not given again, the chain grows', async () => {
  const { file, first } = await backedUp();
  await takeBack(file, 'goes on');
  const { workspace, store } = await elsewhere.open('goes on');
  expect(await store.reserve('item', 1)).toBe(first + 50);
  await store.record([
    { kind: 'dispatch.withdrawn', by: 'x', data: { id: (await store.select('dispatch', {}))[0]?.id ?? (0 as never), why: 'paid' } },
  ]);
  expect(await verify(elsewhere.database, workspace, digest)).toMatchObject({ ok: true, entries: 8 });
});

/** Withdraws what waits in the sample history. */
const withdrawn: EntryDraft = { kind: 'dispatch.withdrawn', by: 'x', data: { id: 1 as DispatchId, why: 'restored' } };

test('what is settled in a restored workspace is appended behind what was restored, and verifies', async () => {
  const { store, file } = await backedUp();
  const restored = await restore(elsewhere.database, file, 'settled', CLOCK, async (within) => {
    const before = await within.select('dispatch', { status: 'proposed' });
    await within.record([withdrawn]);
    return [before.length, await within.select('dispatch', { status: 'proposed' })];
  });
  expect(restored).toEqual({ entries: 7, lastAt: LAST_AT, settled: [1, []] });
  const { workspace, store: copy } = await elsewhere.open('settled');
  expect((await copy.chain({ after: 0, limit: 7 })).map((entry) => entry.hash)).toEqual(
    (await store.chain({ after: 0, limit: 7 })).map((entry) => entry.hash),
  );
  expect(await copy.entries({ after: 7, limit: 9 })).toMatchObject([{ ...withdrawn, seq: 8, at: expect.stringMatching(/^2026-03-09T/) }]);
  expect(await verify(elsewhere.database, workspace, digest)).toMatchObject({ ok: true, entries: 8 });
});

test('a workspace that could not be settled is not there', async () => {
  const { file } = await backedUp();
  const failing = restore(elsewhere.database, file, 'unsettled', CLOCK, async (within) => {
    await within.record([withdrawn]);
    throw new Error('killed');
  });
  await expect(failing).rejects.toThrow('killed');
  await expect(elsewhere.open('unsettled')).rejects.toMatchObject({ code: 'workspace-unknown' });
  expect(await takeBack(file, 'unsettled')).toMatchObject({ entries: 7 });
});

test('refuses a name that is taken, and then writes nothing', async () => {
  const { file } = await backedUp();
  await takeBack(file, 'taken');
  await expect(takeBack(file, 'taken')).rejects.toMatchObject({ code: 'workspace-exists' });
});

/** What happens to files; none of it may be restored, not even in part. */
const DAMAGES: readonly (readonly [what: string, damage: (gzip: Buffer) => Buffer | string])[] = [
  ['is cut short', (gzip) => gzip.subarray(0, gzip.length - 40)],
  ['has a flipped bit', (gzip) => Buffer.from(gzip.map((byte, index) => (index === gzip.length >> 1 ? byte ^ 1 : byte)))],
  ['is empty', () => ''],
  ['is no gzip', () => 'hello'],
  ['is another gzip', () => gzipSync('hello\n')],
  ['is a gzip of JSON', () => gzipSync('null\n')],
  ['lost a line', (gzip) => edited(gzip, (lines) => lines.toSpliced(3, 1))],
  ['lost its end', (gzip) => edited(gzip, (lines) => lines.slice(0, -1))],
  ['has a line too many', (gzip) => edited(gzip, (lines) => [...lines, lines[1] ?? ''])],
  ['has another amount', (gzip) => edited(gzip, (lines) => lines.map((line) => line.replace('120000', '120001')))],
  ['has another amount and a right hash', (gzip) => resealed(gzip, (line) => line.replace('120000', '120001'))],
  ['has another document and a right hash', (gzip) => resealed(gzip, (line) => line.replace(/"base64":"../, '"base64":"AA'))],
  ['has a last entry of no day and a right hash', (gzip) => rechained(gzip, (bytes) => bytes.replace(/"at":"2026/, '"at":"x2026'))],
  ['is of a later format', (gzip) => resealed(gzip, (line) => line.replace('"version":1', '"version":2'))],
];

test.each(DAMAGES)('a file that %s is refused before anything is written', async (_, damage) => {
  const { file } = await backedUp();
  const damaged = join(folder, 'damaged');
  writeFileSync(damaged, damage(readFileSync(file)));
  await expect(takeBack(damaged, `damaged ${number}`)).rejects.toMatchObject({ code: 'backup-damaged' });
  await expect(elsewhere.open(`damaged ${number}`)).rejects.toMatchObject({ code: 'workspace-unknown' });
});

test('a missing file, and a place that cannot be written, are refused', async () => {
  const { workspace } = await backedUp();
  await expect(takeBack(join(folder, 'absent'), 'x')).rejects.toMatchObject({ code: 'backup-damaged' });
  await expect(backup(scratch.database, workspace, join(folder, 'no', 'such', 'folder'))).rejects.toMatchObject({
    code: 'file-not-writable',
  });
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('a backup is one moment, whatever is written meanwhile', async () => {
  const { workspace, store } = await scratch.addWorkspace('busy');
  await recordHistory(store);
  const file = join(folder, 'busy.acquit');
  const writing = (async () => {
    for (let id = 100; id < 140; id += 1) await store.record([{ kind: 'item.changed', by: 'x', data: change(id) }]);
  })();
  const [report] = await Promise.all([backup(scratch.database, workspace, file), writing]);
  await takeBack(file, 'busy');
  expect(await verify(elsewhere.database, (await elsewhere.open('busy')).workspace, digest)).toMatchObject({
    ok: true,
    entries: report.entries,
  });
});

function change(number: number) {
  return { id: 1 as ItemId, debtorId: 1 as never, creditorId: 1 as never, changes: { number: `F-${number}` }, why: 'books' };
}

function edited(gzip: Buffer, edit: (lines: string[]) => string[]): Buffer {
  return gzipSync(`${edit(gunzipSync(gzip).toString().trimEnd().split('\n')).join('\n')}\n`);
}

/** The last entry edited by one who knows how entries are chained. */
function rechained(gzip: Buffer, edit: (bytes: string) => string): Buffer {
  let previous = GENESIS;
  return resealed(gzip, (line) => {
    const parsed = JSON.parse(line) as BackupLine;
    if (!('entry' in parsed)) return line;
    const bytes = parsed.entry.seq === 7 ? edit(parsed.entry.bytes) : parsed.entry.bytes;
    previous = linkHash(previous, bytes, digest);
    return JSON.stringify({ entry: { seq: parsed.entry.seq, bytes, hash: previous } });
  });
}

/** Edited by one who knows how the end is made. */
function resealed(gzip: Buffer, edit: (line: string) => string): Buffer {
  return edited(gzip, (lines) => {
    const body = lines.slice(0, -1).map(edit);
    const sha256 = digest.sha256(body.map((line) => `${line}\n`).join(''));
    return [...body, JSON.stringify({ end: { sha256, entries: body.filter((line) => line.startsWith('{"entry"')).length } })];
  });
}
