import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { Findings } from '../findings.ts';
import { MUTATIONS, mutationsOf } from './fixtures/mutations.ts';
import { type Member, zip } from './fixtures/zip.ts';
import { statementZipMembers } from './statement-zip.ts';

const MEBIBYTE = 1024 * 1024;
const member = (name: string, text = name, rest: Partial<Member> = {}): Member => ({ name, content: Buffer.from(text), ...rest });

async function read(bytes: Uint8Array) {
  const findings = new Findings();
  const members: [string, number, string][] = [];
  for await (const { name, bytes: content } of statementZipMembers(bytes, findings))
    members.push([name, content.length, Buffer.from(content.subarray(0, 20)).toString()]);
  return { members, findings: findings.list().map(({ severity, code, message }) => `${severity} ${code}: ${message}`) };
}

describe('a zip of statements', () => {
  it('gives its files in order, deflated or stored, and leaves out folders and clutter', async () => {
    const bytes = zip([
      member('2026/', ''),
      member('2026/mars.xml', '<a/>'),
      member('__MACOSX/2026/._mars.xml'),
      member('2026/.DS_Store'),
      member('relevé.txt', '0410278', { method: 0 }),
      member('vide.xml', ''),
    ]);
    expect(await read(bytes)).toEqual({
      members: [
        ['2026/mars.xml', 4, '<a/>'],
        ['relevé.txt', 7, '0410278'],
        ['vide.xml', 0, ''],
      ],
      findings: [],
    });
  });

  it.each([
    ['longer than it says', member('a.xml', 'x'.repeat(5000), { declared: 100 }), /a\.xml .*damaged/],
    ['shorter than it says', member('a.xml', 'short', { declared: 100 }), /a\.xml .*damaged/],
    ['compressed in a way of its own', member('a.xml', 'x', { method: 12 }), /unusual way/],
    ['a zip itself', member('more.ZIP'), /a zip in the zip/],
    ['said to be huge', member('a.xml', 'x', { declared: 65 * MEBIBYTE }), /larger than 64 MB/],
  ])('with a file that is %s reads the others', async (_, odd, message) => {
    const { members, findings } = await read(zip([odd, member('good.xml')]));
    expect(members).toEqual([['good.xml', 8, 'good.xml']]);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatch(/^error zip-member-unreadable/);
    expect(findings[0]).toMatch(message);
  });

  it('unpacks 256 MB and no more', async () => {
    const big = Buffer.alloc(60 * MEBIBYTE);
    const { members, findings } = await read(zip(['1', '2', '3', '4', '5'].map((name) => ({ name, content: big }))));
    expect(members.map(([name]) => name)).toEqual(['1', '2', '3', '4']);
    expect(findings).toEqual([expect.stringContaining('more than 256 MB')]);
  });

  it('does not unpack the same bytes over and over', async () => {
    const bytes = zip(['1', '2', '3'].map((name) => member(name, name, { content: Buffer.alloc(400, name), method: 0 })));
    const second = bytes.indexOf('PK\x01\x02', bytes.indexOf('PK\x01\x02') + 1, 'latin1');
    bytes.writeUInt32LE(bytes.length, second + 20);
    const { members, findings } = await read(bytes);
    expect(members.map(([name]) => name)).toEqual(['1']);
    expect(findings).toEqual([expect.stringContaining('overlaps'), expect.stringContaining('overlaps')]);
  });

  it('gives the first thousand files and says so', async () => {
    const { members, findings } = await read(zip(Array.from({ length: 1001 }, (_, index) => member(`${index}.xml`))));
    expect(members).toHaveLength(1000);
    expect(findings).toEqual([expect.stringContaining('zip-too-many-files')]);
  });

  it.each([
    ['no zip at all', Buffer.from('PK\x03\x04 and nothing more'), 'zip-damaged'],
    ['a zip without files', zip([member('folder/', '')]), 'zip-empty'],
    ['a zip cut short', zip([member('a.xml')]).subarray(0, -10), 'zip-damaged'],
  ])('that is %s is an error', async (_, bytes, code) => {
    const { members, findings } = await read(bytes);
    expect(members).toEqual([]);
    expect(findings).toEqual([expect.stringContaining(`error ${code}`)]);
  });

  it('survives any damage, and says what it could not read', async () => {
    const source = zip([member('a.xml', 'statement '.repeat(40)), member('b.xml', 'other', { method: 0 }), member('c.txt', 'third')]);
    for (const bytes of mutationsOf(source, 55, MUTATIONS)) {
      const { members, findings } = await read(bytes);
      if (members.length === 0) expect(findings.length).toBeGreaterThan(0);
    }
  });
});
