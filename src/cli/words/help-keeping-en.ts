import type { CommandHelp } from './help-words.ts';

/** Help on what keeps the journal safe, by what is typed. */
export const KEEPING_HELP_EN: Readonly<Record<string, CommandHelp>> = {
  verify: { about: 'check that nothing was tampered with' },
  stamp: { about: 'have the journal time-stamped by the authority that is set (ACQUIT_TIME_STAMP_URL)' },
  backup: {
    about: 'save the workspace to a file',
    args: { file: 'where to write it' },
    options: { '--overwrite': 'replace a file that exists' },
  },
  restore: {
    about: 'restore a backup into a new workspace',
    args: { file: 'the backup' },
    examples: ['acquit restore backup.acquit --workspace again'],
  },
};
