import type { Report } from './import-types.ts';

/** Something came in that today's reminders are to reckon with. */
export function movesTheDay(report: Report): boolean {
  if (report.is === 'notices') return false;
  if (report.is !== 'books') return report.matched !== null && report.matched.applied > 0;
  const { added, changed, cleared } = report.counts;
  return added + changed + cleared > 0;
}
