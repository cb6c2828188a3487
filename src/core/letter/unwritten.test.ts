import { expect, test } from 'vitest';
import { unwrittenOf, unwrittenOutcome } from './unwritten.ts';

test('what could not be written is on record with its values, and without anything about people', () => {
  const missing = unwrittenOutcome('law-value-unknown', { rate: 'legal rate', halfYear: '2027-S1', day: '2027-01-01', nom: 'Le taux' });
  expect(unwrittenOf(missing)).toEqual({
    code: 'law-value-unknown',
    details: { rate: 'legal rate', halfYear: '2027-S1', day: '2027-01-01' },
  });
  const named = unwrittenOutcome('bad-text', { text: 'Chère Madame Dupont' });
  expect(named).toBe('unwritable: bad-text');
  expect(unwrittenOf(named)).toEqual({ code: 'bad-text', details: {} });
  expect([unwrittenOf('paid'), unwrittenOf(null)]).toEqual([null, null]);
});
