import type { Day } from '../core/base/day.ts';
import { formatDay, groupThousands } from '../core/base/text.ts';
import { typeset } from '../core/letter/typography.ts';

/** What a French sentence is filled with: by name, or `1`, `2`… for what the English message quotes, in its order. */
export type Filling = Readonly<Record<string, string | number>>;

/**
 * A French sentence with its `{places}` filled. A `{place}` that nothing is known of becomes "…": a translation never
 * hides that something went wrong.
 */
export function filled(template: string, filling: Filling): string {
  return typeset(template, 'fr').replace(/\{(\w+)\}/g, (_, place: string) => {
    const value = filling[place];
    // What the English message quotes stands somewhere in these very words: it is looked for there.
    return /^\d+$/.test(place) && value ? String(value) : shownInFrench(value);
  });
}

/** A day, days, a half-year or an amount as the machine writes them, as a French reader writes them. */
export function shownInFrench(value: string | number | undefined): string {
  if (value === undefined || value === '') return '…';
  const text = String(value);
  if (/^\d{4}-\d{2}-\d{2}(, \d{4}-\d{2}-\d{2})*$/.test(text))
    return text.replace(/\d{4}-\d{2}-\d{2}/g, (day) => formatDay(day as Day, 'fr'));
  const half = /^(\d{4})-S([12])$/.exec(text);
  if (half) return `${half[2] === '1' ? '1er' : '2e'} semestre ${half[1]}`;
  return text.replace(/^-?\d+\.\d{2}$/, (amount) => {
    const [whole = '', decimals = ''] = amount.split('.');
    return `${groupThousands(whole.replace('-', '−'), '\u202f')},${decimals}`;
  });
}

export function guillemets(text: string): string {
  return `«\u00a0${text}\u00a0»`;
}

/** What an English message quotes: the cell, the column, the name that it is about. */
export function quotedIn(message: string): Filling {
  const found = [...message.matchAll(/"([^"]*)"/g)].map((match) => match[1] ?? '');
  return Object.fromEntries(found.slice(0, 50).map((text, index) => [String(index + 1), text]));
}
