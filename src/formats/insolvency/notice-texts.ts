import { Buffer } from 'node:buffer';
import iconv from 'iconv-lite';
import type { Day } from '../../core/base/day.ts';
import { parseDay } from '../list/dates.ts';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', apos: "'", quot: '"', lt: '<', gt: '>', '#39': "'", '#039': "'" };
/** The BODACC's proceedings begin with the law of 1985. */
const FIRST_YEAR = '1985';

/** A text of the BODACC on one line: its publisher escapes twice, and some of it was read in the wrong encoding on its way. */
export function noticeText(written: string): string | null {
  const text = mended(written)
    .replace(/&(amp|apos|quot|lt|gt|#0?39);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();
  return text === '' ? null : text;
}

/** "21 décembre 2007", "1er avril 2008", "27/11/2008", "2026-09-08"; `null` for what is no date, or none of its time. */
export function noticeDay(text: string, latest: Day | null): Day | null {
  const found = parseDay(text, 'day-first');
  return found === null || found < FIRST_YEAR || (latest !== null && found > latest) ? null : found;
}

/** Nine digits whose check digit (Luhn) holds, however they are grouped. */
export function sirenIn(written: string): string | null {
  const digits = written.replace(/[\s\u00a0\u202f.]/g, '');
  if (!/^\d{9}$/.test(digits) || /^0{9}$/.test(digits)) return null;
  const sum = [...digits].reduce((total, digit, index) => {
    const doubled = index % 2 === 1 ? Number(digit) * 2 : Number(digit);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0 ? digits : null;
}

/** UTF-8 that was taken for windows-1252 ("clÃ´ture"), read as what it is; a text that only looks so stays. */
function mended(text: string): string {
  if (!/[ÃÂâ][\u0080-\u00ff€™œ†‚ƒ„…]/.test(text)) return text;
  const again = Buffer.from(iconv.encode(text, 'windows-1252')).toString('utf8');
  return again.includes('\ufffd') ? text : again;
}
