import type { CommandHelp } from './help-words.ts';

/** Aide des actes et courriers, par ce que l’on tape. */
export const PAPER_HELP_FR: Readonly<Record<string, CommandHelp>> = {
  paper: {
    about: 'écrire un acte en PDF, ses montants tirés du décompte\u00a0: requête, déclaration, instructions, désistement, duplicata',
    args: {
      'debtor or invoice': 'nom ou numéro du débiteur, ou numéro d’une de ses factures',
      kind: 'requete, declaration, signification, execution, desistement ou duplicata',
    },
    options: {
      '--out': 'fichier .pdf à écrire',
      '--on': 'jour de l’acte (aujourd’hui) ; une déclaration est arrêtée au jour du jugement',
      '--set': 'remplir un champ, plusieurs fois s’il le faut ; --json donne leurs noms',
      '--invoice': 'la facture du duplicata',
      '--overwrite': 'remplacer le fichier s’il existe',
    },
    examples: ['acquit paper "Dupont" requete --out requete.pdf --set court.town=Lyon'],
  },
};
