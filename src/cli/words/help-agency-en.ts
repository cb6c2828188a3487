import type { CommandHelp } from './help-words.ts';

/** Help of what a collection agency does for its clients. */
export const AGENCY_HELP_EN: Readonly<Record<string, CommandHelp>> = {
  agency: {
    about: 'state that this workspace is a collection agency’s; --creditor names the agency itself, every other creditor is a client',
    options: {
      '--funds-iban': 'the account that holds clients’ money alone',
      '--funds-bic': 'its BIC',
      '--funds-holder': 'its holder, as the bank writes it',
      '--insurer': 'who insures the agency’s liability',
      '--policy': 'number of the insurance policy',
      '--insured-until': 'last day of the insurance',
      '--prosecutor': 'court whose public prosecutor was told of the activity',
      '--declared-on': 'when that was',
    },
    examples: ['acquit agency --creditor 1 --funds-iban FR76… --funds-holder "Orsel, clients" --insurer Rempart --policy RC-1 …'],
  },
  mandate: {
    about: 'the written agreement of a client (--creditor): without one in force nothing leaves for it',
    options: {
      '--agreement': 'the signed agreement, a PDF',
      '--signed': 'day of the signature',
      '--from': 'first day (else the day of the signature); with --terms, from when the new terms count',
      '--until': 'last day',
      '--rate': 'commission, in percent of what is received',
      '--band': 'another rate from an amount of invoice and an age in days on, as 5000:180:20 (repeatable; the last that fits counts)',
      '--minimum': 'least commission on an invoice that is paid',
      '--fixed': 'sum for each payment, on top',
      '--charges': 'whose interest and recovery fees are: client, commission (the client’s, with commission) or agency',
      '--vat': 'VAT on the commission, in percent (20)',
      '--remit-days': 'days to pay out, where something else than a month was agreed',
      '--terms': 'number of the mandate whose terms change',
      '--revoke': 'number of the mandate that ends',
      '--on': 'day of its end (today)',
    },
    examples: [
      'acquit mandate --creditor 2 --agreement mandat.pdf --signed 05/01/2026 --rate 12 --band 0:180:20 --minimum 15.00',
      'acquit mandate --revoke 1',
    ],
  },
  clients: {
    about: 'the clients of the agency: received, commission, paid out, held, and the dedicated account to the cent',
    options: { '--limit': 'number of clients, 500 at most', '--after': 'behind the creditor of this number' },
  },
  receipt: {
    about: 'say which client (--creditor) a line of the dedicated account is for',
    args: { line: 'number of the bank line; with --back, number of the receipt' },
    options: {
      '--amount': 'only this part of it',
      '--own': 'it is the agency’s own: commission taken out, or money put in',
      '--back': 'take a receipt back',
      '--own-back': 'it was not the agency’s own',
    },
    examples: ['acquit receipt 41 --creditor 2', 'acquit receipt 42 --creditor 2 --amount 300.00'],
  },
  remittance: {
    about: 'the statement of a client’s money (--creditor): see it, make it, mark it paid',
    options: {
      '--until': 'last day of it (today)',
      '--make': 'make it',
      '--list': 'the statements made so far',
      '--pay': 'number of the statement that was paid',
      '--unpay': 'number of a statement that was not paid after all',
      '--cancel': 'number of the last statement, to take it back',
      '--on': 'day of the payment (today)',
      '--line': 'bank line that shows the payment',
      '--csv': 'file for its lines',
      '--overwrite': 'replace that file',
    },
    examples: ['acquit remittance --creditor 2 --make --csv valbert.csv', 'acquit remittance --pay 3 --line 57'],
  },
};
