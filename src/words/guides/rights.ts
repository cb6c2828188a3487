import { type Guide, sure, unsure } from './guide.ts';

/** What is owed, when, and for how long. */
export const RIGHTS: readonly Guide[] = [
  {
    key: 'late-payment',
    group: 'rights',
    related: ['payment-terms', 'allocation', 'consumers', 'public-bodies'],
    grounds: [
      sure(
        'C. com. L441-10 II',
        'Exigibles le lendemain de la date de règlement, sans rappel. Taux du contrat ; à défaut, taux de la BCE plus {latePoints}.',
        'Due the day after the payment date, without a reminder. The rate of the contract; without one, the ECB rate plus {latePoints}.',
      ),
      sure(
        'C. com. L441-10 II',
        'Un taux de contrat ne descend pas sous {floorTimes} fois l’intérêt légal. Ce plancher ne relève pas le taux appliqué à défaut de contrat.',
        'A contractual rate does not go below {floorTimes} times the statutory rate. That floor does not lift the rate that applies without a contract.',
      ),
      sure(
        'C. com. D441-5',
        'Indemnité forfaitaire de {recoveryFee}, une fois par facture en retard.',
        'Flat recovery fee of {recoveryFee}, once for each late invoice.',
      ),
      sure(
        'C. com. L441-16',
        'Ne pas prévoir ces pénalités, ou les prévoir mal, expose à une amende administrative, jusqu’à {termsFine} pour une société.',
        'Not stating this interest, or stating it wrongly, exposes to an administrative fine of up to {termsFine} for a company.',
      ),
      sure(
        'C. civ. 1343-2',
        'Des intérêts dus pour au moins {capitalisation} n’en produisent eux-mêmes que si le contrat ou une décision le dit.',
        'Interest due for at least {capitalisation} bears interest itself only where the contract or a decision says so.',
      ),
    ],
    fr: {
      title: 'Pénalités de retard et indemnité de {recoveryFee}',
      about: 'Ce qu’un professionnel en retard doit de plein droit.',
      what: 'Entre professionnels, la loi fait courir des pénalités dès le lendemain de l’échéance et ajoute {recoveryFee} par facture. Ce semestre, sans clause de votre part, le taux est de {lateRate} par an : {ecbRate} (BCE) plus {latePoints}.',
      when: 'Dès le premier jour de retard, sans mise en demeure. Le dernier jour compté est celui où l’argent est à vous.',
      does: [
        'Il calcule au jour demandé, semestre par semestre, sur le montant TTC impayé, et montre chaque ligne avec son article.',
        'Il n’invente jamais un taux : si celui du semestre manque, il attend qu’on le saisisse.',
        'Il ne réclame ni pénalités ni indemnité à un consommateur.',
      ],
      asks: [
        'Saisir votre taux s’il figure dans vos conditions de vente (Réglages, Entreprise).',
        'Décider, quand le principal est payé, de réclamer le reste ou d’y renoncer.',
      ],
      say: ['La loi nous donne droit à des pénalités ; nous pourrions y renoncer si le principal est réglé avant telle date.'],
      avoid: [
        'Les ajouter au principal comme une nouvelle facture avec TVA.',
        'Cumuler pénalités et intérêt légal sur la même période.',
        'Les réclamer sur une facture que le client conteste avec raison.',
      ],
    },
    en: {
      title: 'Late-payment interest and the fee of {recoveryFee}',
      about: 'What a business that is late owes as of right.',
      what: 'Between businesses the law makes interest run from the day after the due date and adds {recoveryFee} per invoice. This half-year, without a clause of yours, the rate is {lateRate} a year: {ecbRate} (ECB) plus {latePoints}.',
      when: 'From the first day of delay, without a formal notice. The last day that counts is the one on which the money is yours.',
      does: [
        'It computes on the day asked, half-year by half-year, on the unpaid sum including VAT, and shows each line with its article.',
        'It never makes a rate up: if that of the half-year is missing, it waits until it is entered.',
        'It claims neither this interest nor the fee from a consumer.',
      ],
      asks: [
        'To enter your rate if your terms of sale have one (Settings, Company).',
        'To decide, once the principal is paid, whether to claim the rest or to waive it.',
      ],
      say: ['The law entitles us to interest; we could waive it if the principal is paid by this date.'],
      avoid: [
        'Adding it to the principal as a new invoice with VAT.',
        'Adding up late-payment interest and statutory interest for the same time.',
        'Claiming it on an invoice that the customer rightly disputes.',
      ],
    },
  },
  {
    key: 'payment-terms',
    group: 'rights',
    related: ['late-payment', 'public-bodies', 'courtesy-notice'],
    grounds: [
      sure(
        'C. com. L441-10 I',
        'Sans accord : {termDefault} après la réception ou la prestation. Convenu : au plus {termLongest} après l’émission de la facture.',
        'Without an agreement: {termDefault} after receipt or performance. Agreed: at most {termLongest} after the invoice is issued.',
      ),
      sure(
        'C. com. L441-10 I',
        'Par exception, {termEndOfMonth} fin de mois si c’est écrit ; {termPeriodic} pour une facture périodique.',
        'As an exception, {termEndOfMonth} end of month where it is written; {termPeriodic} for a periodic invoice.',
      ),
      unsure(
        'C. com. L441-11 II',
        'Certains métiers ont des délais plus courts (denrées périssables, transport…) : la liste n’a été relue qu’en partie.',
        'Some trades have shorter terms (perishables, carriage…): the list was read in part only.',
      ),
      sure(
        'C. com. L441-16',
        'Dépasser le maximum expose à une amende administrative, jusqu’à {termsFine} pour une société.',
        'Going beyond the maximum exposes to an administrative fine of up to {termsFine} for a company.',
      ),
      unsure(
        'C. com. L441-9 II',
        'Une facture à laquelle il manque une mention expose à une amende, jusqu’à {invoiceFine} pour une société.',
        'An invoice that lacks a statement exposes to a fine of up to {invoiceFine} for a company.',
      ),
    ],
    fr: {
      title: 'Les délais de paiement',
      about: 'Combien de temps un client peut prendre, au plus.',
      what: 'Le délai se convient, dans une limite fixée par la loi. Sans rien d’écrit, il est de {termDefault}. « Fin de mois » se compte de deux façons ; le contrat doit dire laquelle.',
      when: 'Au devis et à la facture : c’est là que se gagnent les jours.',
      does: [
        'Il lit l’échéance de vos factures et ne la change jamais.',
        'Il signale une échéance plus lointaine que la loi ne permet, sans la corriger à votre place.',
        'Il demande l’échéance quand une facture n’en porte pas.',
      ],
      asks: ['Écrire l’échéance, le taux et l’indemnité sur chaque facture.', 'Envoyer la facture dès la livraison.'],
      say: ['Notre délai est de tant de jours après la date de facture ; c’est écrit sur le devis et sur la facture.'],
      avoid: ['Accepter un délai interdit parce que le client est important.', 'Écrire « fin de mois » sans dire comment il se compte.'],
    },
    en: {
      title: 'Payment terms',
      about: 'How long a customer may take, at most.',
      what: 'The term is agreed, within a limit set by law. With nothing in writing it is {termDefault}. “End of month” is counted in two ways; the contract must say which.',
      when: 'At the quotation and at the invoice: that is where days are won.',
      does: [
        'It reads the due date of your invoices and never changes it.',
        'It points out a due date later than the law allows, without correcting it in your place.',
        'It asks for the due date when an invoice has none.',
      ],
      asks: ['To write the due date, the rate and the fee on each invoice.', 'To send the invoice as soon as you deliver.'],
      say: ['Our term is so many days after the date of the invoice; it is written on the quotation and on the invoice.'],
      avoid: ['Accepting a forbidden term because the customer matters.', 'Writing “end of month” without saying how it is counted.'],
    },
  },
  {
    key: 'allocation',
    group: 'rights',
    related: ['late-payment', 'arrangements'],
    grounds: [
      sure(
        'C. civ. 1342-10',
        'Le débiteur choisit la dette qu’il paie ; sinon celles qui sont échues, celle qu’il a le plus d’intérêt à payer, la plus ancienne.',
        'The debtor chooses which debt is paid; else those that are due, the one that matters most to the debtor, the oldest.',
      ),
      sure('C. civ. 1343-1', 'Un paiement partiel paie d’abord les intérêts.', 'A payment in part pays the interest first.'),
      unsure(
        'C. com. D441-5',
        'Le rang de l’indemnité forfaitaire n’est pas tranché : Acquit la tient à part, en dernier.',
        'Where the flat fee ranks is not settled: Acquit keeps it apart, last.',
      ),
    ],
    fr: {
      title: 'L’imputation des paiements',
      about: 'Quelle facture un paiement règle-t-il ?',
      what: 'Un virement arrive sans référence, ou pour une partie seulement. La loi dit dans quel ordre il éteint les dettes : le choix du client d’abord, puis l’ordre légal.',
      when: 'À chaque règlement partiel, groupé ou sans référence.',
      does: [
        'Il rapproche seul ce qui est certain, et propose le reste avec ses raisons ; dans le doute il demande.',
        'Tant qu’un règlement n’est pas compris, il n’écrit pas à ce client.',
        'Il tient deux vues : le reste dû de votre comptabilité, et le décompte de la loi, où les intérêts passent d’abord.',
      ],
      asks: ['Confirmer les rapprochements proposés.', 'Dire le choix du client quand il l’a écrit.'],
      say: ['Nous avons bien reçu votre virement ; sauf indication contraire de votre part, nous le portons sur telle facture.'],
      avoid: [
        'Porter un paiement sur une autre facture que celle que le client a nommée.',
        'Traiter un avoir comme un paiement : il réduit ce qui est dû, rien d’autre.',
      ],
    },
    en: {
      title: 'Laying payments on invoices',
      about: 'Which invoice does a payment settle?',
      what: 'A transfer arrives without a reference, or for a part only. The law says in which order it settles debts: the customer’s choice first, then the legal order.',
      when: 'With each payment that is partial, grouped or without a reference.',
      does: [
        'It matches by itself what is certain, and suggests the rest with its reasons; in doubt it asks.',
        'As long as a payment is not understood, it does not write to that customer.',
        'It keeps two views: the open amount of your books, and the claim by law, in which interest comes first.',
      ],
      asks: ['To confirm the matches it suggests.', 'To say what the customer chose, where the customer wrote it.'],
      say: ['We have received your transfer; unless you tell us otherwise, we lay it on this invoice.'],
      avoid: [
        'Laying a payment on another invoice than the customer named.',
        'Treating a credit note as a payment: it lowers what is owed, nothing else.',
      ],
    },
  },
  {
    key: 'limitation',
    group: 'rights',
    related: ['formal-notice', 'legal-route', 'consumers', 'public-bodies'],
    grounds: [
      sure(
        'C. com. L110-4',
        'Entre commerçants, ou avec un non-commerçant : {limitationBusiness}.',
        'Between traders, or with one who is none: {limitationBusiness}.',
      ),
      sure('C. conso. L218-2', 'Contre un consommateur : {limitationConsumer}.', 'Against a consumer: {limitationConsumer}.'),
      sure(
        'loi 68-1250 art. 1',
        'Contre une personne publique : {limitationPublic} à partir du premier janvier suivant.',
        'Against a public body: {limitationPublic} from the following first of January.',
      ),
      sure(
        'C. civ. 2240',
        'La reconnaissance de la dette fait repartir le délai entier.',
        'Acknowledging the debt makes the whole time begin anew.',
      ),
      sure(
        'C. civ. 2241',
        'La demande en justice l’interrompt, même en référé.',
        'A claim in court interrupts it, also in summary proceedings.',
      ),
      sure(
        'Cass. com., 18 mai 2022, n° 20-23.204',
        'Une mise en demeure, même recommandée, n’interrompt rien.',
        'A formal notice, even by registered letter, interrupts nothing.',
      ),
      sure(
        'loi 68-1250 art. 2',
        'Envers une personne publique, toute demande écrite de paiement interrompt.',
        'Towards a public body any written demand for payment interrupts.',
      ),
      unsure('C. civ. 2232', 'Quoi qu’il arrive, pas au-delà de {limitationMost}.', 'Whatever happens, not beyond {limitationMost}.'),
      unsure(
        'CPCE L111-4',
        'Un titre exécutoire se fait exécuter pendant {titleLasts}.',
        'An enforceable title can be enforced for {titleLasts}.',
      ),
    ],
    fr: {
      title: 'La prescription',
      about: 'Le délai pour agir, et ce qui l’arrête vraiment.',
      what: 'Passé un certain délai, on ne peut plus agir en justice. Il est de {limitationBusiness} entre professionnels, de {limitationConsumer} contre un consommateur, de {limitationPublic} contre une personne publique.',
      when: 'Il court de la livraison ou de l’échéance, la première des deux par prudence, jamais de la seule date de facture.',
      does: [
        'Il compte le délai de chaque facture au plus court et vous avertit plusieurs mois avant.',
        'Quand une créance est peut-être prescrite, il s’interdit toute menace et vous demande.',
      ],
      asks: [
        'Agir à temps, ou obtenir un écrit où le client reconnaît la dette.',
        'Indiquer la date de livraison quand Acquit ne la connaît pas.',
      ],
      say: ['Pouvez-vous nous confirmer par écrit le solde que vous nous devez et la date à laquelle vous le réglerez ?'],
      avoid: [
        'Compter sur une lettre recommandée pour gagner du temps.',
        'Menacer d’une action qui n’est plus possible : envers un consommateur c’est un délit.',
      ],
    },
    en: {
      title: 'The time to sue',
      about: 'How long one may act, and what truly stops the clock.',
      what: 'After some time one can no longer go to court: after {limitationBusiness} between businesses, {limitationConsumer} against a consumer, {limitationPublic} against a public body.',
      when: 'It runs from delivery or from the due date, the first of both to be prudent, never from the date of the invoice alone.',
      does: [
        'It counts the time of each invoice at its shortest and warns you months ahead.',
        'Where a claim may be time-barred it allows no threat and asks you.',
      ],
      asks: [
        'To act in time, or to obtain a writing in which the customer acknowledges the debt.',
        'To give the day of delivery where Acquit does not know it.',
      ],
      say: ['Could you confirm to us in writing the balance that you owe, and the day on which you will pay it?'],
      avoid: [
        'Relying on a registered letter to gain time.',
        'Threatening an action that is no longer possible: towards a consumer that is an offence.',
      ],
    },
  },
];
