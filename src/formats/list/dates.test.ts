import { describe, expect, it } from 'vitest';
import { dayOfSerial, noEvidence, orderOf, parseDay, weighDate } from './dates.ts';

describe('parseDay', () => {
  it.each([
    ['31/12/2026', '2026-12-31'],
    ['3/2/26', '2026-02-03'],
    ['31.12.2026', '2026-12-31'],
    ['31-12-99', '1999-12-31'],
    ['31 12 2026', '2026-12-31'],
    ['2026-12-31', '2026-12-31'],
    ['2026/12/31', '2026-12-31'],
    ['20261231', '2026-12-31'],
    ['2026-12-31T10:30:00Z', '2026-12-31'],
    ['31/12/2026 00:00', '2026-12-31'],
    ['31/12/2026 à 14h05', null],
    ['31-déc-26', '2026-12-31'],
    ['31 déc. 2026', '2026-12-31'],
    ['1er mars 2026', '2026-03-01'],
    ['15 août 2026', '2026-08-15'],
    ['15 AOUT 2026', '2026-08-15'],
    ['7 juin 2026', '2026-06-07'],
    ['7 juil. 2026', '2026-07-07'],
    ['lundi 2 février 2026', '2026-02-02'],
    ['2 February 2026', '2026-02-02'],
    ['Dec 31, 2026', '2026-12-31'],
    ['30/02/2026', null],
    ['31/12', null],
    ['12 mois 2026', null],
    ['demain', null],
    ['', null],
  ])('reads %j as %s', (text, expected) => {
    expect(parseDay(text, 'day-first')).toBe(expected);
  });

  it('reads the American way only when told', () => {
    expect(parseDay('3/2/26', 'month-first')).toBe('2026-03-02');
    expect(parseDay('2026-03-02', 'month-first')).toBe('2026-03-02');
  });
});

describe('orderOf', () => {
  const evidenceOf = (dates: readonly string[]) => {
    const evidence = noEvidence();
    for (const date of dates) weighDate(date, evidence);
    return evidence;
  };

  it('takes the order that a column proves, else the one of the file, else day first', () => {
    const [american, french, silent] = [
      evidenceOf(['12/31/2026', '1/2/2026']),
      evidenceOf(['31/12/2026']),
      evidenceOf(['1/2/2026', '5/5/2026']),
    ];
    expect(orderOf(american, american)).toBe('month-first');
    expect(orderOf(silent, american)).toBe('month-first');
    expect(orderOf(french, american)).toBe('day-first');
    expect(orderOf(silent, silent)).toBe('day-first');
    expect(orderOf(evidenceOf(['12/31/2026', '31/12/2026']), american)).toBe('day-first');
  });
});

describe('dayOfSerial', () => {
  it('counts days from 1900 or 1904', () => {
    expect(dayOfSerial(46023, false)).toBe('2026-01-01');
    expect(dayOfSerial(46023.75, false)).toBe('2026-01-01');
    expect(dayOfSerial(44561, true)).toBe('2026-01-01');
    expect([dayOfSerial(12, false), dayOfSerial(999999, false), dayOfSerial(Number.NaN, false)]).toEqual([null, null, null]);
  });
});
