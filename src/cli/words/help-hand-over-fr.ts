import type { CommandHelp } from './help-words.ts';

/** Aide de ce qui se confie à un commissaire de justice, un avocat ou une société de recouvrement. */
export const HAND_OVER_HELP_FR: Readonly<Record<string, CommandHelp>> = {
  professionals: {
    about: 'annuaire de ceux à qui confier des créances, avec ce qui en est venu',
    options: {
      '--add': 'nom d’un professionnel à ajouter',
      '--kind': 'commissaire, avocat ou société',
      '--commission': 'part de ce qui est recouvré, en %',
      '--fee': 'forfait par dossier',
      '--district': 'ressort, barreau ou département',
      '--remove': 'numéro du professionnel à retirer',
      '--limit': 'nombre de professionnels, 500 au plus',
      '--after': 'après le professionnel de ce numéro',
    },
    examples: ['acquit professionals --add "Étude Le Gall" --kind commissaire', 'acquit professionals'],
  },
  'hand-over': {
    about: 'confier à un professionnel ce qu’un débiteur doit de retard\u00a0: dossier scellé, relances au repos',
    args: { 'debtor or invoice': 'nom ou numéro du débiteur, ou numéro d’une de ses factures' },
    options: {
      '--to': 'numéro du professionnel',
      '--for': 'amiable, injonction, action, exécution, déclaration ou conseil',
      '--reason': 'pourquoi\u00a0; le professionnel ne le voit pas',
      '--instructions': 'ce que le professionnel doit savoir',
      '--yes': 'ce qu’il faut savoir avant est lu',
      '--status': 'écrire le fichier de suivi dans ce fichier',
      '--overwrite': 'remplacer le fichier s’il existe',
    },
    examples: ['acquit hand-over "Garage Roy" --to 1 --for amiable --reason "plus de réponse" --yes'],
  },
  'handed-over': {
    about: 'dossiers confiés et nouvelles à confirmer\u00a0; confirmer, écarter, reprendre',
    options: {
      '--status': 'prendre les nouvelles de ce fichier de suivi',
      '--confirm': 'numéro de la nouvelle à confirmer',
      '--commission': 'commission retenue, si ce n’est pas celle qui est dite ou convenue',
      '--refuse': 'numéro de la nouvelle à écarter',
      '--reopen': 'numéro de la nouvelle sur laquelle revenir',
      '--back': 'numéro du dossier à reprendre',
      '--reason': 'pourquoi il est repris',
      '--limit': 'nombre de dossiers, 500 au plus',
      '--after': 'nombre de dossiers déjà montrés',
    },
    examples: ['acquit handed-over', 'acquit handed-over --confirm 3', 'acquit handed-over --back 1 --reason "sans résultat"'],
  },
};
