import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import {
  addBusinessDays,
  easterSunday,
  type HolidayZone,
  holidays,
  isBusinessDay,
  isHoliday,
  nextBusinessDay,
  zoneOfPostcode,
} from './business-day.ts';
import { addDays, day, ofParts } from './day.ts';

/**
 * The oracle, by zone, and where we knowingly differ from it. `extra`: days of ours it does not have; `missing`: days
 * of its that are not ours.
 */
type Difference = { readonly extra?: (year: number) => string[]; readonly missing?: (year: number) => string[] };
const ORACLE: Record<HolidayZone, { country: string; state?: string } & Difference> = {
  mainland: { country: 'FR' },
  'alsace-moselle': { country: 'FR', state: '57' },
  // It lists Good Friday in the Antilles: a custom, absent from C. trav. L3422-2.
  guadeloupe: { country: 'GP', missing: goodFriday },
  martinique: { country: 'MQ', missing: goodFriday },
  guyane: { country: 'GF' },
  reunion: { country: 'RE' },
  mayotte: { country: 'YT' },
  // It still has 27 May, which Saint-Martin left for 28 May in 2018.
  'saint-martin': {
    country: 'MF',
    extra: (year) => (year >= 2018 ? [`${year}-05-28`] : []),
    missing: (year) => (year >= 2018 ? [`${year}-05-27`] : []),
  },
  'saint-barthelemy': { country: 'BL' },
  'saint-pierre-et-miquelon': { country: 'PM' },
  // The "loi du Pays" voted on 6 May 2025 replaced 29 June by 20 November that very year; the oracle waits for 2026.
  polynesie: {
    country: 'PF',
    extra: (year) => (year === 2025 ? ['2025-11-20'] : []),
    missing: (year) => (year === 2025 ? ['2025-06-29'] : []),
  },
  'nouvelle-caledonie': { country: 'NC' },
  'wallis-et-futuna': { country: 'WF' },
};

function goodFriday(year: number): string[] {
  return [addDays(easterSunday(year), -2)];
}

function oracleDays(zone: HolidayZone, year: number): string[] {
  const { country, state, extra, missing } = ORACLE[zone];
  const calendar = state ? new Holidays(country, state) : new Holidays(country);
  const theirs = calendar.getHolidays(year).filter((holiday) => holiday.type === 'public');
  const listed = new Set(theirs.map((holiday) => holiday.date.slice(0, 10)));
  for (const date of missing?.(year) ?? []) {
    expect(listed.delete(date), `${zone}: the oracle no longer has ${date}, drop the exception`).toBe(true);
  }
  for (const date of extra?.(year) ?? []) listed.add(date);
  return [...listed].sort();
}

describe('public holidays', () => {
  it.each(Object.keys(ORACLE) as HolidayZone[])('%s agrees with an independent calendar, 2013 to 2035', (zone) => {
    for (let year = 2013; year <= 2035; year++) expect(holidays(year, zone)).toEqual(oracleDays(zone, year));
  });

  it('has Easter where it was and will be', () => {
    expect([2013, 2019, 2024, 2025, 2026, 2038].map(easterSunday)).toEqual([
      '2013-03-31',
      '2019-04-21',
      '2024-03-31',
      '2025-04-20',
      '2026-04-05',
      '2038-04-25',
    ]);
  });

  it('merges two holidays that fall on the same day', () => {
    expect(isHoliday(day('2008-05-01'), 'mainland')).toBe(true); // Ascension and Labour Day
    expect(holidays(2008, 'mainland')).toHaveLength(10);
  });
});

describe('zone of a postcode', () => {
  it.each([
    ['75001', 'mainland'],
    ['57000', 'alsace-moselle'],
    ['67200', 'alsace-moselle'],
    ['68100', 'alsace-moselle'],
    ['97110', 'guadeloupe'],
    ['97133', 'saint-barthelemy'],
    ['97150', 'saint-martin'],
    ['97200', 'martinique'],
    ['97300', 'guyane'],
    ['97400', 'reunion'],
    ['97500', 'saint-pierre-et-miquelon'],
    ['97600', 'mayotte'],
    ['98600', 'wallis-et-futuna'],
    ['98714', 'polynesie'],
    ['98800', 'nouvelle-caledonie'],
    ['98000', 'mainland'],
    ['5700', 'mainland'],
    ['L-1234', 'mainland'],
    ['', 'mainland'],
  ])('%s is %s', (postcode, zone) => expect(zoneOfPostcode(postcode)).toBe(zone));

  it('takes no postcode at all', () => expect(zoneOfPostcode(null)).toBe('mainland'));
});

describe('business days', () => {
  it('knows week-ends, holidays and zones', () => {
    expect(isBusinessDay(day('2026-11-21'), 'mainland')).toBe(false); // Saturday
    expect(isBusinessDay(day('2026-05-25'), 'mainland')).toBe(false); // Whit Monday
    expect(isBusinessDay(day('2025-12-26'), 'mainland')).toBe(true);
    expect(isBusinessDay(day('2025-12-26'), 'alsace-moselle')).toBe(false);
  });

  it('moves to the next business day only when it must', () => {
    expect(nextBusinessDay(day('2026-07-27'), 'mainland')).toBe('2026-07-27');
    expect(nextBusinessDay(day('2026-07-26'), 'mainland')).toBe('2026-07-27');
    expect(nextBusinessDay(day('2026-05-01'), 'mainland')).toBe('2026-05-04');
    expect(nextBusinessDay(day('2025-12-25'), 'alsace-moselle')).toBe('2025-12-29');
  });

  it('counts business days both ways', () => {
    expect(addBusinessDays(day('2026-04-30'), 1, 'mainland')).toBe('2026-05-04');
    expect(addBusinessDays(day('2026-05-02'), 1, 'mainland')).toBe('2026-05-04');
    expect(addBusinessDays(day('2026-05-04'), -1, 'mainland')).toBe('2026-04-30');
    expect(addBusinessDays(day('2026-05-02'), 0, 'mainland')).toBe('2026-05-02');
  });

  it('counts back what it counted forward, over ten years', () => {
    for (let start = ofParts(2020, 1, 1); start < '2030-01-01'; start = addDays(start, 17)) {
      const from = nextBusinessDay(start, 'reunion');
      expect(addBusinessDays(addBusinessDays(from, 8, 'reunion'), -8, 'reunion')).toBe(from);
    }
  });
});
