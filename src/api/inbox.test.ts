import { describe, expect, it } from 'vitest';
import { written } from '../formats/email/written-mail.test-kit.ts';
import { sendEmails } from '../use-cases/send-emails.ts';
import { debtorsDue, decided, dispatchOf, MONDAY } from '../use-cases/sending.test-kit.ts';
import { takeMail } from '../use-cases/take-mail.ts';
import { apiInMemory } from './api.test-kit.ts';

const AT = '/api/w/dupont/creditors/1/inbox';

async function withReply(mail: Parameters<typeof written>[0] = {}) {
  const one = await apiInMemory('dupont');
  const [debtor] = await debtorsDue(one.it, ['Martin']);
  await decided(one.it);
  await sendEmails(one.it.deps, 1 as never, MONDAY);
  const sent = await dispatchOf(one.it, debtor as never);
  await takeMail(one.it.deps, 1 as never, written({ answers: sent.message_id, text: 'Nous réglons vendredi.', ...mail }));
  return { ...one, debtor: debtor as number };
}

describe('the inbox', () => {
  it('shows a reply with whose it is and what it may mean, in its very words', async () => {
    const { ask, debtor } = await withReply();
    const { status, body } = await ask('GET', AT);
    expect([status, body.next, body.mails.length]).toEqual([200, null, 1]);
    expect(body.mails[0]).toMatchObject({
      kind: 'reply',
      debtor: { id: debtor, name: 'Martin' },
      joinedBy: 'message-id',
      words: { reply: 'Nous réglons vendredi.' },
      intents: [{ code: 'promise', words: 'Nous réglons vendredi.', day: '2026-03-06' }],
    });
  });

  it('takes a promise, and the mail waits no more', async () => {
    const { ask } = await withReply();
    const { body } = await ask('GET', AT);
    const at = `/api/w/dupont/mails/${body.mails[0].id}`;
    expect((await ask('POST', `${at}/answer`, { is: 'promise', day: '2026-03-06' })).body).toEqual({ answered: 1, until: '2026-03-09' });
    expect((await ask('GET', AT)).body.mails).toEqual([]);
    expect((await ask('GET', `${AT}?which=all`)).body.mails[0]).toMatchObject({ state: 'done', answer: 'promise' });
    expect((await ask('POST', `${at}/aside`, {})).body.refused).toBe('mail-answered');
  });

  it('comes by pages, the newest first', async () => {
    const { ask, it: office } = await withReply();
    for (let more = 0; more < 2; more += 1) await takeMail(office.deps, 1 as never, written({ from: 'x@y.example' }));
    const first = await ask('GET', `${AT}?limit=2`);
    expect([first.body.mails.map((one: { id: number }) => one.id), first.body.next]).toEqual([[3, 2], 2]);
    const second = await ask('GET', `${AT}?limit=2&after=2`);
    expect([second.body.mails.map((one: { id: number }) => one.id), second.body.next]).toEqual([[1], null]);
  });

  it('gives an attachment to be saved, whatever it says that it is', async () => {
    const { ask } = await withReply({
      headers: ['MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary="q"'],
      text: '--q\r\nContent-Type: text/plain\r\n\r\nvoir\r\n--q\r\nContent-Type: text/html\r\nContent-Disposition: attachment; filename="a\'\\"é.html"\r\n\r\n<script>alert(1)</script>\r\n--q--',
    });
    const { status, headers } = await ask('GET', '/api/w/dupont/mails/1/attachments/0');
    expect([status, headers['content-type'], headers['x-content-type-options']]).toEqual([200, 'application/octet-stream', 'nosniff']);
    expect(headers['content-disposition']).toMatch(/^attachment; filename\*=UTF-8''[\w%.-]+$/);
    expect((await ask('GET', '/api/w/dupont/mails/1/attachments/7')).body.refused).toBe('unknown-attachment');
    expect((await ask('GET', '/api/w/dupont/mails/9')).body.refused).toBe('unknown-mail');
  });

  it('stands in the history of its debtor with its words and files, and what was made of it; set aside it is none of theirs', async () => {
    const { ask, it: office, debtor } = await withReply();
    const stray = await takeMail(office.deps, 1 as never, written({ text: 'Publicité' }));
    const events = async () => {
      const { body } = await ask('GET', `/api/w/dupont/debtors/${debtor}/history`);
      return body.events.filter((one: { is: string }) => one.is === 'mail').map((one: { mail: object }) => one.mail);
    };
    expect((await ask('GET', '/api/w/dupont/creditors/1/waiting')).body.replies).toBe(2);
    expect(await events()).toHaveLength(1);
    await ask('POST', '/api/w/dupont/mails/1/answer', { is: 'seen' });
    expect(await events()).toMatchObject([{ state: 'done', answer: 'seen', words: { reply: 'Nous réglons vendredi.' }, attachments: [] }]);
    expect((await ask('GET', '/api/w/dupont/creditors/1/waiting')).body.replies).toBe(1);
    if (stray.is !== 'taken') throw new Error('not taken');
    await ask('POST', `/api/w/dupont/mails/${stray.mail.id}/join`, { debtor });
    expect(await events()).toHaveLength(2);
    await ask('POST', `/api/w/dupont/mails/${stray.mail.id}/aside`, {});
    expect(await events()).toHaveLength(1);
  });

  it('is read at once when somebody asks, and says where the mailbox is set up when there is none', async () => {
    const { ask } = await apiInMemory('dupont');
    const { status, body } = await ask('POST', `${AT}/reading`, {});
    expect([status, body.refused, body.message]).toEqual([
      422,
      'mailbox-not-set-up',
      'Aucune boîte n’est relevée\u00a0: voyez Réglages, E-mails.',
    ]);
    expect((await ask('POST', '/api/w/dupont/creditors/7/inbox/reading', {})).status).toBe(404);
  });

  it('is answered by whoever may work, and joined by them', async () => {
    const { ask, debtor } = await withReply({ answers: null, from: 'x@y.example', text: 'Bonjour' });
    const reader = { 'x-person': 'paul', 'x-role': 'accountant' };
    expect((await ask('POST', '/api/w/dupont/mails/1/join', { debtor }, reader)).status).toBe(403);
    expect((await ask('POST', '/api/w/dupont/mails/1/join', { debtor })).status).toBe(200);
    expect((await ask('GET', AT)).body.mails[0]).toMatchObject({ debtor: { id: debtor }, joinedBy: 'person' });
  });
});

describe('the mailbox', () => {
  const box = { host: 'imap.example.fr', port: 993, secure: true, user: 'compta@example.fr', folder: 'INBOX', moveTo: null };

  it('is set up, told without its password, tried and removed', async () => {
    const { ask } = await apiInMemory('dupont');
    expect((await ask('GET', '/api/w/dupont/mailbox')).body).toEqual({ mailbox: null, lastReading: null });
    expect((await ask('POST', '/api/w/dupont/mailbox', { mailbox: { ...box, password: 'secret' } })).body).toEqual({
      mailbox: box,
      lastReading: null,
    });
    expect((await ask('POST', '/api/w/dupont/mailbox/test', {})).body).toEqual({ opened: 'INBOX' });
    expect((await ask('POST', '/api/w/dupont/mailbox', { mailbox: null })).body).toEqual({ mailbox: null, lastReading: null });
  });

  it('moves nothing into the folder that it reads, and takes no address for a server', async () => {
    const { ask } = await apiInMemory('dupont');
    const moved = await ask('POST', '/api/w/dupont/mailbox', { mailbox: { ...box, password: 'x', moveTo: 'INBOX' } });
    expect(moved.body.refused).toBe('mailbox-moves-nowhere');
    expect((await ask('POST', '/api/w/dupont/mailbox', { mailbox: { ...box, password: 'x', host: 'http://a/b' } })).status).toBe(400);
    expect((await ask('GET', '/api/w/dupont/mailbox', undefined, { 'x-person': 'p', 'x-role': 'collector' })).status).toBe(403);
  });
});
