import { counted, en, fr } from '../../words/phrase.ts';

/** What waits, as the menu says it, and what has just come. */
const french = {
  waits: (count: number) => fr`${counted(count, 'chose vous attend', 'choses vous attendent', 'fr')}`,
  toMatch: (count: number) => fr`${counted(count, 'mouvement à rapprocher', 'mouvements à rapprocher', 'fr')}`,
  news: 'Du nouveau',
  arrived: {
    questions: (count: number) => fr`${counted(count, 'nouvelle question', 'nouvelles questions', 'fr')} (Aujourd’hui)`,
    requests: (count: number) =>
      fr`${counted(count, 'réponse d’un client sur sa page', 'réponses de clients sur leur page', 'fr')} (Aujourd’hui)`,
    replies: (count: number) => fr`${counted(count, 'réponse à lire', 'réponses à lire', 'fr')} (Aujourd’hui)`,
    doubt: (count: number) => fr`${counted(count, 'envoi à vérifier', 'envois à vérifier', 'fr')} (Aujourd’hui)`,
    failed: (count: number) =>
      fr`${counted(count, 'e-mail qui n’a pas pu partir', 'e-mails qui n’ont pas pu partir', 'fr')} (Courriers et e-mails)`,
    runs: (count: number) =>
      fr`${counted(count, 'passage qui attend votre accord', 'passages qui attendent votre accord', 'fr')} (Aujourd’hui)`,
    letters: (count: number) => fr`${counted(count, 'recommandé à suivre', 'recommandés à suivre', 'fr')} (Aujourd’hui)`,
    notices: (count: number) =>
      fr`${counted(count, 'client dont une annonce du BODACC est à regarder', 'clients dont une annonce du BODACC est à regarder', 'fr')} (Aujourd’hui)`,
    handOvers: (count: number) => fr`${counted(count, 'dossier confié à regarder', 'dossiers confiés à regarder', 'fr')} (Aujourd’hui)`,
    limits: (count: number) => fr`${counted(count, 'délai à ne pas manquer', 'délais à ne pas manquer', 'fr')} (Aujourd’hui)`,
  },
};

const english: typeof french = {
  waits: (count) => en`${counted(count, 'thing waits for you', 'things wait for you', 'en')}`,
  toMatch: (count) => en`${counted(count, 'line to match', 'lines to match', 'en')}`,
  news: 'News',
  arrived: {
    questions: (count) => en`${counted(count, 'new question', 'new questions', 'en')} (Today)`,
    requests: (count) => en`${counted(count, 'answer of a customer on its page', 'answers of customers on their page', 'en')} (Today)`,
    replies: (count) => en`${counted(count, 'reply to read', 'replies to read', 'en')} (Today)`,
    doubt: (count) => en`${counted(count, 'sending to check', 'sendings to check', 'en')} (Today)`,
    failed: (count) => en`${counted(count, 'e-mail that could not leave', 'e-mails that could not leave', 'en')} (Letters and e-mails)`,
    runs: (count) => en`${counted(count, 'run that waits for your word', 'runs that wait for your word', 'en')} (Today)`,
    letters: (count) => en`${counted(count, 'registered letter to follow up', 'registered letters to follow up', 'en')} (Today)`,
    notices: (count) =>
      en`${counted(count, 'customer with a notice of the BODACC to look at', 'customers with a notice of the BODACC to look at', 'en')} (Today)`,
    handOvers: (count) => en`${counted(count, 'case handed over to look at', 'cases handed over to look at', 'en')} (Today)`,
    limits: (count) => en`${counted(count, 'time limit not to miss', 'time limits not to miss', 'en')} (Today)`,
  },
};

export const WAITING = { fr: french, en: english };
