import { compose } from '../../core/letter/compose.ts';
import type { ComposeInput } from '../../core/letter/compose-input.ts';
import type { Message } from '../../core/letter/message.ts';
import { inputFor, invoice, PLAN_BEHIND } from '../../core/letter/sample-cases.ts';

const october = invoice(371, '2026-09-07', '2026-10-07', 3_960_00n);
const partPaid = invoice(398, '2026-09-22', '2026-10-22', 1_712_80n, { openCents: 712_80n });
const november = invoice(412, '2026-10-05', '2026-11-04', 1_284_50n);
const june = invoice(205, '2026-05-04', '2026-06-03', 1_150_00n);
const recent = invoice(431, '2026-10-20', '2026-11-19', 468_00n);

/** The letters kept as golden files, and what the tests and the benchmark print; people and sums are made up. */
export const SAMPLE_LETTERS = {
  'first-reminder': letter(inputFor('business', 'first-reminder', [november], { channel: 'letter' }), 1),
  'second-reminder': letter(
    inputFor('business', 'second-reminder', [october, partPaid, november], {
      channel: 'letter',
      information: [{ item: recent, reached: 1 }],
    }),
    2,
  ),
  'formal-notice-business': letter(
    inputFor('business', 'formal-notice', [june, october, partPaid], {
      channel: 'registered-letter',
      information: [{ item: november, reached: 2 }],
    }),
    3,
  ),
  'formal-notice-consumer': letter(
    inputFor('consumer', 'formal-notice', [invoice(302, '2026-08-28', '2026-09-27', 864_00n)], { channel: 'registered-letter' }),
    4,
  ),
  'second-reminder-public-body': letter(
    inputFor('public-body', 'second-reminder', [invoice(299, '2026-08-25', '2026-09-24', 18_450_00n)], { channel: 'letter' }),
    5,
  ),
  'instalment-warning': letter(inputFor('business', 'instalment-warning', [november], { channel: 'letter', instalments: PLAN_BEHIND }), 6),
} satisfies Record<string, Message>;

function letter(input: ComposeInput, number: number): Message {
  return compose({ ...input, caseNumber: `R-2026-${String(122 + number).padStart(6, '0')}` }).message;
}

/** The same letter to another debtor under another number, for as many different letters as are wanted. */
export function variant(message: Message, number: number): Message {
  return { ...message, reference: `R-2026-${number}`, recipient: { ...message.recipient, name: `${message.recipient.name} ${number}` } };
}
