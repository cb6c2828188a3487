import { Findings } from './findings.ts';
import { EMPTY_READING, type Reading, type SourceFile } from './reading.ts';
import { readCamt } from './statements/camt.ts';
import { readCfonb120 } from './statements/cfonb120.ts';
import { readMt940 } from './statements/mt940.ts';
import { readOfx } from './statements/ofx.ts';
import type { StatementReading } from './statements/statement.ts';
import { statementZipMembers } from './statements/statement-zip.ts';

type Options = { readonly encoding?: string | undefined };

const READERS = { camt: readCamt, cfonb120: readCfonb120, mt940: readMt940, ofx: readOfx } as const satisfies Readonly<
  Record<string, (bytes: Uint8Array, options: Options) => StatementReading>
>;

/** A bank's file of the format named. */
export function readStatement(format: keyof typeof READERS, bytes: Uint8Array, options: Options): Reading {
  const { encoding, findings, statements, loose = [] } = READERS[format](bytes, options);
  const isEmpty = statements.length + loose.length === 0;
  return { ...EMPTY_READING, format: isEmpty ? null : format, encoding, findings, statements, ...(loose.length > 0 ? { loose } : {}) };
}

/** The statements of all files of a zip, as banks send them; a member of another kind is told and left out. */
export async function readStatementZip(bytes: Uint8Array, read: (member: SourceFile) => Promise<Reading>): Promise<Reading> {
  const findings = new Findings();
  const readings: Reading[] = [];
  for await (const member of statementZipMembers(bytes, findings)) {
    const reading = await read(member);
    const inMember = reading.findings.map((one) => ({ ...one, message: `${member.name}: ${one.message}` }));
    findings.addAll(inMember);
    if (reading.statements.length > 0) readings.push(reading);
    else if (reading.format !== null)
      findings.error('zip-member-no-statement', `${member.name} is no bank statement: unpack the zip and give this file by itself.`);
  }
  const [first] = readings;
  if (!first) {
    if (findings.list().length === 0)
      findings.error(
        'format-zip',
        'The file is a zip archive without bank statements, or a damaged workbook. Unpack it and give the files inside, or save the workbook again.',
      );
    return { ...EMPTY_READING, findings: findings.list() };
  }
  const statements = readings.flatMap((reading) => reading.statements);
  return { ...EMPTY_READING, format: first.format, encoding: first.encoding, findings: findings.list(), statements };
}
