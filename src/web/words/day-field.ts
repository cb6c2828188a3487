import { en, fr } from '../../words/phrase.ts';

const french = {
  placeholder: 'jj/mm/aaaa',
  wrong: fr`Ce n’est pas une date. Écrivez le jour, le mois et l’année : 3/2/26 ou 03/02/2026.`,
  tooEarly: (first: string) => fr`Ce jour est passé : donnez le ${first} ou un jour suivant.`,
  tooLate: (last: string) => fr`Ce jour n’est pas encore venu : donnez le ${last} ou un jour d’avant.`,
};

const english: typeof french = {
  placeholder: 'dd/mm/yyyy',
  wrong: en`This is not a date. Type day, month and year: 3/2/26 or 03/02/2026.`,
  tooEarly: (first) => en`This day is past: give ${first} or a later one.`,
  tooLate: (last) => en`This day has not come yet: give ${last} or an earlier one.`,
};

export const DAY_FIELD = { fr: french, en: english };
