import { en, fr } from './phrase.ts';

/** Why a collection agency may not act for a client. */
export const NOT_ACTING = {
  fr: {
    'no-mandate': fr`Aucun mandat écrit de ce client n’est en vigueur : rien ne se décide ni ne part pour lui (CPCE R124-3).`,
    'agency-uninsured': fr`L’assurance de l’agence a expiré : rien ne se décide ni ne part pour ses clients (CPCE R124-2). Enregistrez la nouvelle attestation.`,
  },
  en: {
    'no-mandate': en`No written mandate of this client is in force: nothing is decided and nothing leaves for it (CPCE R124-3).`,
    'agency-uninsured': en`The agency’s insurance has lapsed: nothing is decided and nothing leaves for its clients (CPCE R124-2). Enter the new certificate.`,
  },
} as const;

export function isNotActing(held: string | null | undefined): held is keyof (typeof NOT_ACTING)['fr'] {
  return held !== null && held !== undefined && Object.hasOwn(NOT_ACTING.fr, held);
}
