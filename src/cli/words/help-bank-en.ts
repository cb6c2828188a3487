import type { CommandHelp } from './help-words.ts';

const ITEM = 'its number, or #NUMBER as Acquit gave it';

/** Help of what has to do with the bank and with money, by what is typed. */
export const BANK_HELP_EN: Readonly<Record<string, CommandHelp>> = {
  bank: {
    about: 'the bank: age of the statements, holes in them, what is to be matched',
    examples: ['acquit bank', 'acquit bank lines', 'acquit bank match 12 --suggestion 1'],
  },
  'bank lines': {
    about: 'lines of statements, with what they may be for',
    options: {
      '--state': 'waiting, suggested, applied, aside, not-ours, past (the books of a later day have it) or all (default: what waits)',
      '--limit': 'number of lines, 500 at most',
      '--after': 'those whose number comes after this one',
    },
  },
  'bank show': { about: 'all of one line: what it says, what it is laid on', args: { line: 'its number (acquit bank lines)' } },
  'bank match': {
    about: 'say what a line is for; without a number, look again at what waits',
    args: { line: 'its number (acquit bank lines)' },
    options: {
      '--suggestion': 'the suggestion of this rank, from 1',
      '--invoice': 'this invoice or credit note, FA-12 or FA-12:400.00 (repeatable, in order)',
      '--missing': 'what is missing is given up: discount, bank-fee or small-difference',
      '--on-account': 'the money stays on the account of this debtor',
      '--aside': 'it is no customer’s payment',
      '--reason': 'why, in words',
      '--confirm': 'it is other money than what the books show',
    },
    examples: ['acquit bank match 12 --invoice FA-12 --invoice FA-13:400.00', 'acquit bank match 12 --invoice FA-12 --missing discount'],
  },
  'bank export': {
    about: 'write what was matched or given up since the last export, as entries for the books',
    options: {
      '--format': 'csv (a sheet) or fec (entries to be imported by the accounting software)',
      '--again': 'number of an export made before: the same file',
      '--out': 'file to write',
      '--overwrite': 'replace a file that exists',
    },
    examples: ['acquit bank export --format fec --out payments.txt', 'acquit bank export --again 3 --out payments.txt'],
  },
  'bank undo': {
    about: 'take back exactly what was matched; take up again a line put aside',
    args: { line: 'number of the line' },
    options: { '--act': 'number of a write-off, a credit laid or a refund' },
  },
  'bank watch': {
    about: 'hold reminders when the statements of this account are too old',
    args: { account: 'its number (acquit bank)' },
    options: { '--from': 'you have checked what is missing before this day: it holds nothing any more' },
    examples: ['acquit bank watch 1', 'acquit bank watch 1 --from 2026-03-02'],
  },
  'bank unwatch': {
    about: 'no longer heed the age of this account (it is not used any more)',
    args: { account: 'its number (acquit bank)' },
  },
  'write-off': {
    about: 'give up what is open of an invoice, or a part of it',
    args: { invoice: ITEM },
    options: { '--amount': 'only so much, 12.50', '--reason': 'why, in words' },
    examples: ['acquit write-off FA-12 --reason "settled out of court"'],
  },
  'lay-credit': {
    about: 'lay a credit note, or money on account, on invoices of the same debtor',
    args: { credit: ITEM, invoice: 'the invoices, in order' },
    options: { '--confirm': 'it is other money than what was matched at the bank' },
    examples: ['acquit lay-credit AV-3 FA-12 FA-13'],
  },
  refund: {
    about: 'say that a credit was paid back, where no statement shows it',
    args: { credit: ITEM },
    options: { '--reason': 'why, in words' },
  },
};
