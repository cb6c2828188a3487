import { constants, createHash, type X509Certificate } from 'node:crypto';
import type { SignerInfo } from '@peculiar/asn1-cms';
import { AsnConvert } from '@peculiar/asn1-schema';

export const HASHES: Readonly<Record<string, 'sha256' | 'sha384' | 'sha512'>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

type Hash = (typeof HASHES)[string];
type How = { readonly digest: Hash | null; readonly options: { readonly padding?: number; readonly saltLength?: number } };

/** The ways in which authorities sign; one that names its own digest is held to that. */
const SIGNATURES: Readonly<Record<string, (digest: Hash) => How>> = {
  '1.2.840.113549.1.1.1': (digest) => ({ digest, options: {} }),
  '1.2.840.113549.1.1.11': () => ({ digest: 'sha256', options: {} }),
  '1.2.840.113549.1.1.12': () => ({ digest: 'sha384', options: {} }),
  '1.2.840.113549.1.1.13': () => ({ digest: 'sha512', options: {} }),
  '1.2.840.113549.1.1.10': (digest) => ({
    digest,
    options: { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_AUTO },
  }),
  '1.2.840.10045.4.3.2': () => ({ digest: 'sha256', options: {} }),
  '1.2.840.10045.4.3.3': () => ({ digest: 'sha384', options: {} }),
  '1.2.840.10045.4.3.4': () => ({ digest: 'sha512', options: {} }),
  '1.3.101.112': () => ({ digest: null, options: {} }),
};

export function signatureOptions(signer: SignerInfo, digest: Hash): How | null {
  return SIGNATURES[signer.signatureAlgorithm.algorithm]?.(digest) ?? null;
}

/** The one value of a signed attribute, DER. */
export function attributeOf(signer: SignerInfo, type: string): ArrayBuffer | null {
  const found = (signer.signedAttrs ?? []).filter((one) => one.attrType === type);
  return found.length === 1 && found[0]?.attrValues.length === 1 ? (found[0].attrValues[0] ?? null) : null;
}

/** What was signed: the attributes as a SET, where the token bears them under the tag [0] (RFC 5652 5.4). */
export function signedBytes({ signedAttrs }: SignerInfo): Buffer {
  const body = Buffer.concat((signedAttrs ?? []).map((one) => Buffer.from(AsnConvert.serialize(one))));
  // DER: the shortest form of a length.
  const { length } = body;
  const head = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([0x31, ...head]), body]);
}

const SIGNING_CERTIFICATE = '1.2.840.113549.1.9.16.2.12';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';

/**
 * Whether a certificate is the one that the signer names, by issuer and serial or by its key, and by the digest in what it signed: without
 * that, another certificate of the same key could be put in its place (RFC 5816).
 */
export function namesCertificate(signer: SignerInfo, one: X509Certificate): boolean {
  const attribute = attributeOf(signer, SIGNING_CERTIFICATE_V2) ?? attributeOf(signer, SIGNING_CERTIFICATE);
  if (attribute === null || !isNamedBy(signer, one)) return false;
  const told = Buffer.from(attribute);
  return ['sha256', 'sha1', 'sha384', 'sha512'].some((hash) => told.includes(createHash(hash).update(one.raw).digest()));
}

function isNamedBy({ sid }: SignerInfo, one: X509Certificate): boolean {
  if (sid.subjectKeyIdentifier) return one.raw.includes(Buffer.from(sid.subjectKeyIdentifier.buffer));
  const named = sid.issuerAndSerialNumber;
  if (!named) return false;
  const serial = Buffer.from(named.serialNumber).toString('hex').replace(/^0+/, '');
  return serial === one.serialNumber.toLowerCase().replace(/^0+/, '') && one.raw.includes(Buffer.from(AsnConvert.serialize(named.issuer)));
}
