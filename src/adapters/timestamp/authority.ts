import { randomBytes, type X509Certificate } from 'node:crypto';
import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import { MessageImprint, TimeStampReq, TimeStampReqVersion, TimeStampResp } from '@peculiar/asn1-tsp';
import { AlgorithmIdentifier } from '@peculiar/asn1-x509';
import type { Sha256 } from '../../core/base/id.ts';
import { Refusal } from '../../core/base/refusal.ts';
import type { TimeStamper } from '../../ports/time-stamp.ts';
import { BadToken, MOST_TOKEN, readToken } from './token.ts';

const SHA256 = '2.16.840.1.101.3.4.2.1';
const PATIENCE_MS = 20_000;
/** Granted, and granted with changes (RFC 3161 2.4.2). */
const GRANTED = [0, 1];

/**
 * Asks a time-stamping authority by HTTP (RFC 3161 3.4). What it answers is checked before it counts: a stamp that nobody can verify later is worse than none.
 * @param roots whom the authority's certificate has to come from; any, when `null`
 */
export function timeStamper(url: string, roots: readonly X509Certificate[] | null): TimeStamper {
  return {
    stamp: async (digest) => {
      const nonce = positive(randomBytes(8));
      const answer = await asked(url, request(digest, nonce));
      const token = granted(answer, url);
      const told = checked(token, digest, roots, url);
      if (told.nonce !== nonce.toString('hex')) throw invalid(url, 'it answers another question');
      if (told.isTrusted === false) throw invalid(url, 'its certificate does not come from the root that is set');
      return { token, at: told.at, authority: told.authority };
    },
  };
}

/** An integer in DER is signed: the first bit stays zero, and the first byte is none. */
function positive(bytes: Buffer): Buffer {
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return bytes;
}

function request(digest: Sha256, nonce: Buffer): Buffer {
  const imprint = new MessageImprint({
    hashAlgorithm: new AlgorithmIdentifier({ algorithm: SHA256, parameters: null }),
    hashedMessage: new OctetString(Buffer.from(digest, 'hex')),
  });
  const asked = new TimeStampReq({
    version: TimeStampReqVersion.v1,
    messageImprint: imprint,
    nonce: new Uint8Array(nonce).buffer,
    certReq: true,
  });
  return Buffer.from(AsnConvert.serialize(asked));
}

async function asked(url: string, body: Buffer): Promise<Uint8Array> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      // One question a case: a connection that is kept is gone by the next.
      headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply', connection: 'close' },
      body: new Uint8Array(body),
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return await bounded(response);
  } catch (error) {
    const { cause, message } = error as Error;
    const reason = cause instanceof Error ? cause.message : message;
    throw new Refusal('time-stamp-unreachable', `The time-stamping authority ${url} cannot be asked: ${reason}.`, { url, reason });
  }
}

async function bounded(response: Response): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    if (length > MOST_TOKEN) throw new Error('its answer is too long');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function granted(answer: Uint8Array, url: string): Uint8Array {
  let parsed: TimeStampResp;
  try {
    parsed = AsnConvert.parse(answer, TimeStampResp);
  } catch {
    throw invalid(url, 'its answer cannot be read');
  }
  const { status, timeStampToken } = parsed;
  if (!GRANTED.includes(status.status) || !timeStampToken) {
    const reason = [...(status.statusString ?? [])].join(' ').slice(0, 200) || `status ${status.status}`;
    throw new Refusal('time-stamp-refused', `The time-stamping authority ${url} refuses: ${reason}.`, { url, reason });
  }
  return new Uint8Array(AsnConvert.serialize(timeStampToken));
}

function checked(token: Uint8Array, digest: Sha256, roots: readonly X509Certificate[] | null, url: string) {
  try {
    return readToken(token, digest, roots);
  } catch (error) {
    if (error instanceof BadToken) throw invalid(url, `its stamp ${error.message}`);
    throw error;
  }
}

function invalid(url: string, reason: string): Refusal {
  return new Refusal('time-stamp-invalid', `What the time-stamping authority ${url} answers is no proof: ${reason}.`, { url, reason });
}
