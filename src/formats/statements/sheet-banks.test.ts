import { describe, expect, it } from 'vitest';
import { amountsOf, readSheetLines } from './fixtures/sheet-lines.ts';

const CASES: readonly (readonly [bank: string, lines: readonly string[], facts: object, entry: object])[] = [
  [
    'BNP Paribas',
    [
      '"Compte de ch&egrave;ques";"Compte de ch&egrave;ques";****4321;31/01/2026;;1 500,00',
      '',
      'Date operation;Libelle court;Type operation;Libelle operation;Montant operation en euro',
      '30/01/2026;VIR SEPA;;VIR SEPA DUPONT FACT 12;1 200,50',
    ],
    { account: '****4321', currency: 'EUR', opening: null, closing: '1500.00', closingDate: '2026-01-31' },
    { bookingDate: '2026-01-30', amount: '1200.50', label: 'VIR SEPA DUPONT FACT 12', kind: 'credit-transfer', line: 4 },
  ],
  [
    'Société Générale',
    [
      '="00012345678";01/01/2026;31/01/2026;1;31/01/2026;27423,29 EUR',
      '',
      "Date de l'opération;Libellé;Détail de l'écriture;Montant de l'opération;Devise",
      '29/01/2026;VIR RECU ;VIR RECU  DE: DUPONT MOTIF: FACT 12;-6,30;EUR',
    ],
    { account: '00012345678', currency: 'EUR', closing: '27423.29', openingDate: '2026-01-01', closingDate: '2026-01-31' },
    { amount: '-6.30', label: 'VIR RECU DE: DUPONT MOTIF: FACT 12', currency: 'EUR' },
  ],
  [
    'Crédit Agricole',
    [
      'Téléchargement du 31/01/2026;',
      '',
      'SARL EXEMPLE',
      'Compte courant professionnel n° 00012345678;',
      'Solde au 31/01/2026 1 416,47 €',
      '',
      'Liste des opérations du compte entre le 01/01/2026 et le 31/01/2026;',
      '',
      'Date;Date valeur;Libellé;Débit Euros;Crédit Euros;',
      '30/01/2026;29/01/2026;"VIREMENT EN VOTRE FAVEUR   ',
      'DUPONT SA   ',
      'FACT 12   ',
      '";;1 305,20;',
    ],
    { account: '00012345678', closing: '1416.47', openingDate: '2026-01-01', closingDate: '2026-01-31' },
    {
      valueDate: '2026-01-29',
      amount: '1305.20',
      label: 'VIREMENT EN VOTRE FAVEUR DUPONT SA FACT 12',
      remittance: 'DUPONT SA FACT 12',
      line: 10,
    },
  ],
  [
    "Banque Populaire, Caisse d'Épargne",
    [
      'Numéro de compte : 04012345678;;;;;;;;;;;;',
      'Date de comptabilisation;Libelle simplifie;Libelle operation;Reference;Informations complementaires;Type operation;Categorie;Sous categorie;Debit;Credit;Date operation;Date de valeur;Pointage operation',
      '30/01/2026;DUPONT SA;VIR SEPA DUPONT SA;R1;FACT 12;Virement;;;-30,00;;29/01/2026;31/01/2026;0',
    ],
    { account: '04012345678', currency: 'EUR', closing: null },
    {
      bookingDate: '2026-01-30',
      valueDate: '2026-01-31',
      amount: '-30.00',
      label: 'VIR SEPA DUPONT SA',
      remittance: 'FACT 12',
      counterparty: 'DUPONT SA',
      bankReference: 'R1',
    },
  ],
  [
    'Crédit Mutuel, CIC',
    [
      'Date;Date de valeur;Débit;Crédit;Libellé;Solde',
      '09/01/2026;09/01/2026;-45,67;;PRLV EDF;1234,56',
      '08/01/2026;08/01/2026;;2500,00;VIR CLIENT;1280,23',
    ],
    { opening: '-1219.77', closing: '1234.56', balancesTie: true, openingDate: '2026-01-08', closingDate: '2026-01-09' },
    { amount: '-45.67', kind: 'direct-debit', label: 'PRLV EDF' },
  ],
  [
    'Crédit Mutuel, CIC',
    ['Date;Date de valeur;Montant;Libellé;Solde', '08/01/2026;08/01/2026;10,00;VIR CLIENT;30,00'],
    { opening: '20.00', closing: '30.00', balancesTie: true },
    { amount: '10.00' },
  ],
  [
    'La Banque Postale',
    [
      'Numéro Compte   ;5380245H033',
      'Type         ; CCP',
      'Compte tenu en  ;euros',
      'Date            ;31/01/2026',
      'Solde (EUROS)   ;887,61',
      'Solde (FRANCS)  ;5822,34',
      '',
      'Date;Libellé;Montant(EUROS);Montant(FRANCS)',
      '30/01/2026;"VIREMENT DE DUPONT";-680,00;-4460,51',
    ],
    { account: '5380245H033', currency: 'EUR', closing: '887.61', closingDate: '2026-01-31' },
    { amount: '-680.00', label: 'VIREMENT DE DUPONT', currency: 'EUR' },
  ],
  [
    'BoursoBank',
    [
      'dateOp;dateVal;label;category;categoryParent;supplierFound;amount;comment;accountNum;accountLabel;accountbalance',
      '2026-01-30;2026-01-31;"VIR DUPONT";"a";"b";"dupont";-1 718,70;;00012345678;"Pro";4425.21',
      '2026-01-29;2026-01-29;"VIR MARTIN";"a";"b";"";40,00;;00012345678;"Pro";4425.21',
    ],
    { account: '00012345678', opening: null, closing: '4425.21', balancesTie: null },
    { valueDate: '2026-01-31', amount: '-1718.70', counterparty: 'dupont' },
  ],
  [
    'Fortuneo',
    ['Date opération;Date valeur;libellé;Débit;Crédit;', '18/01/2026;19/01/2026;VIR DUPONT;-255,1;'],
    { currency: 'EUR' },
    { valueDate: '2026-01-19', amount: '-255.1' },
  ],
  [
    'Shine',
    [
      "Transaction ID;Date de la valeur;Date d'opération;IBAN;Type de transaction;Transaction personnelle;Category;Débit;Crédit;Solde mouvement;Solde bancaire;Libellé;Nom de la contrepartie;Montant HT;Montant de TVA total;Pièces;Date d'ajout pièces;Commentaire",
      'T1;31/01/2026;30/01/2026;FR7630006000011234567890189;Virement;Non;;;1 200,00;;1 500,00;FACT 12;DUPONT SA;;;;;',
    ],
    { opening: '300.00', closing: '1500.00' },
    {
      bookingDate: '2026-01-30',
      valueDate: '2026-01-31',
      amount: '1200.00',
      counterparty: 'DUPONT SA',
      bankReference: 'T1',
      label: 'FACT 12',
    },
  ],
  [
    'Qonto',
    [
      'Status,Settlement date (UTC),Operation date (UTC),Total amount (incl. VAT),Currency,Counterparty name,Payment method,Transaction ID,IBAN,Reference',
      'executed,30-01-2026 10:00:00,29-01-2026 09:00:00,-120.50,EUR,DUPONT SA,transfer,q-1,FR7630006000011234567890189,FACT 12',
    ],
    { account: 'FR7630006000011234567890189', currency: 'EUR' },
    {
      bookingDate: '2026-01-30',
      amount: '-120.50',
      counterparty: 'DUPONT SA',
      label: 'DUPONT SA FACT 12',
      remittance: 'FACT 12',
      kind: 'credit-transfer',
    },
  ],
  [
    'Qonto',
    [
      'Statut;Date de la valeur (local);Montant total (TTC);Débit;Crédit;Solde;Devise;Nom de la contrepartie;Nom du compte;IBAN du compte',
      'Exécuté;15-02-2026;1000,00;;1000,00;5000,00;EUR;DUPONT SA;Compte principal;FR7630006000011234567890189',
      'Exécuté;27-02-2026;-200,00;200,00;;4800,00;EUR;EDF;Compte principal;FR7630006000011234567890189',
    ],
    { account: 'FR7630006000011234567890189', opening: '4000.00', closing: '4800.00', balancesTie: true },
    { amount: '1000.00', counterparty: 'DUPONT SA' },
  ],
  [
    'Revolut Business',
    [
      'Date started (UTC),Date completed (UTC),ID,Type,State,Description,Reference,Payer,Amount,Fee,Balance,Payment currency,Account,Beneficiary IBAN',
      '2026-01-04,2026-01-05,a,TOPUP,COMPLETED,Payment from DUPONT,FACT 12,DUPONT SA,10000.00,0.00,10100.00,EUR,EUR Main,',
      '2026-01-05,2026-01-06,b,TRANSFER,COMPLETED,To EDF,,PAUL R,-2000.00,-0.50,8099.50,EUR,EUR Main,FR7630006000011234567890189',
    ],
    { account: 'EUR Main', currency: 'EUR', opening: '100.00', closing: '8099.50', balancesTie: true },
    {
      bookingDate: '2026-01-05',
      amount: '10000.00',
      counterparty: 'DUPONT SA',
      remittance: 'FACT 12',
      bankReference: 'a',
      kind: 'credit-transfer',
    },
  ],
  [
    'Wise',
    [
      '"TransferWise ID",Date,Amount,Currency,Description,"Payment Reference","Running Balance","Exchange From","Exchange To","Exchange Rate","Payer Name","Payee Name","Payee Account Number",Merchant,"Total fees"',
      'TRANSFER-1,08-01-2026,50.99,EUR,Received money,FACT 12,151.64,,,,DUPONT SA,,,,0',
      'CARD-1,06-01-2026,-4.99,EUR,Card,,100.65,,,,,EDF,,,0.10',
    ],
    { currency: 'EUR', opening: '105.64', closing: '151.64', balancesTie: true },
    { bookingDate: '2026-01-08', amount: '50.99', counterparty: 'DUPONT SA', remittance: 'FACT 12', bankReference: 'TRANSFER-1' },
  ],
  [
    'N26',
    [
      'Booking Date,Value Date,Partner Name,Partner Iban,Type,Payment Reference,Account Name,Amount (EUR),Original Amount,Original Currency,Exchange Rate',
      '2026-01-30,2026-01-31,DUPONT SA,FR7630006000011234567890189,Credit Transfer,FACT 12,Main,245.50,270.00,USD,1.1',
    ],
    { currency: 'EUR' },
    {
      valueDate: '2026-01-31',
      amount: '245.50',
      counterpartyIban: 'FR7630006000011234567890189',
      kind: 'credit-transfer',
      instructed: { amount: '270.00', currency: 'USD' },
    },
  ],
  [
    'Crédit Coopératif',
    [
      'Solde en fin de période;;;130,00;;',
      "Date;Numéro d'opération;Libellé;Crédit;Débit;Détail",
      '30/01/26;OP1;VIR DUPONT;30,00;;FACT 12',
      'Solde en début de période;;;100,00;;',
    ],
    { opening: '100.00', closing: '130.00', balancesTie: true },
    { bookingDate: '2026-01-30', amount: '30.00', label: 'VIR DUPONT FACT 12', bankReference: 'OP1' },
  ],
];

describe('banks known by their headers', () => {
  it.each(CASES)('%s', async (bank, lines, facts, entry) => {
    const reading = await readSheetLines(lines);
    expect(reading.findings).toEqual([]);
    expect(reading).toMatchObject({ format: 'bank-sheet', bank, statements: [{ ...facts }] });
    expect(reading.statements[0]?.entries[0]).toMatchObject(entry);
  });

  it('takes the fee off where the balances prove it, and only there', async () => {
    const revolut = CASES.find(([bank]) => bank === 'Revolut Business')?.[1] ?? [];
    expect(await amountsOf(revolut)).toEqual(['10000.00', '-2000.50']);
    const wise = CASES.find(([bank]) => bank === 'Wise')?.[1] ?? [];
    expect(await amountsOf(wise)).toEqual(['50.99', '-4.99']);
  });
});
