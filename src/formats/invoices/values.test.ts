import { describe, expect, it } from 'vitest';
import { isoDay, plainDecimal, untdidDay } from './values.ts';

describe('plainDecimal', () => {
  it.each([
    ['1234.50', '1234.50'],
    ['+12', '12'],
    ['-0.07', '-0.07'],
    ['.5', '0.5'],
    ['-.5', '-0.5'],
    ['5.', '5'],
    ['12,50', '12.50'],
    ['007', '007'],
  ])('%s is %s', (text, value) => expect(plainDecimal(text)).toBe(value));

  it.each(['', '-', '.', '1,234', '1.2.3', '1e3', '12 EUR', 'NaN', '١٢', '9'.repeat(41)])('"%s" is no number', (text) => {
    expect(plainDecimal(text)).toBeNull();
  });
});

describe('isoDay', () => {
  it.each(['2026-01-31', '2026-01-31Z', '2026-01-31+01:00', '2026-01-31T23:59:59', '2026-01-31T23:59:59.9Z'])('%s', (text) => {
    expect(isoDay(text)).toBe('2026-01-31');
  });

  it.each(['2026-02-30', '31/01/2026', '2026-01', '2026-01-31 soon', ''])('"%s" is no day', (text) => expect(isoDay(text)).toBeNull());
});

describe('untdidDay', () => {
  it.each([
    ['20260131', '102'],
    ['20260131', null],
    ['202601312359', '203'],
    ['20260131235959', '204'],
    ['20260131235959+0100', '205'],
    ['260131', '101'],
    ['310126', '2'],
    ['31012026', '4'],
    ['2026-01-31', '102'],
  ])('%s in format %s', (text, format) => expect(untdidDay(text, format)).toBe('2026-01-31'));

  it.each([
    ['20260230', '102'],
    ['202601', '610'],
    ['202605', '616'],
    ['20260131x', '102'],
    ['3101', '2'],
    ['', '102'],
  ])('"%s" in format %s is no day', (text, format) => expect(untdidDay(text, format)).toBeNull());
});
