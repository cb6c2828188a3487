import { expect, test } from 'vitest';
import { typeset } from './typography.ts';

test('French spaces and apostrophes', () => {
  expect(typeset("C'est « l'oubli » : quoi ? Oui ; non !", 'fr')).toBe(
    'C’est «\u00a0l’oubli\u00a0»\u00a0: quoi\u202f? Oui\u202f; non\u202f!',
  );
  expect(typeset('un oubli?', 'fr')).toBe('un oubli\u202f?');
  expect(typeset('40 € à 12,40 % (article L441-10)', 'fr')).toBe('40\u00a0€ à 12,40\u00a0% (article\u00a0L441-10)');
  expect(typeset('[[un oubli ?|des oublis ?]] {{total}} :', 'fr')).toBe('[[un oubli\u202f?|des oublis\u202f?]] {{total}}\u00a0:');
});

test('addresses and times keep their colons', () => {
  expect(typeset('https://exemple.fr/a?b=c à 14:30', 'fr')).toBe('https://exemple.fr/a?b=c à 14:30');
});

test('setting a text twice changes nothing', () => {
  const once = typeset('« A » : b ? c ! 40 € d’e', 'fr');
  expect(typeset(once, 'fr')).toBe(once);
});

test('English has its quotes and no space before its punctuation', () => {
  expect(typeset('"Hello", it\'s "fine"? yes: fine', 'en')).toBe('“Hello”, it’s “fine”? yes: fine');
});
