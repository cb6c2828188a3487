import type { Catalogue } from './wording.ts';

/** French texts of what follows the instalments of a plan: before one, in the grace of one that has not come, and the written warning. */
export const FRENCH_INSTALMENTS: Pick<Catalogue, 'instalment-notice' | 'instalment-reminder' | 'instalment-warning'> = {
  'instalment-notice': {
    standard: {
      subject: 'Votre échéancier : {{total}} à régler le {{due}}',
      opening: `Comme convenu dans votre échéancier pour [[la facture {{invoices}}|les factures {{invoices}}]], la prochaine échéance, de {{total}}, est prévue le {{due}}.`,
      request: 'Un virement sur le compte indiqué ici, avec la référence, suffit : votre règlement sera ainsi reconnu dès son arrivée.',
      help: 'Si cette date ou cette somme vous pose une difficulté, dites-le-nous dès maintenant {{contact}} : nous chercherons une solution avec vous.',
      crossing: 'Et si votre virement est déjà programmé, il n’y a rien d’autre à faire : merci !',
    },
    differences: {
      'public-body': {
        request: 'Le compte à créditer et la référence à rappeler sont indiqués ici, pour vos services comme pour le comptable public.',
        crossing: 'Et si le mandatement est déjà en cours, il n’y a rien d’autre à faire : merci !',
      },
    },
  },
  'instalment-reminder': {
    standard: {
      subject: 'Votre échéancier : l’échéance du {{due}}, un simple oubli ?',
      opening: `Sauf erreur de notre part, l’échéance de {{total}} prévue le {{due}} dans votre échéancier ne nous est pas encore parvenue. S’agit-il d’un simple oubli ? Cela arrive à tout le monde.`,
      request: 'Si c’est le cas, un virement sur le compte indiqué ici, avec la référence, suffit à tout remettre en ordre.',
      help: 'Et si quelque chose retient ce règlement, parlons-en : dites-nous simplement ce qui vous conviendrait, {{contact}}.',
      crossing: 'Si votre règlement est déjà parti, merci de ne pas tenir compte de ce message.',
    },
    differences: {
      'public-body': {
        opening: `Sauf erreur de notre part, l’échéance de {{total}} prévue le {{due}} dans votre échéancier ne nous est pas encore parvenue. Peut-être son paiement est-il encore en cours de traitement ?`,
        request: 'Le compte à créditer et la référence à rappeler sont indiqués ici, pour vos services comme pour le comptable public.',
        crossing: 'Si le paiement est déjà ordonnancé, merci de ne pas tenir compte de ce message.',
      },
    },
  },
  'instalment-warning': {
    standard: {
      subject: 'Votre échéancier : {{total}} à régler au plus tard le {{deadline}}',
      opening: `Sauf erreur de notre part, votre échéancier pour [[la facture {{invoices}}|les factures {{invoices}}]] présente depuis le {{due}} un retard de {{total}}.`,
      request: `Nous vous demandons de régler cette somme au plus tard le {{deadline}}. L’échéancier se poursuit alors comme convenu.`,
      consequences: `Notre accord prévoit que, lorsqu’un avertissement écrit comme celui-ci reste sans effet, tout le solde devient exigible. Si la somme en retard ne nous parvenait pas à cette date, l’échéancier prendrait donc fin et le solde, soit {{open}}, serait à régler en une fois. Nous préférons de loin que l’échéancier continue.`,
      help: `Une difficulté passagère, un désaccord ? Dites-le-nous {{contact}}, avant le {{deadline}} si possible : une réponse, même brève, suffit à avancer.`,
      crossing: 'Si votre règlement a croisé ce message, nous vous remercions de ne pas en tenir compte.',
    },
    differences: {
      'public-body': {
        request: `Nous vous demandons de bien vouloir faire procéder au paiement de cette somme au plus tard le {{deadline}}. L’échéancier se poursuit alors comme convenu.`,
        crossing: 'Si le paiement a croisé ce message, nous vous remercions de ne pas en tenir compte.',
      },
    },
  },
};
