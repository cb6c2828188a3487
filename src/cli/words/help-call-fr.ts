import type { CommandHelp } from './help-words.ts';

/** What `acquit call` says of itself. */
export const CALL_HELP_FR: CommandHelp = {
  about: 'noter un appel',
  args: {
    dispatch: 'numéro de l’appel (acquit tasks)',
    outcome: 'joint, messagerie, absent, mauvais-numéro, promesse, litige ou rappel',
  },
  options: {
    '--note': 'ce qui a été dit',
    '--date': 'jour promis, ou jour où rappeler',
    '--hour': 'heure à laquelle rappeler (14:30)',
    '--at': 'heure à laquelle vous avez appelé aujourd’hui\u00a0; maintenant sans précision',
    '--late': 'raison du retard\u00a0: trésorerie, non-reçue, désaccord, validation, oubli, déjà-payé, client-impayé, autre',
    '--cause': 'd’un litige\u00a0: abîmé, prix… (acquit dispute)',
    '--spoke': 'd’un appel à refaire\u00a0: vous avez parlé au débiteur',
    '--confirm': 'accepter la promesse bien que d’autres n’aient pas été tenues',
    '--confirm-by-mail': 'confirmer par e-mail le jour promis, ou celui où vous rappelez',
    '--undo': 'reprendre ce qui a été noté de l’appel',
  },
  examples: [
    'acquit call 14 promesse --date 31/12/2026 --late trésorerie',
    'acquit call 14 rappel --date 31/12/2026 --hour 14:30 --spoke',
    'acquit call 14 --undo',
  ],
};
