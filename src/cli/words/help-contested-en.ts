import type { CommandHelp } from './help-words.ts';

/** Help of what is contested, and of what is let go for money in time. */
export const CONTESTED_HELP_EN: Readonly<Record<string, CommandHelp>> = {
  dispute: {
    about: 'take down what a customer contests: that is not asked for until you decide, the rest goes on',
    args: {
      debtor:
        'invoice number, name, customer account, SIREN, or number of the debtor; with --decide, --reopen or --ask, number of the dispute',
    },
    options: {
      '--cause':
        'not-delivered, damaged, quantity, price, quality, late-delivery, not-ordered, order-reference, wrong-customer, already-credited or other',
      '--invoice': 'the invoice (repeatable)',
      '--amount': 'only this sum of it, VAT included; with --decide partial: what of it is right',
      '--line': 'the line of the invoice that is meant',
      '--reason': 'what the customer says; with --decide: what it will read in the next message',
      '--owner': 'who sees to it (you, if nothing is said)',
      '--deadline': 'by when it is decided (in fifteen days, if nothing is said)',
      '--decide': 'justified, partial, rejected or withdrawn',
      '--reopen': 'reopen what was decided',
      '--ask': 'a question to a colleague who has no account: gives the link by which it is answered once',
    },
    examples: [
      'acquit dispute FA-12 --invoice FA-12 --amount 300.00 --cause damaged --reason "one panel is cracked"',
      'acquit dispute 3 --decide rejected --reason "the delivery note was signed without a reservation"',
    ],
  },
  disputes: {
    about: 'disputes that wait to be decided, and why customers contest',
    options: { '--limit': 'number of disputes, 500 at most', '--after': 'behind the dispute of this number' },
  },
  offer: {
    about: 'accept less for money that comes in time',
    args: {
      debtor: 'invoice number, name, customer account, SIREN, or number of the debtor; with --grant or --withdraw, number of the offer',
    },
    options: {
      '--invoice': 'an invoice that it is about (repeatable)',
      '--pays': 'what is accepted for all of them',
      '--until': 'the last day on which the money must be at the bank',
      '--grant': 'grant this offer: the customer is told, and it is honoured',
      '--withdraw': 'withdraw this offer',
      '--reason': 'why it is withdrawn',
    },
    examples: ['acquit offer FA-12 --invoice FA-12 --pays 1080.00 --until 2026-12-31', 'acquit offer 2 --grant'],
  },
};
