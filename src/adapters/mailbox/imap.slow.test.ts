import { afterAll, expect, test } from 'vitest';
import { CREDITOR } from '../../../stories/engine/world.ts';
import { day } from '../../core/base/day.ts';
import type { DebtorId, MailId } from '../../core/base/id.ts';
import { answerMail } from '../../use-cases/answer-mail.ts';
import { inbox } from '../../use-cases/inbox.ts';
import { report, written } from '../../use-cases/mail.test-kit.ts';
import { readMailbox } from '../../use-cases/read-mailbox.ts';
import { runDay } from '../../use-cases/run-day.ts';
import { sendEmails } from '../../use-cases/send-emails.ts';
import { debtorsDue, decided, inMemory, MONDAY, office, statuses, TUESDAY } from '../../use-cases/sending.test-kit.ts';
import { startSink } from '../mail/sink.ts';
import { smtpMailer } from '../mail/smtp.ts';
import { type Dovecot, startDovecot, whyNoDovecot } from './dovecot.test-kit.ts';
import { imapMailbox, tryMailbox } from './imap.ts';

const why = whyNoDovecot();
if (why) console.warn(`The exchange with a real IMAP server is not tried: ${why}.`);

const dovecot = why === null ? await startDovecot() : (null as unknown as Dovecot);
afterAll(() => dovecot?.close());
const tried = test.skipIf(why !== null);

/** A debtor whose first reminder left over SMTP on Monday, and who reads and answers like anybody. */
async function reminded(name: string, settings = dovecot.settings) {
  const sink = await startSink();
  const mailer = smtpMailer({ host: '127.0.0.1', port: sink.port, secure: false, user: null, password: null });
  const it = await office(inMemory, mailer);
  const deps = { ...it.deps, mailbox: () => imapMailbox(settings) };
  const [debtor] = await debtorsDue(it, [name]);
  await readMailbox(deps, CREDITOR);
  await decided(it);
  await sendEmails(deps, CREDITOR, MONDAY);
  const [received] = sink.received;
  const messageId = /^Message-ID:\s*<([^>]+)>/im.exec(received?.raw.toString() ?? '')?.[1] ?? '';
  mailer.close();
  await sink.close();
  return { it, deps, debtor: debtor as DebtorId, messageId };
}

tried('reminder out, reply in, promise confirmed, hold, broken on the day, next step', async () => {
  const { it, deps, debtor, messageId } = await reminded('Dupont');
  await dovecot.deliver(written({ answers: messageId, text: 'Bonjour,\nNous réglerons le 13 mars.' }));
  expect(await readMailbox(deps, CREDITOR)).toMatchObject({ read: 1, waiting: 1 });
  const [view] = await inbox(deps.store, CREDITOR, ['waiting'], { limit: 5 });
  expect(view).toMatchObject({ mail: { debtor_id: debtor, joined_by: 'message-id' }, intents: [{ code: 'promise', day: '2026-03-13' }] });
  await answerMail(deps, view?.mail.id as MailId, { is: 'promise', day: day('2026-03-13') });
  const steps = async (on: string) => {
    it.clock.moveTo(day(on));
    await runDay(deps, CREDITOR, day(on));
    return (await statuses(it, debtor)).dispatches.length;
  };
  expect([await steps('2026-03-09'), await steps('2026-03-16'), await steps('2026-03-17')]).toEqual([1, 1, 2]);
});

tried('a hard bounce turns the next step into a letter', async () => {
  const { it, deps, debtor, messageId } = await reminded('Martin');
  await dovecot.deliver(report(messageId, '5.1.1', 'compta@martin.example'));
  expect(await readMailbox(deps, CREDITOR)).toMatchObject({ read: 1, waiting: 1 });
  it.clock.moveTo(TUESDAY);
  await runDay(deps, CREDITOR, TUESDAY);
  expect((await statuses(it, debtor)).dispatches).toEqual([
    ['email', 'failed'],
    ['letter', 'approved'],
  ]);
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

tried('a wrong password and a closed port are told in the server’s words, without the password', async () => {
  await expect(tryMailbox({ ...dovecot.settings, password: 'faux' })).rejects.toMatchObject({ code: 'mailbox-unreachable' });
  await expect(tryMailbox({ ...dovecot.settings, port: 1 })).rejects.toMatchObject({ code: 'mailbox-unreachable' });
  await expect(tryMailbox({ ...dovecot.settings, folder: 'Absent' })).rejects.toMatchObject({ code: 'mailbox-unreachable' });
  await tryMailbox(dovecot.settings);
});
