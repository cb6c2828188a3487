import { describe, expect, test } from 'vitest';
import { readFile } from '../read.ts';
import { COMPLAINT, deliveryReport, FAILED, LATE, mail, ORDINARY, OURS, WORDS_ONLY } from './fixtures/incoming-mails.ts';

async function read(bytes: Uint8Array) {
  const reading = await readFile({ name: 'x', bytes });
  expect(reading.format).toBe('email');
  const [email] = reading.emails ?? [];
  if (!email) throw new Error('no e-mail');
  return { ...email, codes: reading.findings.map(({ code }) => code), count: reading.emails?.length };
}

describe('a report by the book', () => {
  test.each(['\r\n', '\n', '\r'])('names who failed, and no one else (line ends %j)', async (end) => {
    expect(await read(deliveryReport(undefined, end))).toMatchObject({
      class: 'bounce',
      recipients: [{ address: 'achats@martin-btp.example', action: 'failed', status: '5.1.1' }],
      originalMessageId: OURS,
      visibleReply: null,
      codes: [],
    });
  });

  test('groups that no blank line parts are still two recipients', async () => {
    const second = FAILED.replace('achats@', 'siege@').replace('5.1.1', '5.2.2');
    const { recipients } = await read(deliveryReport(FAILED.replace(/\n\n$/, '\n') + second));
    expect(recipients.map(({ address, status }) => `${address} ${status}`)).toEqual([
      'achats@martin-btp.example 5.1.1',
      'siege@martin-btp.example 5.2.2',
    ]);
  });

  test('of a delay only is a bounce that nobody failed in', async () => {
    expect(await read(deliveryReport(LATE))).toMatchObject({ class: 'bounce', recipients: [], codes: [] });
  });

  test('whose boundary was lost is read all the same', async () => {
    const broken = new TextDecoder().decode(deliveryReport()).replace('boundary="=_b1"', 'boundary="=_b9"');
    expect(await read(new TextEncoder().encode(broken))).toMatchObject({
      class: 'bounce',
      recipients: [{ address: 'achats@martin-btp.example', status: '5.1.1' }],
      originalMessageId: OURS,
    });
  });

  test('that a gateway wrapped in another is found inside', async () => {
    const inner = new TextDecoder().decode(deliveryReport()).replaceAll('\r\n', '\n');
    const outer = mail(
      { From: 'MAILER-DAEMON@gateway.example', Subject: 'Returned mail', 'Content-Type': 'multipart/mixed; boundary=outer' },
      `--outer\nContent-Type: text/plain\n\nSee below.\n--outer\nContent-Type: message/rfc822\n\n${inner}\n--outer--`,
    );
    expect((await read(outer)).recipients).toHaveLength(1);
  });
});

describe('a report in words', () => {
  test('names the address and the reason, not the help desk, and not what our own message says', async () => {
    expect(await read(WORDS_ONLY)).toMatchObject({
      class: 'bounce',
      recipients: [{ address: 'achats@martin-btp.example', action: 'failed', status: '5.2.2' }],
      originalMessageId: OURS,
    });
  });

  test.each([
    [
      'X-Failed-Recipients lists',
      { 'X-Failed-Recipients': 'Achats@martin-btp.example' },
      'A message that you sent could not be delivered.',
    ],
    ['a sentence names', {}, 'There was an error delivering your mail to <achats@martin-btp.example>.\n\nmx said:\n550 5.1.1 no'],
    [
      'Exchange quotes',
      {},
      'Delivery has failed to these recipients or groups:\n\nachats@martin-btp.example<mailto:achats@martin-btp.example>\nNot found.',
    ],
    [
      'French servers say',
      {},
      'Votre message n’a pas pu être remis aux destinataires suivants :\n\n  achats@martin-btp.example (boîte pleine)',
    ],
    [
      'only the message that came back says',
      {},
      `Your message could not be delivered.\n\n----- Original message -----\n\nTo: achats@martin-btp.example\nMessage-ID: ${OURS}`,
    ],
  ])('%s who failed', async (_, headers, body) => {
    const bytes = mail(
      { From: 'postmaster@relais.example', To: 'compta@vauban.example', Subject: 'Undeliverable: facture', ...headers },
      body,
    );
    expect(await read(bytes)).toMatchObject({ class: 'bounce', recipients: [{ address: 'achats@martin-btp.example' }] });
  });

  test('in Japanese, in its own encoding, is one', async () => {
    // 送信できませんでした in ISO-2022-JP.
    const sentence = '\u001b$BAw?.$G$-$^$;$s$G$7$?\u001b(B';
    const bytes = mail(
      { From: 'Postmaster@keitai.example', Subject: 'Mail', 'Content-Type': 'text/plain; charset=iso-2022-jp' },
      `${sentence}\n\n<neko@keitai.example>`,
    );
    expect(await read(bytes)).toMatchObject({ class: 'bounce', recipients: [{ address: 'neko@keitai.example' }] });
  });

  test('that names nobody says so', async () => {
    const bytes = mail({ From: 'MAILER-DAEMON@relais.example', Subject: 'Mail delivery failed' }, 'Sorry.');
    expect(await read(bytes)).toMatchObject({ class: 'bounce', recipients: [], codes: ['email-bounce-unnamed'] });
  });

  test('of a delay fails nobody', async () => {
    const bytes = mail(
      { From: 'mailer-daemon@relais.example', Subject: 'Warning: message 1abc delayed 24 hours' },
      'This is a warning message only.\n\n  achats@martin-btp.example\n    mx: 451 4.7.1 try later',
    );
    expect(await read(bytes)).toMatchObject({ class: 'bounce', recipients: [] });
  });
});

describe('other mail', () => {
  test.each(ORDINARY)('%s', async (_, bytes, found) => {
    expect(await read(bytes)).toMatchObject({ class: found, recipients: [] });
  });

  test('a complaint names our message', async () => {
    expect(await read(COMPLAINT)).toMatchObject({ class: 'complaint', originalMessageId: OURS, visibleReply: null, codes: [] });
  });

  test('a report about authentication is no person’s complaint, and says so', async () => {
    const report = new TextDecoder().decode(COMPLAINT).replace('abuse', 'auth-failure');
    expect(await read(new TextEncoder().encode(report))).toMatchObject({ class: 'complaint', codes: ['email-authentication-report'] });
  });

  test('what a sending service writes in JSON is read by its own words', async () => {
    const notification = (type: string) =>
      `{"notificationType":"${type}","bounce":{"bouncedRecipients":[{"emailAddress":"achats@martin-btp.example","status":"5.1.1"}]},"mail":{"x":"!\n "}}`;
    const from = { From: 'no-reply@sns.service.example', Subject: 'Notification Message' };
    expect(await read(mail(from, notification('Bounce')))).toMatchObject({
      class: 'bounce',
      recipients: [{ address: 'achats@martin-btp.example', action: 'failed', status: '5.1.1' }],
    });
    expect(await read(mail(from, notification('Complaint')))).toMatchObject({ class: 'complaint', recipients: [] });
    expect(await read(mail(from, notification('Delivery')))).toMatchObject({ class: 'other', recipients: [] });
  });

  test('an answer gives its sender, its subject, what it answers and its own words', async () => {
    const bytes = mail(
      {
        From: '=?iso-8859-1?Q?Andr=E9_Dupont?= <dupont@martin-btp.example>',
        Subject: '=?UTF-8?B?UmXCoDogZmFjdHVyZQ==?=',
        References: `<other@x.example> ${OURS}`,
        'Content-Type': 'text/plain; charset=iso-8859-15',
        'Content-Transfer-Encoding': 'quoted-printable',
      },
      'R=E9gl=E9 vendredi : 1 200 =A4.\n\nCordialement,\nAndr=E9',
    );
    expect(await read(bytes)).toMatchObject({
      class: 'reply',
      from: 'André Dupont <dupont@martin-btp.example>',
      originalMessageId: OURS,
      visibleReply: 'Réglé vendredi : 1 200 €.',
    });
  });

  test('accents that no header explains are guessed', async () => {
    const bytes = Buffer.from('From: a@b.example\nSubject: Re: facture\n\nD\xe9j\xe0 r\xe9gl\xe9e, merci de v\xe9rifier.', 'latin1');
    expect((await read(bytes)).visibleReply).toBe('Déjà réglée, merci de vérifier.');
  });

  test('an mbox is all its mails', async () => {
    const from = 'From somebody Mon Mar  2 08:00:00 2026\n';
    const one = new TextDecoder().decode(mail({ From: 'a@b.example', Subject: 'Un' }, 'un\nFrom here on, two.\n\n', '\n'));
    const box = new TextEncoder().encode(`${from}${one}${from}${one.replace('Un', 'Deux')}`);
    const { emails } = await readFile({ name: 'x', bytes: box });
    expect(emails?.map(({ subject }) => subject)).toEqual(['Un', 'Deux']);
    expect(emails?.[0]?.visibleReply).toBe('un\nFrom here on, two.');
  });

  test('a text without headers is an e-mail only where a quotation or a signature says so', async () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    expect(await read(bytes('Payé hier.\n\nLe 2 mars 2026 à 08:00, Compta <c@v.example> a écrit :\n> Bonjour'))).toMatchObject({
      class: 'reply',
      visibleReply: 'Payé hier.',
      codes: ['email-no-header'],
    });
    expect(await readFile({ name: 'x', bytes: bytes('Payé hier.\nMerci.') })).toMatchObject({ format: null });
    expect(await readFile({ name: 'x', bytes: bytes('a;b;c\n1;2;3\n--\n4;5;6') })).toMatchObject({ format: null });
  });
});
