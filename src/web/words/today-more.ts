import { en, fr } from '../../words/phrase.ts';

/** Of the day: what notices of the BODACC ask, and what professionals say. */
const french = {
  kinds: { letters: 'Recommandés', notices: 'Annonces BODACC', handOvers: 'Dossiers confiés' },
  noticesTitle: fr`Ce que les annonces du BODACC demandent`,
  noticesAbout: fr`Une annonce n’efface et ne relance jamais rien d’elle-même : lisez-la sur la page du client, faites ce qu’elle demande, puis dites que c’est vu.`,
  acts: {
    note: fr`Noter les échéances du plan`,
    'write-off': fr`Passer la créance en perte`,
    wrong: fr`Lever l’arrêt des relances`,
    more: fr`Compléter la procédure`,
  },
  vat: fr`La TVA d’une créance perdue ne se récupère qu’avec un duplicata de la facture et sa mention : l’expert-comptable a le dernier mot.`,
  seen: fr`C’est vu`,
  seenOf: (name: string) => fr`C’est vu, ${name}`,
  seenDone: fr`C’est noté.`,
  silentTitle: fr`Dossiers confiés sans nouvelles`,
  silentAbout: fr`Rien n’a été dit de ces dossiers depuis longtemps : relancez le professionnel, ou reprenez le dossier.`,
};

const english: typeof french = {
  kinds: { letters: 'Registered letters', notices: 'BODACC notices', handOvers: 'Cases handed over' },
  noticesTitle: en`What notices of the BODACC ask`,
  noticesAbout: en`A notice never takes anything back and never lets reminders go on by itself: read it on the customer’s page, do what it asks, then say that it was seen.`,
  acts: {
    note: en`Note the instalments of the plan`,
    'write-off': en`Write the claim off`,
    wrong: en`Let reminders go on`,
    more: en`Complete the proceedings`,
  },
  vat: en`The VAT of a lost claim is recovered only with a duplicate of the invoice and its notice: the accountant has the last word.`,
  seen: en`Seen`,
  seenOf: (name) => en`Seen, ${name}`,
  seenDone: en`Noted.`,
  silentTitle: en`Cases handed over and silent`,
  silentAbout: en`Nothing was said of these cases for long: ask the professional, or take the case back.`,
};

export const TODAY_MORE = { fr: french, en: english };
