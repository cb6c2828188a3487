import type { BankLineState, LayingRow } from '../core/journal/bank-tables.ts';
import type { SettlementKind } from '../core/receivable/item.ts';

const frenchStates: Readonly<Record<BankLineState, string>> = {
  waiting: 'à rapprocher, sans proposition',
  suggested: 'à rapprocher, avec proposition',
  applied: 'rapprochée',
  batch: 'remise détaillée',
  aside: 'mise de côté',
  'not-ours': 'sortie, frais ou intérêts',
  past: 'antérieure à la situation importée, rapprochée de rien',
};

const englishStates: typeof frenchStates = {
  waiting: 'to match, no suggestion',
  suggested: 'to match, with suggestions',
  applied: 'matched',
  batch: 'itemised batch',
  aside: 'put aside',
  'not-ours': 'money out, fees or interest',
  past: 'before the day of the items imported, matched with nothing',
};

const frenchKinds: Readonly<Record<SettlementKind, string>> = {
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

const englishKinds: typeof frenchKinds = {
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

const frenchHow: Readonly<Record<LayingRow['how'], string>> = { certain: 'rapproché automatiquement', person: 'confirmé par une personne' };
const englishHow: typeof frenchHow = { certain: 'matched by itself', person: 'confirmed by a person' };

/** Where a line of the bank stands. */
export const BANK_LINE_STATES = { fr: frenchStates, en: englishStates } as const;

/** What a part of a laying is. */
export const SETTLEMENT_KINDS = { fr: frenchKinds, en: englishKinds } as const;

/** Who laid the money. */
export const LAID_HOW = { fr: frenchHow, en: englishHow } as const;
