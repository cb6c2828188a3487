import { expect, test } from 'vitest';
import { letterJson } from './letter-data.ts';
import { SAMPLE_LETTERS } from './sample-letters.ts';

function signatureOf(name: string, signatory: string): unknown {
  const letter = SAMPLE_LETTERS['first-reminder'];
  const json = letterJson({ ...letter, sender: { ...letter.sender, name, signatory } }, null, () => true);
  return (JSON.parse(json) as { signatory: unknown }).signatory;
}

test('a letter is signed by a person with their title apart, or by the company under its whole name', () => {
  expect(signatureOf('Dupont, Père et Fils', 'Claire Martin, comptabilité')).toEqual(['Claire Martin', 'comptabilité']);
  expect(signatureOf('Dupont, Père et Fils', 'Dupont, Père et Fils')).toEqual(['Dupont, Père et Fils']);
  expect(signatureOf('Dupont', '')).toEqual(['Dupont']);
});
