/** Begins the reason on record of what was withdrawn because it could not be written. */
export const UNWRITABLE = 'unwritable: ';

type Details = Readonly<Record<string, string | number>>;

/** Details that name nobody: days, currencies, values of the law and numbers of invoices. The journal keeps no others. */
const KEPT: readonly string[] = ['rate', 'halfYear', 'day', 'number', 'currency'];

/** What goes on record: the code of what is to be mended, and what makes it particular, so that it is told whole later. */
export function unwrittenOutcome(code: string, details: Details = {}): string {
  const kept = Object.entries(details).filter(([key]) => KEPT.includes(key));
  return kept.length === 0 ? `${UNWRITABLE}${code}` : `${UNWRITABLE}${code} ${JSON.stringify(Object.fromEntries(kept))}`;
}

/** What an outcome says of why it could not be written; `null` for one that says something else. Older ones have the code alone. */
export function unwrittenOf(outcome: string | null): { readonly code: string; readonly details: Details } | null {
  if (outcome === null || !outcome.startsWith(UNWRITABLE)) return null;
  const [, code = '', kept] = /^(\S*)(?: (\{.*\}))?/s.exec(outcome.slice(UNWRITABLE.length)) ?? [];
  return { code, details: kept === undefined ? {} : (JSON.parse(kept) as Details) };
}
