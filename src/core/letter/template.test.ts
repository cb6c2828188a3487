import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkTemplate, fill, parseTemplate } from './template.ts';

const PLACES = { known: ['total', 'deadline'], mandatory: [] };

function filled(text: string, several = false, values: Record<string, string> = { total: '10 €', deadline: 'demain' }): string {
  return fill(parseTemplate(text), several, (name) => values[name] ?? `<${name}>`);
}

function codes(text: string, mandatory: readonly string[] = []): readonly string[] {
  return checkTemplate(text, { ...PLACES, mandatory }).map(({ code }) => code);
}

test('placeholders are filled, choices follow the number of invoices', () => {
  expect(filled('Réglez {{total}} pour {{ deadline }}.')).toBe('Réglez 10 € pour demain.');
  expect(filled('[[la facture de {{total}}|les factures]] ici', false)).toBe('la facture de 10 € ici');
  expect(filled('[[la facture de {{total}}|les factures]] ici', true)).toBe('les factures ici');
  expect(filled('[[|plusieurs]]', false)).toBe('');
});

test('a value is never read as a template', () => {
  expect(filled('{{total}}', false, { total: '{{deadline}} [[a|b]]' })).toBe('{{deadline}} [[a|b]]');
});

test('each mistake has its code, its place and a remedy', () => {
  expect(codes('Bonjour {{nom}}')).toEqual(['unknown-placeholder']);
  expect(codes('avant le {{deadline')).toEqual(['unclosed']);
  expect(codes('avant le deadline}}')).toEqual(['stray']);
  expect(codes('[[un]]')).toEqual(['bad-choice', 'stray']);
  expect(codes('[[a|b|c]]')).toEqual(['bad-choice', 'stray']);
  expect(codes('   ')).toEqual(['empty']);
  expect(codes('x'.repeat(6001))).toEqual(['too-long']);
  expect(codes('Réglez {{total}}.', ['deadline'])).toEqual(['missing-placeholder']);
  expect(codes('Réglez {{total}} [[avant|avant]] {{deadline}}.', ['deadline'])).toEqual([]);
});

test('the place is counted in lines and columns from 1', () => {
  const [issue] = checkTemplate('Bonjour,\n  {{nom}}', PLACES);
  expect(issue).toMatchObject({ line: 2, column: 3 });
  expect(issue?.message).toContain('{{total}}, {{deadline}}');
});

test('any text at all is checked and filled without a fault', () => {
  const bits = fc.array(fc.constantFrom('{{', '}}', '[[', ']]', '|', 'total', ' ', '\n', 'é'), { maxLength: 40 });
  fc.assert(
    fc.property(bits, (parts) => {
      const text = parts.join('');
      const issues = checkTemplate(text, PLACES);
      const out = filled(text);
      if (issues.length === 0) expect(out).not.toMatch(/\{\{|\}\}|\[\[|\]\]/);
    }),
  );
});
