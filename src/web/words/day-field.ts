import { en, fr } from '../../words/phrase.ts';

const french = {
  placeholder: 'jj/mm/aaaa',
  wrong: fr`Ce n’est pas une date. Écrivez le jour, le mois et l’année : 3/2/26 ou 03/02/2026.`,
};

const english: typeof french = {
  placeholder: 'dd/mm/yyyy',
  wrong: en`This is not a date. Type day, month and year: 3/2/26 or 03/02/2026.`,
};

export const DAY_FIELD = { fr: french, en: english };
