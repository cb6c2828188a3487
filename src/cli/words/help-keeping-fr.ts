import type { CommandHelp } from './help-words.ts';

/** Aide de ce qui garde le journal sûr, par ce que l’on tape. */
export const KEEPING_HELP_FR: Readonly<Record<string, CommandHelp>> = {
  verify: { about: 'vérifier que rien n’a été altéré' },
  stamp: { about: 'faire horodater le journal par l’autorité réglée (ACQUIT_TIME_STAMP_URL)' },
  backup: {
    about: 'sauvegarder l’espace dans un fichier',
    args: { file: 'où l’écrire' },
    options: { '--overwrite': 'remplacer un fichier qui existe' },
  },
  restore: {
    about: 'restaurer une sauvegarde dans un espace neuf',
    args: { file: 'la sauvegarde' },
    examples: ['acquit restore sauvegarde.acquit --workspace retour'],
  },
};
