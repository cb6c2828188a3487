import type { CommandHelp } from './help-words.ts';

/** Help of what the law says, by what is typed. */
export const LAW_HELP_EN: Readonly<Record<string, CommandHelp>> = {
  law: { about: 'what the law says, computed' },
  'law interest': {
    about: 'late-payment interest, recovery fee and what is left of one invoice on a day',
    options: {
      '--debtor': 'business, consumer or public-body',
      '--principal': 'invoice total, VAT included, 10000.00',
      '--due': 'due date, 2026-07-31 or 31/07/2026',
      '--until': 'day of the claim, included',
      '--payment': 'a payment, 2026-08-31:4000.00 (repeatable)',
      '--credit-note': 'a credit note, 2026-05-15:2400.00 (repeatable)',
      '--contract-rate': 'yearly rate of the contract, 8.25',
      '--formal-notice-received': 'day a consumer received the formal notice',
      '--semester-mode': 'rolling or fixed-at-start',
      '--day-count': 'act/365 or act/act',
      '--allocation': 'interest-first or principal-first',
      '--credit-note-mode': 'retroactive or prospective',
    },
    examples: ['acquit law interest --debtor business --principal 10000.00 --due 2026-07-31 --until 2026-09-15'],
  },
};
