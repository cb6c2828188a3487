import { type Guide, sure, unsure } from './guide.ts';

/** The steps that a judge may read later. */
export const LAST_STEPS: readonly Guide[] = [
  {
    key: 'formal-notice',
    group: 'steps',
    related: ['second-reminder', 'legal-route', 'proof', 'limitation', 'consumers'],
    grounds: [
      sure(
        'C. civ. 1344',
        'Le débiteur est mis en demeure par un acte qui demande nettement de payer, ou par la seule échéance si le contrat le prévoit.',
        'The debtor is put on notice by an act that clearly demands payment, or by the due date alone where the contract says so.',
      ),
      sure(
        'C. civ. 1344-1',
        'Elle fait courir l’intérêt légal. Entre professionnels les pénalités couraient déjà.',
        'It starts statutory interest. Between businesses late-payment interest ran already.',
      ),
      sure(
        'C. civ. 1231',
        'Elle laisse un délai raisonnable avant des dommages et intérêts.',
        'It leaves a reasonable time before damages.',
      ),
      unsure(
        'C. civ. 1231',
        'Aucun texte ne chiffre ce délai : l’usage va de {noticeLeast} à {noticeMost}.',
        'No text gives that time a figure: by custom it is {noticeLeast} to {noticeMost}.',
      ),
      unsure(
        'CPC 668',
        'Pour celui qui envoie compte le jour de l’expédition, pour celui qui reçoit celui de la réception (règle de procédure, CPC 669).',
        'The day of posting counts for the sender, that of receipt for the addressee (a rule of procedure, CPC 669).',
      ),
      sure(
        'CPCE (postes) L100',
        'Une lettre recommandée électronique vaut une lettre recommandée si le service est qualifié ; qui n’est pas un professionnel doit y avoir consenti.',
        'An electronic registered letter is worth a registered one if the service is qualified; whoever is not a professional must have agreed to it.',
      ),
    ],
    fr: {
      title: 'La mise en demeure',
      about: 'La demande exacte et prouvable, par lettre recommandée.',
      what: 'Une lettre qui dit « mise en demeure », détaille ce qui est dû facture par facture, fixe un délai et dit, au conditionnel, ce qui pourrait suivre. Elle clôt la phase amiable et ouvre la voie au juge.',
      when: 'Dans le scénario livré avec Acquit : {formalDays} après l’échéance, avec un délai de {formalGrants}.',
      does: [
        'Il calcule le décompte au jour dit : principal, intérêts avec leur taux et leur période, indemnité forfaitaire.',
        'Il contrôle le contenu point par point ; une mise en demeure incomplète ne peut être ni approuvée ni envoyée.',
        'Il attend que la nature du client soit confirmée, et s’interdit toute menace si la créance est peut-être prescrite.',
      ],
      asks: [
        'L’approuver : elle ne part jamais seule.',
        'L’imprimer, la poster en recommandé avec avis de réception, et garder le bordereau.',
        'Saisir la date de l’avis de réception quand il revient : chez un particulier, l’intérêt court de là.',
      ],
      say: [
        'Je vous mets en demeure de régler telle somme avant tel jour.',
        'À défaut, nous pourrions saisir le tribunal compétent.',
        'Un accord reste possible : contactez-nous avant cette date.',
      ],
      avoid: [
        'Imiter un acte de commissaire de justice ou de tribunal.',
        'Affirmer une suite certaine, ou une action qui n’est plus possible.',
        'Croire qu’elle arrête la prescription : ce n’est pas le cas, sauf envers une personne publique.',
      ],
    },
    en: {
      title: 'The formal notice',
      about: 'The exact and provable demand, by registered letter.',
      what: 'A letter that says “formal notice” (mise en demeure), sets out what is owed invoice by invoice, grants a time and says, in the conditional, what could follow. It ends the friendly phase and opens the way to the judge.',
      when: 'In the scenario that Acquit comes with: {formalDays} after the due date, granting {formalGrants}.',
      does: [
        'It computes the claim on its day: principal, interest with its rate and period, flat recovery fee.',
        'It checks the content point by point; an incomplete notice can be neither approved nor sent.',
        'It waits until the kind of customer is confirmed, and allows no threat where the claim may be time-barred.',
      ],
      asks: [
        'To approve it: it never leaves by itself.',
        'To print it, post it by registered letter with a receipt slip, and keep the proof of posting.',
        'To enter the day of the slip when it comes back: for a consumer, interest runs from then.',
      ],
      say: [
        'I hereby give you formal notice to pay this sum by this day.',
        'Failing that, we could bring the matter before the competent court.',
        'An agreement is still possible: contact us before that date.',
      ],
      avoid: [
        'Imitating a document of a judicial officer or a court.',
        'Stating as certain what would follow, or an action that is no longer possible.',
        'Believing that it stops the limitation period: it does not, except towards a public body.',
      ],
    },
  },
  {
    key: 'legal-route',
    group: 'steps',
    related: ['order-for-payment', 'proof', 'limitation', 'professionals', 'arrangements'],
    grounds: [
      unsure(
        'C. com. L721-3',
        'Entre commerçants ou sociétés commerciales : le tribunal de commerce, ou le tribunal des activités économiques dans certaines villes.',
        'Between traders or commercial companies: the commercial court, or the economic activities court in some towns.',
      ),
      unsure(
        'CPC 750-1',
        'Une demande jusqu’à {priorAttempt} devant le tribunal judiciaire suppose d’avoir tenté une conciliation, une médiation ou une procédure participative.',
        'A claim of up to {priorAttempt} before the judicial court takes an attempt at conciliation, mediation or a participatory procedure first.',
      ),
      unsure(
        'CPC 761',
        'Sans avocat au tribunal judiciaire jusqu’à {lawyerJudicial}.',
        'Without a lawyer at the judicial court up to {lawyerJudicial}.',
      ),
      unsure(
        'CPC 853',
        'Sans avocat au tribunal de commerce jusqu’à {lawyerCommercial}.',
        'Without a lawyer at the commercial court up to {lawyerCommercial}.',
      ),
      sure(
        'CPC 873',
        'Le juge des référés peut accorder une provision quand l’obligation n’est pas sérieusement contestable (CPC 835 au tribunal judiciaire).',
        'The judge in summary proceedings may grant an advance where the obligation cannot be seriously disputed (CPC 835 at the judicial court).',
      ),
      unsure(
        'CPCE L125-1',
        'Petites créances, jusqu’à {smallClaims} : un commissaire de justice propose un accord ; le débiteur a {officerAnswer} pour répondre ; les frais sont au créancier.',
        'Small claims, up to {smallClaims}: a judicial officer proposes an agreement; the debtor has {officerAnswer} to answer; the creditor bears the costs.',
      ),
      unsure(
        'CPCE L126-1',
        'Le commandement de payer une facture entre commerçants est voté, mais son décret d’application n’a pas été trouvé publié : Acquit ne le propose pas.',
        'The commandment to pay an invoice between traders was voted, but its implementing decree was not found published: Acquit does not offer it.',
      ),
    ],
    fr: {
      title: 'Le dossier juridique',
      about: 'Aller en justice ou non : montant, preuves, coût, délai.',
      what: 'Quand tout l’amiable est épuisé, une personne décide : abandonner, négocier encore, confier le dossier, ou agir. On agit si la somme le mérite, si les preuves sont complètes et si le débiteur peut payer.',
      when: 'Après la mise en demeure, une fois le délai accordé passé sans règlement ni accord.',
      does: [
        'Il vous pose la question, avec l’historique du client et le décompte du jour.',
        'Il garde chaque message, chaque preuve d’envoi et chaque décision, dans l’ordre, sans qu’on puisse les modifier.',
        'Il signale les créances dont le délai pour agir approche de sa fin.',
      ],
      asks: [
        'De décider, et d’écrire pourquoi.',
        'De réunir ce qu’il n’a pas : bon de commande, conditions générales acceptées, bon de livraison.',
        'De suspendre les relances le temps de la procédure.',
      ],
      say: [
        'Avant d’agir : une dernière proposition écrite, avec une date.',
        'Pendant l’instance : un accord amiable reste possible jusqu’au bout.',
      ],
      avoid: [
        'Engager des frais supérieurs à l’enjeu.',
        'Laisser passer le délai pour agir en pensant que la mise en demeure l’arrête.',
        'Faire écrire par Acquit un acte pour le compte d’autrui : il n’en écrit pas et ne donne pas de consultation.',
      ],
    },
    en: {
      title: 'The legal file',
      about: 'To court or not: amount, proof, cost, time.',
      what: 'When all friendly means are exhausted, a person decides: give up, negotiate again, hand the file over, or act. One acts if the sum is worth it, if the proof is complete and if the debtor can pay.',
      when: 'After the formal notice, once the time it granted has passed without payment or agreement.',
      does: [
        'It asks you, with the history of the customer and the claim of the day.',
        'It keeps each message, each proof of sending and each decision, in order, and nobody can change them.',
        'It points out claims whose time to sue runs out.',
      ],
      asks: [
        'To decide, and to write why.',
        'To gather what it does not have: purchase order, accepted terms of sale, delivery note.',
        'To hold the reminders while the proceedings last.',
      ],
      say: [
        'Before acting: a last written proposal, with a date.',
        'While the case is pending: a friendly settlement stays possible to the end.',
      ],
      avoid: [
        'Spending more than is at stake.',
        'Letting the time to sue run out in the belief that the formal notice stops it.',
        'Having Acquit write a document on behalf of somebody else: it writes none, and gives no legal advice.',
      ],
    },
  },
  {
    key: 'order-for-payment',
    group: 'ways',
    related: ['legal-route', 'proof', 'limitation', 'professionals'],
    grounds: [
      sure(
        'CPC 1405',
        'Pour une somme déterminée, due par contrat ou par statut.',
        'For a definite sum that is owed by contract or by statute.',
      ),
      sure(
        'CPC 1406',
        'Le tribunal est celui du domicile ou du siège du débiteur ; aucune clause n’y change rien.',
        'The court is that of the debtor’s home or seat; no clause changes that.',
      ),
      sure(
        'CPC 1411',
        'L’ordonnance se signifie dans {orderService} ; dans {orderServiceBefore} si elle a été rendue avant le {orderServiceFrom}. Passé ce délai, elle ne vaut plus rien.',
        'The order must be served within {orderService}; within {orderServiceBefore} if it was made before {orderServiceFrom}. After that it is worth nothing.',
      ),
      sure(
        'CPC 1416',
        'Le débiteur a {opposition} pour s’y opposer après la signification.',
        'The debtor has {opposition} after service to oppose it.',
      ),
      unsure(
        'CPC 1422',
        'Sans opposition, l’exécution devient possible après {orderExecution}.',
        'Without opposition it can be enforced after {orderExecution}.',
      ),
      sure(
        'Cass. 2e civ., avis 25/09/2025 n° 25-70.013',
        'La tentative amiable préalable ne vaut ni pour la requête ni pour l’opposition.',
        'The prior friendly attempt is required neither for the petition nor for the opposition.',
      ),
      unsure(
        'C. com. A444-11',
        'Coût au tribunal de commerce : {commercialOrderFee} selon les sources, plus la signification, {orderServiceCost} et des frais.',
        'Cost at the commercial court: {commercialOrderFee} depending on the source, plus service, {orderServiceCost} and expenses.',
      ),
      unsure(
        'CGI 1635 bis Q',
        'Une contribution de {legalAid} est demandée devant le tribunal judiciaire ; son application à l’injonction de payer n’a pas été vérifiée.',
        'A contribution of {legalAid} is asked at the judicial court; whether it applies to an order for payment was not verified.',
      ),
    ],
    fr: {
      title: 'L’injonction de payer',
      about: 'Une ordonnance sur dossier, sans audience au départ.',
      what: 'Une requête écrite, avec le décompte et les pièces. Le juge décide seul, sans entendre le débiteur. Si celui-ci ne s’y oppose pas, l’ordonnance permet de faire saisir. C’est la voie la plus légère quand rien n’est contesté.',
      when: 'Après une mise en demeure restée sans effet, pour une somme certaine et non contestée, avec des preuves écrites.',
      does: [
        'Il tient le décompte prêt : principal, intérêts par semestre avec leur taux, indemnité, versements imputés.',
        'Il garde la preuve de chaque relance et de la mise en demeure.',
      ],
      asks: [
        'De remplir le formulaire officiel et de joindre les pièces numérotées.',
        'De faire signifier l’ordonnance à temps par un commissaire de justice.',
        'De noter ici les dates, et de suspendre les relances.',
      ],
      say: ['Au greffe : demander, en cas d’opposition, le renvoi devant le tribunal compétent.'],
      avoid: [
        'Choisir cette voie si le débiteur conteste sérieusement : il s’y opposera, et du temps sera perdu.',
        'Croire que la requête arrête la prescription : seule la signification de l’ordonnance le fait.',
        'Réclamer plus que ce que les pièces prouvent : le juge réduit, et son refus est sans recours.',
      ],
    },
    en: {
      title: 'The order for payment',
      about: 'An order on the file alone, with no hearing at first.',
      what: 'A written petition with the claim and the documents. The judge decides alone, without hearing the debtor. If the debtor does not oppose it, the order lets one seize. It is the lightest way when nothing is disputed.',
      when: 'After a formal notice that led to nothing, for a definite and undisputed sum with written proof.',
      does: [
        'It keeps the claim ready: principal, interest by half-year with its rate, fee, payments laid.',
        'It keeps the proof of each reminder and of the formal notice.',
      ],
      asks: [
        'To fill in the official form and attach the numbered documents.',
        'To have the order served in time by a judicial officer.',
        'To note the days here, and to hold the reminders.',
      ],
      say: ['To the registry: ask that, if the debtor opposes, the case be passed on to the competent court.'],
      avoid: [
        'Choosing this way when the debtor seriously disputes: there will be an opposition, and time will be lost.',
        'Believing that the petition stops the limitation period: only the service of the order does.',
        'Claiming more than the documents prove: the judge reduces it, and there is no appeal against that.',
      ],
    },
  },
];
