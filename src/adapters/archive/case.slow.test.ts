import { generateKeyPairSync } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import yauzl from 'yauzl';
import yazl from 'yazl';
import { day } from '../../core/base/day.ts';
import type { Sha256 } from '../../core/base/id.ts';
import type { BoundExhibit, Dossier } from '../../ports/sealed-case.ts';
import { BOUND, COMMENT_LENGTH, commentOf, sha256Of } from './case-format.ts';
import { checkCase } from './check-case.ts';
import { seal } from './seal-case.ts';
import type { SigningKey } from './signing-key.ts';

const key = (): SigningKey => generateKeyPairSync('ed25519');
const KEY = key();
const bytesOf = (text: string) => new TextEncoder().encode(text);

function exhibit(number: number, text: string): BoundExhibit {
  const bytes = bytesOf(text);
  const path = `pieces/0${number}-facture.pdf`;
  const told = { number, path, kind: 'invoice', title: `Facture ${number}`, on: day('2026-01-10'), name: 'f.pdf' } as const;
  return { ...told, mediaType: 'application/pdf', sha256: sha256Of(bytes) as Sha256, bytes };
}

const DOSSIER: Dossier = {
  made: '2026-03-02T08:00:00.000Z',
  creditor: ['Valbert SARL', 'SIREN 123456789'],
  debtor: ['Dupont SAS'],
  debtorName: 'Dupont SAS',
  on: day('2026-03-02'),
  totals: ['1 240,00 €'],
  exhibits: [exhibit(1, 'la première facture'), exhibit(2, 'la deuxième facture')],
  chronology: [{ on: day('2026-01-10'), what: 'Facture 1 émise.', exhibit: 1 }],
  journalEntries: 42,
};
const PDF = bytesOf('%PDF-1.7 le dossier');
const sealed = await seal(DOSSIER, PDF, 3, KEY);

/** As whoever knows the format would hide a change: the digest at the end of the archive made anew. */
function hidden(bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes);
  copy.write(commentOf(copy.subarray(0, -COMMENT_LENGTH)), copy.length - COMMENT_LENGTH, 'latin1');
  return copy;
}

function replaced(bytes: Uint8Array, from: string, to: string): Uint8Array {
  expect(to).toHaveLength(from.length);
  const at = Buffer.from(bytes).indexOf(from);
  expect(at).toBeGreaterThan(0);
  const copy = Buffer.from(bytes);
  copy.write(to, at);
  return copy;
}

const codes = async (bytes: Uint8Array) =>
  (await checkCase(bytes)).findings.map(({ code, path }) => (path === null ? code : `${code} ${path}`));

describe('a sealed case', () => {
  test('holds, and tells whose it is and by which key', async () => {
    const told = { made: DOSSIER.made, creditor: 'Valbert SARL', debtor: 'Dupont SAS', exhibits: 2, signer: sealed.signer, stamp: null };
    expect(await checkCase(sealed.bytes)).toEqual({ ok: true, findings: [], told });
    expect(sealed.signer).toMatch(/^([0-9a-f]{8}-){7}[0-9a-f]{8}$/);
  });

  test('is the same, to the byte, whenever it is made of the same, in whatever zone', async () => {
    const zone = process.env['TZ'];
    try {
      process.env['TZ'] = 'Pacific/Auckland';
      expect((await seal(DOSSIER, PDF, 3, KEY)).sha256).toBe(sealed.sha256);
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  test('is found to be changed wherever one byte of it is', async () => {
    const { bytes } = sealed;
    // Ten thousand places and changes, drawn evenly: a prime step through all of them.
    for (let draw = 0; draw < 10_000; draw += 1) {
      const [at, by] = [(draw * 7_919) % bytes.length, 1 + ((draw * 104_729) % 255)];
      const flipped = Uint8Array.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ by;
      if ((await checkCase(flipped)).ok) throw new Error(`byte ${at} changed by ${by} is not found`);
    }
  });

  test('is found to be changed by who makes the digest at its end anew: the signature is not to be had', async () => {
    expect(await codes(replaced(sealed.bytes, 'première facture', 'dernière facture'))).toEqual([
      'bytes-changed',
      'file-changed pieces/01-facture.pdf',
    ]);
    expect(await codes(hidden(replaced(sealed.bytes, 'première facture', 'dernière facture')))).toEqual([
      'file-changed pieces/01-facture.pdf',
    ]);
    expect(await codes(hidden(await withFile('pieces/03-ajout.pdf', bytesOf('rien'))))).toEqual(['file-unknown pieces/03-ajout.pdf']);
    expect(await codes(hidden(await withFile('pieces/02-facture.pdf', null)))).toEqual(['file-missing pieces/02-facture.pdf']);
    expect(await codes(hidden(await withFile(BOUND, bytesOf('%PDF-1.7 autre'))))).toEqual([`file-changed ${BOUND}`]);
    expect(await codes(hidden(await withFile('manifest.sig', new Uint8Array(64))))).toEqual(['seal-broken manifest.json']);
    expect(await codes(hidden(await withFile('manifest.json', bytesOf('{"format":"acquit-case"}'))))).toEqual([
      'manifest-unreadable manifest.json',
    ]);
  });

  test('is none when its files lie over each other, however small it is', async () => {
    const zip = new yazl.ZipFile();
    zip.addBuffer(Buffer.alloc(1_000_000, 7), 'pieces/01-a.pdf', { compress: false });
    zip.addBuffer(Buffer.from('b'), 'pieces/02-b.pdf', { compress: false });
    zip.end({ comment: '', forceZip64Format: false });
    const bytes = await buffer(zip.outputStream);
    expect((await filesNamed(bytes)).map(({ uncompressedSize }) => uncompressedSize)).toEqual([1_000_000, 1]);
    // Both entries of the directory show the first file.
    const second = bytes.lastIndexOf('PK\x01\x02');
    const first = bytes.lastIndexOf('PK\x01\x02', second - 1);
    bytes.copy(bytes, second + 16, first + 16, first + 28);
    bytes.copy(bytes, second + 42, first + 42, first + 46);
    expect((await filesNamed(bytes)).map(({ uncompressedSize }) => uncompressedSize)).toEqual([1_000_000, 1_000_000]);
    expect(await codes(bytes)).toEqual(['not-a-case']);
  });

  test('sealed anew by somebody else it holds, and bears another key', async () => {
    const others = await seal(DOSSIER, PDF, 3, key());
    const check = await checkCase(others.bytes);
    expect(check.ok).toBe(true);
    expect(check.told?.signer).not.toBe(sealed.signer);
  });

  test.each([
    ['nothing', new Uint8Array()],
    ['a text', bytesOf('bonjour')],
    ['the first half', sealed.bytes.slice(0, sealed.bytes.length / 2)],
    ['an empty archive', Uint8Array.from([0x50, 0x4b, 5, 6, ...new Array<number>(18).fill(0)])],
  ])('%s is none', async (_, bytes) => {
    expect((await checkCase(bytes)).ok).toBe(false);
  });
});

/** The archive with one file replaced, added or left out, as any program would write it. */
async function withFile(path: string, content: Uint8Array | null): Promise<Uint8Array> {
  const zip = new yazl.ZipFile();
  const files = new Map(await contents());
  if (content === null) files.delete(path);
  else files.set(path, content);
  for (const [name, bytes] of files) zip.addBuffer(Buffer.from(bytes), name, { compress: false });
  zip.end({ comment: ' '.repeat(COMMENT_LENGTH), forceZip64Format: false });
  return buffer(zip.outputStream);
}

async function contents(): Promise<[string, Uint8Array][]> {
  const zip = await yauzl.fromBufferPromise(Buffer.from(sealed.bytes));
  const found: [string, Uint8Array][] = [];
  for await (const entry of zip.eachEntry()) found.push([entry.fileName, await buffer(await zip.openReadStreamPromise(entry))]);
  return found;
}

async function filesNamed(bytes: Buffer): Promise<yauzl.Entry[]> {
  const found: yauzl.Entry[] = [];
  for await (const entry of (await yauzl.fromBufferPromise(bytes)).eachEntry()) found.push(entry);
  return found;
}
