import { type Day, day } from '../../core/base/day.ts';
import { NotUnderstood } from '../../core/base/refusal.ts';
import { dayTyped } from '../face.ts';

/** Days beyond which nobody means anything, and within which every time limit stays in the calendar. */
const FIRST = day('1950-01-01');
const LAST = day('2150-12-31');

/** A day, by the option that it was given with. @throws NotUnderstood `bad-option` */
export function dayGiven(option: string, typed: string | undefined): Day {
  const given = typed === undefined ? null : dayTyped(typed);
  if (given === null) throw badOption(option, 'give a day of the calendar as 2026-12-31 or 31/12/2026');
  if (given < FIRST || given > LAST) throw badOption(option, 'give a day between 1950 and 2150');
  return given;
}

export function badOption(option: string, remedy: string): NotUnderstood {
  return new NotUnderstood('bad-option', `${option}: ${remedy}.`, { option });
}
