/** Years before the one of the newest numbers in which somebody still looks for an invoice. */
const YEARS_BACK = 3;
const YEAR = /(?<!\d)20\d\d(?!\d)/g;

/**
 * The whole numbers that somebody may mean who types the end of one: "42" or "2026-42" where invoices are called "F-2026-0107" may be
 * "F-2026-0042"; the end alone may also be that of a year before. `known` are numbers in use, the newest first; at most `most`
 * guesses, likely ones first.
 */
export function guessNumbers(typed: string, known: readonly string[], most: number): string[] {
  const [, lead = '', end] = /^(|\d[\d\s/_.-]*\D)(\d{1,9})$/.exec(typed) ?? [];
  if (end === undefined) return [];
  const series = Map.groupBy(known.flatMap(splitNumber), (one) => one.head);
  const guesses = new Set<string>();
  for (let back = 0; back <= YEARS_BACK; back += 1) {
    for (const [head, ends] of series) {
      const then = headWith(head, lead, back);
      if (then !== null) for (const { digits } of ends) guesses.add(then + end.padStart(digits, '0'));
    }
  }
  return [...guesses].slice(0, most);
}

/** The head of a number as somebody who types `lead` would have it, so many years back; `null` where it cannot be. */
function headWith(head: string, lead: string, back: number): string | null {
  if (lead !== '') return back === 0 && shapeOf(head).endsWith(shapeOf(lead)) ? head.slice(0, head.length - lead.length) + lead : null;
  const then = head.replace(YEAR, (year) => String(Number(year) - back));
  return back > 0 && then === head ? null : then;
}

function shapeOf(text: string): string {
  return text.replace(/\d/g, '9');
}

/** What stands before the last digits of a number, and how many these are; nothing for numbers that are digits alone. */
function splitNumber(number: string): { readonly head: string; readonly digits: number }[] {
  const [, head, end = ''] = /^(.*\D)(\d+)$/s.exec(number) ?? [];
  return head === undefined ? [] : [{ head, digits: end.length }];
}
