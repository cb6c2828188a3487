import fc from 'fast-check';
import { expect, test } from 'vitest';
import { oneLine } from './foreign-text.ts';

test('a name stays on one line and shows what it is', () => {
  expect(oneLine('Dupont\r\nBcc: tous@exemple.fr')).toBe('Dupont Bcc: tous@exemple.fr');
  expect(oneLine('a\u2028b\u0000c\u0085d')).toBe('a b c d');
  expect(oneLine('FR\u202e6730\u202c')).toBe('FR6730');
  expect(oneLine('Ate\u200blier \ud800')).toBe('Atelier \ufffd');
  expect(oneLine('x'.repeat(500))).toHaveLength(200);
});

test('no text of others brings a line break, a control or a direction mark', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const line = oneLine(text);
      expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u);
      expect(line.isWellFormed()).toBe(true);
      expect([...line].length).toBeLessThanOrEqual(200);
    }),
  );
});
