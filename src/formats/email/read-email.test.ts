import { describe, expect, test } from 'vitest';
import { buildMail } from '../../adapters/mail/mime.ts';
import { readEmail } from './read-email.ts';

const MAIL = {
  messageId: 'acquit.1.2.abc@exemple.fr',
  at: '2026-03-02T08:00:00Z',
  from: { name: 'Ateliers Vauban', address: 'compta@vauban.example' },
  replyTo: 'compta@vauban.example',
  to: { name: 'Société Générale d’Équipement', address: 'compta@sge.example' },
  subject: 'Votre facture F-2026-0001 : 1 200,00 € à régler, échéance dépassée depuis le 1er février',
  text: 'Bonjour,\n\nà régler : 1 200,00 €\n',
  html: '<p>à régler = <b>1 200,00 €</b></p><img src="cid:qr-eur">',
  attachments: [
    { name: 'qr-eur.png', mediaType: 'image/png', bytes: new Uint8Array([1, 2, 250]), cid: 'qr-eur' },
    { name: 'Facture F-2026-0001 – été.pdf', mediaType: 'application/pdf', bytes: new Uint8Array([37, 80]) },
  ],
};

const bytes = (text: string) => new TextEncoder().encode(text);

describe('an e-mail that was kept', () => {
  test('is read back as it was written', async () => {
    const { raw } = await buildMail(MAIL);
    const read = readEmail(raw);
    expect(read.subject).toBe(MAIL.subject);
    expect(read.text.trim()).toBe(MAIL.text.trim());
    expect(read.html?.trim()).toBe(MAIL.html);
    expect(read.images).toEqual([{ cid: 'qr-eur', mediaType: 'image/png', bytes: new Uint8Array([1, 2, 250]) }]);
    expect(read.attachments).toEqual(['Facture F-2026-0001 – été.pdf']);
  });

  test('without parts is its text', () => {
    expect(readEmail(bytes('Subject: Bonjour\r\n\r\nDeux lignes\r\nen tout'))).toEqual({
      subject: 'Bonjour',
      text: 'Deux lignes\nen tout',
      html: null,
      images: [],
      attachments: [],
    });
  });

  test('that is none, or unfolds without end, throws nothing', () => {
    expect(readEmail(bytes(''))).toMatchObject({ subject: '', text: '', html: null });
    expect(readEmail(bytes('["to","subject"]'))).toMatchObject({ subject: '', html: null });
    expect(readEmail(bytes("Content-Disposition: attachment; filename*=utf-8''%E0%A4%A"))).toMatchObject({
      attachments: [expect.stringContaining('%A')],
    });
    const open = 'Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n';
    expect(readEmail(bytes(open.repeat(500)))).toMatchObject({ text: '', html: null });
  });
});
