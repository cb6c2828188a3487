import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { addDays, type Day, isDay } from '../core/base/day.ts';

/** A form may be sent on the day that it was shown, and on the next one. */
const DAYS = 1;

/**
 * What a form must bring back: it was shown on this page not long ago, and is told from every other one, so that the same form sent twice
 * is one answer. It is made with the secret of the link itself, so nothing is kept for it.
 */
export function formToken(link: string, day: Day): string {
  const shown = `${day}.${randomBytes(16).toString('base64url')}`;
  return `${shown}.${sealOf(link, shown)}`;
}

/** Whether the form was shown for this link, today or the day before. */
export function isFormToken(link: string, text: string, today: Day): boolean {
  const [day = '', chance = '', seal = ''] = text.split('.');
  if (!isDay(day) || day > today || addDays(day, DAYS) < today || !/^[\w-]{22}$/.test(chance)) return false;
  const [given, right] = [Buffer.from(seal), Buffer.from(sealOf(link, `${day}.${chance}`))];
  return given.length === right.length && timingSafeEqual(given, right);
}

function sealOf(link: string, shown: string): string {
  return createHmac('sha256', link).update(`form ${shown}`).digest('base64url');
}
