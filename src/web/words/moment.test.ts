import { expect, test } from 'vitest';
import { mannerOf } from '../../words/phrase.ts';
import { dayOfInstant, momentText } from './moment.ts';

test('an instant is told as the clocks of Paris showed it', () => {
  expect(momentText('2026-12-31T23:30:00Z', mannerOf('fr'))).toBe('01/01/2027 à\u00a000:30');
  expect(momentText('2026-07-01T12:05:00.123Z', mannerOf('en'))).toBe('1\u00a0Jul\u00a02026 at\u00a014:05');
  expect(dayOfInstant('2026-12-31T22:30:00Z', mannerOf('fr'))).toBe('31/12/2026');
  expect([dayOfInstant('', mannerOf('fr')), momentText('soon', mannerOf('fr'))]).toEqual(['', '']);
});
