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
  page: {
    about: 'the links that open a debtor’s page: list, make one, close all',
    args: { debtor: 'invoice number, name, customer account, SIREN, or number of the debtor' },
    options: { '--new': 'make a link; it is shown this once', '--close': 'close all links of this debtor' },
    examples: ['acquit page Dupont', 'acquit page Dupont --new'],
  },
  said: {
    about: 'what debtors said on their page and nobody has read yet; with its number, what becomes of it',
    args: { request: 'its number; nothing: the list' },
    options: {
      '--resume': 'read: the reminders go on today',
      '--keep': 'read: the reminders wait until the day told',
      '--apply': 'put it on record: a promise as a promise, contact data as the debtor’s',
    },
    examples: ['acquit said', 'acquit said 3 --apply'],
  },
  plan: { about: 'payment plans: propose, have signed, follow' },
  'plan propose': {
    about: 'work out a payment plan, and with --offer the agreement to be signed',
    args: { debtor: 'invoice number, name, customer account, SIREN, or number of the debtor' },
    options: {
      '--of': 'number of instalments',
      '--from': 'day of the first one (default: today)',
      '--weekly': 'every week instead of every month',
      '--first': 'amount of the first payment',
      '--invoice': 'only this invoice (repeatable)',
      '--charges': 'waived-if-kept, or reserved: interest and fee stay owed',
      '--offer': 'record it and print the agreement',
      '--confirm': 'offer it even beyond your limits',
      '--out': 'PDF file of the agreement',
      '--overwrite': 'replace this file',
    },
    examples: ['acquit plan propose FA-12 --of 6 --from 2027-01-02', 'acquit plan propose FA-12 --of 6 --offer --out agreement.pdf'],
  },
  'plan list': {
    about: 'the payment plans of a debtor, and where they stand',
    args: { debtor: 'invoice number, name, customer account, SIREN, or number of the debtor' },
  },
  'plan sign': {
    about: 'the agreement is signed: reminders wait',
    args: { plan: 'its number (acquit plan list)' },
    options: { '--on': 'the day that the agreement bears; today when left out' },
  },
  'plan cancel': {
    about: 'end a payment plan: the reminders go on from where they were',
    args: { plan: 'its number (acquit plan list)' },
    options: {
      '--reason': 'why, in words',
      '--signature':
        'where it bears one: stands (the debtor had signed it, the debt stays acknowledged, C. civ. 2240) or never (recorded by mistake)',
    },
  },
  'plan limits': {
    about: 'what you grant without thinking again, by kind of debtor',
    args: { kind: 'business, consumer or public-body' },
    options: {
      '--least': 'smallest sum for a plan',
      '--most': 'most instalments',
      '--first-percent': 'least first payment, in percent',
      '--months': 'length in months, 24 at most',
    },
  },
};
