import type { CommandHelp } from './help-words.ts';

/** What `acquit call` says of itself. */
export const CALL_HELP_EN: CommandHelp = {
  about: 'record a call',
  args: {
    dispatch: 'number of the call (acquit tasks)',
    outcome: 'reached, message-left, no-answer, wrong-number, promised, disputed or call-back',
  },
  options: {
    '--note': 'what was said',
    '--date': 'day that was promised, or on which to call again',
    '--hour': 'hour at which to call again (14:30)',
    '--at': 'hour at which you called today; now when left out',
    '--late': 'why it is late: cash-trouble, not-received, disputed, approval-pending, forgotten, paid-already, customer-unpaid, other',
    '--cause': 'of a dispute: damaged, price… (acquit dispute)',
    '--spoke': 'of a call to make again: you spoke to the debtor',
    '--confirm': 'take the promise although others were broken',
    '--confirm-by-mail': 'confirm by e-mail the day that was promised, or on which you call again',
    '--undo': 'take back what was recorded of the call',
  },
  examples: [
    'acquit call 14 promised --date 31/12/2026 --late cash-trouble',
    'acquit call 14 call-back --date 31/12/2026 --hour 14:30 --spoke',
    'acquit call 14 --undo',
  ],
};
