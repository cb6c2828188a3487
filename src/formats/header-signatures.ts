import { detect } from './detect.ts';
import type { SourceFile } from './reading.ts';

/** A longer one is of no header. */
const LONGEST = 20_000;

/**
 * The keys under which a mapping for this table may be remembered: those of each of the first rows, since only the mapping says which
 * of them is the header. None for what is no table, which does not wait for the readers of tables.
 */
export async function headerSignatures(file: SourceFile, encoding: string | undefined): Promise<readonly string[]> {
  const kind = detect(file.bytes, encoding);
  if (kind !== 'text' && kind !== 'xlsx') return [];
  const { headRows } = await import('./list/head-rows.ts');
  const { headerSignature, orderedSignature } = await import('./list/columns.ts');
  const signatures = new Set<string>();
  for await (const rows of headRows(file, encoding)) {
    for (const row of rows) {
      if (row.length < 2) continue;
      const headers = row.map(String);
      signatures.add(headerSignature(headers)).add(orderedSignature(headers));
    }
  }
  return [...signatures].filter((signature) => signature !== '' && signature.length <= LONGEST);
}
