type Typed = Readonly<Record<string, string>>;

/** What a French hand types for what came of a call, and for why somebody is late. */
export const OUTCOMES_FR: Typed = {
  joint: 'reached',
  atteint: 'reached',
  messagerie: 'message-left',
  message: 'message-left',
  repondeur: 'message-left',
  'message-laisse': 'message-left',
  absent: 'no-answer',
  'sans-reponse': 'no-answer',
  'pas-de-reponse': 'no-answer',
  'mauvais-numero': 'wrong-number',
  'faux-numero': 'wrong-number',
  promesse: 'promised',
  promis: 'promised',
  litige: 'disputed',
  conteste: 'disputed',
  contestation: 'disputed',
  rappel: 'call-back',
  rappeler: 'call-back',
  'a-rappeler': 'call-back',
};

export const LATE_REASONS_FR: Typed = {
  tresorerie: 'cash-trouble',
  'non-recue': 'not-received',
  desaccord: 'disputed',
  validation: 'approval-pending',
  oubli: 'forgotten',
  'deja-paye': 'paid-already',
  'client-impaye': 'customer-unpaid',
  autre: 'other',
};
