/** Words by which a text says that an invoice number follows. */
export const INVOICE_WORDS = new Set(
  'FACTURE FACTURES FACT FACTS FAC FACS FCT FCTS FACTUR FA F FRE INVOICE INVOICES INV AVOIR AVOIRS'.split(' '),
);
/** Words that may stand between such a word and the number, or alone before any kind of number. */
export const NUMBER_WORDS = new Set('N NO NR NUM NUMERO NUMEROS NOS REF REFS REFERENCE REFERENCES V VOTRE VOS SUR'.split(' '));
/** Words after which digits are something else than an invoice number. */
export const OTHER_WORDS = new Set(
  (
    'CMD CMDE CDE CDES CDMD COMMANDE COMMANDES BC BDC BL BON DEVIS DEV DV CONTRAT CTR CTRT CLIENT CLIENTS CLT CLI COMPTE CPTE CPT DOSSIER ' +
    'DOS CHQ CHEQUE CHEQUES BORD BORDEREAU SIREN SIRET RCS TVA NAF TEL TELEPHONE PORT MOB PO ORDER ORD MANDAT RUM REMISE REM LOT TICKET ' +
    'CB CARTE OPE OPERATION OPERATIONS ID ICS IBAN BIC VIR VIREMENT EUR COM DU LE AU JANVIER FEVRIER MARS AVRIL MAI JUIN JUILLET AOUT ' +
    'SEPTEMBRE OCTOBRE NOVEMBRE DECEMBRE SEM SEMAINE CP BP TRIMESTRE'
  ).split(' '),
);
/** Words that join the numbers of a list. */
export const LIST_WORDS = new Set('ET AND PLUS PUIS'.split(' '));
/** Words that make of two numbers a range. */
export const RANGE_WORDS = new Set('A AU TO JUSQU JUSQUA UNTIL'.split(' '));

/** Words by which banks open a label, before the payer's name. */
export const BANK_WORDS = new Set(
  (
    'vir virt virement virements sepa sct inst instantane instantanee recu recue recus de du par web m2m international emis emise faveur ' +
    'prlv prelevement prelevements sdd remise cheque cheques chq cb carte rejet impaye impayee retour rembt remb remboursement europeen ' +
    'permanent vers from transfer credit'
  ).split(' '),
);
