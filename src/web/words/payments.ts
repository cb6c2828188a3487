import { en, fr } from '../../words/phrase.ts';

const french = {
  title: 'Paiement en ligne',
  about: fr`Vos clients paient par carte ou par prélèvement depuis leur page, chez Stripe. La facture est soldée dès que Stripe le confirme, et les relances s’arrêtent aussitôt.`,
  notAllowed: fr`Seule une personne responsable de l’espace voit et change ce réglage. Demandez-lui.`,
  none: fr`Aucun prestataire n’est réglé : vos clients paient par virement.`,
  ready: fr`Le paiement en ligne est proposé à vos clients.`,
  known: (ends: string) => fr`Clé secrète de Stripe finissant par ${ends}. Elle est gardée sur le serveur et ne s’affiche jamais.`,
  trial: fr`C’est une clé d’essai : elle n’encaisse rien, donc le paiement n’est pas proposé à vos clients. Donnez la clé réelle (sk_live_… ou rk_live_…).`,
  noSecret: fr`Il manque le secret de signature : sans lui, aucune confirmation de Stripe ne peut être crue, et le paiement n’est pas proposé.`,
  secrets: (count: number) =>
    count > 1
      ? fr`Deux secrets de signature sont connus : l’ancien reste accepté pendant 24 heures.`
      : fr`Un secret de signature est connu.`,
  unreachable: fr`Votre adresse publique (ACQUIT_URL) n’est pas réglée : vos clients n’ont pas de page, et Stripe ne peut rien confirmer.`,
  hook: 'Adresse à donner à Stripe (webhook)',
  hookHelp: fr`Chez Stripe, rubrique « Développeurs », « Webhooks », ajoutez cette adresse avec les événements checkout.session.completed, checkout.session.async_payment_succeeded, checkout.session.async_payment_failed, checkout.session.expired, charge.refunded, charge.dispute.created et charge.dispute.funds_withdrawn. Stripe donne alors le secret de signature.`,
  setUp: 'Régler Stripe',
  key: 'Clé secrète',
  keyHint: fr`Commence par sk_live_ ou rk_live_. Une clé restreinte suffit : écriture sur « Checkout Sessions », lecture sur « PaymentIntents ».`,
  secret: 'Secret de signature du webhook',
  secretHint: fr`Commence par whsec_.`,
  kept: fr`Laissez vide pour garder celui qui est connu.`,
  keptKey: fr`Laissez vide pour garder celle qui est connue.`,
  methods: 'Moyens de paiement',
  method: {
    card: 'Carte bancaire',
    sepa_debit: fr`Prélèvement SEPA (confirmé après quelques jours)`,
    dashboard: fr`Tous ceux activés dans votre compte Stripe`,
  },
  fees: fr`Stripe verse plus tard, en une fois et déduction faite de ses frais. Ces versements sont reconnus sur votre relevé et ne sont rapprochés d’aucun client. L’export du lettrage porte les paiements au compte 511 « Valeurs à l’encaissement ».`,
  save: 'Enregistrer',
  saved: fr`Enregistré.`,
  test: 'Essayer la clé',
  tested: fr`Stripe a répondu : la clé est bonne. Aucun argent n’a bougé.`,
  remove: 'Retirer Stripe',
  removeTitle: 'Ne plus proposer le paiement en ligne',
  removeWhat: fr`La clé et le secret sont effacés du serveur. Les paiements déjà commencés ne seront plus confirmés par Stripe.`,
};

const english: typeof french = {
  title: 'Online payment',
  about: en`Your customers pay by card or direct debit from their page, at Stripe’s. The invoice is settled as soon as Stripe confirms it, and reminders stop at once.`,
  notAllowed: en`Only an owner of the workspace sees and changes this. Ask one.`,
  none: en`No provider is set up: your customers pay by bank transfer.`,
  ready: en`Online payment is offered to your customers.`,
  known: (ends) => en`Secret key of Stripe ending in ${ends}. It is kept on the server and never shown.`,
  trial: en`This is a test key: it takes no money, so payment is not offered to your customers. Give the live key (sk_live_… or rk_live_…).`,
  noSecret: en`The signing secret is missing: without it no confirmation of Stripe’s can be believed, and payment is not offered.`,
  secrets: (count) =>
    count > 1 ? en`Two signing secrets are known: the old one is still taken for 24 hours.` : en`One signing secret is known.`,
  unreachable: en`Your public address (ACQUIT_URL) is not set: your customers have no page, and Stripe cannot confirm anything.`,
  hook: 'Address to give to Stripe (webhook)',
  hookHelp: en`At Stripe, under “Developers”, “Webhooks”, add this address with the events checkout.session.completed, checkout.session.async_payment_succeeded, checkout.session.async_payment_failed, checkout.session.expired, charge.refunded, charge.dispute.created and charge.dispute.funds_withdrawn. Stripe then gives the signing secret.`,
  setUp: 'Set Stripe up',
  key: 'Secret key',
  keyHint: en`Begins with sk_live_ or rk_live_. A restricted key will do: write on “Checkout Sessions”, read on “PaymentIntents”.`,
  secret: 'Signing secret of the webhook',
  secretHint: en`Begins with whsec_.`,
  kept: en`Leave empty to keep the known one.`,
  keptKey: en`Leave empty to keep the known one.`,
  methods: 'Means of payment',
  method: {
    card: 'Card',
    sepa_debit: en`SEPA direct debit (confirmed after some days)`,
    dashboard: en`All that are switched on in your Stripe account`,
  },
  fees: en`Stripe pays out later, in one sum and less its fees. These payouts are recognised on your statement and matched with no customer. The clearing export puts the payments on account 511 (values to be cashed).`,
  save: 'Save',
  saved: en`Saved.`,
  test: 'Try the key',
  tested: en`Stripe answered: the key is good. No money has moved.`,
  remove: 'Remove Stripe',
  removeTitle: 'Offer online payment no more',
  removeWhat: en`The key and the secret are erased from the server. Payments that were begun will no longer be confirmed by Stripe.`,
};

export const PAYMENTS = { fr: french, en: english };
