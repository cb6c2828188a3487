import type { ProceedingEntries } from '../core/journal/proceeding-entries.ts';

/** Lines of the journal about decisions on how to go on, and proceedings. */
export const PROCEEDING_LINES: Readonly<Record<keyof ProceedingEntries, { readonly fr: string; readonly en: string }>> = {
  'route.chosen': { fr: 'Suite décidée pour un client', en: 'How to go on with a customer decided' },
  'route.choice-ended': { fr: 'Décision sur la suite terminée', en: 'Decision on how to go on ended' },
  'proceeding.opened': { fr: 'Procédure ouverte', en: 'Proceeding opened' },
  'proceeding.named': { fr: 'Tribunal ou numéro d’une procédure noté', en: 'Court or number of a proceeding noted' },
  'proceeding.stepped': { fr: 'Acte de procédure noté', en: 'Step of a proceeding noted' },
  'proceeding.step-taken-back': {
    fr: 'Acte de procédure repris, noté par erreur',
    en: 'Step of a proceeding taken back, noted by mistake',
  },
  'proceedings.erased': { fr: 'Mots des procédures effacés', en: 'Words of proceedings erased' },
};
