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

test.each([
  ['registered-letter', 'proposed', 'à approuver'],
  ['registered-letter', 'approved', 'à imprimer'],
  ['registered-letter', 'printed', 'à poster'],
  ['email', 'approved', 'à envoyer'],
  ['call', 'proposed', 'à passer'],
] as const)('a step of which nothing has left, by %s and %s, is %s', (channel, status, told) => {
  expect(waitingText({ channel, status }, 'fr')).toBe(told);
});
