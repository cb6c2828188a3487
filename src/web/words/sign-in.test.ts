import { expect, test } from 'vitest';
import { SIGN_IN, saidOf } from './sign-in.ts';

test('what an address says of a failed sign-in is told in our words, whatever stands there', () => {
  expect(saidOf(SIGN_IN.fr, 'link-used')).toBe(SIGN_IN.fr.refused['link-used']);
  for (const code of ['__proto__', 'constructor', 'toString', 'nonsense', ''])
    expect(saidOf(SIGN_IN.fr, code)).toBe(SIGN_IN.fr.otherRefusal);
});
