/** `npm run check:deep` tries far more. */
export const IS_DEEP = process.env['ACQUIT_DEEP'] === '1';

/** The drawings are the same each time, so that a failure can be had again; `ACQUIT_SEED` draws others. */
export const SEED = Number(process.env['ACQUIT_SEED'] ?? 20_260_105);

/** Lets the test runner breathe: a process that does not answer for minutes is taken for dead. */
export function breathe(): Promise<void> {
  return new Promise((resume) => setImmediate(resume));
}

/** `npm run check` is for between two edits: a third must do. */
const IS_FAST = process.env['ACQUIT_FAST'] === '1';

export function effort(usual: number, deep: number): number {
  return IS_DEEP ? deep : IS_FAST ? Math.ceil(usual / 3) : usual;
}
