import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalMarkOf, decimalOfNumber, isAmbiguousDecimal, parseDecimal, roundedCents, subtractDecimals } from './decimal.ts';
import { decimal } from './facts.ts';

describe('parseDecimal', () => {
  it.each([
    ['1840,50', '1840.50'],
    ['1840.5', '1840.5'],
    ['0,00', '0.00'],
    ['-0,00', '0.00'],
    ['007', '7'],
    ['1 234 567,89', '1234567.89'],
    ['1\u00a0234,56\u00a0€', '1234.56'],
    ['1\u202f234,56 €', '1234.56'],
    ['1.234,56', '1234.56'],
    ['1,234.56', '1234.56'],
    ['1.234.567', '1234567'],
    ["1'234.50", '1234.50'],
    ['1’234,50', '1234.50'],
    ['(12,00)', '-12.00'],
    ['(12,00 €)', '-12.00'],
    ['12,00-', '-12.00'],
    ['−12,00', '-12.00'],
    ['- 12,00 €', '-12.00'],
    ['€ 12.00', '12.00'],
    ['EUR 1 234,00', '1234.00'],
    ['$1,234.00', '1234.00'],
    ['+5', '5'],
    [',5', '0.5'],
    ['12,', '12'],
    ['1 234,567', '1234.567'],
    ['0.500', '0.500'],
    ['1234.567', '1234.567'],
  ])('reads %j as %s', (text, expected) => {
    expect(parseDecimal(text, null)).toBe(expected);
  });

  it.each(['', '-', '€', 'abc', '12abc', '1 23,00', '12,34,56', '1.23.456', '--5', '(-5)', '5 6', '1e5', 'NON 12', '٣', '9'.repeat(50)])(
    'takes %j for no amount',
    (text) => {
      expect(parseDecimal(text, null)).toBeNull();
    },
  );

  it('reads a lone separator before three digits by what is known of the file', () => {
    expect(parseDecimal('1.234', null)).toBe('1234');
    expect(parseDecimal('1.234', ',')).toBe('1234');
    expect(parseDecimal('1.234', '.')).toBe('1.234');
    expect(parseDecimal('1,234', ',')).toBe('1.234');
    expect(parseDecimal('1,234', 'either')).toBe('1.234');
    expect(isAmbiguousDecimal('1.234 €')).toBe(true);
    expect(isAmbiguousDecimal('1.23')).toBe(false);
  });

  it('tells the decimal mark that a value proves', () => {
    expect([decimalMarkOf('1,5'), decimalMarkOf('1.234,5'), decimalMarkOf('1,234,567')]).toEqual([',', ',', '.']);
    expect([decimalMarkOf('1.234'), decimalMarkOf('12'), decimalMarkOf('n/a')]).toEqual([null, null, null]);
  });
});

describe('arithmetic', () => {
  it('shows a double as a spreadsheet does', () => {
    expect(decimalOfNumber(626.4299999999999)).toBe('626.43');
    expect(decimalOfNumber(0.1 + 0.2)).toBe('0.3');
    expect(decimalOfNumber(123456789012.34)).toBe('123456789012.34');
    expect(decimalOfNumber(1e-13)).toBe('0');
    expect(decimalOfNumber(-0)).toBe('0');
    expect([decimalOfNumber(1e15), decimalOfNumber(Number.NaN)]).toEqual([null, null]);
  });

  it('subtracts exactly', () => {
    expect(subtractDecimals(decimal('100.1'), decimal('0.25'))).toBe('99.85');
    expect(subtractDecimals(decimal('1'), decimal('3'))).toBe('-2');
    expect(subtractDecimals(decimal('-0.05'), decimal('0.005'))).toBe('-0.055');
  });

  it('rounds half away from zero and says so', () => {
    expect(roundedCents(decimal('1.005'))).toEqual({ cents: 101n, exact: false });
    expect(roundedCents(decimal('-1.005'))).toEqual({ cents: -101n, exact: false });
    expect(roundedCents(decimal('1.5000'))).toEqual({ cents: 150n, exact: true });
  });

  it('never throws, and what it reads it reads back', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^[-(]?[\d., €'\u00a0]{1,14}\)?$/)),
        fc.constantFrom(',', '.', 'either', null),
        (text, hint) => {
          const read = parseDecimal(text, hint as ',' | '.' | 'either' | null);
          if (read === null) return;
          expect(read).toMatch(/^-?\d+(?:\.\d+)?$/);
          expect(parseDecimal(read, '.')).toBe(read);
        },
      ),
    );
  });
});
