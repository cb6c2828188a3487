import { describe, expect, test } from 'vitest';
import type { Language } from '../base/text.ts';
import { compose } from './compose.ts';
import { inputFor, invoice } from './sample-cases.ts';

const LATE = invoice(412, '2026-10-05', '2026-11-04', 1_284_50n);
const OLDER = invoice(371, '2026-09-07', '2026-10-07', 3_960_00n);

describe('thanks', () => {
  const paid = { ...LATE, openCents: 0n };

  test('name what was paid, and ask for nothing', () => {
    for (const language of ['fr', 'en'] satisfies Language[]) {
      const { message, findings } = compose(inputFor('business', 'thank-you', [paid, { ...OLDER, openCents: 0n }], { language }));
      expect(message.blocks.map((block) => block.kind)).toEqual(['paragraph', 'paragraph', 'paragraph']);
      expect(JSON.stringify(message.blocks)).toContain('F-2026-0371');
      expect(JSON.stringify([message.subject, message.blocks])).not.toMatch(/IBAN|€/);
      expect(findings).toEqual([]);
    }
  });

  test('are not given for what is open', () => {
    expect(() => compose(inputFor('business', 'thank-you', [paid, OLDER]))).toThrow(
      expect.objectContaining({ code: 'not-an-open-invoice' }),
    );
    expect(() => compose(inputFor('business', 'first-reminder', [paid]))).toThrow(expect.objectContaining({ code: 'not-an-open-invoice' }));
  });
});
