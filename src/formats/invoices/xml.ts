import type { Finding } from '../facts.ts';
import { EMPTY_READING, type Format, type InvoiceFacts, type Reading } from '../reading.ts';
import { readXmlTree, type XmlNode, type XmlTreeOptions } from '../xml-tree.ts';
import { readCii } from './cii.ts';
import { completenessFindings } from './completeness.ts';
import { readUbl } from './ubl.ts';

/** Lines and annexes: most of the bytes of an invoice and none of the facts. */
const SKIPPED: ReadonlySet<string> = new Set([
  'IncludedSupplyChainTradeLineItem',
  'AttachmentBinaryObject',
  'InvoiceLine',
  'CreditNoteLine',
  'EmbeddedDocumentBinaryObject',
  'UBLExtensions',
]);

const OPTIONS: XmlTreeOptions = { skip: SKIPPED, attributes: ['schemeID', 'format'] };

type Syntax = {
  readonly format: Format;
  readonly root: string;
  readonly namespace: string;
  readonly read: (root: XmlNode, findings: Finding[]) => InvoiceFacts;
};

const UBL = 'urn:oasis:names:specification:ubl:schema:xsd:';

const SYNTAXES: readonly Syntax[] = [
  { format: 'cii', root: 'CrossIndustryInvoice', namespace: 'urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:', read: readCii },
  { format: 'zugferd1', root: 'CrossIndustryDocument', namespace: 'urn:ferd:CrossIndustryDocument:invoice:1p0', read: readCii },
  { format: 'ubl', root: 'Invoice', namespace: `${UBL}Invoice-2`, read: readUbl },
  { format: 'ubl', root: 'CreditNote', namespace: `${UBL}CreditNote-2`, read: readUbl },
];

/** What other messages of the same families are, so that the refusal can say what was brought. */
const OTHER_DOCUMENTS: Readonly<Record<string, string>> = {
  SCRDMCCBDACIOMessageStructure: 'an order (Order-X), not an invoice',
  CrossDomainAcknowledgementAndResponse: 'a lifecycle message about invoices (CDAR), not an invoice',
  CrossIndustryOrder: 'an order, not an invoice',
  CrossIndustryDespatchAdvice: 'a despatch advice, not an invoice',
  Order: 'an order, not an invoice',
  ApplicationResponse: 'a response about a document, not an invoice',
  Document: 'an ISO 20022 message (a bank statement or a payment), not an invoice',
};

/**
 * Reads an electronic invoice in XML: UN/CEFACT Cross Industry Invoice (Factur-X, XRechnung), ZUGFeRD 1, UBL 2 invoice or credit note.
 * Never throws; an invoice that breaks rules is read as far as possible, and what is no invoice gives `format: null` and an error finding.
 */
export function readInvoiceXml(xml: Uint8Array): Reading {
  const { root, encoding, findings: found } = readXmlTree(xml, OPTIONS);
  if (root === null) return { ...EMPTY_READING, encoding, findings: found };
  const syntax = SYNTAXES.find((candidate) => candidate.root === root.name && root.namespace.startsWith(candidate.namespace));
  if (syntax === undefined) return { ...EMPTY_READING, encoding, findings: [...found, notAnInvoice(root)] };
  const findings = [...found];
  const facts = syntax.read(root, findings);
  findings.push(...completenessFindings(facts));
  return { ...EMPTY_READING, format: syntax.format, encoding, findings, invoices: [facts] };
}

function notAnInvoice(root: XmlNode): Finding {
  const known = Object.hasOwn(OTHER_DOCUMENTS, root.name) ? OTHER_DOCUMENTS[root.name] : undefined;
  const namespace = root.namespace === '' ? 'no namespace' : `namespace ${root.namespace.slice(0, 120)}`;
  const what = known ?? 'no invoice that can be read (Cross Industry Invoice, ZUGFeRD 1, UBL Invoice or CreditNote)';
  const message = `The root of the XML is <${root.name.slice(0, 60)}> (${namespace}): this is ${what}. Bring the invoice itself, as CII, UBL or Factur-X.`;
  return { severity: 'error', code: 'not-an-invoice', line: root.line, message };
}
