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
  'law rates': { about: 'the known rates, half-year by half-year, with their source', options: { '--last': 'number of half-years shown' } },
  'law rate': {
    about: 'enter the rate of a half-year that this version does not know',
    args: { series: 'ecb, legal or legal-persons', 'half-year': '2027-S1', percent: 'the rate, 2.40' },
    options: { '--source': 'where the rate was read', '--replace': 'replace a rate that is known' },
    examples: ['acquit law rate ecb 2027-S1 2.40 --source "Banque de France, 2 January 2027"'],
  },
};
