/** Years before the one of the newest numbers in which somebody still looks for an invoice. */
const YEARS_BACK = 3;
const YEAR = /(?<!\d)20\d\d(?!\d)/g;

/**
 * The whole numbers that somebody may mean who types the end of one: "42" where invoices are called "F-2026-0107" may be
 * "F-2026-0042" or that of a year before. `known` are numbers in use, the newest first; at most `most` guesses, likely ones first.
 */
export function guessNumbers(typed: string, known: readonly string[], most: number): string[] {
  if (!/^\d{1,9}$/.test(typed)) return [];
  const series = Map.groupBy(known.flatMap(splitNumber), (one) => one.head);
  const guesses = new Set<string>();
  for (let back = 0; back <= YEARS_BACK; back += 1) {
    for (const [head, ends] of series) {
      const then = head.replace(YEAR, (year) => String(Number(year) - back));
      if (back > 0 && then === head) continue;
      for (const { digits } of ends) guesses.add(then + typed.padStart(digits, '0'));
    }
  }
  return [...guesses].slice(0, most);
}

/** What stands before the last digits of a number, and how many these are; nothing for numbers that are digits alone. */
function splitNumber(number: string): { readonly head: string; readonly digits: number }[] {
  const [, head, end = ''] = /^(.*\D)(\d+)$/s.exec(number) ?? [];
  return head === undefined ? [] : [{ head, digits: end.length }];
}
