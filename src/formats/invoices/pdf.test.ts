import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../reading.ts';
import { CATALOG, FILE, pdfWith, rawPdf, refused } from './fixtures/pdfs.ts';
import { readInvoicePdf } from './pdf.ts';
import { readInvoiceXml } from './xml.ts';

const fixture = (name: string) => readFileSync(join(import.meta.dirname, 'fixtures', name));
const CII = fixture('invoice.cii.xml');
const ZUGFERD_1 = fixture('invoice.zugferd1.xml');
const UBL = fixture('invoice.ubl.xml');

const number = (reading: Reading) => reading.invoices[0]?.number;

describe('readInvoicePdf', () => {
  it.each([true, false])('reads Factur-X as its XML reads (object streams: %s)', async (useObjectStreams) => {
    const reading = await readInvoicePdf(await pdfWith({ 'notes.txt': UBL, 'factur-x.xml': CII }, undefined, useObjectStreams));
    expect(reading).toEqual({ ...readInvoiceXml(CII), format: 'facturx' });
  });

  it.each([
    ['zugferd1', 'ZUGFeRD-invoice.xml', ZUGFERD_1],
    ['ubl', 'xrechnung.xml', UBL],
    ['facturx', 'Factur-X.XML', CII],
  ])('%s in %s', async (format, name, xml) => {
    expect(await readInvoicePdf(await pdfWith({ [name]: xml }))).toEqual({ ...readInvoiceXml(xml), format });
  });

  it('takes the newer standard when a file holds two', async () => {
    expect(number(await readInvoicePdf(await pdfWith({ 'ZUGFeRD-invoice.xml': ZUGFERD_1, 'factur-x.xml': CII })))).toBe('2026-0042');
  });

  it('finds the invoice under another name, and says so', async () => {
    const reading = await readInvoicePdf(await pdfWith({ 'other.xml': Buffer.from('<x/>'), 'invoice.xml': CII }));
    expect(reading).toMatchObject({ format: 'facturx', findings: [{ severity: 'warning', code: 'pdf-unusual-xml-name' }] });
  });

  it('finds what only /AF names', async () => {
    const bytes = await pdfWith({ 'factur-x.xml': CII }, ({ catalog }) => catalog.delete(PDFName.of('Names')));
    expect(number(await readInvoicePdf(bytes))).toBe('2026-0042');
  });

  it('puts the place of a finding in its message, as a line of the XML is none of the PDF', async () => {
    const wrong = Buffer.from(CII.toString().replace('>20260302<', '>2026<'));
    const { findings } = await readInvoicePdf(await pdfWith({ 'factur-x.xml': wrong }));
    expect(findings[0]).toMatchObject({ line: null, message: expect.stringMatching(/^In "factur-x.xml" inside the PDF, line 11: /) });
  });
});

describe('PDFs of other writers', () => {
  const deflated = deflateSync(CII);

  it('a tree of names with branches, circles and names in UTF-16', async () => {
    const name = Buffer.from('\ufefffactur-x.xml', 'utf16le').swap16().toString('hex');
    const bytes = rawPdf([
      [1, '<</Type/Catalog/Names 2 0 R>>'],
      [2, '<</EmbeddedFiles<</Kids[3 0 R 6 0 R]>>>>'],
      [3, '<</Kids[3 0 R 6 0 R]/Limits[(a)(z)]>>'],
      [6, `<</Names[(a\\)\\050)4 0 R]>>`],
      [4, `<</Type/Filespec/UF<${name}>/F(a.xml)%comment\n/EF<</F 5 0 R>>>>`],
      [5, `<</Filter[/Fl]/Length ${deflated.length}>>`, deflated],
    ]);
    expect(number(await readInvoicePdf(bytes))).toBe('2026-0042');
  });

  it('a length that stands elsewhere, and an annex that is itself a PDF with the same object numbers', async () => {
    const annex = rawPdf(
      [
        [1, '<< /Type /Catalog >>'],
        [5, '<< /Length 3 >>', Buffer.from('<x>')],
      ],
      '<< /Root 1 0 R /Encrypt 9 0 R >>',
    );
    const bytes = rawPdf([
      [1, CATALOG],
      [4, FILE],
      [5, '<< /Length 7 0 R >>', CII],
      [7, String(CII.length)],
      [6, '<< /Length 8 0 R >>', annex],
      [8, String(annex.length)],
    ]);
    expect(number(await readInvoicePdf(bytes))).toBe('2026-0042');
  });

  it('a stream whose length is wrong', async () => {
    expect(
      number(
        await readInvoicePdf(
          rawPdf([
            [1, CATALOG],
            [4, FILE],
            [5, '<< /Length 12 >>', CII],
          ]),
        ),
      ),
    ).toBe('2026-0042');
  });

  it('the last revision of an object', async () => {
    const bytes = rawPdf([
      [1, CATALOG],
      [4, FILE],
      [5, '<< /Length 4 >>', Buffer.from('<a/>')],
      [5, `<< /Length ${CII.length} >>`, CII],
    ]);
    expect(number(await readInvoicePdf(bytes))).toBe('2026-0042');
  });

  it('no trailer, and something before the header', async () => {
    const whole = rawPdf([
      [4, FILE],
      [5, `<< /Length ${CII.length} >>`, CII],
      [1, CATALOG],
    ]);
    const bytes = Buffer.concat([Buffer.from('junk of a mail gateway\n'), whole.subarray(0, whole.lastIndexOf('trailer'))]);
    expect(number(await readInvoicePdf(bytes))).toBe('2026-0042');
  });
});

describe('PDFs without an invoice', () => {
  it('no attachment', async () => {
    expect(await refused(await pdfWith({}), 'pdf-without-invoice-xml')).toContain('no attachment');
  });

  it('other attachments', async () => {
    const bytes = await pdfWith({ 'terms.pdf': CII, 'data.xml': Buffer.from('<data/>') });
    expect(await refused(bytes, 'pdf-without-invoice-xml')).toContain('"data.xml"');
  });

  it('an order', async () => {
    await refused(await pdfWith({ 'order-x.xml': Buffer.from('<x/>') }), 'pdf-is-an-order');
  });

  it('an invoice XML that is none, or is broken', async () => {
    expect(await refused(await pdfWith({ 'factur-x.xml': Buffer.from('<x/>') }), 'not-an-invoice')).toContain(
      'In "factur-x.xml" inside the PDF',
    );
    await refused(await pdfWith({ 'factur-x.xml': CII.subarray(0, 900) }), 'xml-not-well-formed');
  });

  it('a list of attachments that is no such list', async () => {
    await refused(
      rawPdf([
        [1, '<< /Type /Catalog /Names 2 0 R /AF [4 0 R] >>'],
        [2, '<< /Type /OutputIntent >>'],
        [4, FILE],
        [5, '<< >>', CII],
      ]),
      'pdf-damaged',
    );
  });

  it('an attachment that cannot be unpacked', async () => {
    await refused(
      rawPdf([
        [1, CATALOG],
        [4, FILE],
        [5, '<< /Filter /FlateDecode >>', CII],
      ]),
      'pdf-attachment-unreadable',
    );
    await refused(
      rawPdf([
        [1, CATALOG],
        [4, FILE],
        [5, '<< /Filter [/ASCIIHexDecode /FlateDecode] >>', CII],
      ]),
      'pdf-attachment-unreadable',
    );
    await refused(
      rawPdf([
        [1, CATALOG],
        [4, FILE],
      ]),
      'pdf-attachment-unreadable',
    );
  });

  it('an encrypted file', async () => {
    const document = await PDFDocument.create();
    await document.attach(CII, 'factur-x.xml');
    document.encrypt({ userPassword: 'secret', ownerPassword: 'secret' });
    await refused(await document.save(), 'pdf-encrypted');
  });

  it.each([
    ['nothing', new Uint8Array(0), 'not-a-pdf'],
    ['text', Buffer.from('Bonjour'), 'not-a-pdf'],
    ['a header alone', Buffer.from('%PDF-1.7\n'), 'pdf-damaged'],
    ['more than is read', new Uint8Array(128 * 1024 * 1024 + 1), 'pdf-too-large'],
  ])('%s', async (_, bytes, code) => {
    await refused(bytes, code);
  });
});
