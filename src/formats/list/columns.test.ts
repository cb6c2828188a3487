import { describe, expect, it } from 'vitest';
import { LIST_FIELDS, type ListField } from './column-mapping.ts';
import { COLUMN_NAMES } from './column-names.ts';
import { applyMapping, headerKey, headerSignature, matchColumns } from './columns.ts';

function found(...headers: string[]): Record<string, string> {
  return Object.fromEntries([...matchColumns(headers).positions].map(([field, at]) => [field, headers[at] ?? '']));
}

describe('matchColumns', () => {
  it.each<[ListField, string[]]>([
    [
      'number',
      [
        'N° facture',
        'Numéro de pièce',
        'Nº Facture',
        'NUM_FACT',
        'Invoice number',
        'invoice_no',
        'Facture n°',
        'InvoiceNumber',
        'Réf. facture',
        'Facture',
        'Document no.',
      ],
    ],
    [
      'issueDate',
      ['Date facture', 'Date de facturation', 'Date d’émission', 'Date', 'Invoice date', 'DT_FACTURE', 'Issue date', 'Date pièce'],
    ],
    [
      'dueDate',
      ["Date d'échéance", 'ECHEANCE', 'Éch.', 'Due date', 'Date limite de paiement', 'Maturity date', 'Payment due date', 'Échéance le'],
    ],
    [
      'totalInclTax',
      [
        'Montant TTC',
        'Total T.T.C.',
        'Total TTC (€)',
        'MT TTC',
        'Montant TTC EUR',
        'Gross amount',
        'Amount incl. tax',
        'Montant total TTC de la facture',
        'Invoice amount',
      ],
    ],
    [
      'amountDue',
      [
        'Solde dû',
        'Reste à payer',
        'Restant dû',
        'MONTANT DU',
        'Montant dû TTC',
        'Amount due',
        'Balance due',
        'Outstanding',
        'Solde',
        'Open amount',
        'Montant restant dû (EUR)',
        'Reste à régler',
        'Encours',
      ],
    ],
    ['prepaid', ['Réglé', 'Montant payé', 'Déjà réglé', 'Amount paid', 'Acompte', 'Total encaissé']],
    [
      'customerName',
      ['Client', 'Raison sociale', 'Nom du client', 'Customer name', 'Nom / Raison sociale', 'Dénomination', 'Tiers', 'Customer'],
    ],
    ['customerAccount', ['Code client', 'Compte tiers', 'N° client', 'Compte auxiliaire', 'Customer ID', 'Account number', 'Code tiers']],
    ['currency', ['Devise', 'Currency', 'Monnaie', 'Code devise']],
    ['siren', ['SIREN', 'N° SIREN']],
    ['siret', ['SIRET', 'Siret client']],
    ['vatId', ['N° TVA', 'TVA intracommunautaire', 'N° TVA intracom', 'VAT number']],
    ['email', ['E-mail', 'Email', 'Courriel', 'Adresse e-mail', 'Mail', 'Adresse email du client']],
    ['phone', ['Téléphone', 'Tél.', 'Phone', 'Mobile']],
    ['address', ['Adresse', 'Address', 'Adresse de facturation']],
    ['postcode', ['CP', 'Code postal', 'ZIP']],
    ['city', ['Ville', 'City']],
    ['country', ['Pays', 'Country', 'Code pays']],
    ['iban', ['IBAN']],
    ['paymentTerms', ['Conditions de règlement', 'Payment terms', 'Délai de paiement']],
    ['orderReference', ['N° commande', 'Bon de commande', 'Order number', 'PO number']],
    ['type', ['Type', 'Type de pièce', 'Nature']],
  ])('knows the usual names of %s', (field, names) => {
    for (const name of names) expect(found(name), name).toEqual({ [field]: name });
  });

  it.each([
    'Montant HT',
    'TVA',
    'Taux TVA',
    'Montant TVA',
    'Total HT',
    'Mode de règlement',
    'Date de règlement',
    'Date de relance',
    'Statut',
    'Libellé',
    'Commentaire',
    'Jours de retard',
    '',
  ])('makes nothing of %j', (name) => {
    expect(found(name)).toEqual({});
  });

  it('prefers the surer name and uses a column once', () => {
    expect(found('Date', 'Date facture', 'Référence', 'N° pièce', 'Total', 'Total TTC')).toEqual({
      issueDate: 'Date facture',
      number: 'N° pièce',
      totalInclTax: 'Total TTC',
    });
    expect(found('Client', 'Nom')).toEqual({ customerName: 'Nom', customerAccount: 'Client' });
    expect(found('Code client', 'Client')).toEqual({ customerAccount: 'Code client', customerName: 'Client' });
  });

  it('does not choose between equals', () => {
    const { positions, ambiguities } = matchColumns(['Montant TTC', 'Total TTC', 'N° facture']);
    expect(positions.has('totalInclTax')).toBe(false);
    expect(ambiguities).toEqual([{ field: 'totalInclTax', headers: ['Montant TTC', 'Total TTC'] }]);
  });

  it('has no name that two fields of the same tier claim, but for the customer', () => {
    for (const tier of [0, 1, 2, 3]) {
      const owners = new Map<string, ListField>();
      for (const field of LIST_FIELDS) {
        for (const name of COLUMN_NAMES[field][tier] ?? []) {
          const key = headerKey(name);
          const owner = owners.get(key);
          if (key !== 'client') expect(owner === undefined || owner === field, `${name}: ${owner} and ${field}`).toBe(true);
          owners.set(key, field);
        }
      }
    }
  });
});

describe('applyMapping', () => {
  it('finds mapped headers whatever their case and accents, and says which are absent or doubled', () => {
    const { positions, ambiguities, absent } = applyMapping(['Réf', 'Montant', 'montant'], {
      number: 'REF',
      totalInclTax: 'montant ',
      email: 'Mail',
    });
    expect([...positions]).toEqual([
      ['number', 0],
      ['totalInclTax', 2],
    ]);
    expect(ambiguities).toEqual([]);
    expect(absent).toEqual([{ field: 'email', header: 'Mail' }]);
    expect(applyMapping(['A', 'a'], { number: 'À' }).ambiguities).toEqual([{ field: 'number', headers: ['A', 'a'] }]);
  });
});

describe('headerSignature', () => {
  it('is the same for the same headers in any order, case and accents', () => {
    expect(headerSignature(['N° Facture', '', 'Échéance'])).toBe(headerSignature(['ECHEANCE', 'n° facture']));
    expect(headerSignature(['A', 'B'])).not.toBe(headerSignature(['A', 'C']));
  });
});
