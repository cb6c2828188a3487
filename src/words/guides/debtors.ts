import { type Guide, sure, unsure } from './guide.ts';

/** Debtors to whom other rules apply. */
export const DEBTORS: readonly Guide[] = [
  {
    key: 'insolvency',
    group: 'debtors',
    related: ['limitation', 'proof', 'professionals'],
    grounds: [
      unsure(
        'C. com. L622-7',
        'Les créances d’avant le jugement ne peuvent plus être payées.',
        'Debts from before the judgment may not be paid any more.',
      ),
      unsure('C. com. L622-21', 'Les poursuites s’arrêtent.', 'Actions are stopped.'),
      unsure('C. com. L622-28', 'Le jugement arrête le cours des intérêts.', 'The judgment stops interest.'),
      unsure(
        'C. com. L622-24',
        'Déclarer au mandataire dans {proofOfDebt} de la publication au BODACC ; {proofOfDebtAbroad} pour un créancier à l’étranger (R622-24).',
        'Declare to the practitioner within {proofOfDebt} of the publication in the BODACC; {proofOfDebtAbroad} for a creditor abroad (R622-24).',
      ),
      unsure(
        'C. com. L622-26',
        'Qui a manqué le délai peut demander à en être relevé, pendant {foreclosureRelief}.',
        'Whoever missed it may ask for relief, for {foreclosureRelief}.',
      ),
      unsure('C. com. L622-25-1', 'La déclaration interrompt la prescription.', 'The declaration interrupts the limitation period.'),
    ],
    fr: {
      title: 'Le client en procédure collective',
      about: 'Sauvegarde, redressement, liquidation : tout s’arrête, on déclare.',
      what: 'Un tribunal a pris en main les dettes de votre client. Vous ne pouvez plus rien lui réclamer pour ce qui est né avant le jugement : il faut déclarer votre créance, à temps, à la personne que le tribunal a nommée.',
      when: 'Dès le jugement d’ouverture. Le délai pour déclarer court de sa publication.',
      does: [
        'Il retire tout ce qui attendait de partir et n’envoie plus rien à ce client.',
        'Il arrête les intérêts à la veille du jugement.',
        'Il compte le dernier jour pour déclarer et le rappelle sur Aujourd’hui, avec les sommes.',
      ],
      asks: [
        'Lui signaler la procédure sur la fiche du client, avec ses dates.',
        'Envoyer la déclaration au mandataire ou au liquidateur, en recommandé, avec les pièces, certifiée sincère.',
        'Garder la preuve de l’envoi et de son contenu.',
      ],
      say: ['Au mandataire : le montant dû au jour du jugement, ce qui est à échoir, et les pièces qui le prouvent.'],
      avoid: [
        'Relancer le client, accepter de lui un paiement pour l’ancien, ou compenser de vous-même.',
        'Laisser passer le délai : la créance ne serait plus payée.',
      ],
    },
    en: {
      title: 'A customer in insolvency proceedings',
      about: 'Safeguard, recovery, liquidation: all stops, one declares.',
      what: 'A court has taken your customer’s debts in hand. You can claim nothing any more of what arose before the judgment: your claim must be declared in time to the person whom the court named.',
      when: 'From the opening judgment on. The time to declare runs from its publication.',
      does: [
        'It withdraws all that waited to leave and sends nothing more to this customer.',
        'It stops interest on the day before the judgment.',
        'It counts the last day to declare and recalls it on Today, with the sums.',
      ],
      asks: [
        'To tell it of the proceedings on the customer’s page, with their days.',
        'To send the declaration to the practitioner or liquidator, by registered letter, with the documents, certified sincere.',
        'To keep the proof of the sending and of what was sent.',
      ],
      say: ['To the practitioner: what was owed on the day of the judgment, what falls due later, and the documents that prove it.'],
      avoid: [
        'Reminding the customer, taking a payment for what is old, or setting off by yourself.',
        'Letting the time pass: the claim would no longer be paid.',
      ],
    },
  },
  {
    key: 'consumers',
    group: 'debtors',
    related: ['formal-notice', 'limitation', 'conduct', 'professionals'],
    grounds: [
      sure('C. civ. 1231-6', 'L’intérêt légal court de la mise en demeure.', 'Statutory interest runs from the formal notice.'),
      sure(
        'CMF L313-2',
        'Une entreprise applique le taux légal des « autres cas », même envers un particulier (D313-1-A).',
        'A company applies the statutory rate of “other cases”, towards a private person too (D313-1-A).',
      ),
      sure(
        'C. conso. L121-21',
        'Il est interdit de demander au consommateur des frais de recouvrement qui ne sont pas dus.',
        'Asking a consumer for recovery costs that are not owed is forbidden.',
      ),
      sure('C. conso. L132-23', 'C’est un délit.', 'It is an offence.'),
      sure('C. conso. L218-2', 'Le délai pour agir est de {limitationConsumer}.', 'The time to sue is {limitationConsumer}.'),
      sure(
        'C. conso. L616-1',
        'Les coordonnées du médiateur de la consommation se donnent, et se redonnent quand une réclamation a échoué.',
        'The consumer mediator’s details are given, and given again when a complaint came to nothing.',
      ),
      sure(
        'C. conso. L121-6 5°',
        'Menacer d’une action qui n’est légalement pas possible est une pratique agressive.',
        'Threatening an action that is not legally possible is an aggressive practice.',
      ),
    ],
    fr: {
      title: 'Le client particulier',
      about: 'Pas d’indemnité forfaitaire, pas de frais, un délai plus court.',
      what: 'Un particulier est protégé : ni pénalités entre professionnels, ni indemnité forfaitaire, ni « frais de relance ». Il doit le principal et, après la mise en demeure, l’intérêt légal, {legalRate} ce semestre.',
      when: 'Dès que le client achète hors de toute activité professionnelle. Dans le doute, c’est un particulier.',
      does: [
        'Il suit un scénario plus patient.',
        'Il ne met jamais d’indemnité ni de frais dans un message à un particulier, et refuse un texte qui en contient.',
        'Il demande la nature du client avant toute mise en demeure.',
      ],
      asks: [
        'Renseigner votre médiateur de la consommation (Réglages, Entreprise).',
        'Saisir la date de réception de la mise en demeure : l’intérêt court de là.',
      ],
      say: [
        'En cas de difficulté, dites-le-nous : nous pouvons étaler le règlement.',
        'Vous pouvez aussi saisir gratuitement notre médiateur.',
      ],
      avoid: [
        'Demander des frais, même modestes.',
        'Envoyer une lettre recommandée électronique sans son accord préalable.',
        'Insister : quelques contacts espacés suffisent.',
      ],
    },
    en: {
      title: 'A customer who is a consumer',
      about: 'No flat fee, no costs, a shorter time to sue.',
      what: 'A consumer is protected: no late-payment interest as between businesses, no flat fee, no “reminder costs”. What is owed is the principal and, after the formal notice, statutory interest, {legalRate} this half-year.',
      when: 'Whenever the customer buys outside any trade. In doubt, it is a consumer.',
      does: [
        'It follows a more patient scenario.',
        'It never puts a fee or costs into a message to a consumer, and refuses a text that does.',
        'It asks for the kind of customer before any formal notice.',
      ],
      asks: [
        'To name your consumer mediator (Settings, Company).',
        'To enter the day on which the formal notice was received: interest runs from then.',
      ],
      say: ['If you are in difficulty, tell us: we can spread the payment.', 'You may also turn to our mediator, free of charge.'],
      avoid: [
        'Asking for costs, however small.',
        'Sending an electronic registered letter without prior consent.',
        'Insisting: a few contacts, well spaced, are enough.',
      ],
    },
  },
  {
    key: 'public-bodies',
    group: 'debtors',
    related: ['payment-terms', 'late-payment', 'limitation'],
    grounds: [
      sure(
        'CCP R2192-10',
        'État, collectivités et leurs établissements : {publicDelay}.',
        'State, local authorities and their establishments: {publicDelay}.',
      ),
      sure(
        'CCP R2192-11',
        'Hôpitaux publics : {publicDelayHealth} ; entreprises publiques : {publicDelayUndertaking}.',
        'Public hospitals: {publicDelayHealth}; public undertakings: {publicDelayUndertaking}.',
      ),
      sure(
        'CCP L2192-13',
        'Intérêts moratoires et indemnité sont dus de plein droit, sans rien demander.',
        'Interest and the fee are owed as of right, without being asked for.',
      ),
      unsure('CCP D2192-35', 'L’indemnité est de {publicRecoveryFee}.', 'The fee is {publicRecoveryFee}.'),
      sure(
        'CCP R2192-31',
        'Taux de la BCE plus {publicPoints}, celui du semestre où le retard commence, pour tout le retard.',
        'ECB rate plus {publicPoints}, that of the half-year in which the delay begins, for the whole delay.',
      ),
      sure(
        'CCP R2192-36',
        'Intérêts et indemnité se paient dans {publicInterestPayment} après le principal.',
        'Interest and fee are paid within {publicInterestPayment} of the principal.',
      ),
      sure(
        'CJA R541-1',
        'Le juge est le tribunal administratif, en référé si rien n’est sérieusement contestable.',
        'The judge is the administrative court, in summary proceedings where nothing can be seriously disputed.',
      ),
      sure(
        'loi 68-1250 art. 1',
        'La dette s’éteint après {limitationPublic} à partir du premier janvier suivant.',
        'The debt lapses after {limitationPublic} from the following first of January.',
      ),
    ],
    fr: {
      title: 'Le client personne publique',
      about: 'Ses délais, ses taux, son juge.',
      what: 'Mairie, hôpital, école, État : d’autres délais, un taux fixe pour tout le retard ({publicRate} s’il commence ce semestre), et le tribunal administratif. Pas d’injonction de payer, pas de saisie.',
      when: 'Le délai court de la réception de la facture, par le portail public de facturation ; il peut être interrompu une fois si une pièce manque.',
      does: [
        'Il suit un scénario plus lent, sans menace déplacée.',
        'Il calcule les intérêts moratoires selon leurs propres règles.',
        'Il compte la prescription particulière de ces dettes.',
      ],
      asks: [
        'Vérifier que la facture a été déposée sur le portail, avec le bon de commande ou l’engagement et le code service.',
        'Appeler le service qui mandate, puis le comptable public.',
      ],
      say: ['Notre facture est déposée depuis telle date ; y a-t-il une pièce qui manque, ou une suspension ?'],
      avoid: [
        'Envoyer la facture par e-mail seulement.',
        'Renoncer aux intérêts : la renonciation ne vaut rien.',
        'Parler d’huissier ou de tribunal de commerce.',
      ],
    },
    en: {
      title: 'A customer that is a public body',
      about: 'Its own terms, rates and judge.',
      what: 'Town hall, hospital, school, State: other terms, one rate for the whole delay ({publicRate} if it begins this half-year), and the administrative court. No order for payment, no seizure.',
      when: 'The term runs from receipt of the invoice through the public invoicing portal; it may be interrupted once when a document is missing.',
      does: [
        'It follows a slower scenario, without threats that would be out of place.',
        'It computes interest by the rules of these debts.',
        'It counts the particular limitation period of these debts.',
      ],
      asks: [
        'To check that the invoice is on the portal, with the purchase order or commitment and the service code.',
        'To call the service that authorises payment, then the public accountant.',
      ],
      say: ['Our invoice was submitted on this day; is a document missing, or is it suspended?'],
      avoid: [
        'Sending the invoice by e-mail only.',
        'Waiving the interest: a waiver is worth nothing.',
        'Speaking of bailiffs or of the commercial court.',
      ],
    },
  },
];
