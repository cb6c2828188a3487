/** One report as a status file tells it: every field a bounded text, understood by whoever takes it. */
export type StatedReport = {
  readonly id: string;
  readonly act: string;
  readonly on: string;
  readonly amount: string;
  readonly commission: string;
  readonly invoice: string;
  readonly until: string;
  readonly note: string;
};
export type StatusFile = { readonly reference: string; readonly reports: readonly StatedReport[] };
export type StatusFileFault = 'size' | 'syntax' | 'kind' | 'count';

export const STATUS_FORMAT = 'acquit-hand-over';
export const STATUS_VERSION = 1;
const MOST_BYTES = 2_000_000;
const MOST_REPORTS = 500;
const LONGEST = 4_000;

/** Whether a file says of itself that it is one. */
export function looksLikeStatus(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, 2_000));
  return /^\s*\{/.test(head) && head.includes(`"${STATUS_FORMAT}"`);
}

/** Reads a status file (docs/hand-over-format.md). Unknown fields are passed over: a later version may have more. */
export function readStatus(bytes: Uint8Array): StatusFile | StatusFileFault {
  if (bytes.length > MOST_BYTES) return 'size';
  let said: unknown;
  try {
    said = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return 'syntax';
  }
  if (!isObject(said) || said['format'] !== STATUS_FORMAT || said['version'] !== STATUS_VERSION) return 'kind';
  const { reference, reports } = said;
  if (typeof reference !== 'string' || reference.length > LONGEST || !Array.isArray(reports)) return 'kind';
  if (reports.length > MOST_REPORTS) return 'count';
  return { reference, reports: reports.map((one) => reportOf(isObject(one) ? one : {})) };
}

function reportOf(said: Readonly<Record<string, unknown>>): StatedReport {
  const text = (name: string) => {
    const value = said[name];
    return typeof value === 'string' ? value.slice(0, LONGEST) : '';
  };
  return {
    ...{ id: text('id'), act: text('act'), on: text('on'), amount: text('amount'), commission: text('commission') },
    ...{ invoice: text('invoice'), until: text('until'), note: text('note') },
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
