import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detect } from './detect.ts';
import { readFile } from './read.ts';
import { MAX_FILE_BYTES } from './reading.ts';

const FEC_HEADER = 'JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tDebit\tCredit';
const read = (bytes: Uint8Array | string, name = 'file') =>
  readFile({ name, bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes });

describe('detect', () => {
  it.each([
    ['', 'empty'],
    [' \r\n', 'empty'],
    ['\ufeff', 'empty'],
    ['%PDF-1.7', 'pdf'],
    ['\n junk %PDF-1.4', 'pdf'],
    ['\ufeff<?xml version="1.0"?><a/>', 'xml'],
    ['  <rsm:CrossIndustryInvoice/>', 'xml'],
    ['<!-- x --><Invoice/>', 'xml'],
    ['<!DOCTYPE html><html>', 'html'],
    ['<table><tr>', 'html'],
    ['PK\x03\x04....', 'zip'],
    [`\ufeff${FEC_HEADER}\n`, 'fec'],
    [FEC_HEADER.replaceAll('\t', '|').toUpperCase(), 'fec'],
    [FEC_HEADER.replaceAll('\t', ';'), 'misseparated-fec'],
    ['N° facture;Client', 'text'],
    ['abc\0def', 'binary'],
  ])('takes %j for %s', (text, kind) => {
    expect(detect(Buffer.from(text))).toBe(kind);
  });

  it('knows UTF-16 and old Excel', () => {
    expect(detect(Buffer.from(`\ufeff${FEC_HEADER}`, 'utf16le'))).toBe('fec');
    expect(detect(Buffer.from('\ufeff<?xml version="1.0"?><a/>', 'utf16le'))).toBe('xml');
    expect(detect(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toBe('ole2');
  });
});

describe('readFile', () => {
  it.each([
    ['', 'file-empty'],
    ['abc\0def', 'format-unknown'],
    ['<html>', 'format-html'],
    ['PK\x03\x04', 'zip-damaged'],
    ['PK\x03\x04 xl/worksheets/sheet1.xml and no end', 'xlsx-damaged'],
    [FEC_HEADER.replaceAll('\t', ';'), 'fec-separator'],
    ['Bonjour', 'list-no-header'],
    ['%PDF-1.7 nothing', null],
    ['<?xml version="1.0"?><nothing/>', null],
  ])('refuses %j with a finding', async (text, code) => {
    const { format, invoices, fec, findings } = await read(text);
    expect({ format, invoices, fec }).toEqual({ format: null, invoices: [], fec: null });
    expect(findings.length).toBeGreaterThan(0);
    if (code !== null) expect(findings).toMatchObject([{ severity: 'error', code }]);
  });

  it('refuses what is too large before looking at it', async () => {
    const bytes = new Proxy(new Uint8Array(0), {
      get: (target, key) => (key === 'length' ? MAX_FILE_BYTES + 1 : Reflect.get(target, key, target)),
    });
    expect(await read(bytes)).toMatchObject({ format: null, findings: [{ code: 'file-too-large' }] });
  });

  it('reads a FEC, a list and an electronic invoice by their bytes, whatever their names', async () => {
    const fec = await read(`${FEC_HEADER}\nVE\tVentes\t1\t20260131\t411000\tClients\t12,00\t0\n`, 'list.csv');
    expect(fec).toMatchObject({ format: 'fec', fec: { openItems: [{ amount: '12.00' }] } });
    expect(await read('Invoice no,Invoice date,Customer,Amount due\nI1,2026-01-31,Zoé,5.00\n', 'fec.txt')).toMatchObject({
      format: 'invoice-list',
      invoices: [{ number: 'I1' }],
    });
    expect((await read('<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"/>', 'x.pdf')).format).toBe('ubl');
  });

  it('never rejects', async () => {
    const prefix = fc.constantFrom(
      '',
      '%PDF-1.7\n',
      'PK\x03\x04',
      '<?xml version="1.0"?>',
      `${FEC_HEADER}\n`,
      'N° facture;Date;Client;Total TTC\n',
      '\xff\xfe',
    );
    await fc.assert(
      fc.asyncProperty(prefix, fc.uint8Array({ maxLength: 300 }), async (start, rest) => {
        const { format, findings } = await read(Buffer.concat([Buffer.from(start, 'latin1'), rest]));
        if (format === null) expect(findings.some(({ severity }) => severity === 'error')).toBe(true);
      }),
    );
  });
});
