import { expect, it } from 'vitest';
import { guessNumbers } from './number-guess.ts';

it('the end of a number leads to the series in use, then to the years before', () => {
  expect(guessNumbers('42', ['F-2026-0107', 'F-2026-0106', 'AV26/9'], 6)).toEqual([
    'F-2026-0042',
    'AV26/42',
    'F-2025-0042',
    'F-2024-0042',
    'F-2023-0042',
  ]);
  expect(guessNumbers('12345', ['F-2026-0107'], 1)).toEqual(['F-2026-12345']);
});

it('more of the end is taken as it is typed', () => {
  expect(guessNumbers('2025-42', ['F-2026-0107', 'AV26/9'], 6)).toEqual(['F-2025-0042']);
  expect(guessNumbers('25/42', ['F-2026-0107'], 6)).toEqual([]);
});

it('guesses nothing from words, or where numbers are digits alone', () => {
  expect([guessNumbers('F-42', ['F-2026-0107'], 5), guessNumbers('42', ['1042', 'sans'], 5), guessNumbers('', ['F-1'], 5)]).toEqual([
    [],
    [],
    [],
  ]);
});
