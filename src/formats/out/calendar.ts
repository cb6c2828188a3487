import { addDays, type Day } from '../../core/base/day.ts';

/** What stands in a calendar: on a day, or from an instant ("2026-12-10T13:30:00.000Z") for some minutes. */
export type CalendarEvent = {
  /** The same each time, so that a program that reads again moves what it knows. */
  readonly uid: string;
  readonly summary: string;
  readonly url: string;
  readonly when: { readonly day: Day } | { readonly start: string; readonly minutes: number };
};

const MOST_OCTETS = 75;
const utf8 = new TextEncoder();

/** A calendar takes at least one component: with nothing to say it says in which zone. @see RFC 5545, 3.4 and 3.6.5 */
const NOTHING = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Paris',
  'BEGIN:DAYLIGHT',
  'DTSTART:19810329T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** A calendar as other programs read it (iCalendar, RFC 5545). @param stamp the instant at which it is written */
export function calendarText(name: string, events: readonly CalendarEvent[], stamp: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Acquit//Acquit//FR',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...(events.length === 0 ? NOTHING : events.flatMap((event) => eventLines(event, stamp))),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines({ uid, summary, url, when }: CalendarEvent, stamp: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${instant(stamp)}`,
    ...('day' in when
      ? [`DTSTART;VALUE=DATE:${date(when.day)}`, `DTEND;VALUE=DATE:${date(addDays(when.day, 1))}`, 'TRANSP:TRANSPARENT']
      : [`DTSTART:${instant(when.start)}`, `DURATION:PT${when.minutes}M`]),
    `SUMMARY:${escaped(summary)}`,
    // An address is no text: nothing in it is escaped, and nothing of others stands in it.
    `URL:${url}`,
    'END:VEVENT',
  ];
}

function date(day: Day): string {
  return day.replaceAll('-', '');
}

/** "20261210T133000Z": clocks differ, the instant does not. */
function instant(iso: string): string {
  return `${iso.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

/** Names come from anybody: no line of theirs begins one of ours. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replaceAll(/[\\;,]/g, (found) => `\\${found}`)
    .trim();
}

/** Lines of 75 octets at most, broken between characters; what goes on begins with a space. @see RFC 5545, 3.1 */
function folded(line: string): string {
  let out = '';
  let octets = 0;
  for (const character of line) {
    const size = utf8.encode(character).length;
    if (octets + size > MOST_OCTETS) {
      out += '\r\n ';
      octets = 1;
    }
    out += character;
    octets += size;
  }
  return out;
}
