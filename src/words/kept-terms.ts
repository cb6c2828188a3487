import type { Language } from '../core/base/text.ts';
import type { FiledKind, NoteKind } from '../core/case/kept.ts';

type Pair = Readonly<Record<Language, string>>;

/** What was written down. */
export const NOTE_KIND_WORDS: Readonly<Record<NoteKind, Pair>> = {
  note: { fr: 'note écrite', en: 'written note' },
  'call-made': { fr: 'appel passé', en: 'call made' },
  'call-received': { fr: 'appel reçu', en: 'call received' },
};

/** What a document on file is. */
export const FILED_KIND_WORDS: Readonly<Record<FiledKind, Pair>> = {
  contract: { fr: 'contrat', en: 'contract' },
  terms: { fr: 'conditions acceptées', en: 'terms accepted' },
  order: { fr: 'bon de commande', en: 'purchase order' },
  'delivery-note': { fr: 'bon de livraison', en: 'delivery note' },
  invoice: { fr: 'facture', en: 'invoice' },
  correspondence: { fr: 'échange écrit', en: 'correspondence' },
  other: { fr: 'autre document', en: 'other document' },
};

/** Where a document comes from, when nobody filed it. */
export const HELD_WORDS: Readonly<Record<'invoice' | 'sent' | 'agreement' | 'from-page' | 'by-email' | 'case' | 'paper', Pair>> = {
  invoice: { fr: 'facture d’origine', en: 'original invoice' },
  sent: { fr: 'message envoyé', en: 'message sent' },
  agreement: { fr: 'échéancier signé', en: 'signed payment plan' },
  'from-page': { fr: 'remis par le client sur sa page', en: 'handed in by the customer on its page' },
  'by-email': { fr: 'joint à un e-mail du client', en: 'attached to an e-mail of the customer' },
  paper: { fr: 'acte ou courrier', en: 'paper' },
  case: { fr: 'dossier complet (.zip)', en: 'complete case (.zip)' },
};
