import { detect } from './detect.ts';
import type { SourceFile } from './reading.ts';

/** Rows shown of each column. */
const SHOWN = 3;
/** A longer cell is cut. */
const CELL_LENGTH = 40;

/**
 * For each column of a table, what its first rows hold, as it stands in the file: to see what a column is. Nothing for what is no
 * table; where the titles are not found among the first rows, those rows themselves.
 *
 * @param headers the titles as the readers found them
 */
export async function sampleCells(
  file: SourceFile,
  encoding: string | undefined,
  headers: readonly string[],
): Promise<readonly (readonly string[])[]> {
  const kind = detect(file.bytes, encoding);
  if ((kind !== 'text' && kind !== 'xlsx') || headers.length === 0) return [];
  const { headRows } = await import('./list/head-rows.ts');
  const { isBlank, textOf } = await import('./list/rows.ts');
  const titles = headers.map((title) => title.trim()).join('\n');
  let widest: readonly (readonly (string | number)[])[] = [];
  for await (const rows of headRows(file, encoding)) {
    const at = rows.findIndex((row) => headers.map((_, column) => textOf(row[column])).join('\n') === titles);
    const below = rows.slice(at + 1).filter((row) => !row.every(isBlank));
    if (at >= 0) return columnsOf(below, headers.length);
    if (width(below) > width(widest)) widest = below;
  }
  return columnsOf(widest, Math.max(headers.length, width(widest)));

  function columnsOf(rows: readonly (readonly (string | number)[])[], columns: number): string[][] {
    return Array.from({ length: columns }, (_, column) => rows.slice(0, SHOWN).map((row) => cut(textOf(row[column]))));
  }
}

function width(rows: readonly (readonly unknown[])[]): number {
  return Math.max(0, ...rows.map((row) => row.length));
}

function cut(text: string): string {
  return text.length > CELL_LENGTH ? `${text.slice(0, CELL_LENGTH - 1)}…` : text;
}
