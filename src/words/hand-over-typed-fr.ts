import type { Typed } from './typed-fr.ts';

/** What a French hand types for professionals and what they are asked. */
export const PROFESSIONAL_KINDS_FR: Typed = { commissaire: 'officer', huissier: 'officer', avocat: 'lawyer', societe: 'agency' };

export const ASKED_FR: Typed = {
  amiable: 'amicable',
  injonction: 'order-for-payment',
  action: 'lawsuit',
  execution: 'enforcement',
  declaration: 'proof-of-debt',
  conseil: 'advice',
};
