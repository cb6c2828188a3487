import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MemoryDesk, memoryDesk } from './memory.test-kit.ts';

/** What is typed wrongly is explained in the user's language, for people and for programs. */
let desk: MemoryDesk;
beforeAll(async () => {
  desk = await memoryDesk();
});
afterAll(() => desk.close());

test.each([
  [
    ['imprt'],
    'unknown-command',
    'Commande inconnue : « imprt ». Vouliez-vous dire : import ?',
    'Unknown command: “imprt”. Did you mean: import?',
  ],
  [
    ['run', '--dat', 'x'],
    'unknown-option',
    'Option inconnue : --dat. Vouliez-vous dire : --date ?',
    'Unknown option: --dat. Did you mean: --date?',
  ],
  [['import'], 'missing-argument', 'Il manque : <fichier>.', 'Missing: <file>.'],
  [['run', '--date'], 'option-missing-argument', 'L’option --date <jour> attend une valeur.', 'The option --date <day> takes a value.'],
  [
    ['hold', 'x'],
    'missing-mandatory-option-value',
    'L’option --reason <texte> est obligatoire.',
    'The option --reason <text> is required.',
  ],
  [['run', 'a', 'b'], 'excess-arguments', 'Il y a trop d’arguments.', 'There are too many arguments.'],
  [['run', '--date', '31/02/2026'], 'not-a-day', '« 31/02/2026 » n’est pas une date', '“31/02/2026” is not a day'],
  [['preview', '-5'], 'not-a-number', '« -5 » n’est pas un numéro', '"-5" is not a number'],
  [['preview', '1e9'], 'not-a-number', '« 1e9 » n’est pas un numéro', '"1e9" is not a number'],
  [['simulate', '--days', '100000'], 'not-a-number', '« 100000 » n’est pas', '"100000" is not'],
  [['call', '1', 'maybe'], 'not-a-choice', 'Au choix : joint, absent, messagerie', 'is not one of reached, no-answer'],
  [['hold', 'x', '--reason', 'y', '--kind', 'mood'], 'not-a-choice', '--kind : « mood » n’est pas permis', '--kind: "mood" is not one of'],
  [['answer', '1'], 'nothing-answered', 'par une seule option', 'by one option'],
  [['answer', '1', '--received', '--different'], 'nothing-answered', 'par une seule option', 'by one option'],
  [['law', 'interest', '--debtor', 'client'], 'bad-option', '--until', '--until'],
])('%j is not understood, in either language: exit code 2', async (args, code, inFrench, inEnglish) => {
  const french = await desk.acquit(...args, '--json');
  expect(french).toMatchObject({ code: 2 });
  expect(JSON.parse(french.out)).toMatchObject({ refused: code, message: expect.any(String) });
  expect(french.err).toContain(inFrench);
  const english = await desk.acquit(...args, '--lang', 'en');
  expect(english).toMatchObject({ code: 2, out: '' });
  expect(english.err.replace(/[“”]/g, '"')).toContain(inEnglish.replace(/[“”]/g, '"'));
});
