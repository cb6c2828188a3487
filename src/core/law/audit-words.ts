import type { Language } from '../base/text.ts';
import { INVOICE_MENTIONS, type InvoiceMention } from './values/invoice-mentions.ts';

const MENTION_WORDS: Readonly<Record<InvoiceMention, Readonly<Record<Language, string>>>> = {
  parties: { fr: 'noms et adresses des parties', en: 'names and addresses of the parties' },
  'billing-address': { fr: 'adresse de facturation, si elle est différente', en: 'billing address, where it differs' },
  'issue-date': { fr: 'date de la facture', en: 'date of the invoice' },
  quantity: { fr: 'quantité', en: 'quantity' },
  description: { fr: 'dénomination précise', en: 'precise description' },
  'unit-price': { fr: 'prix unitaire hors taxe', en: 'unit price without VAT' },
  reductions: { fr: 'réductions de prix, s’il y en a', en: 'reductions of the price, if any' },
  'order-number': {
    fr: 'numéro de bon de commande, si l’acheteur en a préalablement établi un',
    en: 'order number, if the buyer had issued one',
  },
  'payment-date': { fr: 'date de règlement', en: 'date of payment' },
  'discount-conditions': { fr: 'conditions d’escompte', en: 'conditions of a discount for early payment' },
  'penalty-rate': { fr: 'taux des pénalités de retard', en: 'rate of the late-payment penalties' },
  'recovery-fee': { fr: 'indemnité forfaitaire de 40 € pour frais de recouvrement', en: 'flat recovery fee of 40 €' },
  'client-siren': { fr: 'SIREN du client', en: 'SIREN of the customer' },
  'delivery-address': { fr: 'adresse de livraison, si elle est différente', en: 'delivery address, where it differs' },
  'operation-kind': { fr: 'nature des opérations (biens, services ou mixte)', en: 'kind of the operations (goods, services or both)' },
  'vat-on-debits': {
    fr: '« Option pour le paiement de la taxe d’après les débits », si elle est prise',
    en: 'option to pay VAT on the invoice date, where it was taken',
  },
};

export function isMention(text: string): text is InvoiceMention {
  return INVOICE_MENTIONS.some((mention) => mention === text);
}

/** What an invoice must say, in words. */
export function mentionText(mention: InvoiceMention, language: Language): string {
  return MENTION_WORDS[mention][language];
}
