import type { Day } from '../../core/base/day.ts';
import type { Manner } from '../../words/phrase.ts';

const PARTS = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

function parisOf(instant: string): { readonly day: Day; readonly time: string } | null {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return null;
  const of = Object.fromEntries(PARTS.formatToParts(at).map(({ type, value }) => [type, value]));
  return { day: `${of['year']}-${of['month']}-${of['day']}` as Day, time: `${of['hour']}:${of['minute']}` };
}

/** The Paris day of an instant, as the reader writes days. */
export function dayOfInstant(instant: string, manner: Manner): string {
  const paris = parisOf(instant);
  return paris === null ? '' : manner.day(paris.day);
}

/** "31/12/2026 à 14:05", in Paris. */
export function momentText(instant: string, manner: Manner): string {
  const paris = parisOf(instant);
  if (paris === null) return '';
  return `${manner.day(paris.day)} ${manner.language === 'fr' ? 'à' : 'at'}\u00a0${paris.time}`;
}
