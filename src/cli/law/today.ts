import type { Config } from '../../config.ts';
import { type Day, day } from '../../core/base/day.ts';

const PARIS = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The day in Paris, or the rehearsed one: for what is computed without a workspace, hence without its clock. */
export function todayOf({ rehearsal }: Config): Day {
  return rehearsal ?? day(PARIS.format(new Date()));
}
