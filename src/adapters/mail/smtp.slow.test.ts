import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import { afterEach, describe, expect, test } from 'vitest';
import type { BuiltMail, MailOutcome } from '../../ports/outside.ts';
import { buildMail } from './mime.ts';
import { HANGS_UP, IS_SILENT, type Manners, type RudeServer, rudeServer } from './rude-server.test-kit.ts';
import { startSink } from './sink.ts';
import { outcomeOf, type Patience, smtpMailer } from './smtp.ts';

const PATIENT: Patience = { connection: 10_000, answer: 10_000 };
const SHORT: Patience = { connection: 300, answer: 300 };
/** Only where a server is silent is there anything to wait for. */
const patienceWith = (manners: Manners) => (Object.values(manners).includes(IS_SILENT) ? SHORT : PATIENT);
const opened: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close();
});

function mailerTo(port: number, changes: Partial<Parameters<typeof smtpMailer>[0]> = {}, patience: Patience = PATIENT) {
  const mailer = smtpMailer({ host: '127.0.0.1', port, secure: false, user: null, password: null, ...changes }, patience);
  opened.push(mailer);
  return mailer;
}

async function rude(...manners: readonly Manners[]): Promise<RudeServer> {
  const server = await rudeServer(...manners);
  opened.push(server);
  return server;
}

let number = 0;
function someMail(to = 'compta@dupont.example', bytes = 0): Promise<BuiltMail> {
  number += 1;
  return buildMail({
    messageId: `acquit.${number}@vauban.example`,
    at: '2026-03-02T08:00:00.000Z',
    from: { name: 'Ateliers Vauban', address: 'compta@vauban.example' },
    replyTo: 'compta@vauban.example',
    to: { name: 'Dupont', address: to },
    subject: 'Facture F-1',
    text: 'Bonjour,\n\nVotre facture est échue.\n.\nCordialement\r',
    html: '<p>Bonjour</p>\n<p>Votre facture est échue.</p>',
    attachments: bytes ? [{ name: 'f.pdf', mediaType: 'application/pdf', bytes: new Uint8Array(bytes) }] : [],
  });
}

const REFUSED_FOR_NOW: MailOutcome = { kind: 'refused', permanent: false, recipientAtFault: false, reply: expect.any(String) as string };
const REFUSED: MailOutcome = { ...REFUSED_FOR_NOW, permanent: true };
const ADDRESS_REFUSED: MailOutcome = { ...REFUSED, recipientAtFault: true };
const UNKNOWN: MailOutcome = { kind: 'unknown', reply: expect.any(String) as string };

/** What happens, what it means, and whether the server had the whole message. */
const CASES: readonly [string, Manners, MailOutcome, boolean][] = [
  ['a greeting 421', { connect: { say: '421 too busy', thenHangUp: true } }, REFUSED_FOR_NOW, false],
  ['a greeting 554', { connect: { say: '554 no mail here', thenHangUp: true } }, REFUSED_FOR_NOW, false],
  ['a connection closed before the greeting', { connect: HANGS_UP }, REFUSED_FOR_NOW, false],
  ['no greeting', { connect: IS_SILENT }, REFUSED_FOR_NOW, false],
  ['a connection closed at EHLO', { EHLO: HANGS_UP }, REFUSED_FOR_NOW, false],
  ['MAIL FROM 451', { MAIL: { say: '451 later' } }, REFUSED_FOR_NOW, false],
  ['MAIL FROM 550', { MAIL: { say: '550 not you' } }, REFUSED, false],
  ['MAIL FROM 421 and closed', { MAIL: { say: '421 bye', thenHangUp: true } }, REFUSED_FOR_NOW, false],
  ['MAIL FROM 503', { MAIL: { say: '503 bad sequence' } }, REFUSED_FOR_NOW, false],
  ['closed at MAIL FROM', { MAIL: HANGS_UP }, REFUSED_FOR_NOW, false],
  ['silence after MAIL FROM', { MAIL: IS_SILENT }, REFUSED_FOR_NOW, false],
  ['RCPT TO 550', { RCPT: { say: '550 no such user' }, DATA: { say: '554 no recipients' } }, ADDRESS_REFUSED, false],
  ['RCPT TO 550 5.1.1', { RCPT: { say: '550 5.1.1 no such user' }, DATA: { say: '554 no recipients' } }, ADDRESS_REFUSED, false],
  ['RCPT TO 550, then DATA taken all the same', { RCPT: { say: '550 no such user' } }, ADDRESS_REFUSED, false],
  ['RCPT TO 450', { RCPT: { say: '450 greylisted' }, DATA: { say: '554 no recipients' } }, REFUSED_FOR_NOW, false],
  ['RCPT TO 554 5.7.1', { RCPT: { say: '554 5.7.1 relay access denied' }, DATA: { say: '554 no recipients' } }, REFUSED, false],
  ['RCPT TO 550 5.1.8', { RCPT: { say: '550 5.1.8 sender domain not found' }, DATA: { say: '554 no recipients' } }, REFUSED, false],
  ['RCPT TO 421 and closed', { RCPT: { say: '421 bye', thenHangUp: true } }, REFUSED_FOR_NOW, false],
  ['closed at RCPT TO', { RCPT: HANGS_UP }, REFUSED_FOR_NOW, false],
  ['DATA 451', { DATA: { say: '451 later' } }, REFUSED_FOR_NOW, false],
  ['DATA 554', { DATA: { say: '554 no' } }, REFUSED, false],
  ['closed at DATA', { DATA: HANGS_UP }, REFUSED_FOR_NOW, false],
  ['silence after DATA', { DATA: IS_SILENT }, REFUSED_FOR_NOW, false],
  ['354, then closed at once', { DATA: { say: '354 go on', thenHangUp: true } }, UNKNOWN, false],
  ['closed in the midst of the message', { hangsUpAfterBytes: 200 }, UNKNOWN, false],
  ['closed after the message without an answer', { '.': HANGS_UP }, UNKNOWN, true],
  ['silence after the message', { '.': IS_SILENT }, UNKNOWN, true],
  ['the message answered with nonsense', { '.': { say: 'hello' } }, UNKNOWN, true],
  ['the message answered with 354', { '.': { say: '354 go on' } }, UNKNOWN, true],
  ['the message answered with 999', { '.': { say: '999 ?' } }, UNKNOWN, true],
  ['half an answer, then closed', { '.': { say: '250-queued', thenHangUp: true } }, UNKNOWN, true],
  ['the message answered with 451', { '.': { say: '451 later' } }, REFUSED_FOR_NOW, true],
  ['the message answered with 421 and closed', { '.': { say: '421 bye', thenHangUp: true } }, REFUSED_FOR_NOW, true],
  ['the message answered with 552', { '.': { say: '552 too much' } }, REFUSED, true],
  ['the message answered with 550 5.7.1', { '.': { say: '550 5.7.1 looks like spam' } }, REFUSED, true],
  ['all well', {}, { kind: 'accepted', reply: '250 queued as 42' }, true],
  ['accepted, then closed', { '.': { say: '250 queued', thenHangUp: true } }, { kind: 'accepted', reply: '250 queued' }, true],
  ['accepted in several lines', { '.': { say: '250-queued\r\n250 as 42' } }, { kind: 'accepted', reply: '250-queued\n250 as 42' }, true],
];

describe.each([
  ['one command at a time', '250 mail.example'],
  ['pipelined', '250-mail.example\r\n250 PIPELINING'],
])('what a server does, and what it means, %s:', (_, ehlo) => {
  test.each(CASES)('%s', async (_what, manners, expected, whole) => {
    const server = await rude({ EHLO: { say: ehlo }, ...manners });
    const outcome = await mailerTo(server.port, {}, patienceWith(manners)).send(await someMail());
    expect(outcome).toEqual(expected);
    expect(server.whole.length > 0).toBe(whole);
  });

  test.each(CASES)('and the next mail is not harmed by it: %s', async (_what, manners) => {
    const server = await rude({ EHLO: { say: ehlo }, ...manners }, { EHLO: { say: ehlo } });
    const mailer = mailerTo(server.port, {}, patienceWith(manners));
    const first = await mailer.send(await someMail());
    const taken = server.whole.length;
    const second = await mailer.send(await someMail());
    // On the same connection the server does what it did before; on a new one it behaves.
    if (server.connections.length === 1) expect(second.kind).toBe(first.kind);
    else expect([second.kind, server.whole.length]).toEqual(['accepted', taken + 1]);
  });
});

describe('a connection', () => {
  test('refused: nothing has left', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    expect(await mailerTo(port).send(await someMail())).toEqual(REFUSED_FOR_NOW);
  });

  test('to a host that does not exist: nothing has left', async () => {
    const mailer = mailerTo(25, { host: 'no-such-host.invalid' });
    expect(await mailer.send(await someMail())).toEqual(REFUSED_FOR_NOW);
  });

  test('is kept for the next mail', async () => {
    const server = await rude({});
    const mailer = mailerTo(server.port);
    for (let mails = 0; mails < 3; mails += 1) expect(await mailer.send(await someMail())).toMatchObject({ kind: 'accepted' });
    expect([server.connections.length, server.whole.length]).toEqual([1, 3]);
  });

  test('is kept when only the recipient was refused', async () => {
    const server = await rude({ RCPT: { say: '550 no such user' } });
    const mailer = mailerTo(server.port);
    expect([await mailer.send(await someMail()), await mailer.send(await someMail())]).toEqual([ADDRESS_REFUSED, ADDRESS_REFUSED]);
    expect(server.connections.length).toBe(1);
  });

  test.each([
    ['silently', undefined],
    ['with a word', '421 idle for too long'],
  ])('closed by the server while idle, %s, is opened anew: nothing looks lost', async (_, word) => {
    const server = await rude({});
    const mailer = mailerTo(server.port);
    await mailer.send(await someMail());
    if (word) server.connections[0]?.write(`${word}\r\n`);
    server.connections[0]?.destroySoon();
    // Both before and after our side has noticed.
    for (const pause of [0, 50]) {
      await sleep(pause);
      expect(await mailer.send(await someMail())).toMatchObject({ kind: 'accepted' });
    }
    expect([server.connections.length, server.whole.length]).toEqual([2, 3]);
  });

  test('that was reset by the network while idle is opened anew', async () => {
    const server = await rude({});
    const mailer = mailerTo(server.port);
    await mailer.send(await someMail());
    server.connections[0]?.resetAndDestroy();
    expect(await mailer.send(await someMail())).toMatchObject({ kind: 'accepted' });
  });

  test('whose server has gone silent while idle is given up, and the mail leaves by another one', async () => {
    const server = await rude({ RSET: IS_SILENT }, {});
    const mailer = mailerTo(server.port, {}, { connection: 300, answer: 60_000 });
    await mailer.send(await someMail());
    expect(await mailer.send(await someMail())).toMatchObject({ kind: 'accepted' });
    expect(server.connections.length).toBe(2);
  });

  test('closed between the check and the mail: nothing has left', async () => {
    const server = await rude({ RSET: { say: '250 reset', thenHangUp: true } }, {});
    const mailer = mailerTo(server.port);
    await mailer.send(await someMail());
    expect(await mailer.send(await someMail())).toEqual(REFUSED_FOR_NOW);
    expect(server.whole.length).toBe(1);
  });

  test('that refused in the midst of a large message is not used again', async () => {
    const server = await rude({ interrupts: { afterBytes: 1_000, say: '552 too large' } }, {});
    const mailer = mailerTo(server.port);
    expect(await mailer.send(await someMail('compta@dupont.example', 4_000_000))).toEqual(REFUSED);
    expect(await mailer.send(await someMail())).toMatchObject({ kind: 'accepted' });
    expect([server.connections.length, server.heard.filter((line) => line.startsWith('RSET'))]).toEqual([2, []]);
  });

  test('cut in the midst of a large message: it may have left', async () => {
    const server = await rude({ hangsUpAfterBytes: 500_000 });
    expect(await mailerTo(server.port).send(await someMail('compta@dupont.example', 4_000_000))).toEqual(UNKNOWN);
  });

  test('may be many at once', async () => {
    const server = await rude({});
    const mailer = mailerTo(server.port);
    const mails = await Promise.all(Array.from({ length: 12 }, () => someMail()));
    const outcomes = await Promise.all(mails.map((mail) => mailer.send(mail)));
    expect(new Set(outcomes.map((one) => one.kind))).toEqual(new Set(['accepted']));
    expect(new Set(server.whole.map((raw) => /^Message-ID: (.*)$/im.exec(raw)?.[1])).size).toBe(12);
  });

  test('a second answer that nobody asked for is not taken for the answer to the next mail', async () => {
    const server = await rude({ '.': { say: '250 queued\r\n250 queued again' } }, { '.': { say: '451 later' } });
    const mailer = mailerTo(server.port);
    await mailer.send(await someMail());
    const second = await mailer.send(await someMail());
    expect(second.kind === 'accepted').toBe(server.whole.length === 2 && server.connections.length === 1);
  });
});

describe('signing in', () => {
  const account = { user: 'claire', password: 'geheim' };

  test('never happens in clear text: a server without STARTTLS gets neither password nor mail', async () => {
    const server = await rude({ EHLO: { say: '250-mail.example\r\n250 AUTH PLAIN LOGIN' }, AUTH: { say: '235 welcome' } });
    expect(await mailerTo(server.port, account).send(await someMail())).toEqual(REFUSED_FOR_NOW);
    expect(server.heard.filter((line) => /AUTH|MAIL/.test(line))).toEqual([]);
  });

  test('is not tried when the server breaks STARTTLS off', async () => {
    const server = await rude({
      EHLO: { say: '250-mail.example\r\n250-STARTTLS\r\n250 AUTH PLAIN' },
      STARTTLS: { say: '220 go', thenHangUp: true },
    });
    expect(await mailerTo(server.port, account).send(await someMail())).toEqual(REFUSED_FOR_NOW);
    expect(server.heard.filter((line) => /AUTH|MAIL/.test(line))).toEqual([]);
  });

  test('is not tried over a connection whose TLS nobody vouches for', async () => {
    let tried = false;
    const server = new SMTPServer({
      logger: false,
      onAuth: (_auth, _session, callback) => {
        tried = true;
        callback(null, { user: 'claire' });
      },
    });
    server.on('error', () => {});
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    opened.push({ close: () => new Promise<void>((resolve) => server.close(() => resolve())) });
    const { port } = server.server.address() as AddressInfo;
    expect(await mailerTo(port, account).send(await someMail())).toEqual(REFUSED_FOR_NOW);
    expect(tried).toBe(false);
  });
});

describe('an address', () => {
  test.each(['', 'compta', 'a b@dupont.example', 'a@dupont.example>\r\nRCPT TO:<evil@other.example', 'a@dupont.example, b@other.example'])(
    'that is none reaches nobody: %j',
    async (address) => {
      const sink = await startSink();
      opened.push(sink);
      const outcome = await mailerTo(sink.port).send(await someMail(address));
      expect(outcome).toMatchObject({ kind: 'refused', permanent: true });
      expect(sink.received).toEqual([]);
    },
  );

  test('in a domain with accents is written as servers know it', async () => {
    const server = await rude({});
    expect(await mailerTo(server.port).send(await someMail('compta@société.example'))).toMatchObject({ kind: 'accepted' });
    expect(server.heard).toContain('RCPT TO:<compta@xn--socit-esab.example>');
  });
});

describe('the sink', () => {
  test('is a real server: what is sent is what comes in, byte for byte', async () => {
    const sink = await startSink({ refuse: (address) => (address.startsWith('dead') ? 550 : address.startsWith('busy') ? 451 : null) });
    opened.push(sink);
    const mailer = mailerTo(sink.port);
    const mail = await someMail('compta@dupont.example', 300_000);
    expect(await mailer.send(mail)).toMatchObject({ kind: 'accepted' });
    expect(await mailer.send(await someMail('dead@dupont.example'))).toEqual(ADDRESS_REFUSED);
    expect(await mailer.send(await someMail('busy@dupont.example'))).toEqual(REFUSED_FOR_NOW);
    expect(sink.received.map((one) => one.to)).toEqual(['compta@dupont.example']);
    expect(sink.received[0]?.raw.equals(Buffer.from(mail.raw))).toBe(true);
  });

  test('that fails at keeping a message says so, and the message has not been taken', async () => {
    const sink = await startSink({ beforeReply: () => Promise.reject(new Error('disk full')) });
    opened.push(sink);
    expect((await mailerTo(sink.port).send(await someMail())).kind).toBe('refused');
  });
});

test('an error of ours is never taken for an answer of the server', () => {
  const plain = Object.assign(new Error('boom'), { code: 'ESTREAM' });
  expect(outcomeOf(plain, true).kind).toBe('unknown');
  expect(outcomeOf(plain, false)).toEqual({ kind: 'refused', permanent: false, recipientAtFault: false, reply: 'boom' });
});
