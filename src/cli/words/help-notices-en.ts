import type { CommandHelp } from './help-words.ts';

/** Help on insolvency proceedings, by what is typed. */
export const NOTICES_HELP_EN: Readonly<Record<string, CommandHelp>> = {
  insolvency: {
    about: 'customers in insolvency proceedings, what their notices ask, and the watch over the BODACC',
    options: {
      '--look': 'ask the BODACC now for the notices of your customers',
      '--watch': 'watch the BODACC each day (on) or not (off): it is asked for the SIRENs of your customers',
      '--limit': 'number of customers, 500 at most',
      '--after': 'those whose number comes after this one',
      '--seen': 'I have read what the notices of this customer ask',
    },
    examples: ['acquit insolvency', 'acquit import PCL_BXA20260003.taz', 'acquit insolvency --watch on'],
  },
};
