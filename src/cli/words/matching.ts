import { counted, en, fr } from '../../words/phrase.ts';

/** `match`. */
const french = {
  certain: (count: number) => fr`Certain : ${counted(count, 'ligne', 'lignes', 'fr')}`,
  suggested: (count: number) => fr`Proposé, à vérifier : ${counted(count, 'ligne', 'lignes', 'fr')}`,
  none: (count: number) => fr`Sans proposition : ${counted(count, 'ligne', 'lignes', 'fr')}`,
  empty: fr`Le relevé ne contient aucune ligne.`,
  notBooked: fr`Annoncé par la banque, pas encore comptabilisé.`,
};

const english: typeof french = {
  certain: (count) => en`Certain: ${counted(count, 'line', 'lines', 'en')}`,
  suggested: (count) => en`Suggested, to be checked: ${counted(count, 'line', 'lines', 'en')}`,
  none: (count) => en`No proposal: ${counted(count, 'line', 'lines', 'en')}`,
  empty: en`The statement has no line.`,
  notBooked: en`Announced by the bank, not booked yet.`,
};

export const MATCHING = { fr: french, en: english };
