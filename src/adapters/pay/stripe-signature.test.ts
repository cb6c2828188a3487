import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { isSigned } from './stripe-signature.ts';

const BODY = new TextEncoder().encode('{"id":"evt_1","note":"é"}');
const [OLD, NEW] = ['whsec_old', 'whsec_new'];
const AT = 1_767_000_000;

const seal = (secret: string, at = AT, body: Uint8Array = BODY) => createHmac('sha256', secret).update(`${at}.`).update(body).digest('hex');
const header = (...seals: string[]) => [`t=${AT}`, ...seals.map((one) => `v1=${one}`)].join(',');

test('the digest is the one of the published scheme', () => {
  // printf '1767000000.{}' | openssl dgst -sha256 -hmac whsec_test
  const known = '87c5fb18e940073e216128807bc1255639f09853ba0e59d1e0d91d58b5122e17';
  expect(isSigned(new TextEncoder().encode('{}'), header(known), ['whsec_test'], AT)).toBe(true);
});

test('either secret is believed while the provider changes it, and one right signature of several is enough', () => {
  expect(isSigned(BODY, header(seal(OLD)), [NEW, OLD], AT)).toBe(true);
  expect(isSigned(BODY, header(seal('whsec_other'), seal(NEW)), [NEW], AT)).toBe(true);
  expect(isSigned(BODY, header(seal(OLD)), [NEW], AT)).toBe(false);
  expect(isSigned(BODY, header(seal(NEW)), [], AT)).toBe(false);
});

test.each([
  ['another body', new TextEncoder().encode('{"id":"evt_2"}'), header(seal(NEW)), AT],
  ['too old', BODY, header(seal(NEW)), AT + 301],
  ['from the future', BODY, header(seal(NEW)), AT - 301],
  ['another time than was signed', BODY, header(seal(NEW)).replace(String(AT), String(AT + 1)), AT],
  ['two times', BODY, `t=${AT},${header(seal(NEW))}`, AT],
  ['no time', BODY, `v1=${seal(NEW)}`, AT],
  ['a time that is none', BODY, `t=NaN,v1=${seal(NEW)}`, AT],
  ['only the scheme of trials', BODY, `t=${AT},v0=${seal(NEW)}`, AT],
  ['capitals', BODY, header(seal(NEW).toUpperCase()), AT],
  ['cut short', BODY, header(seal(NEW).slice(0, 62)), AT],
  ['nothing', BODY, '', AT],
  ['a header without an end', BODY, `${header(seal(NEW))},${'v1=0,'.repeat(2_000)}`, AT],
])('is not signed: %s', (_, body, given, now) => {
  expect(isSigned(body, given, [NEW], now)).toBe(false);
});

test('a signature is believed for five minutes', () => {
  expect(isSigned(BODY, header(seal(NEW)), [NEW], AT + 300)).toBe(true);
});
