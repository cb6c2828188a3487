/** Ways, steps and endings of a proceeding as one types them in French. */
export const WAYS_FR: Readonly<Record<string, string>> = {
  'injonction-de-payer': 'order-for-payment',
  'petites-creances': 'small-claims-procedure',
  requete: 'petition',
  refere: 'summary-proceedings',
  assignation: 'summons',
  'injonction-europeenne': 'european-order-for-payment',
  'petits-litiges-europeens': 'european-small-claims',
  'refere-administratif': 'administrative-summary',
  'tribunal-administratif': 'administrative-court',
  'demande-a-la-personne-publique': 'payment-demand',
  'declaration-de-creance': 'proof-of-debt',
  accord: 'settlement',
  remise: 'hand-over',
  perte: 'write-off',
};

export const PROCEEDING_STEPS_FR: Readonly<Record<string, string>> = {
  depot: 'filed',
  ordonnance: 'order-made',
  rejet: 'order-refused',
  signification: 'served',
  'premier-acte': 'first-act',
  opposition: 'opposition',
  'sans-opposition': 'no-opposition',
  invitation: 'invited',
  fait: 'complied',
  audience: 'hearing',
  accord: 'agreed',
  jugement: 'judgment',
  titre: 'title',
  execution: 'enforcement',
  fin: 'closed',
};

export const ENDINGS_FR: Readonly<Record<string, string>> = {
  payee: 'paid',
  accord: 'settled',
  abandon: 'withdrawn',
  rejet: 'dismissed',
  caducite: 'lapsed',
  'sans-accord': 'no-agreement',
  irrecouvrable: 'unrecoverable',
  erreur: 'mistake',
};
