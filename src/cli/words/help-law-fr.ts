import type { CommandHelp } from './help-words.ts';

/** Help of what the law says, by what is typed. */
export const LAW_HELP_FR: Readonly<Record<string, CommandHelp>> = {
  law: { about: 'ce que dit la loi, calculé' },
  'law interest': {
    about: 'intérêts, indemnité et reste dû d’une facture un jour donné',
    options: {
      '--debtor': 'entreprise, particulier ou personne-publique',
      '--principal': 'total TTC de la facture, 10000,00',
      '--due': 'échéance, 31/07/2026 ou 2026-07-31',
      '--until': 'jour du décompte, inclus',
      '--payment': 'un règlement, 31/08/2026:4000,00 (répétable)',
      '--credit-note': 'un avoir, 15/05/2026:2400,00 (répétable)',
      '--contract-rate': 'taux annuel du contrat, 8,25',
      '--formal-notice-received': 'jour où un consommateur a reçu la mise en demeure',
      '--semester-mode': 'rolling (taux de chaque semestre) ou fixed-at-start (taux du premier)',
      '--day-count': 'act/365 ou act/act',
      '--allocation': 'interest-first (intérêts d’abord) ou principal-first',
      '--credit-note-mode': 'retroactive (l’avoir vaut depuis l’échéance) ou prospective',
    },
    examples: ['acquit law interest --debtor entreprise --principal 10000,00 --due 31/07/2026 --until 15/09/2026'],
  },
  'law rates': { about: 'les taux connus, semestre par semestre, avec leur source', options: { '--last': 'nombre de semestres montrés' } },
  'law rate': {
    about: 'saisir le taux d’un semestre que cette version ne connaît pas',
    args: { series: 'bce, legal ou legal-particuliers', 'half-year': '2027-S1', percent: 'le taux, 2,40' },
    options: { '--source': 'où le taux a été lu', '--replace': 'remplacer un taux connu' },
    examples: ['acquit law rate bce 2027-S1 2,40 --source "Banque de France, 02/01/2027"'],
  },
};
