import { expect, test } from 'vitest';
import { day } from '../../core/base/day.ts';
import { type CalendarEvent, calendarText } from './calendar.ts';

const STAMP = '2026-11-23T08:00:00.123Z';
const EVENT: CalendarEvent = {
  uid: 'promise-1@acquit',
  summary: 'Promesse : Dupont, 1 200,00 €',
  url: 'https://acquit.example/e/main/1/debiteurs/7',
  when: { day: day('2026-12-31') },
};

/** Read by the letter of RFC 5545, with nothing of ours. */
function read(text: string): { readonly name: string; readonly value: string }[] {
  expect(text.endsWith('\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  const raw = text.slice(0, -2).split('\r\n');
  for (const line of raw) expect(Buffer.byteLength(line, 'utf8')).toBeLessThanOrEqual(75);
  const whole: string[] = [];
  for (const line of raw) {
    if (line.startsWith(' ')) whole.push(`${whole.pop() ?? ''}${line.slice(1)}`);
    else whole.push(line);
  }
  return whole.map((line) => {
    const at = line.indexOf(':');
    return { name: line.slice(0, at), value: line.slice(at + 1) };
  });
}

const unescaped = (text: string) => text.replaceAll(/\\([\\;,])/g, '$1');
const of = (lines: ReturnType<typeof read>, name: string) => lines.filter((one) => one.name === name).map(({ value }) => value);

test('a day is a whole day that blocks nobody, an hour an instant that every clock understands', () => {
  const lines = read(
    calendarText('Acquit', [EVENT, { ...EVENT, uid: 'call-2@acquit', when: { start: '2026-12-10T13:30:00.000Z', minutes: 15 } }], STAMP),
  );
  expect(of(lines, 'DTSTART;VALUE=DATE')).toEqual(['20261231']);
  expect(of(lines, 'DTEND;VALUE=DATE')).toEqual(['20270101']);
  expect(of(lines, 'DTSTART')).toEqual(['20261210T133000Z']);
  expect(of(lines, 'DURATION')).toEqual(['PT15M']);
  expect(of(lines, 'UID')).toEqual(['promise-1@acquit', 'call-2@acquit']);
  expect(new Set(of(lines, 'DTSTAMP'))).toEqual(new Set(['20261123T080000Z']));
  expect(of(lines, 'URL')[0]).toBe(EVENT.url);
  const nested = lines.filter(({ name }) => name === 'BEGIN' || name === 'END').map(({ name, value }) => `${name} ${value}`);
  expect(nested).toEqual(['BEGIN VCALENDAR', 'BEGIN VEVENT', 'END VEVENT', 'BEGIN VEVENT', 'END VEVENT', 'END VCALENDAR']);
});

test('long names are folded between characters, and come back whole', () => {
  for (const name of ['é'.repeat(200), '𝄞'.repeat(90), 'a'.repeat(66), 'a'.repeat(67), `${'x'.repeat(65)}€${'y'.repeat(80)}`]) {
    const lines = read(calendarText('Acquit', [{ ...EVENT, summary: name }], STAMP));
    expect(of(lines, 'SUMMARY').map(unescaped)).toEqual([name]);
  }
});

test('a hostile name adds no line and no event', () => {
  const hostile = 'Dupont\r\nEND:VEVENT\nBEGIN:VEVENT\u2028UID:1; a, b \\n\u0085c';
  const lines = read(calendarText(hostile, [{ ...EVENT, summary: hostile }], STAMP));
  expect(of(lines, 'BEGIN')).toEqual(['VCALENDAR', 'VEVENT']);
  expect(of(lines, 'SUMMARY').map(unescaped)).toEqual(['Dupont END:VEVENT BEGIN:VEVENT UID:1; a, b \\n c']);
  expect(of(lines, 'SUMMARY')[0]).toContain('\\; a\\, b \\\\n');
});

test('a calendar of nothing still is one', () => {
  const lines = read(calendarText('Acquit', [], STAMP));
  expect(of(lines, 'BEGIN')).toEqual(['VCALENDAR', 'VTIMEZONE', 'DAYLIGHT', 'STANDARD']);
  expect([of(lines, 'VERSION'), of(lines, 'PRODID')]).toEqual([['2.0'], [expect.any(String)]]);
});
