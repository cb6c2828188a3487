import type { Finding } from '../facts.ts';
import { EMPTY_READING, type Reading } from '../reading.ts';
import { attachmentsOf, type PdfAttachment, type PdfAttachments } from './pdf-attachments.ts';
import { PdfDocument, PdfTooComplex } from './pdf-document.ts';
import { readInvoiceXml } from './xml.ts';

/** More than any invoice with its scanned annexes. */
const MAX_PDF_BYTES = 128 * 1024 * 1024;
/** The names that the standards give to the invoice, the best first: a file with two of them means the newer standard. */
const STANDARD_NAMES = ['factur-x.xml', 'xrechnung.xml', 'zugferd-invoice.xml'];
const ORDER_NAMES = ['order-x.xml'];
/** XML files under other names that are opened to see whether they are the invoice. */
const MAX_GUESSES = 10;
const NAMES_SHOWN = 8;

/**
 * Reads the electronic invoice that a PDF carries (Factur-X, ZUGFeRD, XRechnung). The page itself is not read: a PDF without such an XML
 * is refused with a finding. Never rejects: a damaged, encrypted or oversized file is a finding too.
 */
export async function readInvoicePdf(bytes: Uint8Array): Promise<Reading> {
  if (bytes.length > MAX_PDF_BYTES)
    return refused('pdf-too-large', `The PDF is larger than ${MAX_PDF_BYTES / 1024 / 1024} MiB. Bring the invoice without its annexes.`);
  if (!Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-'))
    return refused('not-a-pdf', 'The file does not begin as a PDF does. Fetch it again from its source.');
  try {
    return readDocument(new PdfDocument(bytes));
  } catch (error) {
    if (error instanceof PdfTooComplex)
      return refused(
        'pdf-too-complex',
        'The PDF unfolds to far more than an invoice does, and was left unread. Ask the issuer for the XML alone.',
      );
    throw error;
  }
}

function readDocument(document: PdfDocument): Reading {
  if (document.encrypted)
    return refused(
      'pdf-encrypted',
      'The PDF is encrypted, which an electronic invoice may not be. Ask the issuer for it without password, or for the XML alone.',
    );
  if (document.catalog === null)
    return refused('pdf-damaged', 'The PDF has no catalog: it is damaged or cut short. Fetch it again from its source.');
  const attachments = attachmentsOf(document);
  const standard = standardFile(attachments.files);
  if (standard !== null) return readAttachment(document, standard);
  return guessed(document, attachments.files) ?? withoutInvoice(attachments);
}

function standardFile(files: readonly PdfAttachment[]): PdfAttachment | null {
  const matches = STANDARD_NAMES.flatMap((name) => files.filter((file) => baseName(file) === name));
  return matches[0] ?? null;
}

/** The bytes decide: an XML under another name that is an invoice is read, with a warning. */
function guessed(document: PdfDocument, files: readonly PdfAttachment[]): Reading | null {
  const candidates = files.filter((file) => baseName(file).endsWith('.xml') && !ORDER_NAMES.includes(baseName(file))).slice(0, MAX_GUESSES);
  for (const file of candidates) {
    const reading = readAttachment(document, file);
    if (reading.format !== null) {
      const message = `The invoice was found in the attachment "${shown(file)}", a name that no standard has (${STANDARD_NAMES[0]}). Check that it is the invoice.`;
      return { ...reading, findings: [{ severity: 'warning', code: 'pdf-unusual-xml-name', line: null, message }, ...reading.findings] };
    }
  }
  return null;
}

function readAttachment(document: PdfDocument, file: PdfAttachment): Reading {
  const xml = document.stream(file.stream);
  if (xml === null)
    return refused(
      'pdf-attachment-unreadable',
      `The attachment "${shown(file)}" of the PDF cannot be unpacked. Ask the issuer for the XML alone.`,
    );
  const reading = readInvoiceXml(xml);
  const findings = reading.findings.map((finding) => inPdf(finding, file));
  return { ...reading, format: reading.format === 'cii' ? 'facturx' : reading.format, findings };
}

/** A line of the XML is no line of the PDF: it goes into the message, with the name of the attachment. */
function inPdf(finding: Finding, file: PdfAttachment): Finding {
  const place = finding.line === null ? '' : `, line ${finding.line}`;
  return { ...finding, line: null, message: `In "${shown(file)}" inside the PDF${place}: ${finding.message}` };
}

function withoutInvoice({ files, damaged }: PdfAttachments): Reading {
  if (damaged)
    return refused(
      'pdf-damaged',
      'The list of attachments of the PDF is damaged, so that its invoice cannot be trusted. Ask the issuer to send it again.',
    );
  if (files.some((file) => ORDER_NAMES.includes(baseName(file))))
    return refused('pdf-is-an-order', 'The PDF carries an order (Order-X), not an invoice. Bring the invoice itself.');
  const names = files.slice(0, NAMES_SHOWN).map((file) => `"${shown(file)}"`);
  const attached = names.length === 0 ? 'no attachment' : `only ${names.join(', ')}${files.length > NAMES_SHOWN ? '…' : ''}`;
  return refused(
    'pdf-without-invoice-xml',
    `The PDF carries no electronic invoice: it has ${attached}. Ask the issuer for the Factur-X or the XML, or import the invoice from a list (CSV, XLSX).`,
  );
}

function baseName(file: PdfAttachment): string {
  return file.name
    .replace(/^.*[/\\]/s, '')
    .trim()
    .toLowerCase();
}

function shown(file: PdfAttachment): string {
  const name = file.name.replace(/[\p{Cc}"]/gu, '?');
  return name.length > 80 ? `${name.slice(0, 80)}…` : name;
}

function refused(code: string, message: string): Reading {
  return { ...EMPTY_READING, findings: [{ severity: 'error', code, line: null, message }] };
}
