import { en, fr } from '../../words/phrase.ts';

const french = {
  openPdf: 'Ouvrir le PDF à part',
  asText: 'Lire le texte',
  view: 'Présentation',
  page: 'Page',
  text: 'Texte',
  openPage: 'Ouvrir dans un onglet',
  messageTo: (name: string) => fr`Message à ${name}`,
};
const english: typeof french = {
  openPdf: 'Open the PDF apart',
  asText: 'Read the text',
  view: 'View',
  page: 'Page',
  text: 'Text',
  openPage: 'Open in a tab',
  messageTo: (name) => en`Message to ${name}`,
};

export const MESSAGE_FRAME = { fr: french, en: english };
