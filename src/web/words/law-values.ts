import { en, fr } from '../../words/phrase.ts';

const french = {
  title: 'Valeurs de la loi',
  about: fr`Les taux publiés deux fois l’an dont dépendent les intérêts de retard. Sans le taux d’un semestre, rien n’est calculé ni écrit pour ce semestre : un taux n’est jamais deviné.`,
  series: {
    ecbReference: 'Taux de la BCE (opérations principales de refinancement)',
    legalInterest: 'Intérêt légal, créancier professionnel',
    legalInterestNaturalPersons: 'Intérêt légal, créancier particulier',
  },
  missing: (halfYear: string) =>
    fr`Le taux du semestre ${halfYear} manque : les intérêts de ce semestre ne sont pas calculés, et les mises en demeure qui les réclament attendent.`,
  knownUntil: (day: string) => fr`Connu jusqu’au ${day}.`,
  enter: (halfYear: string) => fr`Saisir le taux de ${halfYear}`,
  rate: 'Taux annuel, en %',
  rateHint: '2,40',
  source: fr`Où l’avez-vous lu ?`,
  sourceHint: 'Journal officiel du …, page de la Banque de France…',
  save: 'Enregistrer',
  saved: (halfYear: string) => fr`Le taux de ${halfYear} est enregistré. Ce qui l’attendait est repris.`,
  period: 'Semestre',
  value: 'Taux',
  from: 'Source',
  readOn: (day: string) => fr`lu le ${day}`,
  enteredBy: (who: string, day: string) => fr`saisi par ${who} le ${day}`,
  confirm: 'Oui, ce taux est juste',
  unverified: 'à vérifier',
  earlier: (count: string) => fr`Semestres précédents (${count})`,
  notAllowed: fr`Votre rôle permet de lire ces taux, pas de les saisir.`,
};

const english: typeof french = {
  title: 'Law values',
  about: en`The rates published twice a year that late-payment interest depends on. Without the rate of a half-year nothing is computed nor written for it: a rate is never guessed.`,
  series: {
    ecbReference: 'ECB rate (main refinancing operations)',
    legalInterest: 'Statutory interest, professional creditor',
    legalInterestNaturalPersons: 'Statutory interest, private creditor',
  },
  missing: (halfYear) =>
    en`The rate of ${halfYear} is missing: the interest of this half-year is not computed, and formal notices that claim it wait.`,
  knownUntil: (day) => en`Known until ${day}.`,
  enter: (halfYear) => en`Enter the rate of ${halfYear}`,
  rate: 'Yearly rate, in %',
  rateHint: '2.40',
  source: 'Where did you read it?',
  sourceHint: 'Journal officiel of …, page of the Banque de France…',
  save: 'Save',
  saved: (halfYear) => en`The rate of ${halfYear} is saved. What waited for it is taken up again.`,
  period: 'Half-year',
  value: 'Rate',
  from: 'Source',
  readOn: (day) => en`read on ${day}`,
  enteredBy: (who, day) => en`entered by ${who} on ${day}`,
  confirm: 'Yes, this rate is right',
  unverified: 'to be verified',
  earlier: (count) => en`Earlier half-years (${count})`,
  notAllowed: en`Your role lets you read these rates, not enter them.`,
};

export const LAW_VALUES = { fr: french, en: english };
