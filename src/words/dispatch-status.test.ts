import { expect, test } from 'vitest';
import { statusText, waitingText } from './dispatch-status.ts';

test('a letter is feminine, an e-mail masculine, a call is to be made and waits for nobody’s word', () => {
  expect(statusText({ channel: 'letter', status: 'posted' }, 'fr')).toBe('postée');
  expect(statusText({ channel: 'registered-letter', status: 'printed' }, 'fr')).toBe('imprimée, à poster');
  expect(statusText({ channel: 'email', status: 'sent' }, 'fr')).toBe('envoyé');
  expect(statusText({ channel: 'email', status: 'proposed' }, 'fr')).toBe('attend votre accord');
  expect(statusText({ channel: 'call', status: 'proposed' }, 'fr')).toBe('à appeler');
  expect(statusText({ channel: 'call', status: 'proposed' }, 'en')).toBe('to be called');
});

test('an approved registered letter says by whom it leaves, where that is known', () => {
  const letter = { channel: 'registered-letter', status: 'approved' } as const;
  expect(statusText(letter, 'fr')).toBe('approuvée, pas encore partie');
  expect(statusText(letter, 'fr', 'hand')).toBe('approuvée, à imprimer');
  expect(statusText(letter, 'fr', 'provider')).toBe('approuvée, sera remise au prestataire');
  expect(statusText(letter, 'fr', 'code')).toBe('approuvée, attend son code');
});

test.each([
  ['registered-letter', 'proposed', 'à approuver'],
  ['letter', 'approved', 'à imprimer'],
  // By hand, by a provider or by a code: not said here.
  ['registered-letter', 'approved', 'à faire partir'],
  ['registered-letter', 'printed', 'à poster'],
  ['email', 'approved', 'à envoyer'],
  ['call', 'proposed', 'à passer'],
] as const)('a step of which nothing has left, by %s and %s, is %s', (channel, status, told) => {
  expect(waitingText({ channel, status }, 'fr')).toBe(told);
});
