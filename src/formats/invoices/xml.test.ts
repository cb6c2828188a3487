import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../reading.ts';
import { readInvoiceXml } from './xml.ts';

const fixture = (name: string) => readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8');
const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readInvoiceXml(bytes(text));
const codes = (reading: Reading) => reading.findings.map((finding) => finding.code);
const CII = fixture('invoice.cii.xml');
const CREDIT_NOTE = fixture('credit-note.ubl.xml');

describe('readInvoiceXml', () => {
  it('reads every fact of a Cross Industry Invoice', () => {
    expect(read(CII)).toStrictEqual({
      format: 'cii',
      encoding: 'utf-8',
      findings: [],
      fec: null,
      customers: [],
      statements: [],
      invoices: [
        {
          number: '2026-0042',
          typeCode: '384',
          issueDate: '2026-03-02',
          dueDates: ['2026-04-01', '2026-05-01'],
          currency: 'EUR',
          totalInclTax: '1200.00',
          prepaid: '200',
          amountDue: '1000.0',
          seller: {
            name: 'Menuiserie Abeille & Fils',
            legalId: '732829320',
            vatId: 'FR44732829320',
            email: 'compta@abeille.example',
            phone: '04 70 00 00 01',
            address: { lines: ['3 quai du Bois', 'Bâtiment C'], postcode: '03000', city: 'Moulins', country: 'FR' },
          },
          buyer: { name: 'Hôtel du Lac', legalId: null, vatId: null, email: 'factures@dulac.example', phone: null, address: null },
          payee: { name: 'Affacturage Nord', legalId: null, vatId: null, email: null, phone: null, address: null },
          ibans: ['FR7630006000011234567890189'],
          paymentReference: 'RF18 2026 0042',
          precedingInvoices: ['2026-0031'],
          orderReference: 'BC-7',
          paymentTermsText: ['Moitié à 30 jours,\nle reste à 60 jours'],
          deliveryDate: '2026-02-28',
          customerAccount: null,
          line: null,
        },
      ],
    });
  });

  it('reads every fact of a UBL invoice', () => {
    const reading = read(fixture('invoice.ubl.xml'));
    expect(reading).toMatchObject({ format: 'ubl', findings: [] });
    expect(reading.invoices).toStrictEqual([
      {
        number: 'F-17',
        typeCode: '380',
        issueDate: '2026-01-15',
        dueDates: ['2026-02-14'],
        currency: 'EUR',
        totalInclTax: '60.00',
        prepaid: '0.5',
        amountDue: '59.50',
        seller: { name: 'Menuiserie Abeille', legalId: '732829320', vatId: 'FR44732829320', email: null, phone: null, address: null },
        buyer: {
          name: 'Hôtel du Lac',
          legalId: null,
          vatId: null,
          email: 'factures@dulac.example',
          phone: '0450000000',
          address: { lines: ['1 rive Nord', 'BP 4', 'Accueil'], postcode: '74000', city: 'Annecy', country: 'FR' },
        },
        payee: { name: 'Affacturage Nord', legalId: null, vatId: null, email: null, phone: null, address: null },
        ibans: ['FR7630006000011234567890189'],
        paymentReference: 'F-17-LAC',
        precedingInvoices: ['F-12'],
        orderReference: 'PO 9',
        paymentTermsText: ['30 jours nets'],
        deliveryDate: '2026-01-10',
        customerAccount: null,
        line: null,
      },
    ]);
  });

  it('reads a UBL credit note, whose code may be absent and whose due date stands in the payment means', () => {
    const { format, findings, invoices } = read(CREDIT_NOTE);
    expect({ format, findings }).toEqual({ format: 'ubl', findings: [] });
    expect(invoices).toMatchObject([
      {
        number: 'A-3',
        typeCode: '381',
        dueDates: ['2026-03-31'],
        precedingInvoices: ['F-17'],
        amountDue: '12.00',
        deliveryDate: '2026-02-28',
      },
    ]);
    const stated = CREDIT_NOTE.replace('<cbc:DocumentCurrencyCode>', '<cbc:CreditNoteTypeCode>396</cbc:CreditNoteTypeCode>$&');
    expect(read(stated).invoices[0]?.typeCode).toBe('396');
  });

  it('reads ZUGFeRD 1', () => {
    const { format, findings, invoices } = read(fixture('invoice.zugferd1.xml'));
    expect({ format, findings }).toEqual({ format: 'zugferd1', findings: [] });
    const facts = { number: 'R-5', issueDate: '2015-03-10', dueDates: ['2015-04-09'], totalInclTax: '119.00', amountDue: '119.00' };
    expect(invoices).toMatchObject([
      { ...facts, orderReference: 'B-1', deliveryDate: '2015-03-05', buyer: { name: 'Seehotel' }, payee: null },
    ]);
  });

  it('derives no due date from words', () => {
    const reading = read(CII.replaceAll(/<ram:DueDateDateTime>.*?<\/ram:DueDateDateTime>/g, ''));
    expect(reading.invoices).toMatchObject([{ dueDates: [], paymentTermsText: ['Moitié à 30 jours,\nle reste à 60 jours'] }]);
  });
});

describe('an invoice that lacks what it must have', () => {
  it.each([
    ['invoice-number-missing', '<ram:ID>2026-0042</ram:ID>', ''],
    ['invoice-type-missing', '<ram:TypeCode>384</ram:TypeCode>', '<ram:TypeCode/>'],
    ['invoice-type-unknown', '<ram:TypeCode>384</ram:TypeCode>', '<ram:TypeCode>999</ram:TypeCode>'],
    ['invoice-currency-missing', 'InvoiceCurrencyCode>EUR', 'InvoiceCurrencyCode>'],
    ['invoice-currency-unknown', 'InvoiceCurrencyCode>EUR', 'InvoiceCurrencyCode>euro'],
    ['invoice-buyer-missing', 'Hôtel du Lac', ''],
    ['invoice-total-missing', 'GrandTotalAmount>1200.00', 'GrandTotalAmount>'],
    ['invoice-amount-due-missing', 'DuePayableAmount>1000.0', 'DuePayableAmount>'],
  ])('%s', (code, from, to) => {
    expect(CII).toContain(from);
    const reading = read(CII.replace(from, to));
    expect(reading.findings).toMatchObject([{ code, severity: 'error', line: null, message: expect.stringContaining('Ask the issuer') }]);
    expect(reading.invoices).toHaveLength(1);
  });

  it('says which value cannot be read, where it stands, and reads the rest', () => {
    const reading = read(CII.replace('>20260302<', '>20260230<').replace('>1200.00<', '>1 200,00 €<'));
    expect(codes(reading)).toEqual([
      'invoice-date-unreadable',
      'invoice-amount-unreadable',
      'invoice-issue-date-missing',
      'invoice-total-missing',
    ]);
    expect(reading.findings[0]).toMatchObject({ severity: 'error', line: 11, message: expect.stringContaining('"20260230"') });
    expect(reading.invoices).toMatchObject([{ number: '2026-0042', issueDate: null, totalInclTax: null, amountDue: '1000.0' }]);
  });

  it('warns about a number that no French platform takes, and of a missing seller', () => {
    const reading = read(CII.replace('2026-0042', '9'.repeat(36)).replace(/<ram:SellerTradeParty>.*<\/ram:SellerTradeParty>/s, ''));
    expect(reading.findings).toMatchObject([
      { severity: 'warning', code: 'invoice-seller-missing' },
      { severity: 'warning', code: 'invoice-number-too-long' },
    ]);
    expect(reading.invoices).toMatchObject([{ seller: null }]);
  });
});

describe('what is no invoice', () => {
  it.each([
    ['an order', '<o:SCRDMCCBDACIOMessageStructure xmlns:o="urn:un:unece:uncefact:data:SCRDMCCBDACIOMessageStructure:100"/>', 'Order-X'],
    ['a statement', '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"/>', 'ISO 20022'],
    ['an Invoice of no known namespace', '<Invoice><ID>1</ID></Invoice>', 'no namespace'],
    ['a root that is a word of JavaScript', '<constructor/>', '<constructor>'],
  ])('%s', (_, xml, words) => {
    const message = expect.stringContaining(words);
    expect(read(xml)).toMatchObject({
      format: null,
      invoices: [],
      findings: [{ severity: 'error', code: 'not-an-invoice', line: 1, message }],
    });
  });
});

describe('encodings', () => {
  const declared = (encoding: string) => CII.replace('encoding="UTF-8"', `encoding="${encoding}"`);
  const name = (reading: Reading) => reading.invoices[0]?.buyer?.name;

  it.each(['ISO-8859-1', 'windows-1252', 'ISO-8859-15'])('%s as declared', (encoding) => {
    const reading = readInvoiceXml(Buffer.from(declared(encoding), 'latin1'));
    expect(reading).toMatchObject({ format: 'cii', encoding: encoding.toLowerCase(), findings: [] });
    expect(name(reading)).toBe('Hôtel du Lac');
  });

  it('UTF-16 and UTF-8 with a byte order mark', () => {
    const wide = readInvoiceXml(Buffer.from(`\ufeff${declared('UTF-16')}`, 'utf16le'));
    expect([wide.encoding, name(wide), wide.findings]).toEqual(['utf-16', 'Hôtel du Lac', []]);
    expect(name(read(`\ufeff${CII}`))).toBe('Hôtel du Lac');
  });

  it('warns of a file that says UTF-8 and is not, and reads it', () => {
    const reading = readInvoiceXml(Buffer.from(CII, 'latin1'));
    expect(reading.findings).toMatchObject([{ severity: 'warning', code: 'xml-wrong-encoding' }]);
    expect(name(reading)).toBe('Hôtel du Lac');
  });
});

describe('hostile XML', () => {
  const refused = (reading: Reading) => {
    expect(reading).toMatchObject({ format: null, invoices: [], findings: [{ severity: 'error' }] });
    return reading.findings[0];
  };
  const withDoctype = (subset: string, number: string) => {
    const [declaration = '', ...rest] = CII.split('\n');
    return [declaration, `<!DOCTYPE x [${subset}]>`, ...rest].join('\n').replace('2026-0042', number);
  };

  it.each([
    ['an external entity', withDoctype('<!ENTITY x SYSTEM "file:///etc/hostname">', '&x;'), 'xml-doctype-refused'],
    ['an external parameter entity', withDoctype('<!ENTITY % x SYSTEM "http://127.0.0.1:9/x"> %x;', '1'), 'xml-doctype-refused'],
    ['an internal entity', withDoctype('<!ENTITY x "1">', '&x;'), 'xml-doctype-refused'],
    ['an unknown entity', CII.replace('2026-0042', '&x;'), 'xml-not-well-formed'],
  ])('%s', (_, xml, code) => {
    expect(refused(read(xml))?.code).toBe(code);
  });

  it('a bomb of entities', () => {
    const levels = Array.from({ length: 12 }, (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`);
    refused(read(withDoctype(`<!ENTITY l0 "lol">${levels.join('')}`, '&l12;')));
  });

  it.each([0, 1, 100, 900, CII.length - 5])('cut after %i characters', (length) => {
    expect(refused(read(CII.slice(0, length)))?.code).toBe('xml-not-well-formed');
  });

  it('says at which line a file breaks', () => {
    const broken = CII.replace('</ram:CityName>', '</ram:CityNome>');
    const line = CII.slice(0, CII.indexOf('</ram:CityName>')).split('\n').length;
    expect(refused(read(broken))?.message).toContain('fetch it again');
    expect(refused(read(broken))?.line).toBeGreaterThanOrEqual(line);
  });

  it.each([
    ['zeroes', new Uint8Array(4096)],
    ['bytes that are no text', Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) & 0xff)],
    ['elements in elements', bytes('<a>'.repeat(100_000))],
    ['countless attributes', bytes(`<a ${Array.from({ length: 200_000 }, (_, index) => `a${index}=""`).join(' ')}/>`)],
    ['more than is read', new Uint8Array(64 * 1024 * 1024 + 1)],
  ])('%s', (_, input) => {
    refused(readInvoiceXml(input));
  });

  it('more elements than any invoice has', () => {
    const many = CII.replace('<ram:ApplicableHeaderTradeDelivery/>', '<ram:x/>'.repeat(300_001));
    expect(refused(read(many))?.code).toBe('xml-too-complex');
  });

  it('lines beyond number are no hindrance', () => {
    const line = `<ram:IncludedSupplyChainTradeLineItem>${'<ram:x/>'.repeat(30)}</ram:IncludedSupplyChainTradeLineItem>`;
    const many = CII.replace('<ram:ApplicableHeaderTradeAgreement>', `${line.repeat(20_000)}$&`);
    expect(read(many)).toMatchObject({ findings: [], invoices: [{ number: '2026-0042' }] });
  });

  it('a text of 50 MB: left out with a warning, the rest is read', () => {
    const reading = read(CII.replace('Hôtel du Lac', 'x'.repeat(50 * 1024 * 1024)));
    expect(codes(reading)).toEqual(['xml-text-too-long', 'invoice-buyer-missing']);
    expect(reading.invoices).toMatchObject([{ number: '2026-0042', buyer: { name: null } }]);
  });

  it('an annex of 20 MB within the XML is no hindrance', () => {
    const annex = `<ram:AdditionalReferencedDocument><ram:AttachmentBinaryObject>${'QUJD'.repeat(5 * 1024 * 1024)}</ram:AttachmentBinaryObject></ram:AdditionalReferencedDocument>`;
    expect(read(CII.replace('<ram:BuyerOrderReferencedDocument>', `${annex}$&`))).toMatchObject({
      findings: [],
      invoices: [{ orderReference: 'BC-7' }],
    });
  });
});
