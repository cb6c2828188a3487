import type { CommandHelp } from './help-words.ts';

/** Aide des procédures collectives, par ce que l’on tape. */
export const NOTICES_HELP_FR: Readonly<Record<string, CommandHelp>> = {
  insolvency: {
    about: 'les clients en procédure collective, ce que leurs annonces demandent, et la surveillance du BODACC',
    options: {
      '--look': 'demander maintenant les annonces de vos clients au BODACC',
      '--watch': 'surveiller le BODACC chaque jour (on) ou non (off)\u00a0: les SIREN de vos clients lui sont demandés',
      '--limit': 'nombre de clients, 500 au plus',
      '--after': 'ceux dont le numéro vient après celui-ci',
      '--seen': 'j’ai lu ce que demandent les annonces de ce client',
    },
    examples: ['acquit insolvency', 'acquit import PCL_BXA20260003.taz', 'acquit insolvency --watch on'],
  },
};
