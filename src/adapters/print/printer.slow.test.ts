import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Block, Message } from '../../core/letter/message.ts';
import { linesOf, type Placed, placedText } from './pdf-reading.ts';
import { createPrinter } from './printer.ts';
import { SAMPLE_LETTERS } from './sample-letters.ts';

const printer = createPrinter();
const LETTER = SAMPLE_LETTERS['second-reminder'];
const NOTICE = SAMPLE_LETTERS['formal-notice-business'];
const golden = (name: string) => new URL(`../../../golden/letters/${name}.txt`, import.meta.url).pathname;

function items(message: Message): Extract<Block, { kind: 'items' }> {
  const found = message.blocks.find((block) => block.kind === 'items');
  if (!found) throw new Error('no table of items');
  return found;
}

function withRows(count: number): Message {
  const table = items(LETTER);
  const rows = Array.from({ length: count }, (_, i) => ({ ...table.rows[0], number: `ROW-${i + 1}` }) as (typeof table.rows)[number]);
  return { ...LETTER, blocks: LETTER.blocks.map((block) => (block === table ? { ...table, rows } : block)) };
}

function find(pieces: readonly Placed[], text: string): Placed {
  const found = pieces.find((piece) => piece.text.includes(text));
  if (!found) throw new Error(`"${text}" is not on the page`);
  return found;
}

describe('letters as they are sent', () => {
  for (const [name, message] of Object.entries(SAMPLE_LETTERS)) {
    it(`${name} reads as the golden text`, async () => {
      const pages = await linesOf(await printer.letter(message));
      const text = pages.map((lines, i) => `--- ${i + 1} ---\n${lines.join('\n')}\n`).join('\n');
      await expect(text).toMatchFileSnapshot(golden(name));
    });
  }

  it('is the same to the byte from two compilers, whatever was printed in between', async () => {
    const first = await printer.letter(NOTICE);
    await printer.letter(LETTER);
    const again = await createPrinter().letter(NOTICE);
    expect(createHash('sha256').update(again).digest('hex')).toBe(createHash('sha256').update(first).digest('hex'));
    expect(await printer.letter(LETTER)).not.toEqual(first);
  });

  it('keeps letters apart when many are asked for at once', async () => {
    const names = ['Alpha', 'Beta', 'Gamma'].map((name) => ({ ...LETTER, recipient: { ...LETTER.recipient, name } }));
    const pdfs = await Promise.all(names.map((message) => printer.letter(message)));
    const firstPages = await Promise.all(pdfs.map(async (pdf) => (await linesOf(pdf))[0]?.join('\n')));
    expect(firstPages.map((page) => ['Alpha', 'Beta', 'Gamma'].filter((name) => page?.includes(name)))).toEqual([
      ['Alpha'],
      ['Beta'],
      ['Gamma'],
    ]);
  });

  it('declares PDF/A-3b, its language, title, author and date, and is tagged', async () => {
    const text = Buffer.from(await printer.letter(LETTER)).toString('latin1');
    expect(text).toContain('<pdfaid:part>3</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>');
    expect(text).toContain('<xmp:CreateDate>2026-11-23T00:00:00Z</xmp:CreateDate>');
    expect(text).toContain('/Lang (fr-FR)');
    expect(text).toContain('/MarkInfo');
    expect(text).toContain('Menuiserie Delorme');
  });
});

describe('the window of the envelope', () => {
  const address = ['Résidence des Acacias', 'Bâtiment C', '112, avenue du Général-Leclerc', 'BP 12'];

  it('shows the whole address, and nothing else', async () => {
    const recipient = { ...NOTICE.recipient, address: { lines: address, postcode: '69100', city: 'Villeurbanne', country: 'FR' } };
    const [first = []] = await placedText(await printer.letter({ ...NOTICE, recipient }));
    const lines = ['Atelier Bertrand', 'RESIDENCE DES ACACIAS', 'BATIMENT C', '112 AVENUE', 'BP 12', '69100 VILLEURBANNE'];
    for (const line of lines) {
      const { x, y, width } = find(first, line);
      expect(x).toBeCloseTo(110, 0);
      expect(x + width).toBeLessThanOrEqual(190);
      expect(y).toBeGreaterThan(55 + 2.5);
      expect(y).toBeLessThan(79);
    }
    const seen = first.filter(({ x, y, width }) => x + width > 90 && x < 200 && y > 44 && y < 90);
    expect(seen).toHaveLength(lines.length);
  });

  it('prints the registered notice above it, out of sight', async () => {
    const [first = []] = await placedText(await printer.letter(NOTICE));
    expect(find(first, 'Lettre recommandée').y).toBeLessThan(44);
  });

  it('shrinks lines that are too wide rather than losing their end', async () => {
    const [first = []] = await placedText(await printer.letter({ ...NOTICE, recipient: { ...NOTICE.recipient, name: 'W'.repeat(38) } }));
    const { x, width } = find(first, 'WWW');
    expect(x + width).toBeLessThanOrEqual(190.1);
  });
});

describe('tables over pages', () => {
  it('repeats the head, and never leaves a row or the total alone', async () => {
    for (const count of [6, 17, 18, 19, 20, 21, 22, 23, 24, 47, 48, 49, 50, 51, 52, 200]) {
      const pages = await linesOf(await printer.letter(withRows(count)));
      const rowsOn = pages.map((lines) => lines.filter((line) => line.startsWith('ROW-')).length);
      expect(
        rowsOn.reduce((sum, rows) => sum + rows, 0),
        `${count} rows`,
      ).toBe(count);
      for (const [i, lines] of pages.entries()) {
        const rows = rowsOn[i] ?? 0;
        if (rows > 0) expect(rows, `${count} rows, page ${i + 1}`).toBeGreaterThanOrEqual(2);
        if (rows > 0)
          expect(
            lines.some((line) => line.startsWith('Facture  Émise le')),
            `head on page ${i + 1} of ${count} rows`,
          ).toBe(true);
        if (lines.some((line) => line.startsWith('Total  '))) expect(rows).toBeGreaterThanOrEqual(2);
      }
    }
  }, 60_000);

  it('numbers the pages and repeats the statements on each', async () => {
    const pages = await linesOf(await printer.letter(withRows(200)));
    expect(pages.every((lines, i) => lines.some((line) => line.includes(`${i + 1}/${pages.length}`)))).toBe(true);
    expect(pages.every((lines) => lines.some((line) => line.includes('RCS Lyon')))).toBe(true);
  });
});

describe('hostile messages', () => {
  it('prints Typst markup as it is written', async () => {
    const markup = '#read("/etc/passwd") $x$ @ref *b* _i_ \\n `r` <l> // c = H';
    const paragraph = { kind: 'paragraph', text: markup } as const;
    const message: Message = {
      ...LETTER,
      subject: markup,
      greeting: markup,
      blocks: [paragraph],
      sender: { ...LETTER.sender, name: markup },
    };
    const text = (await linesOf(await printer.letter(message))).flat().join('\n');
    expect(text.split(markup).length - 1).toBeGreaterThanOrEqual(3);
  });

  it('shows □ for what the fonts cannot draw, tells it, and drops marks that turn the writing around', async () => {
    const message = { ...LETTER, recipient: { ...LETTER.recipient, name: 'Жук 株式 שלום 🎉 \u202eABC' } };
    const [first = []] = await linesOf(await printer.letter(message));
    expect(first).toContain('Жук □□ □□□□ □ ABC');
    expect(printer.unprintable(message)).toEqual(['株', '式', 'ש', 'ל', 'ו', 'ם', '🎉']);
    expect(printer.unprintable(LETTER)).toEqual([]);
  });

  it('survives very long words, numbers and names without leaving the sheet', async () => {
    const long = { ...items(LETTER).rows[0], number: 'N'.repeat(300) } as ReturnType<typeof items>['rows'][number];
    const blocks: Block[] = [
      { kind: 'paragraph', text: 'A'.repeat(3000) },
      { ...items(LETTER), rows: [long] },
    ];
    const name = 'Société '.repeat(60);
    const message = {
      ...LETTER,
      subject: 'S'.repeat(300),
      blocks,
      recipient: { ...LETTER.recipient, name },
      sender: { ...LETTER.sender, name },
    };
    const pages = await placedText(await printer.letter(message));
    for (const { x, width, text } of pages.flat()) expect(x + width, text).toBeLessThan(200);
  });

  it('refuses what it cannot print, saying why', async () => {
    const refused = (message: Message) => expect(printer.letter(message)).rejects;
    await refused({ ...LETTER, recipient: { ...LETTER.recipient, address: null } }).toMatchObject({ code: 'no-postal-address' });
    await refused(withRows(2000)).toMatchObject({ code: 'letter-too-long' });
    await refused({ ...LETTER, mentions: ['m'.repeat(3000)] }).toMatchObject({ code: 'mentions-too-long' });
  });
});

describe('the logo', () => {
  const png = (width: number, height: number) => {
    const header = Buffer.alloc(13);
    header.writeUInt32BE(width, 0);
    header.writeUInt32BE(height, 4);
    header.set([8, 2], 8);
    const pixels = deflateSync(Buffer.alloc((width * 3 + 1) * height));
    const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
  };
  const svg = (body: string) => new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10">${body}</svg>`);

  it('is printed from PNG or SVG, and makes another letter', async () => {
    const plain = await printer.letter(LETTER);
    expect(await printer.letter(LETTER, { logo: png(300, 100) })).not.toEqual(plain);
    expect(await printer.letter(LETTER, { logo: svg('<rect width="9" height="9"/>') })).not.toEqual(plain);
  });

  it('is refused when it is not a picture, broken, or reaches outside itself', async () => {
    const bad = [
      new TextEncoder().encode('hello'),
      new Uint8Array(),
      png(300, 100).subarray(0, 60),
      svg('<rect'),
      svg('<image href="file:///etc/passwd"/>'),
    ];
    for (const logo of bad) await expect(printer.letter(LETTER, { logo })).rejects.toMatchObject({ code: 'logo-not-an-image' });
  });

  it('is refused when it is huge, in bytes or once unfolded', async () => {
    for (const logo of [new Uint8Array(3_000_000), png(8000, 8000)]) {
      await expect(printer.letter(LETTER, { logo })).rejects.toMatchObject({ code: 'logo-too-large' });
    }
  });
});

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
