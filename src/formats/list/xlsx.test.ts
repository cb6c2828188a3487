import { Buffer } from 'node:buffer';
import { crc32, deflateRawSync } from 'node:zlib';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readList } from './read-list.ts';

const HEADER = ['N° facture', 'Date facture', 'Échéance', 'Client', 'Total TTC', 'Solde dû', 'CP'];

/** A zip with the given parts, their declared sizes as the test wants them. */
function zip(parts: readonly { readonly name: string; readonly content: Buffer; readonly declared?: number }[]): Buffer {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, declared } of parts) {
    const packed = deflateRawSync(content);
    const fields = Buffer.alloc(22);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(declared ?? content.length, 18);
    const lengths = Buffer.from([name.length, 0, 0, 0]);
    const entry = Buffer.concat([Buffer.from('PK\x03\x04'), fields, lengths, Buffer.from(name), packed]);
    const at = Buffer.alloc(14);
    at.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), fields, lengths, at, Buffer.from(name)]));
    local.push(entry);
    offset += entry.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(Buffer.concat(directory).length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, ...directory, Buffer.from('PK\x05\x06'), end]);
}

const WORKBOOK = '<workbook xmlns:r="r"><sheets><sheet name="A &amp; B" sheetId="1" r:id="rId1"/></sheets></workbook>';
const RELS = (type: string, target: string) =>
  `<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`;

function workbook(sheet: Buffer, options: { readonly target?: string; readonly declared?: number } = {}): Buffer {
  const target = options.target ?? 'worksheets/sheet1.xml';
  const content = (text: string) => Buffer.from(text);
  return zip([
    { name: '[Content_Types].xml', content: content('<Types/>') },
    { name: '_rels/.rels', content: content(RELS('officeDocument', 'xl/workbook.xml')) },
    { name: 'xl/workbook.xml', content: content(WORKBOOK) },
    { name: 'xl/_rels/workbook.xml.rels', content: content(RELS('worksheet', target)) },
    { name: `xl/${target}`, content: sheet, ...(options.declared === undefined ? {} : { declared: options.declared }) },
  ]);
}

const sheetXml = (rows: string) => Buffer.from(`<worksheet><sheetData>${rows}</sheetData></worksheet>`);
const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const read = (bytes: Uint8Array) => readList({ name: 'factures.xlsx', bytes });

describe('a workbook', () => {
  it.each([
    ['1900', '2026-02-28'],
    ['1904', '2030-03-01'],
  ] as const)('gives days, numbers and texts, with days counted from %s', async (dateSystem, due) => {
    const rows = [
      ['Impayés'],
      [],
      HEADER,
      ['F1', new Date(Date.UTC(2026, 0, 31)), 46081, 'Zoé', 0.1 + 0.2, 626.4299999999999, 1000],
      ['TOTAL', '', '', '', 3, 4, ''],
    ];
    const { invoices, findings } = await read(
      await writeXlsx({
        dateSystem,
        sheets: [
          { name: 'Vide', rows: [] },
          { name: 'Factures', rows },
        ],
      }),
    );
    expect(invoices).toMatchObject([
      {
        number: 'F1',
        issueDate: '2026-01-31',
        dueDates: [due],
        totalInclTax: '0.3',
        amountDue: '626.43',
        line: 4,
        buyer: { name: 'Zoé', address: { postcode: '01000' } },
      },
    ]);
    expect(findings.map(({ code, line }) => [code, line])).toEqual([
      ['xlsx-other-sheets', null],
      ['list-total-row', 5],
    ]);
  });

  it('is read with other prefixes and missing cell references', async () => {
    const rows = [HEADER, ['F1', '31/01/2026', '', 'Zoé &amp; fils', '1 200,50 €', '', '']].map(
      (cells) => `<x:row>${cells.map((text) => cell(text).replaceAll('<', '<x:').replaceAll('<x:/', '</x:')).join('')}</x:row>`,
    );
    const { invoices } = await read(
      workbook(Buffer.from(`<x:worksheet xmlns:x="x"><x:sheetData>${rows.join('')}</x:sheetData></x:worksheet>`)),
    );
    expect(invoices).toMatchObject([{ number: 'F1', totalInclTax: '1200.50', buyer: { name: 'Zoé & fils' } }]);
  });
});

describe('a hostile workbook', () => {
  const manyCells = Buffer.from('<c/>'.repeat(20_000));
  it.each<[string, Buffer, RegExp]>([
    ['a row of too many cells', workbook(sheetXml(`<row>${manyCells}</row>`)), /too many cells/],
    ['the same with prefixes', workbook(sheetXml(`<x:row>${'<x:c/>'.repeat(20_000)}</x:row>`)), /too many cells/],
    ['rows hidden in comments', workbook(sheetXml(`<row><c/><!--<row>--></row>`)), /comments/],
    ['rows hidden in attributes', workbook(sheetXml(`<row><c a="<row>"/></row>`)), /not well-formed/],
    ['a text without end', workbook(sheetXml(`<row>${cell('x'.repeat(1_100_000))}</row>`)), /text too long/],
    ['a part larger than declared', workbook(sheetXml('<row/>'.repeat(1000)), { declared: 10 }), /damaged/],
    ['more than a gigabyte declared', workbook(sheetXml(''), { declared: 0x7fffffff }), /1 GB/],
    ['too many texts', workbook(Buffer.from('<a/>'.repeat(6_100_000)), { target: 'strings.xml' }), /too many texts/],
    ['a part nested without end', workbook(Buffer.from('<a>'.repeat(40_000)), { target: 'strings.xml' }), /nested too deep/],
    ['two parts of one name', zip(['xl/a.xml', 'xl/a.xml'].map((name) => ({ name, content: Buffer.from('<a/>') }))), /same name/],
    ['no list of sheets', zip([{ name: 'xl/a.xml', content: Buffer.from('<a/>') }]), /list of sheets/],
    ['no directory', Buffer.from('PK\x03\x04 and nothing more'), /directory is damaged/],
  ])('is refused for %s', async (_, bytes, reason) => {
    const reading = await read(bytes);
    expect(reading).toMatchObject({ format: null, invoices: [] });
    expect(reading.findings[0]?.message).toMatch(reason);
  });
});
