import { afterAll, afterEach, expect, test } from 'vitest';
import { onDatabase } from '../../../stories/engine/outsiders.ts';
import { CREDITOR } from '../../../stories/engine/world.ts';
import { day } from '../../core/base/day.ts';
import type { DebtorId, MailId } from '../../core/base/id.ts';
import { report, written } from '../../formats/email/written-mail.test-kit.ts';
import { answerMail } from '../../use-cases/answer-mail.ts';
import { approve } from '../../use-cases/approve.ts';
import type { Deps } from '../../use-cases/context.ts';
import { inbox } from '../../use-cases/inbox.ts';
import { printLetters } from '../../use-cases/print-letters.ts';
import { readMailbox } from '../../use-cases/read-mailbox.ts';
import { runDay } from '../../use-cases/run-day.ts';
import { sendEmails } from '../../use-cases/send-emails.ts';
import { debtorsDue, decided, MONDAY, type Office, office, statuses, TUESDAY } from '../../use-cases/sending.test-kit.ts';
import { scratchDatabase } from '../db/scratch-workspace.ts';
import { startSink } from '../mail/sink.ts';
import { smtpMailer } from '../mail/smtp.ts';
import { createPrinter } from '../print/printer.ts';
import { type Dovecot, startDovecot, whyNoDovecot } from './dovecot.test-kit.ts';
import { imapMailbox, tryMailbox } from './imap.ts';
import { selfSignedServer } from './self-signed.test-kit.ts';

const why = whyNoDovecot();
if (why) console.warn(`The exchange with a real IMAP server is not tried: ${why}.`);

const dovecot = why === null ? await startDovecot() : (null as unknown as Dovecot);
const scratch = await scratchDatabase();
const onPostgres = onDatabase(scratch.database);
afterAll(async () => {
  await dovecot?.close();
  await scratch.close();
});
const tried = test.skipIf(why !== null);

/**
 * A debtor whose first reminder left over SMTP on Monday, and who reads and answers like anybody: the ledger is in PostgreSQL, the mail
 * server takes what is sent, and Dovecot keeps what comes back.
 */
async function reminded(name: string, settings = dovecot.settings) {
  const sink = await startSink();
  const mailer = smtpMailer({ host: '127.0.0.1', port: sink.port, secure: false, user: null, password: null });
  closing.push(async () => {
    mailer.close();
    await sink.close();
  });
  const it = await office(onPostgres, mailer);
  const deps: Deps = { ...it.deps, mailbox: () => imapMailbox(settings, 'any'), printer: createPrinter() };
  const [debtor] = await debtorsDue(it, [name]);
  await readMailbox(deps, CREDITOR);
  await decided(it);
  await sendEmails(deps, CREDITOR, MONDAY);
  return { it, deps, debtor: debtor as DebtorId, sink, messageId: messageIdOf(sink.received[0]?.raw) };
}

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

function messageIdOf(raw: Buffer | undefined): string {
  return /^Message-ID:\s*<([^>]+)>/im.exec(raw?.toString() ?? '')?.[1] ?? '';
}

/** A day's run, all of it approved, sent and printed. */
async function worked({ it, deps }: { it: Office; deps: Deps }, on: string) {
  it.clock.moveTo(day(on));
  await runDay(deps, CREDITOR, day(on));
  await approve(deps, CREDITOR, 'all');
  await sendEmails(deps, CREDITOR, day(on));
  return printLetters(deps, CREDITOR, day(on));
}

async function kindsOf({ store }: Deps, debtor: DebtorId) {
  const entries = await store.entries({ after: 0, limit: 10_000 });
  return entries.filter((one) => 'debtorId' in one.data && one.data.debtorId === debtor).map((one) => one.kind);
}

tried('reminder out, reply in, promise confirmed, hold, broken on the day, next step out', async () => {
  const { it, deps, debtor, sink, messageId } = await reminded('Dupont');
  expect(sink.received.map((one) => one.to)).toEqual(['compta@dupont.example']);
  await dovecot.deliver(written({ answers: messageId, text: 'Bonjour,\nNous réglerons le 13 mars.' }));
  expect(await readMailbox(deps, CREDITOR)).toMatchObject({ read: 1, waiting: 1 });
  const [view] = await inbox(deps.store, CREDITOR, ['waiting'], { limit: 5 });
  expect(view).toMatchObject({ mail: { debtor_id: debtor, joined_by: 'message-id' }, intents: [{ code: 'promise', day: '2026-03-13' }] });
  // Nobody has read it yet: nothing leaves, however late it gets.
  await worked({ it, deps }, '2026-03-09');
  expect(sink.received).toHaveLength(1);
  expect(await answerMail(deps, view?.mail.id as MailId, { is: 'promise', day: day('2026-03-13') })).toBe('2026-03-16');
  expect(await deps.store.select('hold', { debtor_id: debtor, lifted_on: null }, { limit: 5 })).toMatchObject([
    { kind: 'promise', promised_on: '2026-03-13', promised_via: 'email', until_day: '2026-03-16', judged: null },
  ]);
  await worked({ it, deps }, '2026-03-16');
  expect([(await kindsOf(deps, debtor)).includes('promise.judged'), sink.received.length]).toEqual([false, 1]);
  await worked({ it, deps }, '2026-03-17');
  const [promise] = await deps.store.select('hold', { debtor_id: debtor, kind: 'promise' }, { limit: 5 });
  expect(promise?.judged).toBe('broken');
  expect((await statuses(it, debtor)).dispatches).toEqual([
    ['email', 'sent'],
    ['call', 'proposed'],
  ]);
});

tried('a hard bounce turns the next step into a letter, which is printed', async () => {
  const { it, deps, debtor, sink, messageId } = await reminded('Martin');
  await dovecot.deliver(report(messageId, '5.1.1', 'compta@martin.example'));
  expect(await readMailbox(deps, CREDITOR)).toMatchObject({ read: 1, waiting: 1 });
  const { batch } = await worked({ it, deps }, TUESDAY);
  expect((await statuses(it, debtor)).dispatches).toEqual([
    ['email', 'failed'],
    ['letter', 'printed'],
  ]);
  expect([batch !== null, sink.received.length]).toEqual([true, 1]);
});

tried('each mail is taken once, in its order, marked and never deleted', async () => {
  const { deps } = await reminded('Petit');
  const before = (await dovecot.listed('INBOX')).length;
  const mails = [written({ text: 'un' }), written({ text: 'deux' })];
  for (const mail of mails) await dovecot.deliver(mail);
  expect(await readMailbox(deps, CREDITOR)).toMatchObject({ read: 2 });
  expect(await readMailbox(deps, CREDITOR)).toMatchObject({ read: 0 });
  const after = await dovecot.listed('INBOX');
  expect([after.length, after.slice(-2).every((one) => one.seen)]).toEqual([before + 2, true]);
});

tried('what was not kept is read again', async () => {
  const { deps } = await reminded('Leroy');
  await dovecot.deliver(written({ text: 'à garder' }));
  const broken = {
    ...deps,
    digest: {
      ...deps.digest,
      randomSalt: () => {
        throw new Error('disk full');
      },
    },
  };
  await expect(readMailbox(broken, CREDITOR)).rejects.toThrow('disk full');
  expect(await readMailbox(deps, CREDITOR)).toMatchObject({ read: 1, known: 0 });
});

tried('mails are moved where the settings say', async () => {
  const settings = { ...dovecot.settings, moveTo: 'Acquit' };
  const { deps } = await reminded('Durand', settings);
  await dovecot.deliver(written({ text: 'à ranger' }));
  const before = (await dovecot.listed('INBOX')).length;
  await readMailbox(deps, CREDITOR);
  const [left, moved] = [await dovecot.listed('INBOX'), await dovecot.listed('Acquit')];
  expect([left.length, moved.length > 0]).toEqual([before - 1, true]);
});

tried('numbers that begin anew take nothing twice', async () => {
  const { deps } = await reminded('Moreau');
  const mail = written({ text: 'toujours là' });
  await dovecot.deliver(mail);
  await readMailbox(deps, CREDITOR);
  const known = (await deps.store.select('mail', {}, { limit: 1_000 })).length;
  const [place] = await deps.store.select('mailbox', {}, { limit: 1 });
  if (!place) throw new Error('no place');
  await deps.store.record([{ kind: 'mailbox.read', by: 'test', data: { place: { ...place, validity: place.validity - 1, uid: 0 } } }]);
  const again = await readMailbox(deps, CREDITOR);
  expect([again.known, (await deps.store.select('mail', {}, { limit: 1_000 })).length]).toEqual([again.read, known]);
});

tried('what is wrong is told by its kind: the password, the folder with those that there are, the port', async () => {
  const { settings } = dovecot;
  const code = (changes: Partial<typeof settings>) => tryMailbox({ ...settings, ...changes }, 'any').then(null, (error) => error);
  expect(await code({ password: 'faux' })).toMatchObject({ code: 'mailbox-password-refused', details: { user: 'compta' } });
  expect(JSON.stringify(await code({ password: 'faux' }))).not.toContain('faux');
  expect(await code({ folder: 'Absent' })).toMatchObject({ code: 'mailbox-no-folder', details: { folder: 'Absent' } });
  expect((await code({ folder: 'Absent' })).details.folders).toContain('INBOX');
  expect(await code({ port: 1 })).toMatchObject({ code: 'mailbox-unreachable' });
  await tryMailbox(settings, 'any');
});

tried('a mailbox of this machine is not reached by whoever may only reach the internet', async () => {
  for (const host of ['127.0.0.1', 'localhost'])
    await expect(tryMailbox({ ...dovecot.settings, host }, 'public')).rejects.toMatchObject({ code: 'mailbox-host-private' });
});

tried('a certificate that nobody vouches for is told as such', async () => {
  const { port, close } = await selfSignedServer();
  const at = { ...dovecot.settings, port, secure: true };
  await expect(tryMailbox(at, 'any')).rejects.toMatchObject({ code: 'mailbox-certificate' });
  await close();
});
