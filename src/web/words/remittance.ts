import { en, fr } from '../../words/phrase.ts';

/** A line of the bank that is what a professional passed on. */
const french = {
  open: 'Reversement d’un professionnel…',
  title: (amount: string) => fr`${amount} : reversement d’un professionnel`,
  about: fr`L’argent a déjà été compté comme payé quand le professionnel l’a dit : ce mouvement ne solde aucune facture, il vide le compte du professionnel.`,
  which: 'Dossier confié',
  states: { out: 'En cours', back: 'Revenus' },
  statesLabel: 'Dossiers à montrer',
  one: (debtor: string, professional: string, id: number) => fr`${debtor} · ${professional} · dossier n° ${String(id)}`,
  held: (sum: string) => fr`entre ses mains : ${sum}`,
  none: fr`Aucun dossier confié.`,
  save: 'C’est ce reversement',
  done: fr`Le mouvement est noté comme reversement. Il peut être repris depuis le dossier confié.`,
};

const english: typeof french = {
  open: 'Passed on by a professional…',
  title: (amount) => en`${amount}: passed on by a professional`,
  about: en`The money counted as paid when the professional said so: this line settles no invoice, it empties the professional’s account.`,
  which: 'Case handed over',
  states: { out: 'Under way', back: 'Back' },
  statesLabel: 'Cases to show',
  one: (debtor, professional, id) => en`${debtor} · ${professional} · case no. ${String(id)}`,
  held: (sum) => en`in its hands: ${sum}`,
  none: en`No case was handed over.`,
  save: 'This is what was passed on',
  done: en`The line is noted as passed on. It can be taken back from the case handed over.`,
};

export const REMITTANCE = { fr: french, en: english };
