import type { Typed } from './typed-fr.ts';

/** What a French hand types for the kinds of what is kept about a debtor. */
export const FILED_KINDS_FR: Typed = {
  contrat: 'contract',
  devis: 'contract',
  conditions: 'terms',
  cgv: 'terms',
  commande: 'order',
  'bon-de-commande': 'order',
  livraison: 'delivery-note',
  facture: 'invoice',
  'bon-de-livraison': 'delivery-note',
  echange: 'correspondence',
  courrier: 'correspondence',
  autre: 'other',
};

export const CALL_WAYS_FR: Typed = { passe: 'made', recu: 'received' };
