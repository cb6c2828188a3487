import { expect, test } from 'vitest';
import { fakeMailer } from '../fake/mailer.ts';
import { exchangeableMailer } from './exchangeable.ts';

test('who holds the mailer sends through the new one, and the old one is closed', () => {
  const said: string[] = [];
  const named = (name: string) => ({
    ...fakeMailer(new Set()),
    ready: () => void said.push(`${name} ready`),
    close: () => void said.push(`${name} closed`),
  });
  const mailer = exchangeableMailer(named('first'));
  const { ready } = mailer;
  ready();
  mailer.exchange(named('second'));
  ready();
  mailer.close();
  expect(said).toEqual(['first ready', 'first closed', 'second ready', 'second closed']);
});
