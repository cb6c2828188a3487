import { expect, it } from 'vitest';
import { day } from '../base/day.ts';
import type { Rate } from '../base/rate.ts';
import { rateKnownFrom, strayedFrom } from './entered-rate.ts';
import { STANDARD_LAW_VALUES } from './values/law-values.ts';

const { ecbReference, legalInterest } = STANDARD_LAW_VALUES;

it('waits for the first day of the half-year for the rate in force on it, two weeks less for the one set by an order', () => {
  expect(rateKnownFrom('ecbReference', day('2027-01-01'))).toBe('2027-01-01');
  expect(rateKnownFrom('legalInterest', day('2027-01-01'))).toBe('2026-12-15');
  expect(rateKnownFrom('legalInterestNaturalPersons', day('2027-07-01'))).toBe('2027-06-14');
});

it.each([
  [24_000, null],
  [44_000, null],
  [44_001, '2026-07-01'],
  [4_000, null],
  [3_999, '2026-07-01'],
  [240_000, '2026-07-01'],
])('%i after 24 000 strays from %s', (rate, from) => {
  expect(strayedFrom(rate as Rate, day('2027-01-01'), ecbReference)?.from ?? null).toBe(from);
});

it('looks at both neighbours of a half-year that is mended, none of a far one', () => {
  expect(strayedFrom(62_000 as Rate, day('2023-01-01'), legalInterest)?.from).toBe('2022-07-01');
  expect(strayedFrom(20_000 as Rate, day('2023-01-01'), legalInterest)?.from).toBe('2023-07-01');
  expect(strayedFrom(240_000 as Rate, day('2040-01-01'), ecbReference)).toBeNull();
});
