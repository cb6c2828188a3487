/** What is refused about the debtors' pages, by code. */
export const PORTAL_REFUSALS_FR: Readonly<Record<string, string>> = {
  'no-links': 'Cette entreprise n’envoie pas de lien vers une page : son réglage est de 0 jour.',
  'no-public-address': 'Les clients ne peuvent pas atteindre cette adresse : donnez l’adresse publique dans ACQUIT_URL, puis redémarrez.',
  'nothing-to-apply': 'La demande n° {id} ne donne ni adresse e-mail ni téléphone à reprendre.',
  'payments-key-invalid': 'Ce n’est pas une clé secrète de Stripe : elle commence par sk_live_ ou rk_live_, et n’est pas la clé publique.',
  'payments-key-missing': 'Donnez la clé secrète de Stripe (sk_live_… ou rk_live_…).',
  'payments-not-set-up': 'Aucun prestataire de paiement n’est réglé.',
  'payments-refused': 'Stripe a refusé : {words}',
  'payments-secret-invalid': 'Ce n’est pas un secret de signature de Stripe : il commence par whsec_.',
  'payments-unreachable': 'Stripe n’a pas répondu : {reason}',
  'request-answered': 'La demande n° {id} a déjà été traitée, le {on}.',
  'request-sum-of-several': 'La demande n° {id} donne une seule somme pour plusieurs factures : notez la contestation facture par facture.',
  'unknown-request': 'Il n’y a pas de demande n° {id} dans cet espace de travail.',
};
