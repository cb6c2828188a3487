import { expect, test } from 'vitest';
import { callScript } from './call-script.ts';
import { inputFor, invoice } from './sample-cases.ts';

const LATE = invoice(412, '2026-10-05', '2026-11-04', 1_284_50n);
const SMALL = invoice(420, '2026-10-05', '2026-11-05', 15_50n);

function wordsOf(kind: 'business' | 'consumer' | 'public-body', language: 'fr' | 'en' = 'fr'): string {
  return JSON.stringify(callScript(inputFor(kind, 'call', [LATE, SMALL], { language })).sections).replace(/[\u00a0\u202f]/g, ' ');
}

test('whom to call, the sums, the invoices', () => {
  const script = callScript(inputFor('business', 'call', [LATE, SMALL]));
  expect(script.title.replace(/[\u00a0\u202f]/g, ' ')).toBe('Appel à Atelier Bertrand & Fils : 1 300,00 € à régler');
  expect(script.phone).toBe('04 74 00 00 07');
  expect(script.amounts).toHaveLength(1);
  expect(script.items.totals[0]?.cents).toBe(1_300_00n);
  expect(script.information).toBeNull();
  expect(wordsOf('business')).toContain('des factures F-2026-0412 et F-2026-0420, pour 1 300,00 €');
});

test('nothing is left to fill in, in either language', () => {
  for (const language of ['fr', 'en'] as const) {
    for (const kind of ['business', 'consumer', 'public-body'] as const) expect(wordsOf(kind, language)).not.toMatch(/\{\{|\[\[|undefined/);
  }
});

test('the script fits the debtor: Chorus Pro for a public body, discretion and no fee for a consumer', () => {
  expect(wordsOf('public-body')).toContain('Chorus Pro');
  expect(wordsOf('business')).not.toContain('Chorus Pro');
  expect(wordsOf('consumer')).toContain('un voisin ou un employeur');
  expect(wordsOf('consumer')).toContain('un particulier n’en doit pas');
});

test('every outcome leads to something recorded; a public body is offered no instalments', () => {
  const keys = (kind: 'business' | 'public-body') => callScript(inputFor(kind, 'call', [LATE])).outcomes.map(({ key }) => key);
  expect(new Set(keys('business')).size).toBe(9);
  expect(keys('public-body')).not.toContain('instalments');
  for (const { label, next } of callScript(inputFor('business', 'call', [LATE])).outcomes) expect(label && next).toBeTruthy();
});
