import { en, fr } from '../../words/phrase.ts';

/** `promise`, `plan`. */
const french = {
  promised: (id: number, debtor: string, sum: string | null, on: string, until: string) =>
    fr`Promesse n° ${id} de ${debtor} : ${sum ?? 'tout ce qui reste dû'} pour le ${on}. Relances suspendues jusqu’au ${until} inclus.`,
  replaces: (numbers: string) => fr`Elle remplace la promesse n° ${numbers}.`,
  withdrawn: (id: number) => fr`Promesse n° ${id} retirée : les relances reprennent.`,
  record: (kept: number, of: number) => fr`Promesses tenues : ${kept} sur ${of}`,
  draft: (debtor: string) => fr`Échéancier possible pour ${debtor} (rien n’est enregistré) :`,
  offerIt: fr`Pour le proposer : ajoutez --offer --out FICHIER.pdf`,
  offered: (id: number, debtor: string, file: string) => fr`Échéancier n° ${id} proposé à ${debtor} ; l’accord à signer est dans ${file} :`,
  signIt: (id: number) => fr`Une fois l’accord signé : acquit plan sign ${id}`,
  instalment: (at: number, day: string, sum: string) => fr`${at}. ${day} : ${sum}`,
  total: (sum: string) => fr`Total : ${sum}`,
  faults: {
    'total-too-small': fr`Au-delà de vos limites : la somme est trop petite pour un échéancier.`,
    'too-many': fr`Au-delà de vos limites : trop d’échéances.`,
    'too-long': fr`Au-delà de vos limites : trop long.`,
    'first-too-small': fr`Au-delà de vos limites : premier versement trop petit.`,
  },
  signed: (id: number) => fr`Échéancier n° ${id} signé : plus de relance tant qu’il est respecté.`,
  cancelled: (id: number) => fr`Échéancier n° ${id} annulé : les relances reprennent où elles en étaient.`,
  limitsSet: fr`Limites des échéanciers enregistrées.`,
  noPlan: (debtor: string) => fr`Aucun échéancier pour ${debtor}.`,
  plan: (id: number, sum: string, count: number, paid: number, state: string) =>
    fr`Échéancier n° ${id} : ${sum} en ${count} fois, échéances réglées : ${paid}, ${state}`,
  states: { offered: 'proposé', signed: 'signé', kept: 'tenu', lapsed: 'tombé', cancelled: 'annulé' },
  standings: { 'in-order': 'respecté', missed: 'échéance manquée', warned: 'averti', lapsed: 'tombé', kept: 'tenu' },
};

const english: typeof french = {
  promised: (id, debtor, sum, on, until) =>
    en`Promise ${id} of ${debtor}: ${sum ?? 'all that is open'} by ${on}. Reminders on hold through ${until}.`,
  replaces: (numbers) => en`It takes the place of promise ${numbers}.`,
  withdrawn: (id) => en`Promise ${id} withdrawn: the reminders go on.`,
  record: (kept, of) => en`Promises kept: ${kept} of ${of}`,
  draft: (debtor) => en`Possible payment plan for ${debtor} (nothing is recorded):`,
  offerIt: en`To offer it: add --offer --out FILE.pdf`,
  offered: (id, debtor, file) => en`Payment plan ${id} offered to ${debtor}; the agreement to be signed is in ${file}:`,
  signIt: (id) => en`Once the agreement is signed: acquit plan sign ${id}`,
  instalment: (at, day, sum) => en`${at}. ${day}: ${sum}`,
  total: (sum) => en`Total: ${sum}`,
  faults: {
    'total-too-small': en`Beyond your limits: the sum is too small for a plan.`,
    'too-many': en`Beyond your limits: too many instalments.`,
    'too-long': en`Beyond your limits: too long.`,
    'first-too-small': en`Beyond your limits: the first payment is too small.`,
  },
  signed: (id) => en`Payment plan ${id} signed: no reminder as long as it is kept.`,
  cancelled: (id) => en`Payment plan ${id} cancelled: the reminders go on from where they were.`,
  limitsSet: en`Limits of payment plans recorded.`,
  noPlan: (debtor) => en`No payment plan for ${debtor}.`,
  plan: (id, sum, count, paid, state) => en`Payment plan ${id}: ${sum} in ${count} instalments, ${paid} paid, ${state}`,
  states: { offered: 'offered', signed: 'signed', kept: 'kept', lapsed: 'lapsed', cancelled: 'cancelled' },
  standings: { 'in-order': 'in order', missed: 'instalment missed', warned: 'warned', lapsed: 'lapsed', kept: 'kept' },
};

export const AGREEING = { fr: french, en: english } as const;
