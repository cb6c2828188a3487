import { describe, expect, test } from 'vitest';
import { day } from '../base/day.ts';
import type { ComposeInput } from './compose-input.ts';
import { debtor, inputFor, invoice } from './sample-cases.ts';
import { smsTitle, textMessage } from './text-message.ts';

const late = invoice(412, '2026-10-05', '2026-11-04', 1_284_50n);
const later = invoice(398, '2026-09-22', '2026-10-22', 712_80n);
const coming = invoice(440, '2026-10-31', '2026-11-30', 2_340_00n);
const PAGE = `https://acquit.example.fr/d/12-${'aB3_x-9zQ'.repeat(5).slice(0, 43)}`;

function input(key: string, claimed = [late], changes: Partial<ComposeInput> = {}): ComposeInput {
  const made = inputFor('business', key, claimed, { deadline: null, ...changes });
  return { ...made, details: { ...made.details, phone: '06 12 34 56 78', ...(changes.details ?? {}) } };
}

describe('an SMS says who, how much, for what and where to answer', () => {
  test('one invoice, with the page', () => {
    expect(textMessage(input('first-reminder', [late], { pageUrl: PAGE }))).toEqual({
      language: 'fr',
      to: '+33612345678',
      text: `Menuiserie Delorme : sauf erreur de notre part, la facture ${late.number} de 1 284,50 €, échue le 04/11/2026, reste à régler. Détail et réponse : ${PAGE} Déjà réglé ? Ne tenez pas compte de ce message.`,
      length: { coding: 'GSM-7', units: expect.any(Number), segments: 2 },
    });
  });

  test('several, without a page, with the day granted', () => {
    const { text, length } = textMessage(input('second-reminder', [late, later], { deadline: day('2026-12-01') }));
    expect(text).toBe(
      'Menuiserie Delorme : malgré notre précédent rappel, 2 factures échues, 1 997,30 € en tout, restent à régler. Merci de régler au plus tard le 01/12/2026. Nous joindre : 04 72 00 00 18 Déjà réglé ? Ne tenez pas compte de ce message.',
    );
    expect(length).toMatchObject({ coding: 'GSM-7', segments: 2 });
  });

  test('before the due date', () => {
    expect(textMessage(input('courtesy-notice', [coming])).text).toBe(
      `Menuiserie Delorme : petit rappel, la facture ${coming.number} de 2 340,00 € arrive à échéance le 30/11/2026. Nous joindre : 04 72 00 00 18`,
    );
  });

  test('in English', () => {
    expect(textMessage(input('first-reminder', [late, later], { language: 'en' })).text).toBe(
      'Menuiserie Delorme: unless we are mistaken, 2 overdue invoices, €1,997.30 in all, are unpaid. Reach us: 04 72 00 00 18 Already paid? Please disregard this message.',
    );
    expect(textMessage(input('courtesy-notice', [coming], { language: 'en' })).text).toContain('falls due on 30 Nov 2026.');
    expect(textMessage(input('second-reminder', [late], { language: 'en', deadline: day('2026-12-01') })).text).toContain(
      'Please pay by 1 Dec 2026.',
    );
  });

  test('credits are taken off, and it says so', () => {
    const credit = invoice(7, '2026-11-02', '2026-11-02', -24_50n, { kind: 'credit-note', number: 'AV-7', dueOn: null });
    const { text } = textMessage(input('first-reminder', [late], { information: [{ item: credit, reached: null }] }));
    expect(text).toContain('de 1 260,00 € (avoirs déduits)');
  });

  test('threatens with nothing', () => {
    for (const language of ['fr', 'en'] as const)
      for (const [key, claimed, deadline] of [
        ['first-reminder', [late], null],
        ['second-reminder', [late, later], day('2026-12-01')],
        ['courtesy-notice', [coming], null],
      ] as const) {
        const { text } = textMessage(input(key, [...claimed], { language, deadline }));
        expect(text).not.toMatch(/p[ée]nalit|intér[êe]t|tribunal|justice|huissier|commissaire|poursui|interest|court|legal|penalt/i);
      }
  });
});

describe('an SMS is not written', () => {
  test.each([
    ['no-mobile', input('first-reminder', [late], {}), { phone: '04 72 00 00 00' }],
    ['no-mobile', input('first-reminder', [late], {}), { phone: null }],
  ] as const)('%s', (code, made, details) => {
    expect(() => textMessage({ ...made, details: { ...made.details, ...details } })).toThrow(expect.objectContaining({ code }));
  });

  test('as a formal notice', () => {
    expect(() => textMessage(input('formal-notice', [late], { deadline: day('2026-12-15') }))).toThrow(
      expect.objectContaining({ code: 'sms-notice' }),
    );
  });

  test('without a text of its own', () => {
    expect(() => textMessage(input('thank-you', [{ ...late, openCents: 0n }]))).toThrow(expect.objectContaining({ code: 'sms-no-text' }));
  });

  test('in more than three parts', () => {
    const creditor = { ...input('first-reminder').creditor, name: 'Жук'.repeat(40) };
    expect(() => textMessage(input('first-reminder', [late], { creditor, pageUrl: PAGE }))).toThrow(
      expect.objectContaining({ code: 'sms-too-long', details: { segments: 5, most: 3 } }),
    );
  });

  test('about what is no open invoice of this debtor', () => {
    expect(() => textMessage(input('first-reminder', [{ ...late, openCents: 0n }]))).toThrow(
      expect.objectContaining({ code: 'not-an-open-invoice' }),
    );
    expect(() => textMessage(input('first-reminder', [late], { debtor: debtor('business', { id: 99 as never }) }))).toThrow(
      expect.objectContaining({ code: 'item-of-another-debtor' }),
    );
  });
});

test('long names and numbers are cut, and cannot break the line', () => {
  const creditor = { ...input('first-reminder').creditor, name: `Ateliers\n${'Vauban '.repeat(20)}` };
  const { text, length } = textMessage(input('first-reminder', [{ ...late, number: 'F-'.repeat(60) }], { creditor, pageUrl: PAGE }));
  expect(text).not.toContain('\n');
  expect(text).toMatch(/^Ateliers Vauban .{10,25}\.\.\. : /);
  expect(length.segments).toBeLessThanOrEqual(3);
});

test('its title says how long it is', () => {
  expect(smsTitle('a'.repeat(161), 'fr')).toBe('SMS de 161 signes, en 2 parties');
  expect(smsTitle('Жук', 'en')).toBe('SMS of 3 characters (outside the short alphabet), in 1 part');
});
