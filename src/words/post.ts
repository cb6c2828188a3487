import type { Language } from '../core/base/text.ts';
import type { PostEntries } from '../core/journal/post-entries.ts';

type Pair = Readonly<Record<Language, string>>;

/** Registered letters by a provider, as lines of the journal. */
export const POST_LINES = {
  'post.chosen': { fr: 'Départ des recommandés choisi', en: 'How registered letters leave was chosen' },
  'post.agreed': { fr: 'Accord pour la lettre recommandée électronique noté', en: 'Agreement to electronic registered letters noted' },
  'post.agreement-withdrawn': {
    fr: 'Accord pour la lettre recommandée électronique retiré',
    en: 'Agreement to electronic registered letters withdrawn',
  },
  'letter.taken': { fr: 'Recommandé remis au prestataire', en: 'Registered letter handed to the provider' },
  'letter.carried': { fr: 'Suivi d’un recommandé', en: 'What became of a registered letter' },
  'letter.receipt-withdrawn': {
    fr: 'Réception d’un recommandé retirée',
    en: 'Receipt of a registered letter withdrawn',
  },
  'letter.answered': { fr: 'Suite donnée à un recommandé', en: 'Registered letter followed up' },
  'letter.proof-filed': { fr: 'Preuve d’un recommandé classée', en: 'Proof of a registered letter filed' },
} as const satisfies Readonly<Record<keyof PostEntries, Pair>>;

/** What is on record of a letter that a provider has, or had. */
export const POST_OUTCOMES: Readonly<Record<string, Pair>> = {
  'handed to the provider': { fr: 'remise au prestataire, pas encore déposée', en: 'handed to the provider, not in the mail yet' },
  'posted by the provider': { fr: 'déposée par le prestataire', en: 'posted by the provider' },
  'not submitted': { fr: 'jamais remise au prestataire', en: 'never handed to the provider' },
  'bad-address': { fr: 'client inconnu à l’adresse', en: 'customer unknown at the address' },
  rejected: { fr: 'rejetée par le prestataire', en: 'rejected by the provider' },
};
