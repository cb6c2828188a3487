import { fold } from '../base/text.ts';
import { hasCommercialForm, hasTitle } from './name.ts';
import type { DebtorKind } from './party.ts';

export type KindClues = {
  readonly name: string;
  readonly siren: string | null;
  /** A well-formed VAT number, of any country. */
  readonly vat: string | null;
  /** Legal category of the company register ("5710"), where a source gives it. */
  readonly legalCategory?: string | null;
};

/** `sure` needs no confirmation by a person. */
export type ProposedKind = { readonly kind: DebtorKind; readonly sure: boolean };

/**
 * What kind of debtor this is, as far as its papers tell (rule R1). Only a commercial company's name together with its
 * SIREN is sure: whoever bears both is a professional. All else is proposed, and a person confirms it.
 */
export function proposeKind(clues: KindClues): ProposedKind {
  const { name, siren, vat, legalCategory } = clues;
  if (legalCategory) return kindOfLegalCategory(legalCategory);
  const commercial = hasCommercialForm(name);
  const text = fold(name);
  if (siren !== null && /^[12]/.test(siren)) return unsure('public-body');
  if (!commercial && PUBLIC_NAME.test(text)) return unsure(siren === null ? 'public-body' : 'unknown');
  if (!commercial && PRIVATE_BUT_NO_BUSINESS.test(text)) return unsure('unknown');
  if (siren !== null) return { kind: 'business', sure: commercial };
  if (vat !== null || commercial) return unsure('business');
  return unsure(hasTitle(name) ? 'consumer' : 'unknown');
}

/**
 * The register keeps numbers that begin with 1 or 2 for the State and local authorities. Only at its beginning does a name
 * tell: "Mairie de Lyon" is one, "Café de la Mairie" is not.
 */
const PUBLIC_NAME =
  /^(mairie|commune d|ville d|departement d|conseil (departemental|regional|general)|region |metropole |communaute (de communes|d agglo|urbaine)|centre hospitalier|ch[ru] |hopital|hopitaux|ministere|prefecture|sous prefecture|rectorat|academie d|universite|lycee|college |ccas|sdis|direction (generale|departementale|regionale|interregionale)|agence regionale|tresor(erie)? |office public|syndicat (mixte|intercommunal|d agglo)|chambre (de commerce|d agriculture|de metiers|des metiers)|etat francais|tribunal|gendarmerie|caserne|base aerienne)/;
const PRIVATE_BUT_NO_BUSINESS =
  /^(association|assoc|asso|club|amicale|comite|cse|fondation|paroisse|syndicat|syndic|mutuelle|sdc|copropriete|copro|indivision|federation|union departementale)\b|\b(copropriete|coproprietaires|association)\b/;

function unsure(kind: DebtorKind): ProposedKind {
  return { kind, sure: false };
}

/** The kind that goes with a legal category of the national nomenclature; where the law of the case is not plain, a person says. */
function kindOfLegalCategory(code: string): ProposedKind {
  if (code.startsWith('7')) return unsure('public-body');
  if (code.startsWith('5')) return { kind: 'business', sure: true };
  if (/^(1|3|6)/.test(code)) return unsure('business');
  return unsure('unknown');
}
