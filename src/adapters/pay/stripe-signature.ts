import { createHmac, timingSafeEqual } from 'node:crypto';

/** News older or younger than this many seconds is not taken: a copy of old news is worth nothing. */
const TOLERANCE_SECONDS = 300;
const LONGEST_HEADER = 4_000;
const MOST_SIGNATURES = 20;

/**
 * Whether the body was signed with one of the secrets, not long ago. The header is `t=…,v1=…`, with several `v1` while the provider changes
 * its secret; each is the HMAC-SHA256 of "t.body" in hexadecimal. Other schemes (`v0` of trials) prove nothing.
 *
 * @param now seconds since 1970
 */
export function isSigned(body: Uint8Array, header: string, secrets: readonly string[], now: number): boolean {
  if (header.length > LONGEST_HEADER) return false;
  const parts = header.split(',').map((part) => part.trim().split('='));
  const times = parts.filter(([name]) => name === 't').map(([, value = '']) => value);
  const [time = ''] = times;
  if (times.length !== 1 || !/^\d{1,12}$/.test(time) || Math.abs(now - Number(time)) > TOLERANCE_SECONDS) return false;
  const given = parts
    .filter(([name, value = '']) => name === 'v1' && /^[0-9a-f]{64}$/.test(value))
    .slice(0, MOST_SIGNATURES)
    .map(([, value = '']) => Buffer.from(value, 'hex'));
  return secrets.some((secret) => {
    const right = createHmac('sha256', secret).update(`${time}.`).update(body).digest();
    return given.some((one) => timingSafeEqual(one, right));
  });
}
