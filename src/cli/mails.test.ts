import { afterEach, expect, test } from 'vitest';
import { written } from '../formats/email/written-mail.test-kit.ts';
import { sendEmails } from '../use-cases/send-emails.ts';
import { debtorsDue, decided, dispatchOf, MONDAY } from '../use-cases/sending.test-kit.ts';
import { type MemoryDesk, memoryDesk } from './memory.test-kit.ts';

let desk: MemoryDesk | null = null;
afterEach(() => desk?.close());

async function withReply(text: string): Promise<{ desk: MemoryDesk; file: string }> {
  desk = await memoryDesk();
  const [debtor] = await debtorsDue(desk, ['Dupont']);
  await decided(desk);
  await sendEmails(desk.deps, 1 as never, MONDAY);
  const sent = await dispatchOf(desk, debtor as never);
  const file = desk.file('reponse.eml', new TextDecoder().decode(written({ answers: sent.message_id, text })));
  return { desk, file };
}

test('a forwarded reply is kept, shown with what it may mean, and a promise confirmed', async () => {
  const { desk: it, file } = await withReply('Nous réglerons vendredi.');
  const { out } = await it.acquit('inbox', file);
  expect(out).toContain('E-mail n° 1 gardé.');
  expect(out).toContain('Dupont (répond à notre message)');
  expect(out).toContain('→ promet de régler, 06/03/2026 : « Nous réglerons vendredi. »');
  expect((await it.acquit('tasks')).out).toContain('Réponses de débiteurs à lire : 1. Les voir : acquit inbox\n');
  expect((await it.acquit('tasks', '--lang', 'en')).out).toContain('Replies of debtors to read: 1. See: acquit inbox\n');
  expect(await it.json('tasks')).toMatchObject([{ unread: { replies: 1, said: 0 } }]);
  expect((await it.acquit('inbox', file)).out).toContain('Cet e-mail est déjà là : n° 1.');
  expect((await it.acquit('reply', '1', '--promise', '6/3/2026')).out).toContain('jusqu’au 09/03/2026 inclus');
  expect((await it.acquit('inbox')).out).toContain('Aucune réponse n’attend.');
  expect((await it.acquit('tasks')).out).not.toContain('acquit inbox');
});

test('the same as a document', async () => {
  const { desk: it, file } = await withReply('Nous contestons.');
  expect(await it.json('inbox', file)).toMatchObject([
    { is: 'taken', mail: { id: 1, joinedBy: 'message-id', intents: [{ code: 'dispute' }] } },
  ]);
  expect(await it.json('reply', '1', '--dispute', 'livraison incomplète')).toEqual([{ mail: 1, until: null }]);
});

test('what says nothing, or two things, is not understood; what is no mail is refused', async () => {
  const { desk: it, file } = await withReply('Bonjour');
  await it.acquit('inbox', file);
  expect((await it.acquit('reply', '1')).code).toBe(2);
  expect((await it.acquit('reply', '1', '--paid', '--copy')).code).toBe(2);
  expect((await it.acquit('inbox', it.file('x.pdf', '%PDF'))).code).toBe(1);
  expect((await it.acquit('inbox', 'absent.eml')).code).toBe(2);
  expect((await it.acquit('inbox', '--read')).err).toContain('Aucune boîte de réception n’est réglée');
  expect((await it.acquit('reply', '1', '--join', 'Dupont')).out).toContain('rattaché à Dupont');
  expect((await it.acquit('reply', '1', '--aside')).out).toContain('mis de côté');
});
