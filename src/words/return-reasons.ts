import type { Language } from '../core/base/text.ts';

type Pair = Readonly<Record<Language, string>>;

/** Why a payment came back, by the ISO 20022 code of the bank (external code set "StatusReason", and what French banks mean by it). */
const RETURN_REASONS: Readonly<Record<string, Pair>> = {
  AC01: { fr: 'coordonnées bancaires fausses', en: 'wrong account number' },
  AC03: { fr: 'coordonnées bancaires fausses', en: 'wrong account number' },
  AC04: { fr: 'compte clôturé', en: 'account closed' },
  AC06: { fr: 'compte bloqué', en: 'account blocked' },
  AC13: { fr: 'compte d’un particulier, prélèvement interentreprises impossible', en: 'consumer account, no business direct debit' },
  AG01: { fr: 'opération interdite sur ce compte', en: 'not allowed on this account' },
  AG02: { fr: 'code d’opération faux', en: 'wrong operation code' },
  AM04: { fr: 'provision insuffisante', en: 'insufficient funds' },
  AM05: { fr: 'opération en double', en: 'duplicate' },
  BE04: { fr: 'adresse du créancier absente', en: 'creditor address missing' },
  BE05: { fr: 'identifiant du créancier inconnu', en: 'creditor identifier unknown' },
  CNOR: { fr: 'banque du créancier injoignable', en: 'creditor bank not reachable' },
  CUST: { fr: 'à la demande du client', en: 'requested by the customer' },
  DNOR: { fr: 'banque du débiteur injoignable', en: 'debtor bank not reachable' },
  DUPL: { fr: 'opération en double', en: 'duplicate' },
  FOCR: { fr: 'retour après une demande d’annulation', en: 'after a cancellation request' },
  FRAD: { fr: 'fraude signalée', en: 'fraud reported' },
  LEGL: { fr: 'décision de justice', en: 'legal decision' },
  MD01: { fr: 'pas de mandat valable', en: 'no valid mandate' },
  MD02: { fr: 'mandat incomplet ou faux', en: 'mandate data missing or wrong' },
  MD06: { fr: 'contesté par le débiteur', en: 'disputed by the debtor' },
  MD07: { fr: 'titulaire du compte décédé', en: 'account holder deceased' },
  MS02: { fr: 'refusé par le débiteur, sans motif donné', en: 'refused by the debtor, no reason given' },
  MS03: { fr: 'motif non communiqué', en: 'reason not given' },
  RC01: { fr: 'code de la banque (BIC) faux', en: 'wrong bank code (BIC)' },
  RR04: { fr: 'motif réglementaire', en: 'regulatory reason' },
  SL01: { fr: 'refusé sur instruction du débiteur à sa banque', en: 'refused by a standing instruction of the debtor' },
  TECH: { fr: 'problème technique', en: 'technical problem' },
  TM01: { fr: 'hors délai', en: 'too late' },
};

/** "provision insuffisante (AM04)"; a code that is not known stays as it is. */
export function returnReasonText(code: string, language: Language): string {
  const told = Object.hasOwn(RETURN_REASONS, code) ? RETURN_REASONS[code]?.[language] : undefined;
  return told === undefined ? code : `${told} (${code})`;
}
