import type { CommandHelp } from './help-words.ts';

/** Help of what is handed over to a court, an officer or an agency, by what is typed. */
export const CASE_HELP_EN: Readonly<Record<string, CommandHelp>> = {
  readiness: {
    about: 'what the next step by law needs of proof, what of it is on file, and how to mend the rest',
    args: { 'debtor or invoice': 'name or number of the debtor, or the number of one of its invoices' },
    examples: ['acquit readiness "Dupont"'],
  },
  'export-case': {
    about: 'write the whole case of a debtor: statement, invoices, reminders, proofs, chronology, signed',
    args: { 'debtor or invoice': 'name or number of the debtor, or the number of one of its invoices' },
    options: {
      '--out': '.zip file to write',
      '--on': 'day of the statement (today)',
      '--overwrite': 'replace the file where there is one',
    },
    examples: ['acquit export-case "Dupont" --out dupont.zip'],
  },
  'verify-case': {
    about: 'check that an exported case is as it was signed, without a database',
    args: { file: 'the .zip file received' },
    options: { '--trust': 'PEM file of the root certificates that the time-stamping authority has to come from' },
    examples: ['acquit verify-case dupont.zip'],
  },
};
