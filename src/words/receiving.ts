import type { Receipt } from '../core/journal/tables.ts';
import type { Proceedings } from '../core/law/insolvency.ts';
import { en, fr } from './phrase.ts';

const frenchReceipts: Readonly<Record<Receipt, (day: string) => string>> = {
  received: (day) => fr`reçue le ${day}`,
  refused: (day) => fr`présentée le ${day}, refusée`,
  unclaimed: (day) => fr`présentée le ${day}, non réclamée`,
};
const englishReceipts: typeof frenchReceipts = {
  received: (day) => en`received on ${day}`,
  refused: (day) => en`presented on ${day}, refused`,
  unclaimed: (day) => en`presented on ${day}, not claimed`,
};

/** How a registered letter reached its debtor. */
export const RECEIPTS = { fr: frenchReceipts, en: englishReceipts };

const frenchProceedings: Readonly<Record<Proceedings, string>> = {
  sauvegarde: 'sauvegarde',
  redressement: 'redressement judiciaire',
  liquidation: 'liquidation judiciaire',
  unknown: 'procédure collective',
};
const englishProceedings: typeof frenchProceedings = {
  sauvegarde: 'safeguard proceedings (sauvegarde)',
  redressement: 'reorganisation proceedings (redressement judiciaire)',
  liquidation: 'liquidation proceedings (liquidation judiciaire)',
  unknown: 'insolvency proceedings',
};

/** What a court has opened. */
export const PROCEEDINGS = { fr: frenchProceedings, en: englishProceedings };
