type Details = Readonly<Record<string, string | number>>;

const VAT_FAULTS: Details = {
  missing: 'la TVA de la facture n’est pas donnée (--vat 20)',
  'nothing-unpaid': 'rien n’est impayé',
  'negative-rate': 'le taux est négatif',
  'negative-amount': 'un montant de la facture est négatif',
  'more-than-invoiced': 'l’impayé dépasse le total de la facture',
};

const ENTRY_FAULTS: Details = {
  unpaid: 'l’impayé doit être positif',
  'unpaid-not-split': 'l’impayé doit être la somme de son prix net et de sa TVA',
  feared: 'la perte probable doit être positive',
  'feared-over-net': 'la perte probable ne peut dépasser le montant hors taxes',
  'taken-back': 'la reprise doit être positive',
  'taken-back-over-depreciated': 'la reprise ne peut dépasser la dépréciation',
};

/** On debts that are lost: interest of a judgment or that bears interest, VAT, and what is booked. */
export const BAD_DEBT_REFUSALS_FR: Readonly<Record<string, string | ((details: Details) => string)>> = {
  'judgment-points': 'Le juge laisse au plus les {most} points de la loi (CMF L313-3), pas {given} : donnez ce qu’il en a laissé.',
  'capitalisation-barred': 'Les intérêts d’un crédit à la consommation n’en produisent pas : laissez la capitalisation désactivée.',
  'capitalisation-too-early':
    'Les années d’intérêts se comptent ici à partir du {first} au plus tôt (C. civ. 1343-2), pas du {day} : la loi d’avant n’est pas connue.',
  'vat-amounts': ({ fault = '' }) =>
    `La TVA ne peut être calculée : ${VAT_FAULTS[fault] ?? fault}. Donnez l’impayé TTC et les montants de la facture.`,
  'vat-provision-unknown':
    'Le texte sur la TVA des créances irrécouvrables n’est pas connu au {day} : demandez à l’expert-comptable celui qui s’applique et sa mention.',
  'bad-debt-amount': ({ fault = '' }) => `Pas d’écriture : ${ENTRY_FAULTS[fault] ?? fault}. Corrigez le montant.`,
  'bad-debt-vat': ({ reason = '' }) =>
    `Pas d’écriture de perte : ${reason === 'never-due' ? 'la TVA n’a jamais été exigible' : 'la perte n’est pas définitive, sa TVA ne peut être récupérée'}. Demandez à l’expert-comptable comment la passer.`,
};
