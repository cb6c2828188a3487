import type { Catalogue } from './wording.ts';

/** French texts of the steps that ask nothing but attention: no law, no cost, no consequence. */
export const FRENCH_FRIENDLY: Pick<
  Catalogue,
  'courtesy-notice' | 'first-reminder' | 'call-agreed' | 'call-again' | 'call-spoken' | 'call-missed' | 'thank-you'
> = {
  'courtesy-notice': {
    standard: {
      subject: '[[Votre facture {{invoices}} arrive à échéance le {{due}}|Vos factures {{invoices}} arrivent bientôt à échéance]]',
      opening: `Nous vous remercions de votre confiance, et vous adressons ce petit mot pour faciliter la préparation de votre règlement : [[la facture ci-dessous arrive|les factures ci-dessous arrivent]] bientôt à échéance.`,
      attached: '[[Vous la trouverez|Vous les trouverez]] en pièce jointe.',
      request: `Le plus simple est un virement sur le compte indiqué ici, avec la référence : votre règlement sera ainsi reconnu dès son arrivée.`,
      information: 'Pour information, [[cette autre facture est également ouverte|ces autres factures sont également ouvertes]] à ce jour.',
      help: `S’il vous manque quelque chose pour régler [[cette facture|ces factures]] (un document, un numéro de commande, une adresse de facturation), ou si un point ne correspond pas à ce que nous avions convenu, dites-le-nous {{contact}} : nous nous en occuperons aussitôt.`,
      crossing: 'Et si votre virement est déjà programmé, il n’y a rien d’autre à faire : merci !',
    },
    differences: {
      consumer: {
        help: `Si vous avez une question sur [[cette facture|ces factures]], ou si un point ne correspond pas à ce que nous avions convenu, dites-le-nous {{contact}} : nous vous répondrons avec plaisir.`,
      },
      'public-body': {
        request: `Le compte à créditer et la référence à rappeler sont indiqués ici, pour vos services comme pour le comptable public.`,
        help: `[[Si la facture n’apparaît pas|Si l’une de ces factures n’apparaît pas]] dans Chorus Pro, ou s’il vous manque un numéro d’engagement, un code service ou une pièce justificative, dites-le-nous {{contact}} : nous vous les transmettrons aussitôt.`,
        crossing: 'Et si le mandatement est déjà en cours, il n’y a rien d’autre à faire : merci !',
      },
    },
  },
  'first-reminder': {
    standard: {
      subject: '[[Facture|Factures]] {{invoices}} : un simple oubli ?',
      opening: `Sauf erreur de notre part, le règlement [[de la facture ci-dessous|des factures ci-dessous]] ne nous est pas encore parvenu. S’agit-il d’un simple oubli ? Cela arrive à tout le monde.`,
      attached: '[[Vous en trouverez une copie|Vous en trouverez les copies]] en pièce jointe.',
      request: `Si c’est le cas, un virement sur le compte indiqué ici, avec la référence, suffit à tout remettre en ordre.`,
      information: `Pour information, [[cette autre facture est également ouverte|ces autres factures sont également ouvertes]] à ce jour ; [[elle n’est pas l’objet|elles ne sont pas l’objet]] de ce message.`,
      help: `Et si quelque chose retient ce règlement, parlons-en : une facture mal adressée, une question sur la prestation, un mois un peu chargé… Nous pouvons convenir d’une autre date ou d’un règlement en plusieurs fois. Dites-nous simplement ce qui vous conviendrait, {{contact}}.`,
      crossing: 'Si votre règlement est déjà parti, merci de ne pas tenir compte de ce message.',
    },
    differences: {
      consumer: {
        help: `Et si quelque chose retient ce règlement, parlons-en : une facture mal adressée, une question, un mois un peu difficile… Nous pouvons convenir d’une autre date ou d’un règlement en plusieurs fois. Dites-nous simplement ce qui vous conviendrait, {{contact}}.`,
      },
      'public-body': {
        opening: `Sauf erreur de notre part, le règlement [[de la facture ci-dessous|des factures ci-dessous]] ne nous est pas encore parvenu. Peut-être [[est-elle encore|sont-elles encore]] en cours de traitement ?`,
        request: `Le compte à créditer et la référence à rappeler sont indiqués ici, pour vos services comme pour le comptable public.`,
        help: `Pourriez-vous nous dire où en est [[son traitement|leur traitement]], {{contact}} ? [[Si la facture n’apparaît pas|Si l’une de ces factures n’apparaît pas]] dans Chorus Pro, ou si elle attend une pièce, un numéro d’engagement, un code service ou la constatation du service fait, nous ferons aussitôt le nécessaire de notre côté.`,
        crossing: 'Si le paiement est déjà ordonnancé, merci de ne pas tenir compte de ce message.',
      },
    },
  },
  'call-agreed': {
    standard: {
      subject: 'Suite à notre échange : votre règlement prévu le {{agreed}}',
      opening: `Merci pour notre échange téléphonique. Comme convenu, nous avons noté que vous réglez {{total}} le {{agreed}}, pour [[la facture ci-dessous|les factures ci-dessous]].`,
      attached: '[[Vous en trouverez une copie|Vous en trouverez les copies]] en pièce jointe.',
      request: `Voici le compte et la référence à utiliser, pour que votre règlement soit reconnu dès son arrivée.`,
      information: `Pour information, [[cette autre facture est également ouverte|ces autres factures sont également ouvertes]] à ce jour ; [[elle n’est pas l’objet|elles ne sont pas l’objet]] de ce message.`,
      help: `Si nous nous sommes mal compris, ou si cette date devait changer, dites-le-nous {{contact}} : nous chercherons avec vous ce qui convient.`,
      crossing: 'Si votre règlement est déjà parti, merci de ne pas tenir compte de ce message.',
    },
    differences: {},
  },
  'call-again': {
    standard: {
      subject: 'Suite à notre échange : nous vous rappelons le {{agreed}}',
      opening: `Merci pour notre échange téléphonique. Comme convenu, nous vous rappellerons le {{agreed}} au sujet [[de la facture ci-dessous|des factures ci-dessous]].`,
      attached: '[[Vous en trouverez une copie|Vous en trouverez les copies]] en pièce jointe.',
      request: `Et si vous préférez régler d’ici là, voici le compte et la référence à utiliser, pour que votre règlement soit reconnu dès son arrivée.`,
      help: `Si nous nous sommes mal compris, ou si un autre moment vous convient mieux, dites-le-nous {{contact}}.`,
      crossing: 'Si votre règlement est déjà parti, merci de ne pas tenir compte de ce message.',
    },
    differences: {},
  },
  'call-spoken': {
    standard: {
      subject: 'Suite à notre échange : [[facture|factures]] {{invoices}}',
      opening: `Merci pour notre échange téléphonique au sujet [[de la facture ci-dessous|des factures ci-dessous]]. Pour que vous ayez tout sous la main, en voici le rappel.`,
      attached: '[[Vous en trouverez une copie|Vous en trouverez les copies]] en pièce jointe.',
      request: `Pourriez-vous nous indiquer à quelle date nous pouvons attendre votre règlement ? Le compte et la référence à utiliser sont indiqués ici.`,
      information: `Pour information, [[cette autre facture est également ouverte|ces autres factures sont également ouvertes]] à ce jour ; [[elle n’est pas l’objet|elles ne sont pas l’objet]] de ce message.`,
      help: `Si un point reste à éclaircir, ou si un règlement en plusieurs fois vous aiderait, dites-le-nous {{contact}}.`,
      crossing: 'Si votre règlement est déjà parti, merci de ne pas tenir compte de ce message.',
    },
    differences: {
      'public-body': {
        help: `Si un point reste à éclaircir, ou si une pièce manque dans Chorus Pro, dites-le-nous {{contact}}.`,
      },
    },
  },
  'call-missed': {
    standard: {
      subject: 'Nous avons cherché à vous joindre : [[facture|factures]] {{invoices}}',
      opening: `Nous avons essayé de vous joindre par téléphone, sans succès, au sujet [[de la facture ci-dessous, dont le règlement|des factures ci-dessous, dont le règlement]] ne nous est pas encore parvenu.`,
      attached: '[[Vous en trouverez une copie|Vous en trouverez les copies]] en pièce jointe.',
      request: `Pourriez-vous nous indiquer à quelle date nous pouvons l’attendre ? Le compte et la référence à utiliser sont indiqués ici.`,
      information: `Pour information, [[cette autre facture est également ouverte|ces autres factures sont également ouvertes]] à ce jour ; [[elle n’est pas l’objet|elles ne sont pas l’objet]] de ce message.`,
      help: `Si un point vous arrête, ou si une autre date ou un règlement en plusieurs fois vous aiderait, dites-le-nous {{contact}} : nous trouverons une solution ensemble.`,
      crossing: 'Si votre règlement est déjà parti, merci de ne pas tenir compte de ce message.',
    },
    differences: {
      'public-body': {
        help: `Si un point arrête le traitement, ou si une pièce manque dans Chorus Pro, dites-le-nous {{contact}} : nous ferons aussitôt le nécessaire.`,
      },
    },
  },
  'thank-you': {
    standard: {
      subject: 'Merci pour le règlement de [[votre facture {{invoices}}|vos factures {{invoices}}]]',
      opening: 'Nous avons bien reçu le règlement de [[votre facture {{invoices}}|vos factures {{invoices}}]]. Merci !',
      request: 'Si un rappel de notre part a croisé votre règlement, merci de ne pas en tenir compte.',
      help: `Et si quelque chose peut vous faciliter les prochains règlements (une autre adresse de facturation, un numéro de commande à rappeler, un prélèvement), dites-le-nous {{contact}} : nous nous en occuperons avec plaisir.`,
    },
    differences: {
      consumer: {
        help: 'Et si vous avez une question, ou si un prélèvement vous simplifiait les prochains règlements, dites-le-nous {{contact}}.',
      },
      'public-body': {
        help: `Et si quelque chose peut faciliter le traitement de nos prochaines factures (un numéro d’engagement, un code service, une pièce à joindre), dites-le-nous {{contact}} : nous nous en occuperons avec plaisir.`,
      },
    },
  },
};
