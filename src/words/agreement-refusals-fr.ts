/** What promises and payment plans are refused for, in French. */
export const AGREEMENT_REFUSALS_FR = {
  'debtor-insolvent': 'Une procédure collective est ouverte : ce qui était dû avant se déclare, et ne se promet pas.',
  'promise-on-missing': 'Une promesse a son jour : ajoutez --on 31/12/2026.',
  'promise-day-unreadable': 'Ce n’est pas une date : écrivez 31/12/2026.',
  'promise-too-far': 'Le {text} est dans plus de {days} jours : convenez plutôt d’un échéancier.',
  'nothing-open': 'Aucune de ces factures n’est ouverte : il n’y a rien à promettre.',
  'promise-two-currencies': 'Ces factures sont en plusieurs devises : nommez celles que le montant concerne.',
  'promise-amount': 'Le montant promis est supérieur à 0, et ne dépasse pas ce qui reste dû.',
  'promise-overlaps': 'La promesse n° {id} concerne aussi d’autres factures : nommez-les également, ou retirez-la d’abord.',
  'promises-broken': 'Promesses non tenues de suite : {count}. À une personne de dire si celle-ci est acceptée (--confirm).',
  'no-such-promise': 'Il n’y a pas de promesse n° {id} en cours.',
} as const;
