import { Findings, quoted } from '../findings.ts';
import { OfxCollector } from './ofx-statement.ts';
import { ofxTags } from './ofx-tags.ts';
import { decodeOfx, looksLikeOfx } from './ofx-text.ts';
import type { StatementReading } from './statement.ts';

/** Far more than the transactions that are read; what is larger is no statement of a bank. */
const MAX_BYTES = 128 * 1024 * 1024;

/**
 * Reads OFX (also called QFX), SGML 1.x or XML 2.x: bank and card accounts, and the money moves of securities accounts. It never
 * throws. The opening balance is not in the format and stays `null`; the closing one is the ledger balance.
 */
export function readOfx(bytes: Uint8Array, options: { readonly encoding?: string | undefined } = {}): StatementReading {
  const findings = new Findings();
  if (bytes.length > MAX_BYTES) {
    findings.error('ofx-too-large', `The file is larger than ${MAX_BYTES / 1024 / 1024} MB; fetch it for a shorter time.`);
    return { encoding: null, findings: findings.list(), statements: [] };
  }
  const { text, encoding } = decodeOfx(bytes, options.encoding, findings);
  reportHeader(text, findings);
  const collector = new OfxCollector(findings);
  for (const tag of ofxTags(text)) {
    if ('comment' in tag) reportComment(tag.comment, tag.line, findings);
    else if (!collector.take(tag)) break;
  }
  const statements = collector.finish();
  if (statements.length === 0) findings.error('ofx-no-statement', 'The file has no statement of an account. Fetch it again from the bank.');
  return { encoding, findings: findings.list(), statements };
}

function reportHeader(text: string, findings: Findings): void {
  const head = text.slice(0, 4096);
  if (/OFXHEADER\s*[:=]/i.test(head)) return;
  const what = looksLikeOfx(head) ? 'has no OFX header' : 'begins neither with an OFX header nor with <OFX>';
  findings.warning('ofx-header', `The file ${what}; it was read all the same. If something is missing, fetch it again from the bank.`, 1);
}

/** Whoever puts a transaction into a comment takes it out of the file; it is said, because money may be missing. */
function reportComment(comment: string, line: number, findings: Findings): void {
  const tag = /<(?:STMTTRN|TRNAMT|ACCTID|BALAMT|DTPOSTED|CURDEF)>/i.exec(comment)?.[0];
  if (tag === undefined) return;
  findings.warning('ofx-comment', `A comment holds ${quoted(tag)}; what is in a comment was not read. Fetch the file again.`, line);
}
