/** Refusals about payment terms, clauses and the sending of a formal notice, by code. */
export const LAW_TERMS_REFUSALS_FR: Readonly<Record<string, string>> = {
  'term-law-unknown': 'Ce que la loi disait des délais de paiement au {day} n’a pas été lu : rien n’est dit avant le {from}.',
  'clause-rate-below-floor':
    'Pas de clause au taux de {rate} % : au {day}, trois fois le taux légal font {floor} %. Choisissez au moins ce taux, ou bce+10.',
  'clause-delay-over-maximum':
    'Pas de clause pour {days} jours : la loi en permet {maximum} ({article}), et ce délai pourrait les dépasser. Choisissez-en un plus court.',
  'clause-limit-unknown': 'Pas de clause pour un tel délai dans ce secteur : son maximum n’a pas été lu. Choisissez un autre délai.',
  'end-of-month-method-missing':
    'Dites comment compter « fin de mois » : --method A (facture + jours, puis fin du mois) ou --method B (fin du mois de la facture + jours).',
  'registered-email-not-qualified':
    'Ce service n’est pas qualifié : son envoi n’est pas une lettre recommandée. Envoyez la mise en demeure sur papier.',
  'registered-email-without-consent':
    'Seul un professionnel reçoit une lettre recommandée électronique sans y avoir consenti. Enregistrez son consentement, ou envoyez la mise en demeure sur papier.',
};
