/** The second and third paragraphs of the article that every letter of a collector reproduces, word for word. @law CPCE L111-8 @effect 2014-03-19 */
export const COSTS_PARAGRAPHS = [
  'Les frais de recouvrement entrepris sans titre exécutoire restent à la charge du créancier, sauf s’ils concernent un acte dont l’accomplissement est prescrit par la loi au créancier. Toute stipulation contraire est réputée non écrite, sauf disposition législative contraire.',
  'Cependant, le créancier qui justifie du caractère nécessaire des démarches entreprises pour recouvrer sa créance peut demander au juge de l’exécution de laisser tout ou partie des frais ainsi exposés à la charge du débiteur de mauvaise foi.',
] as const;

/** What the letter of somebody who collects for others must say. */
export type CollectorPoint = 'collector' | 'creditor' | 'debt' | 'payment' | 'costs-paragraphs' | 'first-letter';

/** A letter as it is written, and of whom and what it must speak. */
export type CollectorFacts = {
  /** All its texts. */
  readonly text: string;
  /** Name and parts of the address of the collector, and the words that say its activity. */
  readonly collector: readonly string[];
  /** Name and parts of the address of the creditor. */
  readonly creditor: readonly string[];
  /** Numbers of the invoices that are claimed, each told with its sum. */
  readonly invoices: readonly string[];
  readonly totals: number;
  /** How many ways to pay it shows. */
  readonly payments: number;
  /** Reference and day of the first letter, where this is not the first. */
  readonly firstLetter: readonly string[];
};

/**
 * What a collector's letter lacks. Spaces of whatever kind are alike.
 * @law CPCE R124-4
 * @effect 2012-06-01
 */
export function missingCollectorPoints(facts: CollectorFacts): CollectorPoint[] {
  const text = plain(facts.text);
  const says = (parts: readonly string[]) => parts.every((part) => plain(part) !== '' && text.includes(plain(part)));
  const stands: Readonly<Record<CollectorPoint, boolean>> = {
    collector: says(facts.collector),
    creditor: says(facts.creditor),
    debt: facts.invoices.length > 0 && facts.totals > 0 && says(facts.invoices),
    payment: facts.payments > 0,
    'costs-paragraphs': says(COSTS_PARAGRAPHS),
    'first-letter': says(facts.firstLetter),
  };
  return (Object.keys(stands) as CollectorPoint[]).filter((point) => !stands[point]);
}

function plain(text: string): string {
  return text.replace(/’/g, "'").replace(/\s+/g, ' ').trim();
}
