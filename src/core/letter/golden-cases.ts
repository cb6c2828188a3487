import { day } from '../base/day.ts';
import { type Currency, EUR, money } from '../base/money.ts';
import type { Hour } from '../case/call.ts';
import type { ComposeInput } from './compose-input.ts';
import { inputFor, invoice, PLAN_BEHIND } from './sample-cases.ts';

const late = invoice(412, '2026-10-05', '2026-11-04', 1_284_50n);
const later = invoice(398, '2026-09-22', '2026-10-22', 1_712_80n, { openCents: 712_80n });
const latest = invoice(371, '2026-09-07', '2026-10-07', 3_960_00n);
const recent = invoice(431, '2026-10-20', '2026-11-19', 468_00n);
const creditNote = invoice(7, '2026-11-02', '2026-11-02', -24_00n, { kind: 'credit-note', number: 'AV-2026-0007', dueOn: null });
const swiss = { currency: 'CHF' as Currency };

/** The same, a week before its second instalment. */
const ahead = { ...PLAN_BEHIND, left: PLAN_BEHIND.left.map((one) => (one.at === 2 ? { ...one, on: day('2026-11-27') } : one)) };

/** The situations whose e-mails are kept as golden files, by name. */
export const GOLDEN_CASES: Readonly<Record<string, ComposeInput>> = {
  'courtesy-notice-business': inputFor('business', 'courtesy-notice', [invoice(440, '2026-10-31', '2026-11-30', 2_340_00n)], {
    invoicesAttached: true,
  }),
  'first-reminder-consumer': inputFor('consumer', 'first-reminder', [invoice(333, '2026-10-20', '2026-11-19', 864_00n)]),
  'first-reminder-two-currencies-en': inputFor(
    'business',
    'first-reminder',
    [late, recent, invoice(419, '2026-10-08', '2026-11-07', 910_00n, swiss)],
    {
      language: 'en',
    },
  ),
  'call-agreed-business': inputFor('business', 'call', [late, recent], { call: { kind: 'agreed', on: day('2026-12-01'), amount: null } }),
  'call-agreed-in-part-en': inputFor('business', 'call-confirmation', [late, recent], {
    call: { kind: 'agreed', on: day('2026-12-01'), amount: money(1_000_00n, EUR) },
    language: 'en',
  }),
  'call-again-consumer': inputFor('consumer', 'call-confirmation', [recent], {
    call: { kind: 'again', on: day('2026-12-01'), at: '14:30' as Hour },
  }),
  'second-reminder-business': inputFor('business', 'second-reminder', [latest, later, late], {
    information: [
      { item: recent, reached: 1 },
      { item: creditNote, reached: null },
    ],
  }),
  'second-reminder-public-body': inputFor('public-body', 'second-reminder', [invoice(299, '2026-08-25', '2026-09-24', 18_450_00n)]),
  'formal-notice-business': inputFor('business', 'formal-notice', [latest, later, invoice(205, '2026-05-04', '2026-06-03', 1_150_00n)], {
    information: [{ item: late, reached: 2 }],
  }),
  'thank-you-business': inputFor('business', 'thank-you', [
    { ...late, openCents: 0n },
    { ...recent, openCents: 0n },
  ]),
  'thank-you-consumer-en': inputFor('consumer', 'thank-you', [{ ...recent, openCents: 0n }], { language: 'en' }),
  'instalment-notice-business': inputFor('business', 'instalment-notice', [late], { instalments: ahead }),
  'instalment-reminder-consumer-en': inputFor('consumer', 'instalment-reminder', [late], { instalments: PLAN_BEHIND, language: 'en' }),
  'instalment-warning-business': inputFor('business', 'instalment-warning', [late], { instalments: PLAN_BEHIND, channel: 'letter' }),
  'formal-notice-consumer': inputFor('consumer', 'formal-notice', [invoice(302, '2026-08-28', '2026-09-27', 864_00n)]),
};
