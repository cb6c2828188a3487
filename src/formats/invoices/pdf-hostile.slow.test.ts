import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATALOG, FILE, pdfWith, rawPdf, refused } from './fixtures/pdfs.ts';
import { readInvoicePdf } from './pdf.ts';

const CII = readFileSync(join(import.meta.dirname, 'fixtures/invoice.cii.xml'));

describe('hostile PDFs', () => {
  it('a small attachment that unfolds to 200 MB', async () => {
    const bomb = deflateSync(Buffer.alloc(200 * 1024 * 1024, ' '));
    await refused(
      rawPdf([
        [1, CATALOG],
        [4, FILE],
        [5, '<< /Filter /FlateDecode >>', bomb],
      ]),
      'pdf-too-complex',
    );
  });

  it('object streams that unfold without end', async () => {
    const bomb = deflateSync(Buffer.concat([Buffer.from('9 0 ['), Buffer.alloc(20 * 1024 * 1024, '0 ')]));
    await refused(
      rawPdf([
        [1, CATALOG],
        [4, '<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >>', bomb],
      ]),
      'pdf-too-complex',
    );
    const small = deflateSync(Buffer.concat([Buffer.from('9 0 '), Buffer.alloc(7 * 1024 * 1024, '0 ')]));
    const many = Array.from(
      { length: 20 },
      (_, index) => [index + 20, '<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >>', small] as const,
    );
    await refused(rawPdf([[1, CATALOG], ...many]), 'pdf-too-complex');
  });

  it.each([
    ['objects without number', '1 0 obj\n'],
    ['keywords alone', 'obj'],
    ['trailers', 'trailer<<'],
    ['arrays in arrays', '1 0 obj[[[['],
    ['strings without end', '1 0 obj('],
    ['streams without end', '1 0 obj<</Length 2 0 R>>stream\n'],
    ['numbers', '1 0 obj 1 1 1 1 1 1 '],
  ])('a flood of %s', async (_, text) => {
    const flood = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(20 * 1024 * 1024, text)]);
    const { format, findings } = await readInvoicePdf(flood);
    expect(format).toBeNull();
    expect(findings[0]?.code).toMatch(/^pdf-(too-complex|damaged)$/);
  });

  it('references and dictionaries in a circle', async () => {
    await refused(rawPdf([[1, '1 0 R']]), 'pdf-damaged');
    await refused(
      rawPdf([
        [1, '<< /Type /Catalog /Names 2 0 R /AF 3 0 R >>'],
        [2, '3 0 R'],
        [3, '2 0 R'],
      ]),
      'pdf-without-invoice-xml',
    );
    await refused(
      rawPdf([
        [1, CATALOG],
        [4, FILE.replace('5 0 R', '4 0 R')],
      ]),
      'pdf-attachment-unreadable',
    );
  });

  it('never throws, whatever is changed or cut', async () => {
    const whole = await pdfWith({ 'factur-x.xml': CII });
    const plain = rawPdf([
      [1, CATALOG],
      [4, FILE],
      [5, '<< /Length 7 0 R >>', CII],
      [7, String(CII.length)],
    ]);
    const change = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), byte: fc.integer({ min: 0, max: 255 }) });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(whole, plain),
        fc.array(change, { maxLength: 12 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (source, changes, kept) => {
          const bytes = Uint8Array.from(source.subarray(0, kept > 0.7 ? source.length : Math.ceil(source.length * kept)));
          for (const { at, byte } of changes) bytes[Math.floor(at * bytes.length)] = byte;
          const reading = await readInvoicePdf(bytes);
          expect(reading.format !== null || reading.findings.some((finding) => finding.severity === 'error')).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
