import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { buildMail } from '../adapters/mail/mime.ts';
import { mailPage, messageIdOf } from './mail-page.ts';

const PICTURE = Uint8Array.from({ length: 300 }, (_, at) => at % 256);

async function mail(html: string, attached: boolean) {
  const { raw } = await buildMail({
    messageId: 'acquit.1.2.abc@corvaine.example',
    at: '2026-09-22T07:10:00.000Z',
    from: { name: 'Atelier', address: 'a@corvaine.example' },
    replyTo: 'a@corvaine.example',
    to: { name: 'Client', address: 'c@client.example' },
    subject: 'Échéance',
    text: 'Bonjour',
    html,
    attachments: [
      { name: 'qr.png', mediaType: 'image/png', bytes: PICTURE, cid: 'qr1@acquit' },
      ...(attached ? [{ name: 'F-1.pdf', mediaType: 'application/pdf', bytes: new TextEncoder().encode('%PDF-1.7') }] : []),
    ],
  });
  return raw;
}

test.each([true, false])('the page is the HTML part with its pictures inside (attachment: %s)', async (attached) => {
  const html = `<p>Réglé : 1 234,50 € = ${'é'.repeat(200)}</p><img src="cid:qr1@acquit"><img src="cid:unknown">`;
  const raw = await mail(html, attached);
  const page = mailPage(raw);
  const parsed = (await PostalMime.parse(raw)).html?.trim() ?? '';
  expect(parsed).toContain('Réglé');
  expect(page.trim()).toBe(parsed.replace('cid:qr1@acquit', `data:image/png;base64,${Buffer.from(PICTURE).toString('base64')}`));
  expect(page).toContain('cid:unknown');
});

test('the id of a message is what it was given', async () => {
  expect(messageIdOf(await mail('<p></p>', false))).toBe('acquit.1.2.abc@corvaine.example');
  expect(messageIdOf(new TextEncoder().encode('Subject: none\r\n\r\nMessage-ID: <not@the.head>'))).toBe('');
});
