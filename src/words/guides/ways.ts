import { type Guide, sure, unsure } from './guide.ts';

/** How to go about it, and with whom. */
export const WAYS: readonly Guide[] = [
  {
    key: 'arrangements',
    group: 'ways',
    related: ['call', 'limitation', 'allocation'],
    grounds: [
      sure(
        'C. civ. 2240',
        'Un échéancier signé reconnaît la dette : le délai pour agir repart.',
        'A signed payment plan acknowledges the debt: the time to sue begins anew.',
      ),
      sure(
        'C. civ. 1343-1',
        'Sauf accord contraire, les versements paient d’abord les intérêts.',
        'Unless agreed otherwise, instalments pay the interest first.',
      ),
      sure(
        'C. civ. 2238',
        'Une médiation ou une conciliation suspend le délai pour agir.',
        'A mediation or conciliation suspends the time to sue.',
      ),
    ],
    fr: {
      title: 'Promesses, échéanciers, litiges',
      about: 'Négocier sans perdre ses droits ni son client.',
      what: 'Beaucoup de retards se règlent par une date, un paiement en plusieurs fois ou une correction. Ce qui est convenu se note, se confirme par écrit et se suit.',
      when: 'À tout moment, même pendant une procédure.',
      does: [
        'Une promesse, un échéancier ou un litige suspend les relances des factures nommées, pas des autres.',
        'À la date passée sans règlement, il reprend à l’étape suivante, jamais plus haut.',
      ],
      asks: [
        'Noter la promesse, l’échéancier ou le litige sur la fiche du client, avec sa date de fin.',
        'Faire signer un échéancier, avec une clause qui rend le tout exigible si une échéance manque.',
      ],
      say: [
        'Nous convenons de tant, à telles dates ; merci de confirmer par retour.',
        'Que contestez-vous exactement ? Le reste peut-il être réglé dès maintenant ?',
      ],
      avoid: [
        'Laisser une promesse sans date.',
        'Continuer à relancer ce qui est contesté.',
        'Renoncer à des sommes sans l’écrire ni dire à quelle condition.',
      ],
    },
    en: {
      title: 'Promises, payment plans, disputes',
      about: 'Negotiating without losing one’s rights or the customer.',
      what: 'Many delays are settled by a date, by instalments or by a correction. What is agreed is noted, confirmed in writing and followed up.',
      when: 'At any time, also while proceedings are pending.',
      does: [
        'A promise, a plan or a dispute holds the reminders of the invoices it names, not of the others.',
        'Once the day has passed without payment it goes on with the next step, never above it.',
      ],
      asks: [
        'To note the promise, the plan or the dispute on the customer’s page, with the day on which it ends.',
        'To have a plan signed, with a clause that makes all of it due when an instalment is missed.',
      ],
      say: ['We agree on this much, on these days; please confirm by return.', 'What exactly do you dispute? Can the rest be paid now?'],
      avoid: [
        'Leaving a promise without a date.',
        'Going on reminding of what is disputed.',
        'Waiving sums without writing it down, or without saying on what condition.',
      ],
    },
  },
  {
    key: 'proof',
    group: 'ways',
    related: ['formal-notice', 'legal-route', 'order-for-payment'],
    grounds: [
      sure(
        'C. civ. 1344',
        'Pour la mise en demeure, c’est la demande nette de payer qui compte : gardez son texte exact et la preuve de son envoi.',
        'For a formal notice it is the clear demand to pay that counts: keep its exact text and the proof that it was sent.',
      ),
      sure(
        'CPCE (postes) R53-3',
        'Le destinataire d’une lettre recommandée électronique a {registeredEmail} pour l’accepter ; le refus et l’absence de réponse se prouvent.',
        'The addressee of an electronic registered letter has {registeredEmail} to accept it; a refusal or silence is proved.',
      ),
      unsure(
        'Cass. civ. 1re, 20 janvier 2021, n° 19-20.680',
        'Une lettre recommandée non réclamée vaut mise en demeure.',
        'A registered letter that was not collected counts as a formal notice.',
      ),
    ],
    fr: {
      title: 'Les preuves à garder',
      about: 'De la commande à l’avis de réception.',
      what: 'Un juge croit ce qui est écrit et daté. Le dossier se constitue dès la vente : devis signé, conditions acceptées, bon de livraison, facture, relances, mise en demeure avec ses preuves.',
      when: 'Dès le premier jour, pas à la veille du procès.',
      does: [
        'Il garde les octets mêmes de chaque message parti, son résultat et son heure.',
        'Il tient un journal qu’on ne peut ni changer ni effacer, et sait le vérifier.',
        'Il garde qui a décidé quoi, et pourquoi.',
      ],
      asks: [
        'Garder les bordereaux de dépôt et les avis de réception, et saisir leurs dates.',
        'Faire des sauvegardes (Réglages, Journal et sauvegarde).',
      ],
      say: ['Après un appel, écrire : comme convenu aujourd’hui au téléphone, vous réglerez telle somme à telle date.'],
      avoid: ['Se fier à sa mémoire d’un appel.', 'Modifier un document après coup.', 'Enregistrer une conversation à l’insu de l’autre.'],
    },
    en: {
      title: 'The proof to keep',
      about: 'From the order to the receipt slip.',
      what: 'A judge believes what is written and dated. The file is built from the sale on: signed quotation, accepted terms, delivery note, invoice, reminders, formal notice with its proof.',
      when: 'From the first day, not on the eve of the hearing.',
      does: [
        'It keeps the very bytes of each message that left, what became of it and when.',
        'It keeps a journal that can be neither changed nor erased, and can verify it.',
        'It keeps who decided what, and why.',
      ],
      asks: [
        'To keep the proofs of posting and the receipt slips, and enter their days.',
        'To make backups (Settings, Journal and backup).',
      ],
      say: ['After a call, write: as agreed on the telephone today, you will pay this sum on this day.'],
      avoid: ['Relying on your memory of a call.', 'Changing a document afterwards.', 'Recording a conversation unknown to the other.'],
    },
  },
  {
    key: 'conduct',
    group: 'ways',
    related: ['call', 'consumers', 'formal-notice'],
    grounds: [
      sure('C. pén. 222-16', 'Appels et messages malveillants répétés.', 'Repeated malicious calls and messages.'),
      sure('C. pén. 222-33-2-2', 'Harcèlement moral.', 'Harassment.'),
      sure('C. pén. 222-17', 'Menaces.', 'Threats.'),
      sure('C. pén. 312-10', 'Chantage.', 'Blackmail.'),
      sure('C. pén. 433-13', 'Imitation d’un acte judiciaire.', 'Imitating a judicial document.'),
      sure(
        'C. conso. L121-7 3°',
        'Solliciter un consommateur de façon répétée et non souhaitée est une pratique agressive.',
        'Soliciting a consumer repeatedly and against their wish is an aggressive practice.',
      ),
      unsure(
        'C. conso. L121-7 3°',
        'Aucun texte ne chiffre l’écart entre deux contacts : une fois tous les {contactSpacing} est une lecture prudente.',
        'No text gives a figure for the time between two contacts: once in {contactSpacing} is a prudent reading.',
      ),
    ],
    fr: {
      title: 'La conduite à tenir',
      about: 'Ferme, courtois, jamais harcelant.',
      what: 'Réclamer son dû est un droit ; insister sans mesure, menacer ou tromper est une faute, parfois un délit. La courtoisie paie mieux.',
      when: 'À chaque contact, par tout moyen, de toute l’entreprise.',
      does: [
        'Il espace les contacts avec un même client, tous moyens confondus : {spacing} au moins, {capCount} en {capDays} au plus, sauf réglage plus strict ou plus souple dans des bornes fixes.',
        'Il n’agit que les jours ouvrés, et ne menace jamais avant la mise en demeure.',
        'Il relit les textes et refuse les mots qui menacent, imitent un tribunal ou réclament des frais indus.',
      ],
      asks: [
        'Noter aussi vos propres appels et e-mails, pour qu’ils comptent dans l’espacement.',
        'Traiter à part les situations humaines difficiles.',
      ],
      say: ['Nous cherchons une solution avec vous.', 'Voici ce que nous vous demandons, et pour quand.'],
      avoid: [
        'Appeler l’employeur, la famille, les voisins.',
        'Se faire passer pour un commissaire de justice, un avocat ou un service contentieux qui n’existe pas.',
        'Publier le nom d’un débiteur.',
      ],
    },
    en: {
      title: 'How to behave',
      about: 'Firm, courteous, never harassing.',
      what: 'Claiming what one is owed is a right; insisting without measure, threatening or deceiving is a fault, sometimes an offence. Courtesy pays better.',
      when: 'At each contact, by any means, from the whole company.',
      does: [
        'It spaces the contacts with one customer, all means together: {spacing} at least, {capCount} in {capDays} at most, unless set more strictly or loosely within fixed bounds.',
        'It acts on working days only, and never threatens before the formal notice.',
        'It reads texts over and refuses words that threaten, imitate a court or claim costs that are not owed.',
      ],
      asks: ['To note your own calls and e-mails too, so that they count.', 'To deal apart with people in hard situations.'],
      say: ['We are looking for a solution with you.', 'This is what we ask of you, and by when.'],
      avoid: [
        'Calling the employer, the family, the neighbours.',
        'Passing yourself off as a judicial officer, a lawyer or a litigation department that does not exist.',
        'Publishing the name of a debtor.',
      ],
    },
  },
  {
    key: 'professionals',
    group: 'ways',
    related: ['legal-route', 'order-for-payment', 'insolvency'],
    grounds: [
      unsure(
        'CPCE L125-1',
        'La procédure des petites créances, jusqu’à {smallClaims}, se fait par un commissaire de justice.',
        'The small-claims procedure, up to {smallClaims}, is done by a judicial officer (commissaire de justice).',
      ),
      sure('CPC 1411', 'L’ordonnance d’injonction de payer se signifie au débiteur.', 'The order for payment is served on the debtor.'),
      unsure(
        'CPC 853',
        'Au tribunal de commerce, avocat obligatoire au-delà de {lawyerCommercial}.',
        'At the commercial court, a lawyer is compulsory above {lawyerCommercial}.',
      ),
      unsure(
        'CPC 761',
        'Au tribunal judiciaire, avocat obligatoire au-delà de {lawyerJudicial}, sauf exceptions.',
        'At the judicial court, a lawyer is compulsory above {lawyerJudicial}, with exceptions.',
      ),
      sure(
        'CJA R431-2',
        'Au tribunal administratif, c’est l’article qui dit quand un avocat est requis.',
        'At the administrative court, this article says when a lawyer is required.',
      ),
      sure(
        'C. conso. L616-1',
        'Le médiateur est celui que votre entreprise a choisi pour les consommateurs.',
        'The mediator is the one that your company has chosen for consumers.',
      ),
    ],
    fr: {
      title: 'À quel professionnel s’adresser',
      about: 'Commissaire de justice, avocat, médiateur, mandataire : qui fait quoi.',
      what: 'Le commissaire de justice signifie, constate et exécute ; il mène aussi la procédure des petites créances. L’avocat conseille et représente. Le médiateur aide à s’accorder. En procédure collective, c’est au mandataire judiciaire ou au liquidateur que l’on déclare. Le greffe du tribunal reçoit la requête en injonction de payer.',
      when: 'Dès que la somme, la contestation ou la procédure dépasse ce que vous voulez faire seul.',
      does: [
        'Il tient prêts l’historique, le décompte et les preuves que l’on vous demandera.',
        'Il ne choisit personne à votre place : aucun annuaire n’a encore été vérifié, il n’en affiche donc pas.',
      ],
      asks: [
        'Choisir le professionnel, demander son prix avant, et noter sur la fiche du client qui a le dossier.',
        'Suspendre les relances tant qu’il agit pour vous.',
      ],
      say: [
        'Voici la somme, son origine, ce qui a été fait et quand, et les pièces numérotées ; quel serait le coût, et quelles chances ?',
      ],
      avoid: [
        'Confier un dossier incomplet.',
        'Relancer soi-même pendant qu’un professionnel agit.',
        'Faire payer ses honoraires au débiteur hors des cas prévus par la loi.',
      ],
    },
    en: {
      title: 'Which professional to turn to',
      about: 'Judicial officer, lawyer, mediator, practitioner: who does what.',
      what: 'The judicial officer (commissaire de justice) serves, records and enforces, and also runs the small-claims procedure. The lawyer advises and represents. The mediator helps to agree. In insolvency proceedings one declares to the court-appointed practitioner or the liquidator. The registry of the court takes the petition for an order for payment.',
      when: 'As soon as the sum, the dispute or the procedure is more than you want to handle alone.',
      does: [
        'It keeps ready the history, the claim and the proof that you will be asked for.',
        'It chooses nobody in your place: no directory was verified yet, so it shows none.',
      ],
      asks: [
        'To choose the professional, ask for the price beforehand, and note on the customer’s page who has the file.',
        'To hold the reminders while the professional acts for you.',
      ],
      say: [
        'This is the sum, where it comes from, what was done and when, and the numbered documents; what would it cost, and what are the chances?',
      ],
      avoid: [
        'Handing over an incomplete file.',
        'Reminding by yourself while a professional acts.',
        'Having the debtor pay the fees outside the cases that the law provides.',
      ],
    },
  },
];
