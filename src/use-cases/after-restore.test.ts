import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { backup } from '../adapters/db/backup.ts';
import { restore } from '../adapters/db/restore.ts';
import { scratchDatabase } from '../adapters/db/scratch-workspace.ts';
import { createPgStore } from '../adapters/db/store.ts';
import { verify } from '../adapters/db/verify.ts';
import { digest } from '../adapters/digest.ts';
import { fakeMailer } from '../adapters/fake/mailer.ts';
import { fakePrinter } from '../adapters/fake/printer.ts';
import type { WorkspaceId } from '../core/base/id.ts';
import type { BuiltMail, Mailer } from '../ports/outside.ts';
import { afterRestore } from './after-restore.ts';
import { goLive } from './approve.ts';
import type { Deps } from './context.ts';
import { printLetters } from './print-letters.ts';
import { runDay } from './run-day.ts';
import { sendEmails } from './send-emails.ts';
import { debtorsDue, decided, dispatchOf, inMemory, MONDAY, type Office, office, statuses, TUESDAY, tell } from './sending.test-kit.ts';
import { resolveUncertain } from './sending.ts';
import { tasks } from './tasks.ts';

const scratch = await scratchDatabase();
const folder = mkdtempSync(join(tmpdir(), 'acquit-restore-'));
afterAll(async () => {
  await scratch.close();
  rmSync(folder, { recursive: true });
});

/** Mails that left, from whichever workspace. */
type Sent = BuiltMail[];

let number = 0;
async function officeInDatabase(): Promise<Office & { workspace: WorkspaceId; sent: Sent }> {
  number += 1;
  const sent: Sent = [];
  const dead = new Set<string>();
  const { workspace } = await scratch.addWorkspace(`office ${number}`);
  const mailer = fakeMailer(dead);
  const recording: Mailer = {
    ...mailer,
    send: (mail) => {
      sent.push(mail);
      return mailer.send(mail);
    },
  };
  const it = await office(async (clock) => ({
    store: createPgStore(scratch.database, workspace, clock),
    digest,
    dead,
    mailer: recording,
    printer: fakePrinter,
    qrPng: () => new Uint8Array(),
  }));
  return { ...it, workspace, sent };
}

type Copy = { readonly deps: Deps; readonly workspace: WorkspaceId; readonly report: Awaited<ReturnType<typeof afterRestore>> };

/** Takes a backup, lets `meanwhile` happen in the workspace, and restores the backup into another one. */
async function restored(
  it: Awaited<ReturnType<typeof officeInDatabase>>,
  meanwhile: () => Promise<unknown> = async () => {},
): Promise<Copy> {
  const file = join(folder, `${number}.acquit`);
  await backup(scratch.database, it.workspace, file);
  await meanwhile();
  const { settled } = await restore(scratch.database, file, `copy ${number}`, it.clock, (store) => afterRestore(store, 'claire'));
  const { workspace } = await scratch.open(`copy ${number}`);
  return { deps: { ...it.deps, store: createPgStore(scratch.database, workspace, it.clock) }, workspace, report: settled };
}

const verified = async ({ workspace }: Copy) => (await verify(scratch.database, workspace, digest)).findings;
const asCopy = (it: Office, copy: Copy): Office => ({ ...it, deps: copy.deps });

describe('nothing that a backup had as about to leave leaves its copy', () => {
  test('e-mails that were approved, and left since, do not leave again', async () => {
    const it = await officeInDatabase();
    const [dupont] = await debtorsDue(it, ['Dupont', 'Martin']);
    await decided(it);
    const copy = await restored(it, () => sendEmails(it.deps, CREDITOR, MONDAY));
    expect([it.sent.length, copy.report]).toEqual([2, { withdrawn: 2, uncertain: 0 }]);
    expect(await sendEmails(copy.deps, CREDITOR, MONDAY)).toMatchObject({ sent: 0, uncertain: 0 });
    expect(it.sent).toHaveLength(2);
    expect(await statuses(asCopy(it, copy), dupont as never)).toEqual({ dispatches: [['email', 'withdrawn']], contacts: ['dropped'] });
    expect(await dispatchOf(asCopy(it, copy), dupont as never)).toMatchObject({ outcome: 'restored' });
    expect(await verified(copy)).toEqual([]);
  });

  test('calls, which wait for a person, are withdrawn as well as e-mails that only wait to be sent, however many', async () => {
    const it = await office(inMemory);
    await debtorsDue(it, ['Dupont', 'Martin', 'Petit']);
    await tell(it.world, 'reached', 'F-Dupont', 'first-reminder', '2026-02-10');
    await tell(it.world, 'due', 'F-Dupont', '2026-02-01');
    await runDay(it.deps, CREDITOR, MONDAY);
    const { store } = it.deps;
    const before = await store.select('dispatch', {});
    expect(new Set(before.map((one) => `${one.channel} ${one.status}`))).toEqual(new Set(['call proposed', 'email approved']));
    const oneByOne: typeof store.select = (table, where, page) => store.select(table, where, page && { ...page, limit: 1 });
    expect(await afterRestore({ ...store, select: oneByOne }, 'claire')).toEqual({ withdrawn: before.length, uncertain: 0 });
    expect((await store.select('dispatch', {})).map((one) => one.status)).toEqual(before.map(() => 'withdrawn'));
    expect(await store.dueCaseFiles(CREDITOR, MONDAY, { limit: 9 })).toHaveLength(new Set(before.map((one) => one.debtor_id)).size);
  });

  test('what is decided anew waits for a person until go-live is said again', async () => {
    const it = await officeInDatabase();
    await debtorsDue(it, ['Dupont']);
    await goLive(it.deps, CREDITOR, MONDAY);
    const copy = await restored(it, async () => {
      await runDay(it.deps, CREDITOR, MONDAY);
      await sendEmails(it.deps, CREDITOR, MONDAY);
    });
    expect(it.sent).toHaveLength(1);
    expect(await runDay(copy.deps, CREDITOR, MONDAY)).toMatchObject({ state: 'waiting', waitsBecause: 'not-live' });
    expect(await sendEmails(copy.deps, CREDITOR, MONDAY)).toMatchObject({ sent: 0 });
    expect(it.sent).toHaveLength(1);
    expect((await copy.deps.store.select('creditor', {}))[0]?.live_from).toBe(null);
    expect((await it.deps.store.select('creditor', {}))[0]?.live_from).toBe(MONDAY);
    await goLive(copy.deps, CREDITOR, MONDAY);
    expect(await verified(copy)).toEqual([]);
  });

  test('a run that was under way waits, one that was released stays so', async () => {
    const it = await officeInDatabase();
    await debtorsDue(it, ['Dupont']);
    await goLive(it.deps, CREDITOR, MONDAY);
    await runDay(it.deps, CREDITOR, MONDAY);
    const run = { id: await it.deps.store.reserve('run', 1), creditor_id: CREDITOR, day: TUESDAY, state: 'running' as const };
    await it.deps.store.record([{ kind: 'run.started', by: 'x', data: { run: { ...run, position: 0, looked: 0, decided: 0 } } }]);
    const copy = await restored(it);
    expect((await copy.deps.store.select('run', {})).map((one) => one.state)).toEqual(['released', 'waiting']);
    expect(copy.report).toEqual({ withdrawn: 1, uncertain: 0 });
    expect(await verified(copy)).toEqual([]);
  });
});

describe('what may have left is for a person to say', () => {
  test('a printed letter, which may be posted, is not printed again; its e-mail has left', async () => {
    const it = await officeInDatabase();
    const [dupont] = (await debtorsDue(it, ['Dupont'], true)) as [never];
    await decided(it);
    await sendEmails(it.deps, CREDITOR, MONDAY);
    await printLetters(it.deps, CREDITOR, MONDAY);
    const copy = await restored(it);
    expect(copy.report).toEqual({ withdrawn: 0, uncertain: 1 });
    const there = asCopy(it, copy);
    expect(await statuses(there, dupont)).toEqual({
      dispatches: [
        ['email', 'sent'],
        ['letter', 'uncertain'],
      ],
      contacts: ['made'],
    });
    expect(await printLetters(copy.deps, CREDITOR, MONDAY)).toMatchObject({ letters: 0 });
    const { uncertain, toPost } = await tasks(copy.deps, CREDITOR, { limit: 9 });
    expect([uncertain.map((one) => one.dispatch.channel), toPost]).toEqual([['letter'], []]);
    await resolveUncertain(copy.deps, (await dispatchOf(there, dupont, 'letter')).id, true, MONDAY);
    expect((await statuses(there, dupont)).contacts).toEqual(['made']);
    expect(await verified(copy)).toEqual([]);
  });

  test('an e-mail that was being sent; the letter beside it is withdrawn, the contact is not', async () => {
    const it = await officeInDatabase();
    const [dupont] = (await debtorsDue(it, ['Dupont'], true)) as [never];
    await decided(it);
    const email = await dispatchOf(it, dupont);
    const data = { id: email.id, contactId: email.contact_id, messageId: 'x@y', document: digest.sha256('mail'), tries: 1, deadline: null };
    const documents = [{ sha256: digest.sha256('mail'), bytes: new TextEncoder().encode('mail') }];
    await it.deps.store.record([{ kind: 'dispatch.sending', by: 'x', data }], { documents });
    const copy = await restored(it);
    expect(copy.report).toEqual({ withdrawn: 1, uncertain: 1 });
    expect(await statuses(asCopy(it, copy), dupont)).toEqual({
      dispatches: [
        ['email', 'uncertain'],
        ['letter', 'withdrawn'],
      ],
      contacts: ['pending'],
    });
    expect(await verified(copy)).toEqual([]);
  });

  test('a letter still waiting after its e-mail has left is withdrawn alone', async () => {
    const it = await officeInDatabase();
    const [dupont] = (await debtorsDue(it, ['Dupont'], true)) as [never];
    await decided(it);
    await sendEmails(it.deps, CREDITOR, MONDAY);
    const copy = await restored(it);
    expect(await statuses(asCopy(it, copy), dupont)).toEqual({
      dispatches: [
        ['email', 'sent'],
        ['letter', 'withdrawn'],
      ],
      contacts: ['made'],
    });
    expect(await verified(copy)).toEqual([]);
  });

  test('a channel left waiting by a contact that is over does not refuse the restoring', async () => {
    const it = await officeInDatabase();
    const [dupont] = (await debtorsDue(it, ['Dupont'])) as [never];
    await decided(it);
    const { contact_id: id } = await dispatchOf(it, dupont);
    const data = { id, debtorId: dupont, creditorId: CREDITOR, dispatches: [], why: 'overtaken' };
    await it.deps.store.record([{ kind: 'contact.dropped', by: 'x', data }]);
    const copy = await restored(it);
    expect(await statuses(asCopy(it, copy), dupont)).toEqual({ dispatches: [['email', 'withdrawn']], contacts: ['dropped'] });
  });

  test('what an uncertain or ended dispatch is stays as it is; nothing more is found to settle', async () => {
    const it = await officeInDatabase();
    await debtorsDue(it, ['Dupont', 'Martin'], true);
    await decided(it);
    await printLetters(it.deps, CREDITOR, MONDAY);
    const copy = await restored(it);
    const before = await copy.deps.store.select('dispatch', {});
    expect(await afterRestore(copy.deps.store, 'claire')).toEqual({ withdrawn: 0, uncertain: 0 });
    expect(await copy.deps.store.select('dispatch', {})).toEqual(before);
  });
});
