import { expect, test } from 'vitest';
import { readTracking, spacedTracking } from './tracking-number.ts';

test.each([
  // The example of the S10 standard, worked by hand: 4·8+7·6+3·4+1·2+2·3+4·5+8·9+2·7 = 200, 200 mod 11 = 2, 11 − 2 = 9.
  ['RR473124829FI', 'RR473124829FI', null],
  [' rr 473 124 829 fi ', 'RR473124829FI', null],
  ['RR473124828FI', 'RR473124828FI', 'check'],
  ['2C 123 456 7890 1', '2C12345678901', null],
  ['2C\u00a0123-456.7890 1', '2C12345678901', null],
  ['1A00000000000', '1A00000000000', null],
  ['2C1234567890', '2C1234567890', 'length'],
  ['2C123456789012', '2C123456789012', 'length'],
  ['1234567890123', '1234567890123', 'form'],
])('%j is kept as %s, with the doubt %s', (typed, number, doubt) => {
  expect(readTracking(typed)).toEqual({ number, doubt });
});

test.each(['', '   ', 'ABCDEF', '12345', '1'.repeat(31), 'chez Mme Roy', '2C1234567890é', '=1+1+1+1'])('%j is no number', (typed) => {
  expect(readTracking(typed)).toBeNull();
});

test.each([
  // The rest of 10 gives 0, that of 11 gives 5.
  ['RR000000080FR', null],
  ['RR000000081FR', 'check'],
  ['RR000000005FR', null],
  ['RR000000000FR', 'check'],
])('%s: the check digit at its edges', (number, doubt) => {
  expect(readTracking(number)?.doubt ?? null).toBe(doubt);
});

test('is shown in the groups that are printed on it', () => {
  expect(spacedTracking('2C12345678901')).toBe('2C\u00a0123\u00a0456\u00a07890\u00a01');
  expect(spacedTracking('RR473124829FI')).toBe('RR\u00a0473\u00a0124\u00a0829\u00a0FI');
  expect(spacedTracking('3SABCD123')).toBe('3SABCD123');
});
