/** What is refused about the debtors' pages, by code. */
export const PORTAL_REFUSALS_FR: Readonly<Record<string, string>> = {
  'no-links': 'Cette entreprise n’envoie pas de lien vers une page : son réglage est de 0 jour.',
  'no-public-address': 'Les clients ne peuvent pas atteindre cette adresse : donnez l’adresse publique dans ACQUIT_URL, puis redémarrez.',
  'nothing-to-apply': 'La demande n° {id} ne donne ni adresse e-mail ni téléphone à reprendre.',
  'request-answered': 'La demande n° {id} a déjà été traitée, le {on}.',
  'request-sum-of-several': 'La demande n° {id} donne une seule somme pour plusieurs factures : notez la contestation facture par facture.',
  'unknown-request': 'Il n’y a pas de demande n° {id} dans cet espace de travail.',
};
