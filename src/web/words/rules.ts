import { en, fr } from '../../words/phrase.ts';

const french = {
  title: 'Règles et seuils',
  about: fr`Ce qu’aucun scénario ne dépasse : à quelle fréquence vous écrivez, ce qu’il faut savoir avant d’écrire, et ce que vous laissez passer. Un changement vaut dès la prochaine décision.`,
  readOnly: fr`Votre rôle permet de lire ces règles, pas de les changer.`,
  save: 'Enregistrer',
  saved: fr`Enregistré. Les prochaines décisions en tiendront compte.`,
  days: 'jours',
  pace: 'Rythme des relances',
  minimumDays: 'Jours au moins entre deux contacts avec un même client',
  minimumDaysHint: (floor: number) =>
    fr`Tous canaux confondus. Jamais moins de ${floor} jours : écrire plus souvent peut être du harcèlement (C. pén. 222-33-2-2).`,
  capContacts: 'Contacts au plus',
  capDays: 'sur une période de (jours)',
  capHint: (perWeek: number) =>
    fr`Au-delà, la relance attend, même si le scénario la prévoit. Jamais plus de ${perWeek} contacts par semaine en moyenne.`,
  fresh: 'Ce qu’il faut savoir avant d’écrire',
  booksAge: 'Âge maximal de la comptabilité importée (jours)',
  booksAgeHint: fr`Plus ancienne, rien n’est décidé ni envoyé : une facture réclamée a peut-être été payée depuis.`,
  bankAge: 'Âge maximal des relevés de banque (jours)',
  bankAgeHint: fr`Vaut dès que vous importez des relevés. Plus anciens, rien n’est décidé ni envoyé.`,
  money: 'Ce que vous laissez passer',
  small: 'Petit écart accepté sur un règlement, en €',
  smallHint: (most: string) =>
    fr`Quand un client nomme la facture et qu’il manque si peu, elle compte comme payée. De 0 à ${most} ; au-delà, vous décidez.`,
  discount: 'Escompte pour paiement rapide, en %',
  discountDays: 'si le règlement arrive dans les (jours)',
  discountHint: (percent: string, days: string) =>
    fr`Celui de vos conditions de vente. Vide ou 0 : pas d’escompte. Au plus ${percent}\u00a0% et ${days} jours après la date de facture.`,
  thanks: 'Remerciement',
  thanksLabel: 'Remercier par e-mail le client qui règle après une relance',
  thanksHint: fr`Un mot court, le jour ouvré qui suit, seulement si plus rien n’est en retard.`,
  accounts: 'Comptes sur lesquels vous êtes payé',
  accountsHint: fr`Un compte par devise : vos courriers donnent celui de la devise réclamée. Sans compte dans sa devise, une facture n’est pas relancée.`,
  addAccount: 'Ajouter ou remplacer un compte',
  iban: 'IBAN',
  bic: 'BIC, si vous le connaissez',
  currency: 'Devise',
  replaces: (currency: string) =>
    fr`Remplacera le compte ${currency} ci-dessus : vérifiez-le chiffre par chiffre, vos clients paieront dessus.`,
  saveAccount: 'Enregistrer ce compte',
};

const english: typeof french = {
  title: 'Rules and thresholds',
  about: en`What no scenario goes beyond: how often you write, what must be known before, and what you let go. A change holds from the next decision on.`,
  readOnly: en`Your role lets you read these rules, not change them.`,
  save: 'Save',
  saved: en`Saved. The next decisions go by it.`,
  days: 'days',
  pace: 'Pace of reminders',
  minimumDays: 'Least days between two contacts with the same customer',
  minimumDaysHint: (floor) =>
    en`By all channels together. Never fewer than ${floor} days: writing more often may be harassment (C. pén. 222-33-2-2).`,
  capContacts: 'Contacts at most',
  capDays: 'in a period of (days)',
  capHint: (perWeek) =>
    en`Beyond that a reminder waits, even where the scenario wants it. Never more than ${perWeek} contacts a week on average.`,
  fresh: 'What must be known before writing',
  booksAge: 'Greatest age of the imported books (days)',
  booksAgeHint: en`Older than that, nothing is decided nor sent: an invoice claimed may have been paid since.`,
  bankAge: 'Greatest age of bank statements (days)',
  bankAgeHint: en`Holds once you import statements. Older than that, nothing is decided nor sent.`,
  money: 'What you let go',
  small: 'Small difference accepted on a payment, in €',
  smallHint: (most) =>
    en`When a customer names the invoice and so little is missing, it counts as paid. From 0 to ${most}; beyond, you decide.`,
  discount: 'Discount for early payment, in %',
  discountDays: 'if the payment comes within (days)',
  discountHint: (percent, days) =>
    en`The one of your terms of sale. Empty or 0: no discount. At most ${percent}% and ${days} days after the date of the invoice.`,
  thanks: 'Thanks',
  thanksLabel: 'Thank customers by e-mail who pay after a reminder',
  thanksHint: en`A short word on the next working day, only when nothing else is late.`,
  accounts: 'Accounts that you are paid on',
  accountsHint: en`One account a currency: your letters give the one of the currency claimed. Without an account in its currency an invoice is not reminded of.`,
  addAccount: 'Add or replace an account',
  iban: 'IBAN',
  bic: 'BIC, if you know it',
  currency: 'Currency',
  replaces: (currency) => en`Will replace the ${currency} account above: check it digit by digit, your customers will pay to it.`,
  saveAccount: 'Save this account',
};

export const RULES = { fr: french, en: english };
