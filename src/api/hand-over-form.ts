import type { FastifyRequest } from 'fastify';
import { type Day, isDay } from '../core/base/day.ts';
import { centsOf } from '../core/base/money.ts';
import { REPORT_ACTS, REPORT_LIMITS, type ReportFault } from '../core/case/hand-over.ts';
import { isAmbiguousDecimal, parseDecimal } from '../program.ts';
import type { ReportSaid } from '../use-cases/hand-over-report.ts';

const MOST_FIELDS = 30;
const LONGEST = 4_000;

export type FormRead = {
  readonly texts: ReadonlyMap<string, string>;
  readonly said: ReportSaid | null;
  readonly fault: ReportFault | null;
};

/** Reads the form of the professional's page: every part bounded, whatever cannot be read a fault of the form and never a failure. */
export async function readReportForm(request: FastifyRequest): Promise<FormRead> {
  const texts = new Map<string, string>();
  const files: { name: string; bytes: Uint8Array }[] = [];
  let fault: ReportFault | null = null;
  if (request.isMultipart()) {
    const limits = { files: REPORT_LIMITS.files + 1, fileSize: REPORT_LIMITS.fileBytes, fields: MOST_FIELDS, fieldSize: LONGEST };
    try {
      for await (const part of request.parts({ limits })) {
        if (part.type === 'field') texts.set(part.fieldname, String(part.value).slice(0, LONGEST));
        else {
          const bytes = await part.toBuffer();
          if (bytes.length > 0) files.push({ name: part.filename ?? '', bytes });
        }
      }
    } catch (error) {
      // Whatever else there is about the parts (cut short, without a boundary, too many) is the form's.
      fault = ['FST_REQ_FILE_TOO_LARGE', 'FST_FILES_LIMIT'].includes((error as { code?: string }).code ?? '') ? 'file-size' : 'key';
    }
  }
  if (fault !== null) return { texts, said: null, fault };
  const text = (name: string) => texts.get(name)?.trim() ?? '';
  const [cents, commissionCents] = [amountOf(text('amount')), amountOf(text('commission'))];
  if (cents === undefined) return { texts, said: null, fault: 'amount' };
  if (commissionCents === undefined) return { texts, said: null, fault: 'commission' };
  const until = dayOf(text('until'));
  if (text('until') !== '' && until === null) return { texts, said: null, fault: 'until' };
  const act = REPORT_ACTS.find((one) => one === text('act'));
  if (!act) return { texts, said: null, fault: 'key' };
  const told = { act, on: dayOf(text('on')), cents, commissionCents, until };
  return { texts, said: { ...told, invoice: text('invoice'), note: text('note'), files, key: text('key') }, fault: null };
}

/** A day as a browser's calendar gives it, or as it is typed: the day comes first. */
export function dayOf(text: string): Day | null {
  const typed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const day = typed ? `${typed[3]}-${typed[2]?.padStart(2, '0')}-${typed[1]?.padStart(2, '0')}` : text;
  return isDay(day) ? day : null;
}

/** `null`: none given; `undefined`: it cannot be read. */
function amountOf(text: string): bigint | null | undefined {
  if (text === '') return null;
  const read = isAmbiguousDecimal(text) ? null : parseDecimal(text, null);
  return read === null ? undefined : (centsOf(read) ?? undefined);
}
