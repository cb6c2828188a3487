import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { readFile } from '../read.ts';
import type { Reading } from '../reading.ts';
import { MUTATIONS, mutationsOf } from '../statements/fixtures/mutations.ts';
import { COMPLAINT, deliveryReport, ORDINARY, WORDS_ONLY } from './fixtures/incoming-mails.ts';

const HEAD = 'From: MAILER-DAEMON@x.example\r\nSubject: Mail delivery failed\r\nMIME-Version: 1.0\r\n';
const read = (bytes: Uint8Array): Promise<Reading> => readFile({ name: 'x.eml', bytes });
const text = (source: string): Uint8Array => Buffer.from(source, 'latin1');
const codes = ({ findings }: Reading): readonly string[] => findings.map(({ code }) => code);

/** What a reading must be whatever it was made of. */
function expectSound({ format, emails = [], findings }: Reading): void {
  if (format === null) expect(findings.some(({ severity }) => severity === 'error')).toBe(true);
  else expect(format).toBe('email');
  for (const email of emails) {
    expect(email.recipients.length).toBeLessThanOrEqual(1000);
    for (const { address } of email.recipients) expect(address.length).toBeLessThanOrEqual(400);
    expect(email.visibleReply?.length ?? 0).toBeLessThanOrEqual(400_000);
    if (email.class !== 'bounce') expect(email.recipients).toEqual([]);
  }
}

test('damaged mails are read or refused, never thrown at', async () => {
  const sources = [deliveryReport(), WORDS_ONLY, COMPLAINT, ...ORDINARY.map(([, bytes]) => bytes)];
  let read_ = 0;
  for (const [index, source] of sources.entries()) {
    for (const bytes of mutationsOf(source, 71 + index, Math.ceil(MUTATIONS / 10))) {
      const reading = await read(bytes);
      if (!['email', null].includes(reading.format)) continue;
      expectSound(reading);
      read_ += reading.emails?.length ?? 0;
    }
  }
  // The test means nothing if most mails are no longer taken for such.
  expect(read_).toBeGreaterThan((sources.length * MUTATIONS) / 20);
});

describe('bounds', () => {
  test('50 MB are cut, and told', async () => {
    const reading = await read(Buffer.concat([text(`${HEAD}\r\nHello\r\n`), Buffer.alloc(50 * 1024 * 1024, 'AAAAAAAA\r\n')]));
    expect(codes(reading)).toContain('email-cut');
    expectSound(reading);
  });

  test('50 MB of line ends are cut, and told', async () => {
    const reading = await read(Buffer.concat([text(`${HEAD}\r\n`), Buffer.alloc(50 * 1024 * 1024, '\n')]));
    expect(codes(reading)).toContain('email-cut');
  });

  test('10 000 parts', async () => {
    const part = '--b\r\nContent-Type: message/delivery-status\r\n\r\nFinal-Recipient: rfc822; a@b.example\r\nAction: failed\r\n\r\n';
    const reading = await read(
      text(`${HEAD}Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n${part.repeat(10_000)}`),
    );
    expect(reading.emails?.[0]?.recipients).toEqual([{ address: 'a@b.example', action: 'failed', status: null }]);
  });

  test('a million recipients are some', async () => {
    const groups = Array.from({ length: 20_000 }, (_, n) => `Final-Recipient: rfc822; a${n}@b.example\nAction: failed\n\n`).join('');
    const reading = await read(deliveryReport(groups));
    expect(reading.emails?.[0]?.recipients.length).toBe(500);
  });

  test('parts within parts without end, and headers without end, are told', async () => {
    const nested = Array.from({ length: 300 }, (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`).join('');
    expect(codes(await read(text(HEAD + nested)))).toContain('email-too-complex');
    const bomb = await read(text(`${HEAD}${'X-Bomb: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n'.repeat(50_000)}\r\nHello`));
    expect(codes(bomb)).toContain('email-too-complex');
    expect(bomb.emails?.[0]?.subject).toBe('Mail delivery failed');
  });

  test.each([
    ['one header of a megabyte', `${HEAD}X-Long: ${'a'.repeat(1_000_000)}\r\n\r\nHello`],
    ['one line of eight megabytes', `${HEAD}\r\n${'a@b.example <'.repeat(600_000)}`],
    ['a folded header of many lines', `${HEAD}References: ${'\r\n <a@b.example>'.repeat(30_000)}\r\n\r\nHello`],
    ['an unknown charset', `${HEAD}Content-Type: text/plain; charset=klingon\r\n\r\nHello \xe9`],
    ['a charset that nobody may decode', `${HEAD}Content-Type: text/plain; charset=iso-2022-kr\r\n\r\nHello`],
    ['null bytes', `${HEAD}\r\nHello\0\0\0\r\n\0`],
    ['all kinds of line ends', 'From: a@b.example\rSubject: x\nTo: b@c.example\r\n\n\rHello\r\r\n\n'],
    ['an encoded word without end', `${HEAD.replace('Mail', '=?utf-8?B?')}\r\nHello`],
    [
      'parameters in endless pieces',
      `${HEAD}Content-Type: text/plain; ${Array.from({ length: 5000 }, (_, n) => `name*${n}*=%41`).join(';')}\r\n\r\nHello`,
    ],
    ['brackets that never close', `${HEAD}\r\n${'<'.repeat(200_000)}\r\n${'&#'.repeat(100_000)}`],
    ['tags that never close', `${HEAD}Content-Type: text/html\r\n\r\n${'<a href="'.repeat(50_000)}`],
    ['scripts that never close', `${HEAD}Content-Type: text/html\r\n\r\n${'<script>'.repeat(50_000)}`],
    ['labels without end', `${HEAD.replace('MAILER-DAEMON', 'dupont')}\r\n${'De : a\r\nObjet : b\r\n\r\n\r\n'.repeat(50_000)}`],
    [
      'lines that nearly are attributions',
      `${HEAD.replace('MAILER-DAEMON', 'dupont')}\r\n${'On 2 March 2026 a <a@b.example> and\r\n'.repeat(50_000)}`,
    ],
    ['sentences that nearly are phrases', `${HEAD}\r\n${'your message '.repeat(20_000)}could not be`],
  ])('%s', async (_, source) => expectSound(await read(text(source))));
});
