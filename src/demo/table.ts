/** Rows of a table written as text, cells between bars; a lone dash is nothing. Longer to read than code, it is not. */
export function tableOf(text: string): (string | undefined)[][] {
  const rows = text.split('\n').filter((line) => line.trim() !== '');
  return rows.map((row) => row.split('|').map((cell) => (cell.trim() === '-' ? undefined : cell.trim())));
}
