import { createHash, type KeyObject } from 'node:crypto';
import { z } from 'zod';

/** docs/case-format.md says the same to people. */
export const MANIFEST = 'manifest.json';
export const SIGNATURE = 'manifest.sig';
/** The stamp of a time-stamping authority over the manifest, where one is set. */
export const STAMP = 'manifest.tsr';
export const PUBLIC_KEY = 'cle-publique.pem';
export const READ_ME = 'LISEZ-MOI.txt';
export const BOUND = 'dossier.pdf';

const path = z.string().min(1).max(200);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const manifestShape = z.object({
  format: z.literal('acquit-case'),
  version: z.literal(1),
  made: z.string(),
  claimOn: z.string(),
  creditor: z.array(z.string()).min(1),
  debtor: z.array(z.string()).min(1),
  totals: z.array(z.string()),
  journalEntries: z.number().int().nonnegative(),
  publicKey: z.string(),
  exhibits: z.array(
    z.object({ number: z.number().int().positive(), kind: z.string(), title: z.string(), on: z.string().nullable(), path, sha256 }),
  ),
  chronology: z.array(z.object({ on: z.string(), what: z.string(), exhibit: z.number().int().nullable() })),
  files: z.array(z.object({ path, bytes: z.number().int().nonnegative(), sha256 })),
});
export type Manifest = z.infer<typeof manifestShape>;

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** What a key is known by: SHA-256 of its public half (SubjectPublicKeyInfo, DER), in groups that can be read out. */
export function signerOf(publicKey: KeyObject): string {
  const digest = sha256Of(publicKey.export({ type: 'spki', format: 'der' }));
  return (digest.match(/.{8}/g) ?? []).join('-');
}

const MARK = 'acquit-case sha256 ';
/** The comment at the end of the archive: the digest of all bytes before it, so that no bit of the archive can change unseen. */
export const COMMENT_LENGTH = MARK.length + 64;

export function commentOf(before: Uint8Array): string {
  return MARK + sha256Of(before);
}
