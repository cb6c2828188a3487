import type { Language } from '../core/base/text.ts';
import type { DisputeCause, Resolution } from '../core/case/dispute.ts';

type Pair = Readonly<Record<Language, string>>;

/** Why a debtor contests. */
export const DISPUTE_CAUSE_WORDS: Readonly<Record<DisputeCause, Pair>> = {
  'not-delivered': { fr: 'non livré', en: 'not delivered' },
  damaged: { fr: 'abîmé ou défectueux', en: 'damaged or faulty' },
  quantity: { fr: 'quantité', en: 'quantity' },
  price: { fr: 'prix ou remise', en: 'price or discount' },
  quality: { fr: 'qualité de la prestation', en: 'quality of the work' },
  'late-delivery': { fr: 'livré en retard', en: 'delivered late' },
  'not-ordered': { fr: 'non commandé', en: 'not ordered' },
  'order-reference': { fr: 'référence de commande manquante', en: 'order reference missing' },
  'wrong-customer': { fr: 'mauvais destinataire', en: 'wrong customer' },
  'already-credited': { fr: 'avoir déjà convenu', en: 'credit note agreed already' },
  other: { fr: 'autre motif', en: 'another reason' },
};

/** How it was decided. */
export const RESOLUTION_WORDS: Readonly<Record<Resolution, Pair>> = {
  justified: { fr: 'fondée', en: 'found right' },
  partial: { fr: 'fondée en partie', en: 'found right in part' },
  rejected: { fr: 'non fondée', en: 'not found right' },
  withdrawn: { fr: 'retirée par le client', en: 'withdrawn by the customer' },
};
