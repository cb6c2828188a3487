import { createHash, verify, X509Certificate } from 'node:crypto';
import { ContentInfo, id_signedData, SignedData, type SignerInfo } from '@peculiar/asn1-cms';
import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import { id_ct_tstInfo, TSTInfo } from '@peculiar/asn1-tsp';
import { id_kp_timeStamping } from '@peculiar/asn1-x509';
import type { Sha256 } from '../../core/base/id.ts';
import type { StampTold } from '../../ports/time-stamp.ts';
import { attributeOf, HASHES, namesCertificate, signatureOptions, signedBytes } from './signer.ts';

/** No authority answers with more: a token of a few certificates is some kilobytes. */
export const MOST_TOKEN = 100_000;

/** What is wrong with a token; for whoever mends the program that made it. */
export class BadToken extends Error {}

/**
 * Reads a token (RFC 3161) and holds it against the digest that it is said to be of: imprint, signature, the signer's certificate, its
 * days and its purpose. With roots, also the chain up to one of them.
 * @throws BadToken
 */
export function readToken(token: Uint8Array, digest: Sha256, roots: readonly X509Certificate[] | null): Told {
  try {
    return told(token, digest, roots);
  } catch (error) {
    // Whatever OpenSSL or the parser stumbles over in a token that was tampered with is the token's fault.
    throw error instanceof BadToken ? error : new BadToken('cannot be read');
  }
}

type Told = StampTold & { readonly nonce: string | null };

function told(token: Uint8Array, digest: Sha256, roots: readonly X509Certificate[] | null): Told {
  if (token.length > MOST_TOKEN) throw new BadToken('too long');
  const { info, bytes, signed, signer } = parsed(token);
  const imprint = info.messageImprint;
  if (HASHES[imprint.hashAlgorithm.algorithm] !== 'sha256' || hex(imprint.hashedMessage.buffer) !== digest)
    throw new BadToken('of another digest');
  const certificates = (signed.certificates ?? []).flatMap((one) =>
    one.certificate ? [new X509Certificate(Buffer.from(AsnConvert.serialize(one.certificate)))] : [],
  );
  const own = certificates.find((one) => namesCertificate(signer, one));
  if (!own) throw new BadToken('brings no certificate of its signer');
  checkSignature(signer, bytes, own);
  checkPurpose(own, info.genTime);
  const at = info.genTime.toISOString();
  const isTrusted = roots === null ? null : leadsTo(own, certificates, roots, info.genTime);
  return { at, authority: nameOf(own), isTrusted, nonce: info.nonce ? hex(info.nonce) : null };
}

function parsed(token: Uint8Array): { info: TSTInfo; bytes: Buffer; signed: SignedData; signer: SignerInfo } {
  const content = AsnConvert.parse(token, ContentInfo);
  if (content.contentType !== id_signedData) throw new BadToken('signs nothing');
  const signed = AsnConvert.parse(content.content, SignedData);
  const { eContentType, eContent } = signed.encapContentInfo;
  const [signer] = signed.signerInfos;
  if (eContentType !== id_ct_tstInfo || !eContent?.single || !signer || signed.signerInfos.length !== 1)
    throw new BadToken('is no time stamp');
  const bytes = Buffer.from(eContent.single.buffer);
  return { info: AsnConvert.parse(bytes, TSTInfo), bytes, signed, signer };
}

/** @law RFC 5652 5.4: the signature is over the signed attributes, and they bear the digest of the content. */
function checkSignature(signer: SignerInfo, content: Buffer, own: X509Certificate): void {
  const hash = HASHES[signer.digestAlgorithm.algorithm];
  const digest = attributeOf(signer, '1.2.840.113549.1.9.4');
  if (!hash || !digest) throw new BadToken('is signed in a way that is not known');
  const signed = hex(AsnConvert.parse(digest, OctetString).buffer);
  if (signed !== createHash(hash).update(content).digest('hex')) throw new BadToken('was changed');
  const how = signatureOptions(signer, hash);
  const isRight =
    how !== null && verify(how.digest, signedBytes(signer), { key: own.publicKey, ...how.options }, Buffer.from(signer.signature.buffer));
  if (!isRight) throw new BadToken('its signature is wrong');
}

/** RFC 3161 2.3: a key that stamps time does nothing else, and says so. */
function checkPurpose(own: X509Certificate, at: Date): void {
  const purposes = own.keyUsage ?? [];
  if (purposes.length !== 1 || purposes[0] !== id_kp_timeStamping) throw new BadToken('its signer is no time-stamping authority');
  if (!isValidAt(own, at)) throw new BadToken('its certificate was not valid then');
}

function isValidAt(one: X509Certificate, at: Date): boolean {
  return at >= one.validFromDate && at <= one.validToDate;
}

/** Whether a chain of certificates leads to a root; each was valid when the stamp was made. */
function leadsTo(own: X509Certificate, others: readonly X509Certificate[], roots: readonly X509Certificate[], at: Date): boolean {
  let current = own;
  for (let steps = 0; steps < 10; steps += 1) {
    const step = current;
    if (roots.some((root) => root.fingerprint256 === step.fingerprint256)) return true;
    const isIssuer = (one: X509Certificate) => one.ca && isValidAt(one, at) && step.checkIssued(one) && step.verify(one.publicKey);
    if (roots.some(isIssuer)) return true;
    const next = others.find((one) => one.fingerprint256 !== step.fingerprint256 && isIssuer(one));
    if (!next) return false;
    current = next;
  }
  return false;
}

function nameOf(own: X509Certificate): string {
  const part = (key: string) =>
    own.subject
      .split('\n')
      .find((line) => line.startsWith(`${key}=`))
      ?.slice(key.length + 1);
  return (part('CN') ?? part('O') ?? own.subject.replaceAll('\n', ', ')).slice(0, 200);
}

function hex(bytes: ArrayBuffer): string {
  return Buffer.from(bytes).toString('hex');
}
