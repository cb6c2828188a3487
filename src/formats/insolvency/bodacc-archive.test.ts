import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readFile } from '../read.ts';
import { MUTATIONS, mutationsOf } from '../statements/fixtures/mutations.ts';
import { bulletin, notice } from './bulletin.test-kit.ts';

const CORPUS = join(import.meta.dirname, '../../../../shared/corpus/bodacc');

/** A tar as `tar` writes it. */
function tar(...members: readonly (readonly [name: string, bytes: Uint8Array])[]): Uint8Array {
  const blocks = members.flatMap(([name, bytes]) => {
    const head = Buffer.alloc(512);
    head.write(name, 0);
    head.write(`${bytes.length.toString(8).padStart(11, '0')}\0`, 124);
    head.write('        ', 148);
    head.write('0', 156);
    head.write('ustar\x0000', 257);
    head.write(
      `${head
        .reduce((sum, byte) => sum + byte, 0)
        .toString(8)
        .padStart(6, '0')}\0 `,
      148,
    );
    return [head, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

const taz = (name: string, xml: Uint8Array) => gzipSync(tar([name, xml]));
const DAY_ONE = bulletin([notice({ number: '0001' }), notice({ number: '0002' })], '20260003');
const DAY_TWO = bulletin([notice({ number: '0007' })], '20260004');

async function read(bytes: Uint8Array) {
  const { format, findings, insolvency = [] } = await readFile({ name: 'x', bytes });
  return { format, codes: findings.map(({ code }) => code), ids: insolvency.map(({ id }) => id) };
}

describe('an archive of bulletins', () => {
  test('is unpacked twice, as the DILA hands it out', async () => {
    expect(await read(taz('PCL_BXA20260003.xml', DAY_ONE))).toEqual({ format: 'bodacc', codes: [], ids: ['A202600031', 'A202600032'] });
  });

  test('of a year is a tar of those; what is no bulletin of proceedings is left out', async () => {
    const year = tar(
      ['PCL_BXA20260003.taz', taz('PCL_BXA20260003.xml', DAY_ONE)],
      ['RCS-A_BXA20260003.taz', taz('RCS-A_BXA20260003.xml', new TextEncoder().encode('<?xml version="1.0"?><RCS_A_IMMAT/>'))],
      ['PCL_BXA20260004.taz', taz('PCL_BXA20260004.xml', DAY_TWO)],
    );
    expect(await read(year)).toEqual({ format: 'bodacc', codes: [], ids: ['A202600031', 'A202600032', 'A202600047'] });
  });

  test.each<[string, Uint8Array, string]>([
    ['that is cut short', taz('a.xml', DAY_ONE).subarray(0, 200), 'bodacc-archive-damaged'],
    ['whose tar is cut short', gzipSync(tar(['a.xml', DAY_ONE]).subarray(0, 900)), 'bodacc-archive-damaged'],
    ['of something else', taz('notes.txt', new TextEncoder().encode('hello')), 'bodacc-archive-other'],
    ['that unfolds without end', gzipSync(gzipSync(gzipSync(gzipSync(gzipSync(gzipSync(DAY_ONE)))))), 'bodacc-archive-other'],
    ['that unfolds to far more than it is', gzipSync(tar(['a.taz', gzipSync(Buffer.alloc(70 * 1024 * 1024))])), 'bodacc-archive-large'],
  ])('%s is refused with a reason', async (_, bytes, code) => {
    expect(await read(bytes)).toEqual({ format: null, codes: [code], ids: [] });
  });

  test('of more files than a year has is read up to the bound, and that is told', async () => {
    const many = Array.from({ length: 2_001 }, (_, index) => [`${index}.txt`, new Uint8Array(0)] as const);
    expect(await read(tar(['PCL_BXA20260004.xml', DAY_TWO], ...many))).toMatchObject({
      codes: ['bodacc-archive-large'],
      ids: ['A202600047'],
    });
  });

  test('damaged in any way gives findings or facts, and never throws', async () => {
    for (const bytes of mutationsOf(Buffer.from(taz('PCL_BXA20260003.xml', DAY_ONE)), 20260003, MUTATIONS)) {
      const { format, codes } = await read(bytes);
      expect(format !== null || codes.length > 0).toBe(true);
    }
  });
});

describe.runIf(existsSync(CORPUS))('the corpus', () => {
  test('gives the same notices packed as it does plain', async () => {
    const xml = readFileSync(join(CORPUS, 'PCL_BXA20080009.xml'));
    const [plain, packed] = [await read(xml), await read(taz('PCL_BXA20080009.xml', xml))];
    expect(packed).toEqual(plain);
    expect(plain.ids.length).toBeGreaterThan(100);
  });
});
