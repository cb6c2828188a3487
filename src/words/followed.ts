import type { Language } from '../core/base/text.ts';
import type { PostProof, PostStep } from '../core/case/post.ts';
import { en, fr } from './phrase.ts';

type Pair = Readonly<Record<Language, string>>;

/** What a carrier tells of a registered letter, and what proves it, as a sentence of a history. */
export const LETTER_TOLD: Readonly<Record<PostStep | `proof-${PostProof}`, Pair>> = {
  blocked: { fr: fr`Recommandé en attente de crédit chez le prestataire`, en: en`Registered letter waits for credit at the provider` },
  printed: { fr: fr`Recommandé imprimé par le prestataire`, en: en`Registered letter printed by the provider` },
  posted: { fr: fr`Recommandé déposé à la poste`, en: en`Registered letter posted` },
  presented: { fr: fr`Recommandé présenté`, en: en`Registered letter presented` },
  awaiting: { fr: fr`Recommandé en attente au bureau de poste`, en: en`Registered letter waits at the post office` },
  delivered: { fr: fr`Recommandé remis`, en: en`Registered letter delivered` },
  refused: { fr: fr`Recommandé refusé`, en: en`Registered letter refused` },
  unclaimed: { fr: fr`Recommandé non réclamé`, en: en`Registered letter unclaimed` },
  'bad-address': { fr: fr`Recommandé : client inconnu à l’adresse`, en: en`Registered letter: customer unknown at the address` },
  returned: { fr: fr`Recommandé revenu à l’expéditeur`, en: en`Registered letter back to the sender` },
  rejected: { fr: fr`Recommandé rejeté par le prestataire`, en: en`Registered letter rejected by the provider` },
  'proof-deposit': { fr: fr`Preuve de dépôt du recommandé`, en: en`Proof of deposit of the registered letter` },
  'proof-content': { fr: fr`Preuve du contenu du recommandé`, en: en`Proof of content of the registered letter` },
  'proof-receipt': { fr: fr`Avis de réception du recommandé`, en: en`Acknowledgement of receipt of the registered letter` },
  'proof-undelivered': { fr: fr`Pli non distribué du recommandé`, en: en`Undelivered registered letter` },
};

const french = {
  chosen: (way: string) => fr`Décidé : ${way}`,
  withdrawn: (way: string) => fr`Décision retirée : ${way}`,
  opened: (way: string) => fr`Procédure ouverte : ${way}`,
  claimed: (sum: string) => fr`${sum} demandés`,
  granted: (sum: string) => fr`${sum} accordés`,
  cost: (sum: string, back: boolean) => (back ? fr`frais : ${sum}, récupérables` : fr`frais : ${sum}`),
  inPerson: (yes: boolean): string => (yes ? 'à personne' : 'pas à personne'),
  hearing: (day: string) => fr`audience le ${day}`,
  takenBack: (day: string) => fr`noté par erreur, repris le ${day}`,
  number: (number: string) => fr`n° ${number}`,
  paper: (name: string) => fr`Acte conservé : ${name}`,
  given: (whom: string) => fr`Dossier confié à ${whom}`,
  back: (whom: string, why: string) => fr`Dossier repris de ${whom} (${why})`,
  report: (whom: string, act: string) => fr`${whom} : ${act}`,
  promised: (day: string) => fr`pour le ${day}`,
  commission: (sum: string) => fr`commission : ${sum}`,
};

const english: typeof french = {
  chosen: (way) => en`Decided: ${way}`,
  withdrawn: (way) => en`Decision withdrawn: ${way}`,
  opened: (way) => en`Proceeding opened: ${way}`,
  claimed: (sum) => en`${sum} claimed`,
  granted: (sum) => en`${sum} granted`,
  cost: (sum, back) => (back ? en`costs: ${sum}, recoverable` : en`costs: ${sum}`),
  inPerson: (yes) => (yes ? 'in person' : 'not in person'),
  hearing: (day) => en`hearing on ${day}`,
  takenBack: (day) => en`entered by mistake, taken back on ${day}`,
  number: (number) => en`no. ${number}`,
  paper: (name) => en`Paper kept: ${name}`,
  given: (whom) => en`Case handed over to ${whom}`,
  back: (whom, why) => en`Case back from ${whom} (${why})`,
  report: (whom, act) => en`${whom}: ${act}`,
  promised: (day) => en`for ${day}`,
  commission: (sum) => en`commission: ${sum}`,
};

/** What was decided, sued for, given to others and carried, in a history. */
export const FOLLOWED = { fr: french, en: english };
