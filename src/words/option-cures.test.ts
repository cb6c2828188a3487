import { expect, test } from 'vitest';
import { badOptionInEnglish, OPTION_CURES, type OptionCure } from './option-cures.ts';
import { refusalText } from './refusals.ts';

const places = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]))].sort();

test('what is wrong is told in both languages with the same values; a list of words in those of each', () => {
  for (const [cure, { fr, en }] of Object.entries(OPTION_CURES)) {
    const own = places(fr).map((place) => (place === 'french' ? (cure === 'order-made-elsewhere' ? 'text' : 'choices') : place));
    expect([...new Set(own)].sort(), cure).toEqual(places(en));
  }
});

test('every cure is a whole sentence, with the option and what was typed', () => {
  const details = {
    text: 'abc',
    part: 'b',
    choices: 'x, y',
    french: 'u, v',
    missing: '--due',
    most: 9,
    other: '--audit',
    day: '2026-12-31',
  };
  const all = { ...details, order: '2026-10-01', on: '2026-10-02', served: '2026-10-03' };
  for (const cure of Object.keys(OPTION_CURES) as OptionCure[]) {
    const message = badOptionInEnglish('--x', cure, all);
    const refusal = { code: 'bad-option', message, details: { option: '--x', cure, ...all } };
    for (const language of ['fr', 'en'] as const) {
      const said = refusalText(refusal, language);
      expect(said, cure).not.toMatch(/[{}…]|undefined/);
      expect(said, cure).toMatch(cure === 'missing' ? /--due/ : /^--x\u00a0?: /);
    }
    expect(refusalText(refusal, 'fr'), cure).not.toBe(refusalText(refusal, 'en'));
  }
});
