import { type Guide, sure, unsure } from './guide.ts';

/** The steps in which one asks as a friend. */
export const FIRST_STEPS: readonly Guide[] = [
  {
    key: 'courtesy-notice',
    group: 'steps',
    related: ['first-reminder', 'payment-terms', 'conduct'],
    grounds: [
      sure(
        'C. com. L441-10 II',
        'Les pénalités ne courent qu’à partir du lendemain de la date de règlement : avant, rien n’est dû et rien ne se réclame.',
        'Late-payment interest only runs from the day after the payment date: before it nothing is owed, and nothing is claimed.',
      ),
      sure(
        'C. com. L441-9',
        'La facture doit porter la date de règlement, le taux des pénalités et l’indemnité forfaitaire.',
        'The invoice must state the payment date, the rate of late-payment interest and the flat recovery fee.',
      ),
    ],
    fr: {
      title: 'La relance préventive',
      about: 'Un mot aimable quelques jours avant l’échéance.',
      what: 'Un e-mail court qui rappelle la facture, son échéance et comment la payer. Ce n’est pas une relance : le client n’est pas en retard. Il sert surtout à découvrir tôt qu’une facture n’est pas arrivée ou qu’elle est bloquée chez le client.',
      when: 'Dans le scénario livré avec Acquit : {courtesyDays} avant l’échéance, jamais après.',
      does: [
        'Il écrit et envoie l’e-mail, avec les factures concernées, l’IBAN et une référence de paiement.',
        'Il s’abstient si le client a déjà une facture en retard : on ne dit pas « bientôt » à qui est en retard.',
      ],
      asks: [
        'Rien de particulier, une fois le départ automatique ouvert.',
        'Si le client répond qu’il n’a pas la facture, la renvoyer et le noter sur sa fiche.',
      ],
      say: [
        'Votre facture arrive à échéance ; la voici de nouveau, avec nos coordonnées bancaires.',
        'Si quelque chose manque pour la régler (bon de commande, justificatif), dites-le-nous dès maintenant.',
      ],
      avoid: ['Parler de pénalités, d’indemnité ou de retard.', 'Écrire à un client qui conteste déjà la facture.'],
    },
    en: {
      title: 'The courtesy notice',
      about: 'A friendly word a few days before the due date.',
      what: 'A short e-mail that recalls the invoice, its due date and how to pay it. It is no reminder: the customer is not late. It mainly brings to light early that an invoice has not arrived, or is stuck at the customer’s.',
      when: 'In the scenario that Acquit comes with: {courtesyDays} before the due date, never after it.',
      does: [
        'It writes and sends the e-mail, with the invoices, your IBAN and a payment reference.',
        'It refrains when the customer already has a late invoice: nobody who is late is told “soon”.',
      ],
      asks: [
        'Nothing in particular, once automatic sending is open.',
        'If the customer answers that the invoice is missing, send it again and note it on the customer’s page.',
      ],
      say: [
        'Your invoice falls due soon; here it is again, with our bank details.',
        'If anything is missing for you to pay it (purchase order, supporting document), please tell us now.',
      ],
      avoid: ['Speaking of interest, fees or lateness.', 'Writing to a customer who already disputes the invoice.'],
    },
  },
  {
    key: 'first-reminder',
    group: 'steps',
    related: ['courtesy-notice', 'call', 'arrangements', 'conduct'],
    grounds: [
      sure(
        'C. com. L441-10 II',
        'Entre professionnels, les pénalités courent sans rappel : une première relance peut rester aimable sans rien faire perdre.',
        'Between businesses interest runs without a reminder: a first reminder can stay friendly without anything being lost.',
      ),
      sure(
        'C. civ. 1344',
        'Une mise en demeure suppose une demande nette de payer. Un premier rappel aimable n’en est pas une.',
        'A formal notice takes a clear demand to pay. A first, friendly reminder is none.',
      ),
    ],
    fr: {
      title: 'La première relance',
      about: 'Un e-mail aimable : un simple oubli ?',
      what: 'Le premier message après l’échéance. Il suppose un oubli, rappelle les factures et propose de l’aide : une autre date, un paiement en plusieurs fois. La plupart des retards s’arrêtent ici.',
      when: 'Dans le scénario livré avec Acquit : {firstDays} après l’échéance.',
      does: [
        'Avant d’écrire, il cherche si le retard vient de vous : facture non reçue, avoir ou règlement non affecté, litige, suspension, banque ou comptabilité trop anciennes.',
        'Il réunit toutes les factures en retard du client dans un seul message et l’envoie par e-mail.',
        'Si un règlement arrive entre la décision et l’envoi, le message ne part pas.',
      ],
      asks: [
        'Répondre aux questions qu’il pose (facture bien reçue ? à quoi affecter cette somme ?).',
        'Noter sur la fiche du client ce qu’il répond : promesse, litige, demande d’échéancier.',
      ],
      say: [
        'Sauf erreur de notre part, cette facture n’est pas encore réglée ; s’agit-il d’un simple oubli ?',
        'Si le règlement vient de partir, merci, et ne tenez pas compte de ce message.',
        'Si vous avez besoin d’un délai, écrivez-nous : nous trouverons une date.',
      ],
      avoid: [
        'Menacer, ou annoncer des frais.',
        'Relancer une facture contestée ou dont le règlement est déjà sur le compte.',
        'Envoyer un message par facture.',
      ],
    },
    en: {
      title: 'The first reminder',
      about: 'A friendly e-mail: just an oversight?',
      what: 'The first message after the due date. It takes the delay for an oversight, recalls the invoices and offers help: another date, or paying in parts. Most delays end here.',
      when: 'In the scenario that Acquit comes with: {firstDays} after the due date.',
      does: [
        'Before writing, it looks whether the delay is yours: an invoice not received, a credit note or payment not laid on anything, a dispute, a hold, bank data or books that are too old.',
        'It puts all late invoices of the customer into one message and sends it by e-mail.',
        'If a payment arrives between the decision and the sending, the message does not leave.',
      ],
      asks: [
        'To answer its questions (has the invoice arrived? what is this money for?).',
        'To note on the customer’s page what the customer answers: a promise, a dispute, a request for instalments.',
      ],
      say: [
        'Unless we are mistaken, this invoice has not been paid yet; is it just an oversight?',
        'If the payment has just left, thank you, and please disregard this message.',
        'If you need time, write to us: we will find a date.',
      ],
      avoid: [
        'Threatening, or announcing costs.',
        'Reminding of an invoice that is disputed, or whose payment is on the account already.',
        'Sending one message per invoice.',
      ],
    },
  },
  {
    key: 'call',
    group: 'steps',
    related: ['arrangements', 'conduct', 'second-reminder'],
    grounds: [
      sure('C. pén. 222-16', 'Les appels malveillants et répétés sont punis.', 'Malicious and repeated calls are punished.'),
      sure(
        'C. conso. L121-7 3°',
        'Envers un consommateur, solliciter de façon répétée et non souhaitée par téléphone est une pratique agressive.',
        'Towards a consumer, soliciting repeatedly and against their wish by telephone is an aggressive practice.',
      ),
      sure(
        'C. civ. 2240',
        'Reconnaître la dette, même en partie, fait repartir le délai pour agir : un accord écrit après l’appel compte.',
        'Acknowledging the debt, even in part, makes the time to sue begin anew: a written agreement after the call counts.',
      ),
    ],
    fr: {
      title: 'L’appel téléphonique',
      about: 'Parler, comprendre, convenir d’une date, la noter.',
      what: 'Un appel courtois à la personne qui paie. On y apprend vite ce que des e-mails ne disent pas : facture perdue, litige, trésorerie difficile, bon interlocuteur.',
      when: 'Dans le scénario livré avec Acquit : {callDays} après l’échéance. Aux heures de bureau, les jours ouvrés.',
      does: [
        'Il prépare l’appel : qui appeler, les factures, les sommes, ce qui a déjà été dit, et un fil à suivre.',
        'Un appel sans réponse ne compte que comme un essai ; l’étape n’est faite qu’une fois que vous vous êtes parlé.',
        'Une date promise suspend les relances de ces factures jusqu’à elle ; si elle passe sans règlement, la suite reprend.',
      ],
      asks: ['De faire l’appel, puis de dire ce qui en est sorti, avec la date convenue s’il y en a une.'],
      say: [
        'Je vous appelle au sujet de telle facture ; l’avez-vous bien reçue ?',
        'Y a-t-il quelque chose qui empêche de la régler ?',
        'Quelle date vous convient ? Je la note et je vous la confirme.',
      ],
      avoid: [
        'Appeler plusieurs fois par jour, ou des personnes étrangères au paiement.',
        'Parler de la dette à un tiers (standard, collègue, famille).',
        'Hausser le ton, menacer, ou promettre au nom de la direction.',
      ],
    },
    en: {
      title: 'The telephone call',
      about: 'Talk, understand, agree a date, note it.',
      what: 'A courteous call to the person who pays. It soon tells what e-mails do not: a lost invoice, a dispute, money that is short, the right person to talk to.',
      when: 'In the scenario that Acquit comes with: {callDays} after the due date. During office hours, on working days.',
      does: [
        'It prepares the call: whom to call, the invoices, the sums, what was said before, and a thread to follow.',
        'An unanswered call only counts as an attempt; the step is made once you have talked.',
        'A promised date holds the reminders of these invoices until then; if it passes without payment, they go on.',
      ],
      asks: ['To make the call, then to say what came of it, with the date agreed if there is one.'],
      say: [
        'I am calling about this invoice; did it reach you?',
        'Is there anything that keeps you from paying it?',
        'What date suits you? I will note it and confirm it to you.',
      ],
      avoid: [
        'Calling several times a day, or people who have nothing to do with the payment.',
        'Speaking of the debt to somebody else (switchboard, colleague, family).',
        'Raising your voice, threatening, or promising on behalf of the management.',
      ],
    },
  },
  {
    key: 'second-reminder',
    group: 'steps',
    related: ['call', 'formal-notice', 'late-payment', 'arrangements'],
    grounds: [
      sure(
        'C. com. L441-10 II',
        'Les pénalités et l’indemnité de {recoveryFee} sont dues de plein droit par un professionnel en retard ; on peut déjà les annoncer.',
        'Interest and the fee of {recoveryFee} are owed as of right by a business that is late; they may be announced already.',
      ),
      sure(
        'C. com. R123-237',
        'Toute correspondance d’une entreprise porte ses mentions obligatoires, une lettre de relance aussi.',
        'All correspondence of a company bears its mandatory statements, and so does a reminder letter.',
      ),
      unsure(
        'C. com. L441-10 II',
        'Le texte fixe un taux « pendant » chaque semestre : Acquit en change au premier janvier et au premier juillet. Une partie des entreprises garde le taux du début.',
        'The text sets a rate “during” each half-year: Acquit changes it on the first of January and of July. Some companies keep the rate of the start.',
      ),
    ],
    fr: {
      title: 'La deuxième relance',
      about: 'Ferme : une date précise, par e-mail et par lettre.',
      what: 'Un message plus ferme, qui demande une date de règlement par écrit et accorde un dernier délai amiable. La lettre sort du flot des e-mails et laisse une trace.',
      when: 'Dans le scénario livré avec Acquit : {secondDays} après l’échéance, avec un délai accordé de {secondGrants}. Aucune étape suivante ne part avant la fin de ce délai.',
      does: [
        'Il envoie l’e-mail et prépare la lettre à imprimer, avec le bordereau.',
        'Il fait de nouveau, au moment d’envoyer, toutes les vérifications.',
      ],
      asks: ['Imprimer les lettres, les poster, et confirmer qu’elles l’ont été.', 'Appeler avant si la relation le mérite.'],
      say: [
        'Malgré notre précédent message, cette facture reste impayée.',
        'Merci de la régler avant telle date, ou de nous écrire quand elle le sera.',
        'En cas de difficulté, un paiement en plusieurs fois reste possible.',
      ],
      avoid: [
        'Annoncer un procès : il n’y a pas encore eu de mise en demeure.',
        'Ajouter des « frais de dossier » : rien d’autre n’est dû que la loi ou le contrat.',
      ],
    },
    en: {
      title: 'The second reminder',
      about: 'Firm: a definite date, by e-mail and by letter.',
      what: 'A firmer message that asks for a payment date in writing and grants a last friendly delay. The letter stands out from the stream of e-mails and leaves a trace.',
      when: 'In the scenario that Acquit comes with: {secondDays} after the due date, granting {secondGrants}. No further step leaves before that time has passed.',
      does: [
        'It sends the e-mail and prepares the letter to be printed, with its posting list.',
        'It makes all its checks again at the moment of sending.',
      ],
      asks: ['To print the letters, post them, and confirm that they were posted.', 'To call first where the relationship deserves it.'],
      say: [
        'Despite our earlier message this invoice is still unpaid.',
        'Please pay it by this date, or write to us when it will be paid.',
        'If you are in difficulty, paying in parts is still possible.',
      ],
      avoid: [
        'Announcing a lawsuit: there has been no formal notice yet.',
        'Adding “handling costs”: nothing is owed but what the law or the contract says.',
      ],
    },
  },
];
