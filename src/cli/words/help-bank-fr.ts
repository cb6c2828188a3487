import type { CommandHelp } from './help-words.ts';

const ITEM = 'son numéro, ou #N° interne';

/** Help of what has to do with the bank and with money, by what is typed. */
export const BANK_HELP_FR: Readonly<Record<string, CommandHelp>> = {
  bank: {
    about: 'la banque\u00a0: âge des relevés, trous, ce qui est à rapprocher',
    examples: ['acquit bank', 'acquit bank lines', 'acquit bank match 12 --suggestion 1'],
  },
  'bank lines': {
    about: 'les lignes de relevé, avec ce pour quoi elles peuvent être',
    options: {
      '--state':
        'waiting (en attente), suggested (proposé), applied (rapproché), aside (de côté), not-ours (pas un client), past (antérieures, déjà en comptabilité) ou all (tout) ; sans précision, ce qui attend',
      '--limit': 'nombre de lignes, 500 au plus',
      '--after': 'celles dont le numéro vient après celui-ci',
    },
  },
  'bank show': {
    about: 'tout d’une ligne\u00a0: ce qu’elle dit, ce sur quoi elle est imputée',
    args: { line: 'son numéro (acquit bank lines)' },
  },
  'bank match': {
    about: 'dire pour quoi est une ligne\u00a0; sans numéro, examiner de nouveau ce qui attend',
    args: { line: 'son numéro (acquit bank lines)' },
    options: {
      '--suggestion': 'la proposition de ce rang, à partir de 1',
      '--invoice': 'cette facture ou cet avoir, FA-12 ou FA-12:400,00 (répétable, dans l’ordre)',
      '--missing': 'ce qui manque est abandonné\u00a0: discount (escompte), bank-fee (frais) ou small-difference (écart)',
      '--on-account': 'la somme reste sur le compte de ce débiteur',
      '--aside': 'ce n’est le règlement d’aucun client',
      '--reason': 'pourquoi, en clair',
      '--confirm': 'c’est un autre argent que celui que montre la comptabilité',
    },
    examples: ['acquit bank match 12 --invoice FA-12 --invoice FA-13:400,00', 'acquit bank match 12 --invoice FA-12 --missing escompte'],
  },
  'bank export': {
    about: 'écrire ce qui a été rapproché ou abandonné depuis le dernier export, en écritures pour la comptabilité',
    options: {
      '--format': 'csv (tableau) ou fec (écritures à importer dans le logiciel comptable)',
      '--again': 'numéro d’un export déjà fait\u00a0: le même fichier',
      '--out': 'fichier à écrire',
      '--overwrite': 'remplacer un fichier qui existe',
    },
    examples: ['acquit bank export --format fec --out reglements.txt', 'acquit bank export --again 3 --out reglements.txt'],
  },
  'bank undo': {
    about: 'annuler exactement un rapprochement\u00a0; reprendre une ligne mise de côté',
    args: { line: 'numéro de la ligne' },
    options: { '--act': 'numéro d’une perte, d’une imputation ou d’un remboursement' },
  },
  'bank watch': {
    about: 'retenir les relances quand les relevés de ce compte sont trop anciens',
    args: { account: 'son numéro (acquit bank)' },
    options: { '--from': 'vous avez vérifié ce qui manque avant ce jour\u00a0: cela ne retient plus rien' },
    examples: ['acquit bank watch 1', 'acquit bank watch 1 --from 02/03/2026'],
  },
  'bank unwatch': { about: 'ne plus tenir compte de l’âge de ce compte (il ne sert plus)', args: { account: 'son numéro (acquit bank)' } },
  'write-off': {
    about: 'abandonner ce qui reste d’une facture, ou une partie',
    args: { invoice: ITEM },
    options: { '--amount': 'cette somme seulement, 12,50', '--reason': 'pourquoi, en clair' },
    examples: ['acquit write-off FA-12 --reason "litige réglé à l’amiable"'],
  },
  'lay-credit': {
    about: 'imputer un avoir, ou une somme restée sur le compte, sur des factures du même débiteur',
    args: { credit: ITEM, invoice: 'les factures, dans l’ordre' },
    options: { '--confirm': 'c’est un autre argent que celui déjà rapproché en banque' },
    examples: ['acquit lay-credit AV-3 FA-12 FA-13'],
  },
  refund: {
    about: 'dire qu’un avoir ou un trop-perçu a été remboursé, si aucun relevé ne le montre',
    args: { credit: ITEM },
    options: { '--reason': 'pourquoi, en clair' },
  },
};
