import type { paths } from '../../client/schema.d.ts';

/** The figures of the book, as the API gives them. */
export type Insight = paths['/api/w/{workspace}/creditors/{creditor}/insight']['get']['responses'][200]['content']['application/json'];
export type Figures = Insight['currencies'][number];

/** "42 %", of two amounts; a whole that is nought has no part. */
export function percentOf(part: number, whole: number, language: string): string {
  return whole === 0 ? '–' : `${Math.round((part / whole) * 100)}${language === 'fr' ? '\u00a0' : ''}%`;
}
