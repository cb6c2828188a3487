import { en, fr } from '../../words/phrase.ts';

const french = {
  dayPlaceholder: 'jj/mm/aaaa',
  noDay: fr`Ce n’est pas une date. Écrivez par exemple 3/2/26 pour le 3 février 2026.`,
  cancel: 'Annuler',
  save: 'Enregistrer',
  close: 'Fermer',
};

const english: typeof french = {
  dayPlaceholder: 'dd/mm/yyyy',
  noDay: en`This is not a date. Write 3/2/26 for 3 February 2026, for example.`,
  cancel: 'Cancel',
  save: 'Save',
  close: 'Close',
};

/** The words of the pieces that several screens share. */
export const PARTS = { fr: french, en: english };
