import type { Day } from '../../core/base/day.ts';
import type { InsolvencyKind } from '../../core/base/insolvency-kind.ts';

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
  /** Day on which that one was published, as this one says. */
  readonly correctedOn: Day | null;
  readonly complement: string | null;
};
