import type { CommandHelp } from './help-words.ts';

/** Help of what is agreed with a debtor. */
export const AGREEMENT_HELP_EN: Readonly<Record<string, CommandHelp>> = {
  promise: {
    about: 'record a promise to pay: reminders wait for its day, and go on if it is not kept',
    args: { debtor: 'invoice number, name, customer account, SIREN, or number of the debtor; with --withdraw, number of the promise' },
    options: {
      '--on': 'day that was promised',
      '--amount': 'sum that was promised, if it is not all',
      '--invoice': 'only this invoice (repeatable)',
      '--via': 'call, email, letter, page or other (default: call)',
      '--note': 'what was said, without personal data',
      '--confirm': 'take it although others were broken',
      '--withdraw': 'withdraw this promise',
    },
    examples: ['acquit promise FA-12 --on 2026-12-31 --amount 500.00', 'acquit promise 7 --withdraw --note "will not pay"'],
  },
};
