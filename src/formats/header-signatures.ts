import { detect } from './detect.ts';
import { headerSignature, orderedSignature } from './list/columns.ts';
import { headRows } from './list/head-rows.ts';
import { textOf } from './list/rows.ts';
import type { SourceFile } from './reading.ts';

/**
 * The keys under which a mapping for this table may be remembered: one of each of the first rows, since only the mapping says which
 * of them is the header. None for what is no table.
 */
export async function headerSignatures(file: SourceFile, encoding: string | undefined): Promise<readonly string[]> {
  const kind = detect(file.bytes, encoding);
  if (kind !== 'text' && kind !== 'xlsx') return [];
  const signatures = new Set<string>();
  for await (const rows of headRows(file, encoding)) {
    for (const row of rows) {
      if (row.length < 2) continue;
      const headers = row.map(textOf);
      signatures.add(headerSignature(headers)).add(orderedSignature(headers));
    }
  }
  return [...signatures].filter((signature) => signature !== '');
}
