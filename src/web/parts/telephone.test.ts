import { expect, test } from 'vitest';
import { telephoneLink } from './telephone.ts';

test.each([
  ['01 23 45 67 89', 'tel:+33123456789'],
  ['06.12.34.56.78', 'tel:+33612345678'],
  ['+33 (0)1 23 45 67 89', 'tel:+33123456789'],
  ['0033 1 23 45 67 89', 'tel:+33123456789'],
  ['+49 30 1234567', 'tel:+49301234567'],
  ['3949', 'tel:3949'],
  ['poste 12', null],
  ['', null],
])('%s is called by %s', (written, link) => {
  expect(telephoneLink(written)).toBe(link);
});
