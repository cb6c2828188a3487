import type { Typed } from './typed-fr.ts';

/** What a French hand types for the kinds of papers. */
export const PAPER_KINDS_FR: Typed = {
  requete: 'order-request',
  injonction: 'order-request',
  declaration: 'proof-of-debt',
  signification: 'service-instructions',
  execution: 'enforcement-instructions',
  desistement: 'discontinuance',
  duplicata: 'vat-duplicate',
};
