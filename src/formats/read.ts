import { detect, type FileKind } from './detect.ts';
import { readFec } from './fec/read-fec.ts';
import { EMPTY_READING, MAX_FILE_BYTES, type Reading, type SourceFile } from './reading.ts';
import { isBankMapping, type TableMapping } from './table-mapping.ts';

export type ReadOptions = {
  /** Which column of a table holds what; without it columns are found by their usual names. */
  readonly mapping?: TableMapping | undefined;
  /** Encoding of a text file, by any usual name, when the guess is wrong. */
  readonly encoding?: string | undefined;
};

/**
 * Reads a file of any format that Acquit knows; its bytes decide which. It never throws and never rejects: what cannot be
 * understood gives `format: null` and an error finding that says how to mend it.
 */
export async function readFile(file: SourceFile, options: ReadOptions = {}): Promise<Reading> {
  if (file.bytes.length > MAX_FILE_BYTES) {
    return refused('file-too-large', `The file is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB; split it.`);
  }
  try {
    return await dispatch(detect(file.bytes, options.encoding), file, options);
  } catch (error) {
    const why = error instanceof Error ? error.message.slice(0, 200) : 'unknown fault';
    return refused('file-unreadable', `The file could not be read (${why}). Export or download it again.`);
  }
}

/** The readers of PDF, XML and lists bring heavy libraries, which a file of another format does not wait for. */
async function dispatch(kind: FileKind, file: SourceFile, options: ReadOptions): Promise<Reading> {
  switch (kind) {
    case 'fec':
      return readFec(file.bytes, { encoding: options.encoding });
    case 'pdf':
      return (await import('./invoices/pdf.ts')).readInvoicePdf(file.bytes);
    case 'xml':
      return (await import('./invoices/xml.ts')).readInvoiceXml(file.bytes);
    case 'camt':
    case 'cfonb120':
    case 'mt940':
    case 'ofx':
      return (await import('./read-statement.ts')).readStatement(kind, file.bytes, options);
    case 'email':
      return (await import('./email/read-incoming.ts')).readIncoming(file.bytes);
    case 'bodacc-xml':
      return (await import('./insolvency/bodacc-xml.ts')).readBodaccXml(file.bytes);
    case 'bodacc-json':
      return (await import('./insolvency/bodacc-json.ts')).readBodaccJson(file.bytes);
    case 'archive':
      return (await import('./insolvency/bodacc-archive.ts')).readBodaccArchive(file.bytes);
    case 'zip':
      return (await import('./read-statement.ts')).readStatementZip(file.bytes, (member) => readFile(member, options));
    case 'xlsx':
    case 'text':
      return readTable(file, options);
    default: {
      const [code, message] = REFUSALS[kind];
      return refused(code, message);
    }
  }
}

/** Delimited text or a workbook: a bank's export by its headers or by the mapping, else a list. */
async function readTable(file: SourceFile, { mapping, encoding }: ReadOptions): Promise<Reading> {
  const { isBankSheet } = await import('./statements/sheet.ts');
  if (mapping === undefined ? await isBankSheet(file, { encoding }) : isBankMapping(mapping))
    return readBankTable(file, { mapping, encoding });
  const reading = await (await import('./list/read-list.ts')).readList(file, { mapping, encoding });
  if (reading.format !== null || mapping !== undefined) return reading;
  const hint = await (await import('./statements/sheet-guess.ts')).bankHint(file, encoding);
  if (hint !== null) return { ...reading, findings: [...reading.findings, hint] };
  return (await import('./email/bare-text.ts')).readBareText(file.bytes, encoding) ?? reading;
}

async function readBankTable(file: SourceFile, { mapping, encoding }: ReadOptions): Promise<Reading> {
  const { readBankSheet } = await import('./statements/sheet.ts');
  const { bankMapping, namedColumns } = await import('./statements/sheet-mapping.ts');
  const named = mapping && namedColumns(mapping);
  const { format, encoding: found, findings, statements, mapping: read } = await readBankSheet(file, { named, encoding });
  const columns = read && { mapping: { ...read, columns: bankMapping(read.columns) } };
  return { ...EMPTY_READING, format, encoding: found, findings, statements, ...columns };
}

const REFUSALS = {
  empty: ['file-empty', 'The file is empty. Export or download it again.'],
  binary: [
    'format-unknown',
    'The file is of no format that Acquit reads (FEC, Factur-X, CII, UBL, a list of invoices or of customers as CSV or XLSX, a bank statement as camt, CFONB 120, MT940, OFX, CSV or XLSX, an e-mail, notices of the BODACC).',
  ],
  html: ['format-html', 'The file is a web page, whatever its name says. Open it in a spreadsheet and save it as .xlsx or CSV.'],
  ole2: ['format-old-excel', 'The file is an old Excel workbook (.xls) or is protected by a password. Save it as .xlsx without password.'],
  opendocument: ['format-opendocument', 'The file is an OpenDocument file. Save it as .xlsx or CSV.'],
  'misseparated-fec': [
    'fec-separator',
    'The file is a FEC whose columns are separated by semicolons or commas, where the norm (LPF art. A47 A-1) wants tabs or pipes: labels may have been cut. Export it again.',
  ],
} as const satisfies Partial<Record<FileKind, readonly [code: string, message: string]>>;

function refused(code: string, message: string): Reading {
  return { ...EMPTY_READING, findings: [{ severity: 'error', code, line: null, message }] };
}
