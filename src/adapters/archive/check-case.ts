import { createPublicKey, verify, type X509Certificate } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import yauzl from 'yauzl';
import type { Sha256 } from '../../core/base/id.ts';
import type { CaseCheck, CaseFault } from '../../ports/sealed-case.ts';
import type { StampTold } from '../../ports/time-stamp.ts';
import { BadToken, readToken } from '../timestamp/token.ts';
import { COMMENT_LENGTH, commentOf, MANIFEST, type Manifest, manifestShape, SIGNATURE, STAMP, sha256Of, signerOf } from './case-format.ts';

type Finding = CaseCheck['findings'][number];

/** More than any case holds: what an archive says of itself is not believed. */
const MOST_FILES = 20_000;
/** Of the manifest, which is read as a whole. */
const MOST_MANIFEST = 20_000_000;

/**
 * Holds a sealed case against its own seal: no byte changed, the manifest signed by the key that it names, each file as the manifest
 * says, none missing and none besides. Whose key it is only the creditor can say. Never rejects.
 * @param roots that the authority of a time stamp has to come from; `null`: whichever
 */
export async function checkCase(bytes: Uint8Array, roots: readonly X509Certificate[] | null = null): Promise<CaseCheck> {
  const broken = (code: CaseFault, path: string | null = null): CaseCheck => ({ ok: false, findings: [{ code, path }], told: null });
  const files = await filesOf(Buffer.from(bytes));
  if (files === null) return broken('not-a-case');
  const [manifest, signature] = [files.get(MANIFEST), files.get(SIGNATURE)];
  if (!manifest || !signature) return broken('manifest-missing', manifest ? SIGNATURE : MANIFEST);
  const told = manifestOf(manifest);
  if (told === null) return broken('manifest-unreadable', MANIFEST);
  const signer = sealedBy(manifest, signature, told);
  if (signer === null) return broken('seal-broken', MANIFEST);
  const stamp = stampOf(files.get(STAMP), manifest, roots);
  const findings = [...wholeArchive(bytes), ...(stamp === 'broken' ? [STAMP_BROKEN] : []), ...againstManifest(files, told)];
  const { made, creditor, debtor, exhibits } = told;
  return {
    ok: findings.length === 0,
    findings,
    told: {
      made,
      creditor: creditor[0] ?? '',
      debtor: debtor[0] ?? '',
      exhibits: exhibits.length,
      signer,
      stamp: stamp === 'broken' ? null : stamp,
    },
  };
}

const STAMP_BROKEN: Finding = { code: 'stamp-broken', path: STAMP };

function stampOf(token: Buffer | undefined, manifest: Buffer, roots: readonly X509Certificate[] | null): StampTold | 'broken' | null {
  if (!token) return null;
  try {
    const { at, authority, isTrusted } = readToken(token, sha256Of(manifest) as Sha256, roots);
    return { at, authority, isTrusted };
  } catch (error) {
    if (error instanceof BadToken) return 'broken';
    throw error;
  }
}

function wholeArchive(bytes: Uint8Array): Finding[] {
  const comment = Buffer.from(bytes.subarray(-COMMENT_LENGTH)).toString('latin1');
  return comment === commentOf(bytes.subarray(0, -COMMENT_LENGTH)) ? [] : [{ code: 'bytes-changed', path: null }];
}

function againstManifest(files: ReadonlyMap<string, Buffer>, { files: listed, exhibits }: Manifest): Finding[] {
  const known = new Map(listed.map((one) => [one.path, one]));
  const faults = listed.flatMap(({ path, bytes, sha256 }): Finding[] => {
    const found = files.get(path);
    if (!found) return [{ code: 'file-missing', path }];
    return found.length === bytes && sha256Of(found) === sha256 ? [] : [{ code: 'file-changed', path }];
  });
  const besides = [...files.keys()].filter((path) => ![MANIFEST, SIGNATURE, STAMP].includes(path) && !known.has(path));
  const misnamed = exhibits.filter(({ path, sha256 }) => known.get(path)?.sha256 !== sha256);
  return [
    ...faults,
    ...besides.map((path): Finding => ({ code: 'file-unknown', path })),
    ...misnamed.map(({ path }): Finding => ({ code: 'file-changed', path })),
  ];
}

function manifestOf(bytes: Buffer): Manifest | null {
  if (bytes.length > MOST_MANIFEST) return null;
  try {
    return manifestShape.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    return null;
  }
}

/** Of the key that made the signature; `null` when it was not made by the one that the manifest names. */
function sealedBy(manifest: Buffer, signature: Buffer, { publicKey }: Manifest): string | null {
  try {
    const key = createPublicKey(publicKey);
    return key.asymmetricKeyType === 'ed25519' && verify(null, manifest, key, signature) ? signerOf(key) : null;
  } catch {
    return null;
  }
}

/**
 * The files of an archive of ours, which compresses nothing and names each once; `null` for any other. Together they are no more than
 * the archive: one whose entries lie over each other would unfold to any size.
 */
async function filesOf(bytes: Buffer): Promise<ReadonlyMap<string, Buffer> | null> {
  const files = new Map<string, Buffer>();
  let total = 0;
  try {
    const zip = await yauzl.fromBufferPromise(bytes, { strictFileNames: true });
    for await (const entry of zip.eachEntry()) {
      total += entry.uncompressedSize;
      const isOurs = entry.compressionMethod === 0 && total <= bytes.length && !entry.isEncrypted();
      if (!isOurs || files.has(entry.fileName) || files.size >= MOST_FILES) return null;
      files.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
    }
    return files;
  } catch {
    return null;
  }
}
