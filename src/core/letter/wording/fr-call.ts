import type { CallWording } from './call.ts';

/** The phone step in French: listen first, agree a date, promise only what is allowed. */
export const FRENCH_CALL: CallWording = {
  title: 'Appel à {{debtor}} : {{open}} à régler',
  caller: { person: '{{signatory}}, de l’entreprise {{creditor}}', company: 'ici l’entreprise {{creditor}}' },
  sections: [
    {
      title: 'Avant d’appeler',
      lines: [
        'Vérifiez que rien n’est arrivé depuis ce matin : ni règlement, ni réponse, ni réclamation.',
        'Relisez les derniers échanges : un appel qui reprend le fil est mieux reçu.',
        'Appelez aux heures de bureau, et assurez-vous de parler à la bonne personne avant de citer un montant.',
      ],
      kinds: {
        consumer: ['Ne dites rien de la facture à un proche, un voisin ou un employeur : demandez seulement à être rappelé.'],
        'public-body': ['Demandez le service financier, et vérifiez le statut de [[la facture|chaque facture]] dans Chorus Pro.'],
      },
    },
    {
      title: 'Se présenter',
      lines: ['« Bonjour, {{caller}}. Avez-vous deux minutes, ou préférez-vous que je rappelle à un autre moment ? »'],
      kinds: {
        business: ['« Est-ce bien vous qui suivez les règlements, ou pourriez-vous me passer la bonne personne ? »'],
        consumer: ['« Suis-je bien en ligne avec {{debtor}} ? »'],
        'public-body': ['« Est-ce bien votre service qui suit le paiement des factures, ou pourriez-vous me passer le bon ? »'],
        unknown: ['« Est-ce bien vous qui suivez les règlements ? »'],
      },
    },
    {
      title: 'Dire les sommes',
      lines: [
        '« Je vous appelle au sujet [[de la facture|des factures]] {{invoices}}, pour {{open}}. Sauf erreur de notre part, le règlement ne nous est pas encore parvenu. »',
        'Puis laissez répondre, sans couper la parole.',
      ],
    },
    {
      title: 'Questions à poser',
      lines: [
        '« Avez-vous bien reçu [[cette facture|ces factures]] ? À quelle adresse, et sous quelle forme ? »',
        '« Tout est-il conforme à ce que vous attendiez, ou un point est-il à revoir de notre côté ? »',
        '« Qui valide le règlement chez vous, et qu’est-ce qui l’attend ? »',
        '« À quelle date pouvons-nous compter sur votre virement ? »',
      ],
      kinds: {
        business: ['« Si c’est un mois difficile, que pourriez-vous régler dès maintenant, et le reste à quelles dates ? »'],
        consumer: ['« Si c’est un mois difficile, un règlement en plusieurs fois vous aiderait-il ? »'],
        'public-body': ['« Manque-t-il un numéro d’engagement, un code service ou la constatation du service fait ? »'],
      },
    },
    {
      title: 'Ce que vous pouvez proposer',
      lines: [
        'Une date précise : jour, mois et montant. Reformulez-la : « Je note donc {{open}}, réglés le… »',
        'L’envoi, aujourd’hui, d’une copie de la facture et d’un relevé d’identité bancaire (RIB), référence {{reference}}.',
        'La mise de côté de ce qui est contesté, le temps de vérifier : le reste peut être réglé.',
      ],
      kinds: {
        business: ['Un règlement en plusieurs fois, dans les limites fixées par votre entreprise.'],
        consumer: ['Un règlement en plusieurs fois, dans les limites fixées par votre entreprise, et sans frais.'],
      },
    },
    {
      title: 'À ne jamais dire',
      lines: [
        'Ni menace, ni tribunal, ni huissier, ni mise en demeure : ce n’est pas l’objet de cet appel.',
        'Ni reproche, ni jugement sur la personne ou sur son entreprise.',
        'Ni montant de pénalités ou d’indemnité, ni remise que vous ne pouvez pas accorder.',
        'Ni allusion à ce que d’autres pourraient apprendre de ce retard.',
      ],
      kinds: { consumer: ['Jamais de « frais de dossier » ni d’indemnité de 40 € : un particulier n’en doit pas.'] },
    },
    {
      title: 'Conclure',
      lines: [
        'Reformulez ce qui est convenu, et proposez de le confirmer par écrit aussitôt.',
        '« Merci de votre temps. Très bonne journée à vous. »',
        'Notez le résultat tout de suite : qui, quand, ce qui a été dit.',
      ],
    },
  ],
  outcomes: [
    {
      key: 'promise',
      label: 'Une date est convenue',
      next: 'Saisir la date : les relances s’arrêtent jusque-là. Un e-mail peut la confirmer : cochez-le en notant l’appel.',
    },
    {
      key: 'instalments',
      label: 'Un règlement en plusieurs fois est demandé',
      next: 'Noter ce qui est proposé, suspendre les relances le temps de l’étudier (acquit hold), et répondre par écrit.',
    },
    {
      key: 'already-paid',
      label: 'Le règlement serait déjà parti',
      next: 'Noter la date et la banque, vérifier le relevé, suspendre quelques jours.',
    },
    {
      key: 'not-received',
      label: 'La facture n’est pas arrivée',
      next: 'La renvoyer à la bonne adresse et corriger la fiche : le retard vient de nous.',
    },
    {
      key: 'dispute',
      label: 'Un point est contesté',
      next: 'Noter le motif et suspendre la facture contestée (acquit hold --invoice) : le reste continue.',
    },
    { key: 'call-back', label: 'Rappeler plus tard', next: 'Noter le jour, l’heure et la personne.' },
    {
      key: 'no-answer',
      label: 'Personne n’a répondu',
      next: 'Laisser un message neutre, sans montant : nom, entreprise et numéro à rappeler.',
    },
    {
      key: 'wrong-contact',
      label: 'Ce n’est pas le bon interlocuteur',
      next: 'Corriger le numéro ou le nom, et rappeler la bonne personne.',
    },
    { key: 'refusal', label: 'Le règlement est refusé', next: 'Noter les mots employés, sans insister : une personne décide de la suite.' },
  ],
};
