import { formatMoney, type Language } from '../core/base/text.ts';
import type { DisputeView } from '../use-cases/disputes-of.ts';
import { en, fr } from './phrase.ts';

/** The page on which a colleague answers a question about a dispute. */
const french = {
  title: fr`Une question d’un collègue`,
  over: fr`Ce lien n’est plus valable.`,
  thanks: fr`Merci : votre réponse est enregistrée.`,
  asked: fr`Ce qui vous est demandé`,
  customer: fr`Client`,
  contests: fr`Ce qu’il conteste`,
  cause: fr`Motif`,
  says: fr`Ce qu’il dit`,
  answer: fr`Votre réponse`,
  empty: fr`Écrivez votre réponse avant de l’envoyer.`,
  send: fr`Envoyer la réponse`,
};

const english: typeof french = {
  title: en`A question from a colleague`,
  over: en`This link does not work any more.`,
  thanks: en`Thank you: your answer has been recorded.`,
  asked: en`What you are asked`,
  customer: en`Customer`,
  contests: en`What is contested`,
  cause: en`Cause`,
  says: en`What the customer says`,
  answer: en`Your answer`,
  empty: en`Write your answer before you send it.`,
  send: en`Send the answer`,
};

export const COLLEAGUE = { fr: french, en: english } as const;

/** "F-1 : 300,00 €", one after the other. */
export function colleagueSums(sums: DisputeView['sums'], language: Language): string {
  return sums.map(({ number, amount }) => `${number} (${formatMoney(amount, language)})`).join(', ');
}
