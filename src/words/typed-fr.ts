/** What a French hand types for a word of ours: folded, with hyphens. Where the French word is shown, it stands first. */
export type Typed = Readonly<Record<string, string>>;

export const LEFT_FR: Typed = { parti: 'sent', envoye: 'sent', 'pas-parti': 'not-sent', 'non-parti': 'not-sent', 'non-envoye': 'not-sent' };

export const KINDS_FR: Typed = {
  entreprise: 'business',
  professionnel: 'business',
  particulier: 'consumer',
  consommateur: 'consumer',
  'personne-publique': 'public-body',
};

export const STATES_FR: Typed = {
  'en-attente': 'waiting',
  propose: 'suggested',
  proposee: 'suggested',
  proposees: 'suggested',
  rapproche: 'applied',
  rapprochee: 'applied',
  rapprochees: 'applied',
  'de-cote': 'aside',
  'pas-un-client': 'not-ours',
  anterieure: 'past',
  anterieures: 'past',
  tout: 'all',
  toutes: 'all',
};

export const MISSING_FR: Typed = {
  escompte: 'discount',
  frais: 'bank-fee',
  'frais-bancaires': 'bank-fee',
  ecart: 'small-difference',
  'petit-ecart': 'small-difference',
};

export const SWITCH_FR: Typed = { oui: 'on', non: 'off', yes: 'on', no: 'off' };

export const RATE_SERIES_FR: Typed = { bce: 'ecb', legal: 'legal', particuliers: 'legal-persons', 'legal-particuliers': 'legal-persons' };

/** Whether something is so. */
export const YES_FR: Typed = { oui: 'yes', non: 'no' };

/** What a debtor is before the courts. */
export const ROUTE_DEBTORS_FR: Typed = {
  ...KINDS_FR,
  commercant: 'trader',
  'societe-commerciale': 'trader',
  artisan: 'craftsman',
  liberal: 'liberal-profession',
  'profession-liberale': 'liberal-profession',
  inconnu: 'unknown',
};

export const SEATS_FR: Typed = {
  metropole: 'metropolitan',
  'outre-mer': 'overseas',
  ue: 'european-union',
  eu: 'european-union',
  'union-europeenne': 'european-union',
  'hors-ue': 'outside-european-union',
  'outside-eu': 'outside-european-union',
  'hors-union-europeenne': 'outside-european-union',
};

export const BAD_DEBT_STEPS_FR: Typed = { douteux: 'doubtful', depreciation: 'depreciation', reprise: 'reversal', perte: 'loss' };

export const LOSS_GROUNDS_FR: Typed = {
  impaye: 'unpaid',
  deprecie: 'depreciated',
  'liquidation-judiciaire': 'liquidation-judgment',
  liquidation: 'liquidation-judgment',
  'autre-preuve': 'proved-otherwise',
};

export const VAT_DUE_FR: Typed = { livraison: 'delivery', debits: 'invoicing', encaissement: 'receipts', encaissements: 'receipts' };

export const HOLDS_FR: Typed = {
  litige: 'dispute',
  promesse: 'promise',
  echeancier: 'plan',
  'procedure-collective': 'insolvency',
  arret: 'stop',
  autre: 'other',
};

/** Steps of the standard scenarios; a creditor's own step is called as it was named. */
export const STEPS_FR: Typed = {
  'relance-preventive': 'courtesy-notice',
  'relance-1': 'first-reminder',
  '1re-relance': 'first-reminder',
  'premiere-relance': 'first-reminder',
  appel: 'call',
  'premier-appel': 'first-call',
  'relance-2': 'second-reminder',
  '2e-relance': 'second-reminder',
  'deuxieme-relance': 'second-reminder',
  'seconde-relance': 'second-reminder',
  'mise-en-demeure': 'formal-notice',
  'voie-judiciaire': 'legal-route',
};

/** What a time limit runs from (acquit law deadlines). */
export const DEADLINE_EVENTS_FR: Typed = {
  'requete-deposee': 'petition-filed',
  'ordonnance-rendue': 'order-made',
  'ordonnance-signifiee': 'order-served',
  'premier-acte': 'order-first-act',
  'invitation-a-consigner': 'deposit-invited',
  'avis-d-opposition': 'opposition-notified',
  'avis-opposition': 'opposition-notified',
  'jugement-d-ouverture': 'insolvency-opened',
  'jugement-ouverture': 'insolvency-opened',
  'publication-bodacc': 'bodacc-published',
  bodacc: 'bodacc-published',
  'decision-executoire': 'judgment-enforceable',
  'jugement-executoire': 'judgment-enforceable',
  'decision-publique': 'public-judgment',
  'principal-public-paye': 'public-principal-paid',
  'avis-lre': 'registered-email-notified',
};

/** What may have interrupted the time to sue, and what is only thought to (acquit law limitation). */
export const INTERRUPTIONS_FR: Typed = {
  reconnaissance: 'acknowledgement',
  'demande-en-justice': 'court-claim',
  assignation: 'court-claim',
  'ordonnance-signifiee': 'order-served',
  execution: 'enforcement',
  saisie: 'enforcement',
  'declaration-de-creance': 'proof-of-debt',
  'demande-ecrite': 'written-demand',
  relance: 'written-demand',
  'mise-en-demeure': 'formal-notice',
  'requete-deposee': 'petition-for-order',
  requete: 'petition-for-order',
  'demande-caduque': 'void-claim',
  desistement: 'void-claim',
};

export const SUSPENSIONS_FR: Typed = {
  mediation: 'mediation',
  conciliation: 'conciliation',
  'procedure-participative': 'participatory-procedure',
  'petites-creances': 'small-claims-procedure',
  psrpc: 'small-claims-procedure',
  expertise: 'expertise',
};

export const NATURES_FR: Typed = {
  ordinaire: 'ordinary',
  transport: 'carriage',
  'communications-electroniques': 'electronic-communications',
};

/** What became of a registered letter (acquit received). */
export const RECEIPTS_FR: Typed = {
  recue: 'received',
  recu: 'received',
  refusee: 'refused',
  refuse: 'refused',
  'non-reclamee': 'unclaimed',
  'non-reclame': 'unclaimed',
  'pli-non-reclame': 'unclaimed',
};

/** What a court has opened. */
export const PROCEEDINGS_FR: Typed = {
  sauvegarde: 'sauvegarde',
  redressement: 'redressement',
  'redressement-judiciaire': 'redressement',
  liquidation: 'liquidation',
  'liquidation-judiciaire': 'liquidation',
};

/** How a French person writes the words above, where it is not as they are compared. */
export const SPELT: Readonly<Record<string, string>> = {
  'mauvais-numero': 'mauvais-numéro',
  envoye: 'envoyé',
  propose: 'proposé',
  rapproche: 'rapproché',
  'de-cote': 'de-côté',
  anterieure: 'antérieure',
  ecart: 'écart',
  legal: 'légal',
  commercant: 'commerçant',
  liberal: 'libéral',
  metropole: 'métropole',
  depreciation: 'dépréciation',
  impaye: 'impayé',
  deprecie: 'déprécié',
  debits: 'débits',
  echeancier: 'échéancier',
  'procedure-collective': 'procédure-collective',
  arret: 'arrêt',
  'requete-deposee': 'requête-déposée',
  'ordonnance-signifiee': 'ordonnance-signifiée',
  'invitation-a-consigner': 'invitation-à-consigner',
  'decision-executoire': 'décision-exécutoire',
  'decision-publique': 'décision-publique',
  'principal-public-paye': 'principal-public-payé',
  execution: 'exécution',
  'declaration-de-creance': 'déclaration-de-créance',
  'demande-ecrite': 'demande-écrite',
  mediation: 'médiation',
  'procedure-participative': 'procédure-participative',
  'petites-creances': 'petites-créances',
  'communications-electroniques': 'communications-électroniques',
  'non-livre': 'non-livré',
  abime: 'abîmé',
  quantite: 'quantité',
  qualite: 'qualité',
  reference: 'référence',
  fondee: 'fondée',
  'non-fondee': 'non-fondée',
  retiree: 'retirée',
  recue: 'reçue',
  refusee: 'refusée',
  'non-reclamee': 'non-réclamée',
};

/** The word that a French hand is told to type for one of ours: the first that stands for it. */
export function frenchWord(ours: string, french: Typed): string {
  return speltInFrench(Object.entries(french).find(([, word]) => word === ours)?.[0] ?? ours);
}

/** A word of the lists above as it is shown to be typed. */
export function speltInFrench(word: string): string {
  return SPELT[word] ?? word;
}

export const PROMISE_WAYS_FR: Typed = {
  appel: 'call',
  telephone: 'call',
  'e-mail': 'email',
  courriel: 'email',
  lettre: 'letter',
  courrier: 'letter',
  page: 'page',
  autre: 'other',
};

export const DISPUTE_CAUSES_FR: Typed = {
  'non-livre': 'not-delivered',
  abime: 'damaged',
  defectueux: 'damaged',
  quantite: 'quantity',
  prix: 'price',
  remise: 'price',
  qualite: 'quality',
  retard: 'late-delivery',
  'sans-commande': 'not-ordered',
  reference: 'order-reference',
  destinataire: 'wrong-customer',
  avoir: 'already-credited',
  autre: 'other',
};

export const RESOLUTIONS_FR: Typed = {
  fondee: 'justified',
  'en-partie': 'partial',
  'non-fondee': 'rejected',
  rejetee: 'rejected',
  retiree: 'withdrawn',
};

export const PLAN_SIGNATURES_FR: Typed = { signe: 'stands', 'jamais-signe': 'never' };

export const PLAN_CHARGES_FR: Typed = {
  abandon: 'waived-if-kept',
  abandonnes: 'waived-if-kept',
  reserve: 'reserved',
  reserves: 'reserved',
};
