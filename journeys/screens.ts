/** A screen as somebody looks at it: its address below the company's, and what is done there before one looks. */
export type Shown = {
  readonly name: string;
  readonly path: string;
  /** Names a thing of the demo that the address is about. */
  readonly of?: 'debtor' | 'item' | 'paper';
};

/** Every screen of the company's pages, in the order of the menu; a test holds them against the addresses of `src/web/routes.tsx`. */
export const SCREENS: readonly Shown[] = [
  { name: 'aujourdhui', path: 'aujourdhui' },
  { name: 'debiteurs', path: 'debiteurs' },
  { name: 'debiteur', path: 'debiteurs/:debtor', of: 'debtor' },
  { name: 'acte', path: 'debiteurs/:debtor/actes/:paper', of: 'paper' },
  { name: 'suite', path: 'debiteurs/:debtor/suite', of: 'debtor' },
  { name: 'procedures', path: 'procedures' },
  { name: 'clients', path: 'clients' },
  { name: 'client', path: 'clients/1' },
  { name: 'reversements', path: 'reversements' },
  { name: 'facture', path: 'factures/:item', of: 'item' },
  { name: 'banque', path: 'banque' },
  { name: 'banque-imputations', path: 'banque?vue=imputations' },
  { name: 'banque-credits', path: 'banque?vue=credits' },
  { name: 'banque-comptes', path: 'banque?vue=comptes' },
  { name: 'banque-comptabilite', path: 'banque?vue=comptabilite' },
  { name: 'importer', path: 'importer' },
  { name: 'courriers', path: 'courriers' },
  { name: 'courriers-textes', path: 'courriers?vue=textes' },
  { name: 'procedures-collectives', path: 'procedures-collectives' },
  { name: 'tableau', path: 'tableau' },
  { name: 'scenarios', path: 'scenarios' },
  { name: 'scenario', path: 'scenarios/business' },
  { name: 'fiches', path: 'fiches' },
  { name: 'fiche', path: 'fiches/formal-notice' },
  { name: 'demarrage', path: 'demarrage' },
  { name: 'reglages-entreprise', path: 'reglages/entreprise' },
  { name: 'reglages-agence', path: 'reglages/agence' },
  { name: 'reglages-loi', path: 'reglages/loi' },
  { name: 'reglages-regles', path: 'reglages/regles' },
  { name: 'reglages-emails', path: 'reglages/emails' },
  { name: 'reglages-paiements', path: 'reglages/paiements' },
  { name: 'reglages-equipe', path: 'reglages/equipe' },
  { name: 'reglages-journal', path: 'reglages/journal' },
  { name: 'compte', path: 'compte' },
];
