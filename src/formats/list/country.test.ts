import { expect, it } from 'vitest';
import { countryCode } from './country.ts';

it.each([
  ['fr', 'FR'],
  ['Allemagne', 'DE'],
  ['GERMANY', 'DE'],
  ['Royaume-Uni', 'GB'],
  ['UK', 'GB'],
  ['Russie', 'RU'],
  ['Côte d’Ivoire', 'CI'],
  ['Belgique', 'BE'],
  ['Atlantide', null],
])('knows %j as the country of today', (name, code) => {
  expect(countryCode(name)).toBe(code);
});
