import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type HolidayZone, isBusinessDay } from '../base/business-day.ts';
import { addDays, type Day, day, daysInMonth, fromOrdinal, ordinal } from '../base/day.ts';
import { DISTANCE, endOfTimeLimit, type Residence, type TimeLimit } from './time-limit.ts';

const months = (count: number): TimeLimit => ({ length: { months: count, distance: DISTANCE }, extended: true });
const days = (count: number): TimeLimit => ({ length: { days: count }, extended: true });
const last = (from: string, limit: TimeLimit, residence?: Residence, zone?: HolidayZone) =>
  endOfTimeLimit(day(from), limit, residence, zone).lastDay;

describe('CPC 641: when a time limit ends', () => {
  it.each([
    ['the same number of the month', '2026-10-05', 1, '2026-11-05'],
    ['the last day of a month without that number', '2026-03-31', 1, '2026-04-30'],
    ['29 February of a leap year', '2028-01-31', 1, '2028-02-29'],
    ['29 February, a year later', '2028-02-29', 12, '2029-02-28'],
    ['over the turn of the year', '2026-11-16', 3, '2027-02-16'],
  ])('in months: %s', (_name, from, count, expected) => expect(last(from, months(count))).toBe(expected));

  it('in days, the day that starts it does not count', () => {
    expect(last('2026-10-05', days(15))).toBe('2026-10-20');
    expect(last('2028-02-14', days(15))).toBe('2028-02-29');
  });
});

describe('CPC 642: a last day on which courts are closed', () => {
  it.each([
    ['a Saturday', '2026-09-05', 3, '2026-12-07'],
    ['a Wednesday, which it is not', '2026-10-06', 3, '2027-01-06'],
    ['a Sunday', '2026-12-10', 1, '2027-01-11'],
    ['a Sunday, the last of the month', '2027-01-31', 1, '2027-03-01'],
    ['1 May, a Friday', '2026-04-01', 1, '2026-05-04'],
    ['Easter Monday', '2026-03-06', 1, '2026-04-07'],
    ['Whit Monday', '2026-04-25', 1, '2026-05-26'],
    ['Christmas, a Friday', '2026-11-25', 1, '2026-12-28'],
  ])('%s', (_name, from, count, expected) => expect(last(from, months(count))).toBe(expected));

  it('counts local holidays only where the zone of the court is given', () => {
    expect(last('2027-11-20', months(1))).toBe('2027-12-20');
    expect(last('2027-11-20', months(1), 'mainland', 'reunion')).toBe('2027-12-21');
  });

  it('leaves the last day where it falls when the limit is not one of the code', () => {
    const end = endOfTimeLimit(day('2026-09-30'), { length: { days: 45 }, extended: false });
    expect(end).toEqual({ plainLastDay: '2026-11-14', lastDay: '2026-11-14', monthsForDistance: 0 });
  });
});

describe('CPC 643: distance', () => {
  it('makes one longer limit, not two in a row', () => {
    expect(last('2026-01-31', months(1), 'overseas')).toBe('2026-03-31');
    expect(endOfTimeLimit(day('2026-01-31'), months(1), 'abroad')).toEqual({
      plainLastDay: '2026-04-30',
      lastDay: '2026-04-30',
      monthsForDistance: 2,
    });
  });

  it('changes no limit that it was not read for', () => {
    expect(last('2026-10-05', { length: { months: 3 }, extended: true }, 'abroad')).toBe('2027-01-05');
    expect(last('2026-10-05', days(15), 'abroad')).toBe('2026-10-20');
  });
});

const someDay = fc.integer({ min: ordinal(day('1950-01-01')), max: ordinal(day('2150-12-31')) }).map(fromOrdinal);
const someMonths = fc.integer({ min: 1, max: 120 });
const residences = fc.constantFrom<Residence>('mainland', 'overseas', 'abroad');
const zones = fc.constantFrom<HolidayZone>('mainland', 'alsace-moselle', 'reunion', 'polynesie');

test('months keep the number of the day, or end the month (CPC 641)', () => {
  fc.assert(
    fc.property(someDay, someMonths, residences, (from, count, residence) => {
      const { plainLastDay, monthsForDistance } = endOfTimeLimit(from, months(count), residence);
      expect(monthIndex(plainLastDay) - monthIndex(from)).toBe(count + monthsForDistance);
      const [number, reached] = [Number(from.slice(8)), Number(plainLastDay.slice(8))];
      expect(reached).toBe(Math.min(number, daysInMonth(Number(plainLastDay.slice(0, 4)), Number(plainLastDay.slice(5, 7)))));
    }),
  );
});

test('the last day is the first working day from the plain one on (CPC 642), and a later start never ends sooner', () => {
  fc.assert(
    fc.property(someDay, someMonths, residences, zones, fc.nat({ max: 40 }), (from, count, residence, zone, later) => {
      const { plainLastDay, lastDay } = endOfTimeLimit(from, months(count), residence, zone);
      expect(isBusinessDay(lastDay, zone)).toBe(true);
      for (let on = plainLastDay; on < lastDay; on = addDays(on, 1)) expect(isBusinessDay(on, zone)).toBe(false);
      expect(endOfTimeLimit(addDays(from, later), months(count), residence, zone).lastDay >= lastDay).toBe(true);
    }),
  );
});

test('the zone of the whole country never lends a day that a local one does not give', () => {
  fc.assert(
    fc.property(someDay, someMonths, zones, (from, count, zone) => {
      expect(endOfTimeLimit(from, months(count)).lastDay <= endOfTimeLimit(from, months(count), 'mainland', zone).lastDay).toBe(true);
    }),
  );
});

function monthIndex(on: Day): number {
  return Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7));
}
