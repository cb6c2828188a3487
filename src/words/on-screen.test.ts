import { expect, test } from 'vitest';
import { unwrittenOutcome } from '../core/letter/unwritten.ts';
import { outcomeForScreen, withoutCommands } from './on-screen.ts';

const withdrawn = (outcome: string) => ({ status: 'withdrawn', channel: 'letter', outcome }) as const;
const plain = (text: string | null) => (text ?? '').replace(/[\u00a0\u202f]/g, ' ');

test('a letter for want of a rate tells a reader at a screen which one, from when, and where to enter it', () => {
  const details = { rate: 'reference rate of the European Central Bank', halfYear: '2027-S1', day: '2027-01-01' };
  const row = withdrawn(unwrittenOutcome('law-value-unknown', { ...details, nom: 'Le taux de la BCE' }));
  expect(plain(outcomeForScreen(row, 'fr'))).toBe(
    'Le taux de la BCE du 1er semestre 2027 n’est pas connu : rien ne peut être calculé à partir du 01/01/2027 avant de l’avoir saisi avec sa source, dans Réglages, Valeurs de la loi.',
  );
  expect(plain(outcomeForScreen(row, 'en'))).toContain('of 2027-S1 is not known: nothing can be computed from 1 Jan 2027 on');
});

test('what older versions put on record by its code alone is told without holes', () => {
  for (const language of ['fr', 'en'] as const) {
    const told = plain(outcomeForScreen(withdrawn('unwritable: law-value-unknown'), language));
    expect(told).toMatch(/Valeurs de la loi|Law values/);
    expect(told).not.toMatch(/…|\{|law-value/);
  }
});

test('the command goes from a sentence for a screen, the rest stays', () => {
  expect(withoutCommands('Il manque un taux (acquit law rate bce 2027-S1 <pourcentage> --source "…").')).toBe('Il manque un taux.');
});
