import { expect, test } from 'vitest';
import { EUR } from '../base/money.ts';
import { amountInWords, numberInWords } from './number-words.ts';

const FRENCH: readonly [bigint, string][] = [
  [0n, 'zéro'],
  [1n, 'un'],
  [16n, 'seize'],
  [17n, 'dix-sept'],
  [21n, 'vingt et un'],
  [22n, 'vingt-deux'],
  [60n, 'soixante'],
  [61n, 'soixante et un'],
  [70n, 'soixante-dix'],
  [71n, 'soixante et onze'],
  [72n, 'soixante-douze'],
  [79n, 'soixante-dix-neuf'],
  [80n, 'quatre-vingts'],
  [81n, 'quatre-vingt-un'],
  [90n, 'quatre-vingt-dix'],
  [91n, 'quatre-vingt-onze'],
  [99n, 'quatre-vingt-dix-neuf'],
  [100n, 'cent'],
  [101n, 'cent un'],
  [180n, 'cent quatre-vingts'],
  [200n, 'deux cents'],
  [201n, 'deux cent un'],
  [280n, 'deux cent quatre-vingts'],
  [999n, 'neuf cent quatre-vingt-dix-neuf'],
  [1_000n, 'mille'],
  [1_001n, 'mille un'],
  [1_200n, 'mille deux cents'],
  [2_000n, 'deux mille'],
  [21_000n, 'vingt et un mille'],
  [80_000n, 'quatre-vingt mille'],
  [80_080n, 'quatre-vingt mille quatre-vingts'],
  [200_000n, 'deux cent mille'],
  [200_200n, 'deux cent mille deux cents'],
  [1_000_000n, 'un million'],
  [2_000_000n, 'deux millions'],
  [80_000_000n, 'quatre-vingts millions'],
  [200_000_000n, 'deux cents millions'],
  [1_000_000_000n, 'un milliard'],
  [3_200_080_071n, 'trois milliards deux cents millions quatre-vingt mille soixante et onze'],
];

test.each(FRENCH)('%d in French', (value, words) => {
  expect(numberInWords(value, 'fr')).toBe(words);
});

test.each([
  [0n, 'zero'],
  [21n, 'twenty-one'],
  [100n, 'one hundred'],
  [101n, 'one hundred and one'],
  [1_000n, 'one thousand'],
  [1_001n, 'one thousand and one'],
  [1_234n, 'one thousand two hundred and thirty-four'],
  [1_000_000n, 'one million'],
] as const)('%d in English', (value, words) => {
  expect(numberInWords(value, 'en')).toBe(words);
});

test('sums, with their cents', () => {
  const fr = (cents: bigint) => amountInWords(cents, EUR, 'fr');
  expect(fr(100n)).toBe('un euro');
  expect(fr(50n)).toBe('zéro euro et cinquante centimes');
  expect(fr(101n)).toBe('un euro et un centime');
  expect(fr(8_000n)).toBe('quatre-vingts euros');
  expect(fr(120_050n)).toBe('mille deux cents euros et cinquante centimes');
  expect(fr(100_000_000n)).toBe('un million d’euros');
  expect(fr(100_000_100n)).toBe('un million un euros');
  expect(amountInWords(200_000_000n, 'GBP' as never, 'fr')).toBe('deux millions de livres sterling');
  expect(amountInWords(2_100n, 'GBP' as never, 'fr')).toBe('vingt et une livres sterling');
  expect(amountInWords(120_001n, EUR, 'en')).toBe('one thousand two hundred euros and one cent');
  expect(amountInWords(1_000n, 'JPY' as never, 'fr')).toBe('dix JPY');
});

test('no two numbers up to a hundred thousand are said alike, and what has no name is refused', () => {
  for (const language of ['fr', 'en'] as const) {
    const said = new Set(Array.from({ length: 100_000 }, (_, at) => numberInWords(BigInt(at), language)));
    expect(said.size).toBe(100_000);
  }
  expect(() => numberInWords(-1n, 'fr')).toThrow(RangeError);
  expect(() => numberInWords(10n ** 12n, 'fr')).toThrow(RangeError);
});
