import type { Language } from '../core/base/text.ts';
import type { SettlementKind } from '../core/receivable/item.ts';

const french: Readonly<Record<SettlementKind, string>> = {
  payment: 'règlement',
  'credit-note': 'avoir imputé',
  'cleared-in-books': 'soldé en comptabilité',
  reopened: 'rouvert',
  correction: 'correction',
  discount: 'escompte accordé',
  'bank-fee': 'frais de banque',
  'card-commission': 'commission de carte',
  'small-difference': 'petit écart',
  'write-off': 'perte',
  refund: 'remboursement',
  charges: 'pénalités et indemnité',
};

const english: typeof french = {
  payment: 'payment',
  'credit-note': 'credit note laid',
  'cleared-in-books': 'settled in the books',
  reopened: 'reopened',
  correction: 'correction',
  discount: 'discount granted',
  'bank-fee': 'bank charge',
  'card-commission': 'card commission',
  'small-difference': 'small difference',
  'write-off': 'write-off',
  refund: 'refund',
  charges: 'late-payment charges',
};

/** What lowered an item, or brought it back. */
export const SETTLEMENTS: Readonly<Record<Language, typeof french>> = { fr: french, en: english };
