/** Lines put together; what is left out (`false`, `null`, `''`) takes no line. */
export function lines(...all: readonly (string | false | null | undefined)[]): string {
  return all.filter(Boolean).join('\n');
}

/** Parts with an empty line between them. */
export function parts(...all: readonly (string | false | null | undefined)[]): string {
  return all.filter(Boolean).join('\n\n');
}

/** Rows as aligned columns; those named in `right` end together (amounts, numbers). */
export function table(rows: readonly (readonly string[])[], right: readonly number[] = [], indent = ''): string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) => rows.reduce((most, row) => Math.max(most, (row[column] ?? '').length), 0));
  return rows.map((row) => {
    const cells = widths.map((width, column) => {
      const cell = row[column] ?? '';
      return right.includes(column) ? cell.padStart(width) : cell.padEnd(width);
    });
    return `${indent}${cells.filter((_, column) => widths[column] !== 0).join('  ')}`.trimEnd();
  });
}

/** The first lines of many, and `rest` for those that are left out. */
export function cut(all: readonly string[], most: number, rest: (left: number) => string): string[] {
  return all.length <= most ? [...all] : [...all.slice(0, most), rest(all.length - most)];
}
