import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { INTERRUPTIONS } from '../../core/law/limitation-causes.ts';
import { type MemoryDesk, memoryDesk } from '../memory.test-kit.ts';

let desk: MemoryDesk;
beforeEach(async () => {
  desk = await memoryDesk();
});
afterEach(() => desk.close());

const INTEREST = ['law', 'interest', '--principal', '1000', '--due', '2026-07-31', '--until', '2026-09-15', '--debtor'];
const LIMITATION = ['law', 'limitation', '--due', '2026-07-31'];

describe('what cannot be understood says why in the language of the reader', () => {
  test.each<[args: string[], french: string, english: string]>([
    [[...INTEREST, 'consumer', '--contract-rate', '15'], 'n’est calculé qu’entre professionnels', 'is computed for a business only'],
    [
      [...INTEREST, 'client'],
      '« client » n’est pas permis. Au choix : entreprise, particulier, personne-publique',
      '“client” is not one of',
    ],
    [[...INTEREST, 'business', '--payment', '2026-08-31:abc'], 'le montant, « abc », n’est pas', 'the amount, “abc”, is not'],
    [[...INTEREST, 'business', '--payment', 'abc:12,00'], 'le jour, « abc », n’est pas', 'the day, “abc”, is not'],
    [[...LIMITATION, '--debtor', 'personne-publique', '--title', '2020-05-05'], 'aucun titre ne s’exécute', 'no title is enforced'],
    [['law', 'limitation'], 'Il manque : --due.', 'Missing: --due.'],
    [
      [...LIMITATION, '--suspended', '2026-08-01'],
      'deux jours et une cause : écrivez 01/06/2025',
      'two days and a cause: write 2025-06-01',
    ],
    [['law', 'terms', '--audit', '--rate', 'abc'], '« abc » n’est pas un taux : écrivez 12,50, ou bce+10', '“abc” is not a rate'],
    [['law', 'deadlines', '--event', 'order-made', '--on', 'hier'], '--on : « hier » n’est pas un jour', '--on: “hier” is not a day'],
    [['law', 'deadlines', '--overseas'], 'Il manque : --event, --on.', 'Missing: --event, --on.'],
    [['law', 'interest', '--debtor', 'business'], 'Il manque : --principal, --due, --until.', 'Missing: --principal, --due, --until.'],
    [['law', 'rate', 'bce', '2027-S1', 'abc', '--source', 'x'], '<pourcentage> : « abc »', '<percent>: “abc”'],
    [['law', 'statement', '--again', '1'], '--out : dites dans quel fichier', '--out: say where to write it'],
  ])('%j', async (args, french, english) => {
    const told = await desk.acquit(...args);
    expect([told.code, told.out]).toEqual([2, '']);
    expect(told.err).toContain(french);
    expect(told.err).toContain(`Voir : acquit law ${args[1]} --help`);
    expect((await desk.acquit(...args, '--lang', 'en')).err).toContain(english);
    expect(await desk.json(...args)).toMatchObject([{ refused: 'bad-option', details: { cure: expect.any(String) } }]);
  });

  test('an unknown option names the help of its own command', async () => {
    expect((await desk.acquit('law', 'interest', '--bidule')).err).toContain('Voir : acquit law interest --help');
  });
});

test('the causes that an error offers are those of the help', async () => {
  const listed = (text: string) => /[Aa]u choix\s*:\s*(reconnaissance[^);.]*)/.exec(text.replace(/\s+/g, ' '))?.[1]?.trim().split(/, ?/);
  const offered = listed((await desk.acquit(...LIMITATION, '--interrupted', '2026-08-01:bidule')).err);
  expect(offered).toHaveLength(INTERRUPTIONS.length);
  expect(listed((await desk.acquit('law', 'limitation', '--help')).out)).toEqual(offered);
});

test('the help of a bad debt says in French what holds when nothing is said', async () => {
  const { out } = await desk.acquit('law', 'bad-debt', '--help');
  expect(out).toContain('impayé (sans précision)');
  expect(out).not.toMatch(/unpaid|delivery/);
});
