import type { CommandHelp } from './help-words.ts';

/** Help of a person’s yes, no and not now, by what is typed. */
export const APPROVAL_HELP_FR: Readonly<Record<string, CommandHelp>> = {
  approve: {
    about: 'approuver des envois qui attendent',
    args: { dispatch: 'leurs numéros (acquit tasks)' },
    options: { '--all': 'tout ce qui attend' },
  },
  unapprove: {
    about: 'reprendre un accord, tant que rien n’est parti ni imprimé',
    args: { dispatch: 'numéros des envois approuvés' },
    options: { '--all': 'tout ce qu’une personne a approuvé et qui n’est pas parti' },
    examples: ['acquit unapprove 12'],
  },
  skip: {
    about: 'ne pas faire une étape maintenant',
    args: { dispatch: 'numéro de l’envoi (acquit tasks)' },
    options: { '--reason': 'pourquoi, en clair', '--until': 'ses factures sont laissées tranquilles jusqu’à ce jour inclus' },
  },
  release: { about: 'laisser partir un passage retenu', args: { run: 'son numéro (acquit tasks)' } },
};
