import type { CommandHelp } from './help-words.ts';

/** Help of a person’s yes, no and not now, by what is typed. */
export const APPROVAL_HELP_EN: Readonly<Record<string, CommandHelp>> = {
  approve: {
    about: 'approve what waits',
    args: { dispatch: 'their numbers (acquit tasks)' },
    options: { '--all': 'everything that waits' },
  },
  unapprove: {
    about: 'take an approval back, as long as nothing has left or been printed',
    args: { dispatch: 'numbers of approved sendings' },
    options: { '--all': 'everything that a person approved and that has not left' },
    examples: ['acquit unapprove 12'],
  },
  skip: {
    about: 'do not make a step now',
    args: { dispatch: 'number of the sending (acquit tasks)' },
    options: { '--reason': 'why, in words', '--until': 'its invoices are left alone through this day' },
  },
  release: { about: 'let a run leave that was held', args: { run: 'its number (acquit tasks)' } },
};
