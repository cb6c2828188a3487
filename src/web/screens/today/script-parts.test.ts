import { expect, test } from 'vitest';
import { scriptParts } from './script-parts.ts';

test('a script is told in parts, without the number and the invoices, which stand beside it', () => {
  const text = `04 65 71 30 46 · 388,80 €

FACTURE CONCERNÉE
* F-1 · 10 jours · 388,80 €
Total 388,80 €

À NE JAMAIS DIRE
– Ni menace.
– Ni reproche.

□ Une date est convenue
    → Saisir la date.
`;
  expect(scriptParts(text)).toEqual([
    { title: 'À ne jamais dire', lines: ['– Ni menace.', '– Ni reproche.'] },
    { title: null, lines: ['□ Une date est convenue', '    → Saisir la date.'] },
  ]);
});
