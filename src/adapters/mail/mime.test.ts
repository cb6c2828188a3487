import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import type { Mail } from '../../ports/outside.ts';
import { buildMail } from './mime.ts';

const PDF = Uint8Array.from({ length: 50_000 }, (_, index) => (index * 7) % 256);

const MAIL: Mail = {
  messageId: 'acquit.7.9.0123456789abcdef@vauban.example',
  at: '2026-03-02T08:00:00.000Z',
  from: { name: 'Ateliers Vauban', address: 'compta@vauban.example' },
  replyTo: 'compta@vauban.example',
  to: { name: 'Dupont', address: 'compta@dupont.example' },
  subject: 'Facture F-1 : 1 200,00 €',
  text: 'Bonjour,\n\nVotre facture est échue.\n.\nLe point seul sur sa ligne reste.\n',
  html: '<p>Bonjour,</p><p>Votre facture est échue.</p><img src="cid:qr1">',
  attachments: [
    { name: 'qr1.png', mediaType: 'image/png', bytes: PDF.slice(0, 300), cid: 'qr1' },
    { name: 'Facture n° 1 – été.pdf', mediaType: 'application/pdf', bytes: PDF },
  ],
};

const build = async (changes: Partial<Mail> = {}) => Buffer.from((await buildMail({ ...MAIL, ...changes })).raw);
const parse = async (changes: Partial<Mail> = {}) => new PostalMime().parse(await build(changes));

/** The names of the header fields, in order: more of them than before means that somebody has put one in. */
async function fields(changes: Partial<Mail> = {}): Promise<string[]> {
  return (await parse(changes)).headers.map((header) => header.key);
}

test('the same mail gives the same bytes', async () => {
  expect((await build()).equals(await build())).toBe(true);
  expect((await build()).equals(await build({ at: '2026-03-02T08:00:01.000Z' }))).toBe(false);
  expect((await build()).equals(await build({ messageId: 'acquit.7.9.0123456789abcdee@vauban.example' }))).toBe(false);
});

test('it says who writes to whom, when, and that no person typed it', async () => {
  const mail = await parse();
  expect(mail).toMatchObject({
    messageId: `<${MAIL.messageId}>`,
    from: { name: 'Ateliers Vauban', address: 'compta@vauban.example' },
    to: [{ name: 'Dupont', address: 'compta@dupont.example' }],
    replyTo: [{ address: 'compta@vauban.example' }],
    subject: MAIL.subject,
    date: '2026-03-02T08:00:00.000Z',
  });
  expect(mail.headers.find((header) => header.key === 'auto-submitted')?.value).toBe('auto-generated');
});

test('text, HTML and attachments come out as they went in', async () => {
  const mail = await parse();
  expect(mail.text?.replaceAll('\r\n', '\n').trimEnd()).toBe(MAIL.text.trimEnd());
  expect(mail.html).toContain('Votre facture est échue.');
  expect(mail.attachments.map((one) => [one.filename, one.mimeType, one.disposition])).toEqual([
    ['qr1.png', 'image/png', 'inline'],
    ['Facture n° 1 – été.pdf', 'application/pdf', 'attachment'],
  ]);
  const [image, invoice] = mail.attachments;
  expect(image?.contentId).toBe('<qr1>');
  expect(Buffer.from(invoice?.content as ArrayBuffer).equals(Buffer.from(PDF))).toBe(true);
});

const EVIL = 'Dupont\r\nBcc: evil@other.example\r\n\r\n<p>evil</p>';

test.each<[string, Partial<Mail>]>([
  ['the name of the debtor', { to: { name: EVIL, address: MAIL.to.address } }],
  ['the name of the creditor', { from: { name: EVIL, address: MAIL.from.address } }],
  ['the subject', { subject: EVIL }],
  ['the subject, by a bare line feed', { subject: 'Facture\nBcc: evil@other.example' }],
  ['the subject, by a bare carriage return', { subject: 'Facture\rBcc: evil@other.example' }],
  ['the address of the debtor', { to: { name: 'Dupont', address: 'a@dupont.example>\r\nBcc: <evil@other.example' } }],
  ['the reply address', { replyTo: 'compta@vauban.example\r\nBcc: evil@other.example' }],
  ['the Message-ID', { messageId: 'a@vauban.example>\r\nBcc: evil@other.example' }],
  ['the name of an attachment', { attachments: [{ name: EVIL, mediaType: 'application/pdf', bytes: PDF }] }],
  ['the type of an attachment', { attachments: [{ name: 'f.pdf', mediaType: EVIL, bytes: PDF }] }],
])('nothing can be put into the header through %s', async (_, changes) => {
  const known = await fields({ attachments: changes.attachments ?? MAIL.attachments });
  expect(await fields(changes)).toEqual(known);
  expect(known).not.toContain('bcc');
  expect((await parse(changes)).bcc ?? []).toEqual([]);
  expect((await build(changes)).toString('latin1')).not.toMatch(/^bcc:/im);
});

test('a name cannot add a recipient', async () => {
  const mail = await parse({ to: { name: 'Dupont <evil@other.example>, "x', address: MAIL.to.address } });
  expect(mail.to?.map((one) => one.address)).toEqual([MAIL.to.address]);
});

test('names and subjects of all scripts survive', async () => {
  const name = 'Société « Été & Fils » 株式会社 🧾, “guillemets” (SARL); <x>';
  const subject = `Relance : ${'facture impayée à régler ; '.repeat(12)}€`;
  const mail = await parse({ to: { name, address: MAIL.to.address }, subject });
  expect([mail.to?.[0]?.name, mail.subject]).toEqual([name, subject.trim()]);
});

test('no line is longer than mail servers take, and all end alike', async () => {
  const long = 'x'.repeat(5_000);
  const raw = (
    await build({ text: `${long} été\n${long}`, html: `<p>${long}</p>`, subject: long, to: { name: long, address: MAIL.to.address } })
  ).toString('latin1');
  expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);
  expect(raw.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(raw).toMatch(/^[\x00-\x7f]*$/);
  expect((await parse({ text: `${long} été\n${long}` })).text?.trimEnd()).toBe(`${long} été\n${long}`);
});

test('the envelope names one sender and one recipient', async () => {
  expect((await buildMail(MAIL)).envelope).toEqual({ from: 'compta@vauban.example', to: 'compta@dupont.example' });
  expect((await buildMail({ ...MAIL, to: { name: '', address: 'été@société.example' } })).envelope.to).toBe('été@xn--socit-esab.example');
});
