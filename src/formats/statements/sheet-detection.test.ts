import { Buffer } from 'node:buffer';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isBankSheet } from './sheet.ts';
import { BANK_LAYOUTS } from './sheet-banks.ts';
import { looksLikeBankSheet } from './sheet-header.ts';

const CORPUS = join(import.meta.dirname, '../../../../shared/corpus');
const LISTS = existsSync(CORPUS) ? globSync('{invoice-list,fec}/**/*.{csv,xlsx,txt}', { cwd: CORPUS }).sort() : [];
if (LISTS.length === 0) console.log('Detection of bank sheets: no ../shared/corpus beside the checkout, only headers were tried.');

describe('a bank’s sheet is told from', () => {
  it.each([
    'N° facture;Date facture;Échéance;Client;Montant TTC;Solde',
    'Facture;Date;Client;Montant',
    'Numéro;Date;Client;Débit;Crédit;Solde',
    'Date;Client;Montant;Solde',
    'Référence;Nom;Date;Montant',
    'Référence;Libellé;Nom;Date;Montant',
    'Date;Pièce;Libellé;Débit;Crédit;Solde',
    'Journal;Date;Compte;Libellé;Débit;Crédit;Lettrage',
    'JournalCode;EcritureDate;CompteNum;EcritureLib;Debit;Credit',
    'Code client;Raison sociale;SIRET;IBAN;Adresse;CP;Ville',
    'Nom;Email;Téléphone;Solde',
    'Client;Non échu;0-30 jours;31-60 jours;Total',
    'Date;Montant',
    'Libellé;Montant',
    'Invoice number;Invoice date;Due date;Customer;Amount;Balance',
    '',
  ])('%j', (header) => expect(looksLikeBankSheet([header.split(';')])).toBe(false));

  it.each(LISTS)('%s', async (name) => {
    expect(await isBankSheet({ name, bytes: readFileSync(join(CORPUS, name)) })).toBe(false);
  });
});

describe('a bank’s sheet is known by', () => {
  it.each([
    'Date;Libellé;Montant',
    'Date;Libellé;Débit;Crédit',
    'Date;Date valeur;Libellé;Débit;Crédit',
    'Date opération;Date valeur;Libellé;Montant;Solde',
    'Date;Label;Amount;Balance;Partner Name;Bank Account',
    'Date;Label;Currency;Amount;Amount Currency;Partner Name;Bank Account',
    'Date;Libellé;Montant;Sens',
    'Référence;Date;Date de valeur;Libellé;Nom;Montant',
    'Type,Product,Started Date,Completed Date,Description,Amount,Fee,Currency,State,Balance',
  ])('%j', (header) => expect(looksLikeBankSheet([['Compte 123'], [], header.split(/[;,]/)])).toBe(true));

  it('the headers of every known bank', () => {
    for (const { bank, columns } of BANK_LAYOUTS) {
      const headers = Object.values(columns).map(([header = '']) => header);
      expect([bank, looksLikeBankSheet([headers])]).toEqual([bank, true]);
    }
  });

  it('its first rows only, in any encoding and with any delimiter', async () => {
    const text = 'sep=,\nCompte\n\n"Date","Libellé","Débit","Crédit"\n';
    for (const encoding of ['utf8', 'latin1', 'utf16le'] as const) {
      expect(await isBankSheet({ name: 'x', bytes: Buffer.from(text, encoding) })).toBe(true);
    }
    expect(await isBankSheet({ name: 'x', bytes: Buffer.from('') })).toBe(false);
  });
});
