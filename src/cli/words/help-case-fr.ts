import type { CommandHelp } from './help-words.ts';

/** Aide de ce qui se remet à un tribunal, un commissaire de justice ou un cabinet, par ce que l’on tape. */
export const CASE_HELP_FR: Readonly<Record<string, CommandHelp>> = {
  readiness: {
    about: 'ce que demande la prochaine étape judiciaire, ce qui est au dossier, et comment compléter le reste',
    args: { 'debtor or invoice': 'nom ou numéro du débiteur, ou numéro d’une de ses factures' },
    examples: ['acquit readiness "Dupont"'],
  },
  'export-case': {
    about: 'écrire le dossier complet d’un débiteur\u00a0: décompte, factures, relances, preuves, chronologie, signé',
    args: { 'debtor or invoice': 'nom ou numéro du débiteur, ou numéro d’une de ses factures' },
    options: {
      '--out': 'fichier .zip à écrire',
      '--on': 'jour du décompte (aujourd’hui)',
      '--overwrite': 'remplacer le fichier s’il existe',
    },
    examples: ['acquit export-case "Dupont" --out dupont.zip'],
  },
  'verify-case': {
    about: 'vérifier qu’un dossier exporté est tel qu’il a été signé, sans base de données',
    args: { file: 'le fichier .zip reçu' },
    options: { '--trust': 'fichier PEM des certificats racines dont doit venir l’autorité d’horodatage' },
    examples: ['acquit verify-case dupont.zip'],
  },
};
