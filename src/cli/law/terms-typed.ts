import type { InvoiceMention } from '../../core/law/values/invoice-mentions.ts';

/** What a French hand types for the words of `acquit law terms`: folded, with hyphens. */
type Typed = Readonly<Record<string, string>>;

export const TERMS_FR: Typed = {
  simple: 'plain',
  net: 'plain',
  'fin-de-mois': 'end-of-month',
  periodique: 'periodic',
  recapitulative: 'periodic',
};

export const METHODS_FR: Typed = { a: 'days-then-end', b: 'end-then-days' };

export const SECTORS_FR: Typed = {
  perissables: 'perishables',
  'denrees-perissables': 'perishables',
  'betail-et-viandes': 'cattle-and-meat',
  betail: 'cattle-and-meat',
  viandes: 'cattle-and-meat',
  alcools: 'alcohol',
  'boissons-alcooliques': 'alcohol',
  vin: 'wine',
  vins: 'wine',
  transports: 'transport',
  exportation: 'export',
};

export const SIZES_FR: Typed = { ge: 'large', eti: 'large', grande: 'large', pme: 'small', micro: 'small', petite: 'small' };

export const PRESENCE_FR: Typed = {
  indiquee: 'stated',
  indiquees: 'stated',
  oui: 'stated',
  absente: 'missing',
  absentes: 'missing',
  manque: 'missing',
  non: 'missing',
};

/** The rate of the law, or none, instead of a percentage. */
export const RATES_FR: Typed = { 'bce-10': 'supplementary', 'ecb-10': 'supplementary', suppletif: 'supplementary', absent: 'missing' };

const MENTIONS: Readonly<Record<string, InvoiceMention>> = {
  parties: 'parties',
  'adresse-de-facturation': 'billing-address',
  date: 'issue-date',
  quantite: 'quantity',
  denomination: 'description',
  'prix-unitaire': 'unit-price',
  reductions: 'reductions',
  'bon-de-commande': 'order-number',
  'date-de-reglement': 'payment-date',
  escompte: 'discount-conditions',
  'taux-des-penalites': 'penalty-rate',
  indemnite: 'recovery-fee',
  'siren-du-client': 'client-siren',
  'adresse-de-livraison': 'delivery-address',
  'nature-des-operations': 'operation-kind',
  'tva-sur-les-debits': 'vat-on-debits',
};

export const MENTIONS_FR: Typed = MENTIONS;
