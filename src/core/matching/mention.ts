import type { Place } from './open-book.ts';

/** How surely a text means the number: alone, only together with the payer and the amount, or perhaps not at all. */
export type Strength = 'strong' | 'medium' | 'weak';

/** A number of the book that a line's text mentions. */
export type Mention = {
  /** Items that bear it: several when two debtors, or two readings of the text, have it. */
  readonly places: readonly Place[];
  readonly strength: Strength;
  readonly written: string;
  /** Its check digits agree, so it cannot be a slip of the finger. */
  readonly checked: boolean;
  /** Items between the number before and this one, where the text may mean a range. */
  readonly between: readonly Place[];
};

/** A number that the book does not have as such: settled long ago, mistyped, cut, shortened, or not an invoice at all. */
export type Unknown = {
  readonly written: string;
  readonly runs: readonly string[];
  /** The bank may have cut off its end. */
  readonly isCut: boolean;
  /** It speaks of an invoice: as long as we do not know which, nothing is certain. */
  readonly blocks: boolean;
};

export type NumbersRead = { readonly mentions: readonly Mention[]; readonly unknown: readonly Unknown[] };
