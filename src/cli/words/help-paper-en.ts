import type { CommandHelp } from './help-words.ts';

/** Help of papers, by what is typed. */
export const PAPER_HELP_EN: Readonly<Record<string, CommandHelp>> = {
  paper: {
    about: 'write a paper as a PDF, its amounts from the claim: request, declaration, instructions, discontinuance, duplicate',
    args: {
      'debtor or invoice': 'name or number of the debtor, or the number of one of its invoices',
      kind: 'order-request, proof-of-debt, service-instructions, enforcement-instructions, discontinuance or vat-duplicate',
    },
    options: {
      '--out': '.pdf file to write',
      '--on': 'day of the paper (today); a declaration is as of the day of the judgment',
      '--set': 'fill in a field, several times where needed; --json gives their names',
      '--invoice': 'the invoice of a duplicate',
      '--overwrite': 'replace the file where there is one',
    },
    examples: ['acquit paper "Dupont" order-request --out request.pdf --set court.town=Lyon'],
  },
};
