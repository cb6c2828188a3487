import { sign } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import yazl from 'yazl';
import type { Sha256 } from '../../core/base/id.ts';
import { Refusal } from '../../core/base/refusal.ts';
import type { CaseSealer, Dossier, SealedCase } from '../../ports/sealed-case.ts';
import type { TimeStamp, TimeStamper } from '../../ports/time-stamp.ts';
import { dossierPdf } from '../print/dossier.ts';
import type { Typst } from '../print/typst.ts';
import {
  BOUND,
  COMMENT_LENGTH,
  commentOf,
  MANIFEST,
  type Manifest,
  PUBLIC_KEY,
  READ_ME,
  SIGNATURE,
  STAMP,
  sha256Of,
  signerOf,
} from './case-format.ts';
import { readMe } from './read-me.ts';
import type { SigningKey } from './signing-key.ts';

type File = { readonly path: string; readonly bytes: Uint8Array };

/** Seals cases with a key, and has them stamped where an authority is set; see docs/case-format.md. */
export function caseSealer(typst: () => Typst, key: () => SigningKey, stamper: TimeStamper | null): CaseSealer {
  return {
    seal: async (dossier) => {
      const { bytes, pages } = await dossierPdf(typst(), dossier);
      return seal(dossier, bytes, pages, key(), stamper);
    },
  };
}

export async function seal(
  dossier: Dossier,
  pdf: Uint8Array,
  pages: number,
  key: SigningKey,
  stamper: TimeStamper | null = null,
): Promise<SealedCase> {
  const pem = String(key.publicKey.export({ type: 'spki', format: 'pem' }));
  const signer = signerOf(key.publicKey);
  const files: File[] = [
    { path: BOUND, bytes: pdf },
    ...dossier.exhibits.map(({ path, bytes }) => ({ path, bytes })),
    { path: PUBLIC_KEY, bytes: Buffer.from(pem) },
    { path: READ_ME, bytes: Buffer.from(readMe(dossier, signer)) },
  ];
  const manifest = Buffer.from(`${JSON.stringify(manifestOf(dossier, files, pem), null, 2)}\n`);
  const signature = sign(null, manifest, key.privateKey);
  const stamp = stamper && (await stamped(stamper, sha256Of(manifest) as Sha256));
  const own = [
    { path: MANIFEST, bytes: manifest },
    { path: SIGNATURE, bytes: signature },
    ...(stamp && 'token' in stamp ? [{ path: STAMP, bytes: stamp.token }] : []),
  ];
  const bytes = await archive([...own, ...files], dossier.made);
  return { bytes, sha256: sha256Of(bytes) as Sha256, pages, signer, stamp };
}

/** An authority that does not answer keeps nobody from handing a case over: what was sealed is as good, but for its day. */
async function stamped(stamper: TimeStamper, digest: Sha256): Promise<TimeStamp | Refusal> {
  try {
    return await stamper.stamp(digest);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

function manifestOf(
  { made, on, creditor, debtor, totals, journalEntries, exhibits, chronology }: Dossier,
  files: readonly File[],
  publicKey: string,
): Manifest {
  return {
    format: 'acquit-case',
    version: 1,
    made,
    claimOn: on,
    creditor: [...creditor],
    debtor: [...debtor],
    totals: [...totals],
    journalEntries,
    publicKey,
    exhibits: exhibits.map(({ number, kind, title, on: day, path, sha256 }) => ({ number, kind, title, on: day, path, sha256 })),
    chronology: chronology.map((line) => ({ ...line })),
    files: files.map(({ path, bytes }) => ({ path, bytes: bytes.length, sha256: sha256Of(bytes) })),
  };
}

/** Nothing is compressed: PDFs are already, and whoever has to can read the rest out of it by hand. */
async function archive(files: readonly File[], made: string): Promise<Uint8Array> {
  const zip = new yazl.ZipFile();
  // Archives bear the time of wherever they are made: noon of the day there, so that the zone does not show.
  const mtime = new Date(Number(made.slice(0, 4)), Number(made.slice(5, 7)) - 1, Number(made.slice(8, 10)), 12);
  const options = { mtime, mode: 0o100644, compress: false, forceDosTimestamp: true };
  for (const { path, bytes } of files) zip.addBuffer(Buffer.from(bytes), path, options);
  zip.end({ comment: ' '.repeat(COMMENT_LENGTH), forceZip64Format: false });
  const whole = await buffer(zip.outputStream);
  whole.write(commentOf(whole.subarray(0, -COMMENT_LENGTH)), whole.length - COMMENT_LENGTH, 'latin1');
  return whole;
}
