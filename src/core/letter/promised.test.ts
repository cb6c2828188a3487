import { expect, test } from 'vitest';
import type { Day } from '../base/day.ts';
import { EUR, money } from '../base/money.ts';
import { brokenPromise, mentionsPromise } from './promised.ts';

/** Where a line may break is for the typography. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const on = '2026-02-27' as Day;

test('a broken promise is recalled with its day and its sum, and leaves room for money on its way', () => {
  expect(plain(brokenPromise({ on, amount: null }, 'fr').text)).toBe(
    'Vous nous aviez annoncé votre règlement pour le 27 février 2026. Sauf erreur de notre part, nous ne l’avons pas reçu.',
  );
  expect(plain(brokenPromise({ on, amount: money(60_000n, EUR) }, 'fr').text)).toContain('un règlement de 600,00 € pour le');
  expect(plain(brokenPromise({ on, amount: money(60_000n, EUR) }, 'en').text)).toBe(
    'You had told us that a payment of €600.00 would reach us by 27 February 2026. Unless we are mistaken, we have not received it.',
  );
});

test('it is recalled by reminders and notices, never before the due date nor in thanks', () => {
  expect(mentionsPromise({ severity: 1, wording: 'first-reminder' })).toBe(true);
  expect(mentionsPromise({ severity: 3, wording: 'formal-notice' })).toBe(true);
  expect(mentionsPromise({ severity: 0, wording: 'courtesy-notice' })).toBe(false);
  expect(mentionsPromise({ severity: 1, wording: 'thank-you' })).toBe(false);
});
