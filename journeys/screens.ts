/** A screen as somebody looks at it: its address below the company's, and what is done there before one looks. */
export type Shown = {
  readonly name: string;
  readonly path: string;
  /** Names a thing of the demo that the address is about. */
  readonly of?: keyof ShownIds;
};

/** The numbers of things of the demo: a debtor and its invoice and paper, one before a court, one whose case a professional has. */
export type ShownIds = Record<'debtor' | 'item' | 'paper' | 'sued' | 'handOver', string>;

/** Every screen of the company's pages, in the order of the menu; a test holds them against the addresses of `src/web/routes.tsx`. */
export const SCREENS: readonly Shown[] = [
  { name: 'aujourdhui', path: 'aujourdhui' },
  { name: 'aujourdhui-delais', path: 'aujourdhui?vue=limitation' },
  { name: 'aujourdhui-recommandes', path: 'aujourdhui?vue=letters' },
  { name: 'aujourdhui-bodacc', path: 'aujourdhui?vue=notices' },
  { name: 'aujourdhui-confies', path: 'aujourdhui?vue=handOvers' },
  { name: 'debiteurs', path: 'debiteurs' },
  { name: 'debiteur', path: 'debiteurs/:debtor', of: 'debtor' },
  { name: 'acte', path: 'debiteurs/:debtor/actes/:paper', of: 'paper' },
  { name: 'suite', path: 'debiteurs/:debtor/suite', of: 'debtor' },
  { name: 'debiteur-procedure', path: 'debiteurs/:sued', of: 'sued' },
  { name: 'procedures', path: 'procedures' },
  { name: 'confies', path: 'confies' },
  { name: 'confie', path: 'confies/:handOver', of: 'handOver' },
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
  { name: 'reglages-recommandes', path: 'reglages/recommandes' },
  { name: 'reglages-paiements', path: 'reglages/paiements' },
  { name: 'reglages-equipe', path: 'reglages/equipe' },
  { name: 'reglages-journal', path: 'reglages/journal' },
  { name: 'compte', path: 'compte' },
];
