import { en, fr } from '../../words/phrase.ts';

const french = {
  open: fr`Ouvrir le document`,
  openOf: (title: string) => fr`Ouvrir le document, ${title}`,
  handOver: (id: number) => fr`Dossier confié n° ${String(id)}`,
};
const english: typeof french = {
  open: en`Open the document`,
  openOf: (title) => en`Open the document, ${title}`,
  handOver: (id) => en`Case handed over no. ${String(id)}`,
};

/** What leads on from something that was decided, sued for, given to others or carried. */
export const FOLLOWED_WORDS = { fr: french, en: english };
