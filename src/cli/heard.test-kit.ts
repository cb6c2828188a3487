import { vi } from 'vitest';

export type Ran = { readonly code: number | null; readonly out: string; readonly err: string };

/** French spaces as plain ones, to compare texts with. */
export function plainSpaces(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ');
}

/** What is printed while the work runs. */
export async function heard(work: () => Promise<number>): Promise<Ran> {
  const [out, err] = [process.stdout, process.stderr].map((stream) => {
    stream.setMaxListeners(0);
    return vi.spyOn(stream, 'write').mockReturnValue(true);
  });
  try {
    const code = await work();
    const text = (calls: readonly unknown[][] | undefined) => (calls ?? []).map((call) => String(call[0])).join('');
    return { code, out: text(out?.mock.calls), err: text(err?.mock.calls) };
  } finally {
    process.exitCode = undefined;
    out?.mockRestore();
    err?.mockRestore();
  }
}
