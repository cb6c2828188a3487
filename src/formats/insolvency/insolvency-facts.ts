import type { Day } from '../../core/base/day.ts';

/** What a notice says about the proceedings, by what it means for who is owed money; `other` is what nobody has sorted: a person looks. */
export type InsolvencyKind =
  | 'opening-sauvegarde'
  | 'opening-redressement'
  | 'opening-liquidation'
  | 'extension-sauvegarde'
  | 'extension-redressement'
  | 'extension-liquidation'
  | 'conversion-redressement'
  | 'conversion-liquidation'
  | 'plan-sauvegarde'
  | 'plan-redressement'
  | 'plan-cession'
  | 'plan-modified'
  | 'plan-resolved'
  | 'plan-resolved-redressement'
  | 'plan-resolved-liquidation'
  | 'closure-insufficient-assets'
  | 'closure-liabilities-extinguished'
  | 'procedure-ended'
  | 'liquidation-resumed'
  | 'deposit-notice'
  | 'personal-sanction'
  | 'organs-appointed'
  | 'cessation-date-changed'
  | 'third-party-retraction'
  | 'appeal-decision'
  | 'other';

/** One person of one notice. A name is here to be shown, never to find a debtor by. */
export type InsolvencyFacts = {
  /** The notice as the BODACC's own service names it: "A20260123456". */
  readonly id: string | null;
  readonly type: 'initial' | 'correction' | 'cancellation' | null;
  /** Nine digits whose check digit holds; `null` for who has none, or not in the notice. */
  readonly siren: string | null;
  readonly kind: InsolvencyKind;
  /** The kind in the notice's own words. */
  readonly nature: string | null;
  readonly judgmentDate: Day | null;
  readonly publicationDate: Day | null;
  readonly court: string | null;
  readonly names: readonly string[];
  /** `id` of the notice that this one corrects or cancels. */
  readonly corrects: string | null;
  readonly complement: string | null;
};
