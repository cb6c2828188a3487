import { describe, expect, test } from 'vitest';
import { NotUnderstood } from '../core/base/refusal.ts';
import { checked, checkedFlags, profileChanges } from '../use-cases/typed-profile.ts';
import { asked } from './commands/set-up.ts';
import { wordsOf } from './words/words.ts';

const IBAN = 'FR7630006000011234567890189';

describe('what is typed of a company', () => {
  test.each([
    ['iban', 'FR76 3000 6000 0112 3456 7890 188', 'iban-faulty'],
    ['iban', '', 'iban-faulty'],
    ['email', 'compta@exemple', 'email-unreadable'],
    ['email', 'compta exemple.fr', 'email-unreadable'],
    ['email', `${'a'.repeat(300)}@exemple.fr`, 'email-unreadable'],
    ['postcode', '2920', 'postcode-faulty'],
    ['siren', '732829321', 'siren-faulty'],
    ['contractRate', 'douze', 'rate-unreadable'],
  ] as const)('refuses a faulty %s: %s', (field, typed, code) => {
    expect(() => checked(field, typed)).toThrow(expect.objectContaining({ code }));
    expect(() => checked(field, typed)).toThrow(NotUnderstood);
  });

  test('is kept as one writes it officially', () => {
    expect(
      checkedFlags({
        iban: 'fr76 3000 6000 0112 3456 7890 189',
        siren: '732 829 320',
        postcode: '29 200',
        contractRate: '12,50 %',
        name: ' Ma \n Boîte ',
      }),
    ).toEqual({
      iban: IBAN,
      siren: '732829320',
      postcode: '29200',
      contractRate: '12.50',
      name: 'Ma Boîte',
    });
  });

  test('changes only what was typed; an address stays whole', () => {
    const known = { lines: ['1 rue X'], postcode: '75001', city: 'Paris', country: 'FR' };
    expect(profileChanges({ siren: '732829320' }, known)).toEqual({ siren: '732829320' });
    expect(profileChanges({ street: '2 rue Y' }, known)).toEqual({ address: { ...known, lines: ['2 rue Y'] } });
  });
});

describe('a person who is asked', () => {
  const talk = async (answers: readonly string[], given = {}) => {
    const queue = [...answers];
    const heard: string[] = [];
    const face = { words: wordsOf('fr'), language: 'fr' as const, aside: (text: string) => void heard.push(text) };
    const questions: string[] = [];
    const flags = await asked(face, given, async (question) => {
      questions.push(question);
      const answer = queue.shift();
      if (answer === undefined) throw new Error('asked more than was answered');
      return answer;
    });
    return { flags, heard, questions };
  };

  test('is asked again after a faulty answer, with the reason, and may pass over what can wait', async () => {
    const { flags, heard, questions } = await talk([
      'Ma Boîte',
      '1 rue X',
      '7500',
      '75001',
      'Paris',
      '',
      'moi@exemple.fr',
      IBAN,
      '',
      '',
      '',
      '',
    ]);
    expect(flags).toEqual({ name: 'Ma Boîte', street: '1 rue X', postcode: '75001', city: 'Paris', email: 'moi@exemple.fr', iban: IBAN });
    expect(heard).toEqual([expect.stringContaining('n’est pas un code postal français')]);
    expect(questions.filter((one) => one.startsWith('Code postal'))).toHaveLength(2);
    expect(questions.at(-1)).toContain('Entrée pour passer');
  });

  test('is not asked for what was typed', async () => {
    const given = { name: 'Ma Boîte', street: '1 rue X', postcode: '75001', city: 'Paris', email: 'moi@exemple.fr' };
    const { questions } = await talk([IBAN, '732829320', '', '', ''], given);
    expect(questions[0]).toMatch(/^IBAN/);
  });
});
