import type { Catalogue } from './wording.ts';

/** French texts of the second reminder (asks for payment, or for a date in writing) and of the formal notice. */
export const FRENCH_FIRM: Pick<Catalogue, 'second-reminder' | 'formal-notice'> = {
  'second-reminder': {
    standard: {
      subject: 'Rappel : [[facture {{invoices}}|{{count}} factures]] en attente, réponse souhaitée d’ici le {{deadline}}',
      opening: `Sauf erreur de notre part, et malgré notre précédent message, nous n’avons pas reçu le règlement [[de la facture ci-dessous|des factures ci-dessous]], soit {{open}}.`,
      attached: '[[Vous en trouverez une copie|Vous en trouverez les copies]] en pièce jointe.',
      request: `Nous vous demandons de régler cette somme au plus tard le {{deadline}} ou, si cela n’est pas possible, de nous indiquer par écrit, avant cette même date, quand vous le ferez.`,
      information: `Pour information, [[cette autre facture, également échue, reste ouverte|ces autres factures, également échues, restent ouvertes]] à ce jour ; [[elle n’est pas l’objet|elles ne sont pas l’objet]] du présent rappel.`,
      help: `Une difficulté passagère, un désaccord sur une prestation ? Dites-le-nous {{contact}}. Nous examinerons volontiers avec vous une nouvelle date, un échéancier ou la correction d’une facture : une réponse, même brève, suffit à avancer.`,
      crossing: 'Si votre règlement a croisé ce message, nous vous remercions de ne pas en tenir compte.',
    },
    differences: {
      business: {
        terms: `Pour votre information, l’article L441-10 du Code de commerce prévoit, en cas de retard, des pénalités et une indemnité forfaitaire de 40 € par facture. Nous ne vous les demandons pas aujourd’hui : nous préférons trouver une solution avec vous.`,
      },
      'public-body': {
        request: `Nous vous demandons de bien vouloir faire procéder au paiement de cette somme au plus tard le {{deadline}} ou, si cela n’est pas possible, de nous indiquer par écrit, avant cette même date, quand il interviendra et ce qui le retient.`,
        terms: `Pour votre information, les articles L2192-13 et suivants du Code de la commande publique prévoient, lorsque le délai de paiement est dépassé, des intérêts moratoires et une indemnité forfaitaire de 40 € par facture. Nous ne vous les demandons pas aujourd’hui : nous préférons que [[cette facture soit réglée|ces factures soient réglées]] simplement.`,
        help: `[[Si la facture est suspendue ou rejetée|Si l’une de ces factures est suspendue ou rejetée]] dans Chorus Pro, ou s’il vous manque une pièce, un numéro d’engagement ou la constatation du service fait, dites-le-nous {{contact}} : nous ferons aussitôt le nécessaire de notre côté.`,
        crossing: 'Si le paiement a croisé ce message, nous vous remercions de ne pas en tenir compte.',
      },
    },
  },
  'formal-notice': {
    standard: {
      subject: 'Mise en demeure de régler {{total}} au plus tard le {{deadline}}',
      opening: `Sauf erreur de notre part, et malgré nos précédents messages, [[la facture suivante, émise par {{creditor}}, demeure impayée|les factures suivantes, émises par {{creditor}}, demeurent impayées]] à ce jour.`,
      attached: '[[Vous en trouverez une copie|Vous en trouverez les copies]] en pièce jointe.',
      request: `Par la présente, nous vous mettons en demeure de nous régler la somme de {{total}} au plus tard le {{deadline}}. Ce message vaut mise en demeure au sens de l’article 1344 du Code civil.`,
      information: `Pour information, [[cette autre facture, également échue, reste ouverte|ces autres factures, également échues, restent ouvertes]] à ce jour ; [[elle n’est pas l’objet|elles ne sont pas l’objet]] de la présente mise en demeure.`,
      consequences: `À défaut de règlement ou de réponse de votre part à cette date, nous pourrions être amenés à saisir la juridiction compétente afin d’obtenir le paiement de la somme due. Nous souhaitons sincèrement ne pas avoir à le faire.`,
      help: `Une solution amiable reste possible à tout moment. Si vous traversez une difficulté, nous étudierons avec vous un échéancier ; si vous contestez tout ou partie de cette somme, indiquez-nous la facture et le motif. Dans les deux cas, vous pouvez nous joindre {{contact}}, avant le {{deadline}} si possible.`,
      crossing: 'Si votre règlement a croisé cette mise en demeure, nous vous remercions de ne pas en tenir compte.',
    },
    differences: {
      business: {
        terms: `Le décompte est arrêté au {{today}}. Les pénalités de retard, dues sans qu’un rappel soit nécessaire (article L441-10, II, du Code de commerce), courent jusqu’au complet règlement.`,
      },
      consumer: {
        terms: `Cette somme correspond uniquement au décompte ci-dessus : rien d’autre ne vous est demandé. À compter du lendemain de la réception de la présente mise en demeure, la somme restant due porte intérêt au taux légal (articles 1231-6 et 1344-1 du Code civil).`,
        mediation: `Si un désaccord persiste après nous avoir écrit, vous pouvez vous adresser gratuitement au médiateur de la consommation dont nous relevons : {{mediator}}.`,
      },
      'public-body': {
        request: `Par la présente, nous vous mettons en demeure de faire procéder au paiement de la somme de {{total}} au plus tard le {{deadline}}. Ce message vaut mise en demeure au sens de l’article 1344 du Code civil.`,
        terms: `Le décompte est arrêté au {{today}}. Les intérêts moratoires et l’indemnité forfaitaire sont dus de plein droit et sans autre formalité (articles L2192-13, R2192-31 à R2192-36 et D2192-35 du Code de la commande publique) ; les intérêts courent jusqu’à la mise en paiement du principal, incluse.`,
        consequences: `À défaut de paiement ou de réponse de votre part à cette date, nous pourrions être amenés à saisir le tribunal administratif compétent, le cas échéant par la voie du référé-provision. Nous souhaitons sincèrement ne pas avoir à le faire.`,
        help: `Une solution amiable reste possible à tout moment. [[Si la facture est suspendue ou rejetée|Si l’une de ces factures est suspendue ou rejetée]] dans Chorus Pro, si une pièce ou la constatation du service fait manque, ou si vous contestez tout ou partie de cette somme, indiquez-nous la facture et le motif, {{contact}} : nous ferons aussitôt le nécessaire de notre côté.`,
        crossing: 'Si le paiement a croisé cette mise en demeure, nous vous remercions de ne pas en tenir compte.',
      },
    },
  },
};
