import type { CommandHelp } from './help-words.ts';

/** Help of what is handed over to a judicial officer, a lawyer or an agency. */
export const HAND_OVER_HELP_EN: Readonly<Record<string, CommandHelp>> = {
  professionals: {
    about: 'directory of those to whom claims can be handed over, with what came of it',
    options: {
      '--add': 'name of a professional to add',
      '--kind': 'officer, lawyer or agency',
      '--commission': 'share of what is recovered, in %',
      '--fee': 'fixed fee of a case',
      '--district': 'court, bar or department',
      '--remove': 'number of the professional to take off',
      '--limit': 'number of professionals, 500 at most',
      '--after': 'behind the professional of this number',
    },
    examples: ['acquit professionals --add "Étude Le Gall" --kind officer', 'acquit professionals'],
  },
  'hand-over': {
    about: 'hand over to a professional what a debtor owes that is late: a sealed case, reminders at rest',
    args: { 'debtor or invoice': 'name or number of the debtor, or number of one of its invoices' },
    options: {
      '--to': 'number of the professional',
      '--for': 'amicable, order-for-payment, lawsuit, enforcement, proof-of-debt or advice',
      '--reason': 'why; the professional does not see it',
      '--instructions': 'what the professional should know',
      '--yes': 'what is to be known before was read',
      '--status': 'write the status file to this file',
      '--overwrite': 'replace the file when there is one',
    },
    examples: ['acquit hand-over "Garage Roy" --to 1 --for amicable --reason "no answer" --yes'],
  },
  'handed-over': {
    about: 'cases handed over and news to confirm; confirm, set aside, take back',
    options: {
      '--status': 'take the reports of this status file',
      '--confirm': 'number of the report to confirm',
      '--commission': 'commission kept, where it is not as reported or agreed',
      '--refuse': 'number of the report to set aside',
      '--reopen': 'number of the report to take back',
      '--back': 'number of the case to take back',
      '--reason': 'why it is taken back',
      '--limit': 'number of cases, 500 at most',
      '--after': 'number of cases shown already',
    },
    examples: ['acquit handed-over', 'acquit handed-over --confirm 3', 'acquit handed-over --back 1 --reason "no result"'],
  },
};
