import { en, fr } from '../../words/phrase.ts';

/** `acquit paper`. */
const french = {
  written: (name: string, file: string) => fr`Projet écrit (${name}) : ${file}`,
  sums: (sums: string, day: string) => fr`Montant au ${day} : ${sums}`,
  missing: fr`Il manque, à donner par --set champ=valeur ou à remplir à la main :`,
  counsel: fr`Vérifiez avec votre conseil :`,
  unkept: fr`Rien n’est enregistré : l’acte se conserve depuis la page du débiteur.`,
};
const english: typeof french = {
  written: (name, file) => en`Draft written (${name}): ${file}`,
  sums: (sums, day) => en`Amount on ${day}: ${sums}`,
  missing: en`Missing, to be given by --set field=value or filled in by hand:`,
  counsel: en`Check with your counsel:`,
  unkept: en`Nothing is recorded: a paper is kept from the debtor’s page.`,
};

export const PAPER_LINES = { fr: french, en: english };
