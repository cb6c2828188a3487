import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContentInfo, SignedData } from '@peculiar/asn1-cms';
import { AsnConvert } from '@peculiar/asn1-schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Sha256 } from '../../core/base/id.ts';
import { timeStamper } from './authority.ts';
import { type LocalAuthority, opensslMissing, tsa } from './openssl-authority.test-kit.ts';
import { rootsIn } from './setting.ts';
import { BadToken, readToken } from './token.ts';

const DATA = 'le manifeste';
const digestOf = (text: string) => createHash('sha256').update(text).digest('hex') as Sha256;
const DIGEST = digestOf(DATA);
let authority: LocalAuthority;
let other: LocalAuthority;

beforeAll(async () => {
  if (opensslMissing) return;
  authority = await tsa();
  other = await tsa(['ec', '-pkeyopt', 'ec_paramgen_curve:P-256']);
});
afterAll(async () => {
  await authority?.close();
  await other?.close();
});

const refused = (code: string, reason: RegExp) => expect.objectContaining({ code, message: expect.stringMatching(reason) });
const stamped = (from = authority, roots: LocalAuthority['roots'] | null = from.roots) => timeStamper(from.url, roots).stamp(DIGEST);

describe.skipIf(opensslMissing)('a time stamp', () => {
  test('is one that OpenSSL takes for the same bytes, and for no others', async () => {
    const { token, at, authority: name } = await stamped();
    expect(name).toBe('Horloge du Nord');
    expect(Math.abs(Date.parse(at) - Date.now())).toBeLessThan(600_000);
    writeFileSync(join(authority.folder, 'token.tsr'), token);
    writeFileSync(join(authority.folder, 'data'), DATA);
    const check = ['ts', '-verify', '-token_in', '-in', 'token.tsr', '-CAfile', 'ca.pem', '-data', 'data'];
    expect(String(authority.openssl(...check))).toMatch(/OK|^$/);
    writeFileSync(join(authority.folder, 'data'), `${DATA}!`);
    expect(() => authority.openssl(...check)).toThrow();
  });

  test('of a key on an elliptic curve holds too', async () => {
    const { token } = await stamped(other);
    expect(readToken(token, DIGEST, other.roots)).toMatchObject({ authority: 'Horloge du Nord', isTrusted: true });
  });

  test('tells whom it comes from, and whether from a root that is trusted', async () => {
    const { token } = await stamped(authority, null);
    expect(readToken(token, DIGEST, null).isTrusted).toBeNull();
    expect(readToken(token, DIGEST, other.roots).isTrusted).toBe(false);
    expect(readToken(token, DIGEST, rootsIn(join(authority.folder, 'ca.pem'))).isTrusted).toBe(true);
    await expect(stamped(authority, other.roots)).rejects.toEqual(refused('time-stamp-invalid', /root/));
  });

  test('of other bytes, or with one byte of it changed, is none or says the same', async () => {
    const { token } = await stamped();
    expect(() => readToken(token, digestOf('autre'), null)).toThrow('of another digest');
    const whole = readToken(token, DIGEST, authority.roots);
    for (let at = 0; at < token.length; at += 1) {
      const changed = Uint8Array.from(token);
      changed[at] = (changed[at] ?? 0) ^ (1 + (at % 255));
      let told: unknown;
      try {
        told = readToken(changed, DIGEST, authority.roots);
      } catch (error) {
        expect(error, `byte ${at}`).toBeInstanceOf(BadToken);
        continue;
      }
      // What is signed by nobody (another certificate beside, an algorithm named twice) may differ; what it says may not.
      expect(told, `byte ${at}`).toMatchObject({ at: whole.at, authority: whole.authority, nonce: whole.nonce });
    }
  });

  test('signed by a certificate of the same root that is none for stamping is refused', async () => {
    const { token } = await stamped();
    const signed = AsnConvert.parse(AsnConvert.parse(token, ContentInfo).content, SignedData);
    writeFileSync(join(authority.folder, 'content'), Buffer.from(signed.encapContentInfo.eContent?.single?.buffer ?? new ArrayBuffer(0)));
    const signAs = (extensions: 'stamping' | 'mail') => {
      authority.certify(extensions);
      const how = ['-econtent_type', '1.2.840.113549.1.9.16.1.4', '-nodetach', '-binary', '-cades', '-outform', 'DER'];
      return authority.openssl('cms', '-sign', '-in', 'content', '-signer', `${extensions}.pem`, '-inkey', 'tsa.key', ...how);
    };
    expect(readToken(signAs('stamping'), DIGEST, authority.roots).isTrusted).toBe(true);
    expect(() => readToken(signAs('mail'), DIGEST, authority.roots)).toThrow('no time-stamping authority');
  });
});

describe.skipIf(opensslMissing)('an authority', () => {
  const answering = async (answer: LocalAuthority['answer'], check: () => Promise<unknown>) => {
    authority.answer = answer;
    try {
      await check();
    } finally {
      authority.answer = null;
    }
  };

  test('that repeats an old answer is not believed', async () => {
    let old: Buffer = Buffer.alloc(0);
    await answering(
      (own) => (old = own),
      () => stamped(),
    );
    await answering(
      () => old,
      () => expect(stamped()).rejects.toEqual(refused('time-stamp-invalid', /another question/)),
    );
  });

  test('that answers nonsense, too much, or an error is told so', async () => {
    await answering(
      () => Buffer.from('<html>'),
      () => expect(stamped()).rejects.toEqual(refused('time-stamp-invalid', /cannot be read/)),
    );
    await answering(
      () => 503,
      () => expect(stamped()).rejects.toEqual(refused('time-stamp-unreachable', /503/)),
    );
    await answering(
      () => Buffer.alloc(200_000),
      () => expect(stamped()).rejects.toEqual(refused('time-stamp-unreachable', /too long/)),
    );
    // status 2 (rejection), without a token
    await answering(
      () => Buffer.from('30053003020102', 'hex'),
      () => expect(stamped()).rejects.toEqual(refused('time-stamp-refused', /status 2/)),
    );
  });

  test('that is not there is told so', async () => {
    await expect(timeStamper('http://127.0.0.1:9/', null).stamp(DIGEST)).rejects.toEqual(
      refused('time-stamp-unreachable', /127\.0\.0\.1:9/),
    );
  });
});

test.skipIf(opensslMissing)('a file without certificates is no list of roots', () => {
  expect(() => rootsIn(join(authority.folder, 'serial'))).toThrow(expect.objectContaining({ code: 'roots-unreadable' }));
  expect(readFileSync(join(authority.folder, 'serial'), 'utf8')).not.toBe('');
});
