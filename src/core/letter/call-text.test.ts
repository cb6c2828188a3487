import { expect, test } from 'vitest';
import { callScript } from './call-script.ts';
import { callText } from './call-text.ts';
import { inputFor, invoice } from './sample-cases.ts';

const LATE = invoice(412, '2026-10-05', '2026-11-04', 1_284_50n);

test('the script on paper: number to call, invoice, every section and every outcome', () => {
  const script = callScript(inputFor('business', 'call', [LATE]));
  const text = callText(script);
  expect(text.split('\n')[0]).toBe(`${script.phone} · ${script.amounts[0]}`);
  expect(text).toContain('* F-2026-0412 · 05/10/2026 · 04/11/2026');
  for (const { title, lines } of script.sections)
    expect([text.includes(title.toUpperCase()), ...lines.map((line) => text.includes(`– ${line}`))]).not.toContain(false);
  for (const { label, next } of script.outcomes) expect(text).toContain(`□ ${label}\n    → ${next}`);
});

test('without a number to call, the sums stand alone', () => {
  const input = inputFor('business', 'call', [LATE]);
  const script = callScript({ ...input, details: { ...input.details, phone: null } });
  expect(callText(script).split('\n')[0]).toBe(script.amounts[0]);
});
