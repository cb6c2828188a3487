import { readFileSync } from 'node:fs';
import { decodePDFRawStream, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import type { Typst } from '../adapters/print/typst.ts';
import { assert } from '../core/base/assert.ts';
import { money } from '../core/base/money.ts';
import { formatDay, formatLongDay, formatMoney, groupThousands } from '../core/base/text.ts';
import type { PostalAddress } from '../core/receivable/party.ts';
import { COMPANY, LOGO } from './company.ts';
import { facturxXml, NOTES } from './facturx-xml.ts';
import type { Paper } from './paper.ts';

/** The invoice as a Factur-X: a PDF/A-3 to look at with the XML inside, declared as the standard wants. */
export async function facturxFile(typst: Typst, paper: Paper): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const encoder = new TextEncoder();
  const pdf = await typst.pdf('invoice.typ', [
    { name: 'invoice.typ', bytes: readFileSync(new URL('invoice.typ', import.meta.url)) },
    { name: 'invoice.json', bytes: encoder.encode(JSON.stringify(printed(paper))) },
    { name: 'factur-x.xml', bytes: encoder.encode(facturxXml(paper)) },
    { name: 'logo.svg', bytes: encoder.encode(LOGO) },
  ]);
  return { name: `${paper.number}.pdf`, bytes: await declared(pdf) };
}

function printed({ number, isCredit, buyer, issued, due, term, of, work, currency, net, tax, total }: Paper) {
  const amount = (cents: bigint) => formatMoney(money(cents, currency), 'fr');
  const { address, siren, vatId, accounts } = COMPANY;
  return {
    title: `${isCredit ? 'Avoir' : 'Facture'} ${number}`,
    date: { year: Number(issued.slice(0, 4)), month: Number(issued.slice(5, 7)), day: Number(issued.slice(8)) },
    seller: [COMPANY.name, ...addressLines(address), `SIREN ${groupThousands(siren ?? '', ' ')}`, `TVA ${vatId}`],
    buyer: [buyer.name, ...addressLines(buyer.address), ...(buyer.vatId ? [`TVA ${buyer.vatId}`] : [])],
    facts: [
      ['Date', formatLongDay(issued, 'fr')],
      ...(due === null ? [] : [['Échéance', `${formatDay(due, 'fr')} (${term} jours)`]]),
      ...(of === null ? [] : [['Facture concernée', of]]),
    ],
    headers: ['Désignation', 'Quantité', 'Montant HT'],
    row: [work, '1', amount(net)],
    totals: [
      ['Total HT', amount(net)],
      [tax === 0n ? 'TVA (autoliquidation)' : 'TVA 20 %', amount(tax)],
    ],
    total: [isCredit ? 'Total à déduire' : 'Net à payer', amount(total)],
    payment: isCredit ? null : [`Par virement : ${groups(accounts[0]?.iban ?? '')}`, `Référence à rappeler : ${number}`],
    notes: NOTES.map(([, text]) => text),
  };
}

function addressLines({ lines, postcode, city, country }: PostalAddress): string[] {
  return [...lines, `${postcode} ${city}`, ...(country === 'FR' ? [] : [COUNTRIES[country] ?? country])];
}

const COUNTRIES: Readonly<Record<string, string>> = { BE: 'Belgique', DE: 'Allemagne' };

function groups(iban: string): string {
  return iban.replace(/(.{4})(?=.)/g, '$1\u00a0');
}

/** Typst attaches the XML; that this makes a Factur-X of profile BASIC stands in the metadata of the document. */
async function declared(pdf: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const stream = document.catalog.lookup(PDFName.of('Metadata'));
  assert(stream instanceof PDFRawStream, 'a PDF/A has metadata');
  const xmp = new TextDecoder().decode(decodePDFRawStream(stream).decode());
  const schemas = xmp.replace('<pdfaExtension:schemas><rdf:Bag>', `<pdfaExtension:schemas><rdf:Bag>${SCHEMA}`);
  const whole = schemas.replace('</rdf:RDF>', `${DECLARATION}</rdf:RDF>`);
  const metadata = document.context.stream(new TextEncoder().encode(whole), { Type: 'Metadata', Subtype: 'XML' });
  document.catalog.set(PDFName.of('Metadata'), document.context.register(metadata));
  return document.save({ useObjectStreams: false, updateFieldAppearances: false });
}

const NAMESPACE = 'urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#';
const PROPERTIES = ['DocumentFileName', 'DocumentType', 'Version', 'ConformanceLevel'];

const SCHEMA = `<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>Factur-X PDFA Extension Schema</pdfaSchema:schema><pdfaSchema:namespaceURI>${NAMESPACE}</pdfaSchema:namespaceURI><pdfaSchema:prefix>fx</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>${PROPERTIES.map(
  (name) =>
    `<rdf:li rdf:parseType="Resource"><pdfaProperty:name>${name}</pdfaProperty:name><pdfaProperty:valueType>Text</pdfaProperty:valueType><pdfaProperty:category>external</pdfaProperty:category><pdfaProperty:description>${name}</pdfaProperty:description></rdf:li>`,
).join('')}</rdf:Seq></pdfaSchema:property></rdf:li>`;

const DECLARATION = `<rdf:Description rdf:about="" xmlns:fx="${NAMESPACE}"><fx:DocumentType>INVOICE</fx:DocumentType><fx:DocumentFileName>factur-x.xml</fx:DocumentFileName><fx:Version>1.0</fx:Version><fx:ConformanceLevel>BASIC</fx:ConformanceLevel></rdf:Description>`;
