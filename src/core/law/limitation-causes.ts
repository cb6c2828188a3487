import type { Certainty } from './dated.ts';

/** Who owes; an unknown debtor is treated as the one who is freed first. */
export type LimitationKind = 'business' | 'consumer' | 'public-body' | 'unknown';

/**
 * What starts a new period. A formal notice, registered or not, starts none (Cass. com. 18/5/2022 n° 20-23.204): a
 * written demand does, against a public body only (loi 68-1250, art. 2). A petition for an order for payment starts none before the
 * order is served.
 */
export type InterruptionCause = 'acknowledgement' | 'court-claim' | 'order-served' | 'enforcement' | 'proof-of-debt' | 'written-demand';

/** What is often taken to start a new period, and does not (a formal notice does against a public body, being a written demand). */
export type OtherCause = 'formal-notice' | 'petition-for-order' | 'void-claim';

export const SUSPENSIONS = ['mediation', 'conciliation', 'participatory-procedure', 'small-claims-procedure', 'expertise'] as const;
export type SuspensionCause = (typeof SUSPENSIONS)[number];

export type CauseRule = { readonly interrupts: boolean; readonly article: string; readonly certainty: Certainty };

const DEMANDS: readonly (InterruptionCause | OtherCause)[] = ['written-demand', 'formal-notice'];

/** Where nothing is said of whom the debt is owed by. `unverified`: known from a summary, or from one third party's copy. */
const RULES: Readonly<Record<InterruptionCause | OtherCause, CauseRule>> = {
  acknowledgement: rule(true, 'C. civ. 2240, 2231'),
  'court-claim': rule(true, 'C. civ. 2241, 2242, 2231'),
  enforcement: rule(true, 'C. civ. 2244, 2231'),
  'order-served': rule(true, 'Civ. 1re 9/9/2020 n° 19-12.006', 'unverified'),
  'proof-of-debt': rule(true, 'C. com. L622-25-1', 'unverified'),
  'written-demand': rule(false, 'Cass. com. 18/5/2022 n° 20-23.204'),
  'formal-notice': rule(false, 'Cass. com. 18/5/2022 n° 20-23.204'),
  'petition-for-order': rule(false, 'Civ. 1re 9/9/2020 n° 19-12.006', 'unverified'),
  'void-claim': rule(false, 'C. civ. 2243'),
};

/** All that can be said to have interrupted, whether it did or not. */
export const INTERRUPTIONS = Object.keys(RULES) as readonly (InterruptionCause | OtherCause)[];

/**
 * Whether something that happened starts a new period against this debtor, and by which text.
 * @law C. civ. 2240, 2241, 2243, 2244; C. com. L622-25-1; loi 68-1250 art. 2 (any written demand for payment, against a public body)
 * @effect 2008-06-19
 */
export function causeRule(cause: InterruptionCause | OtherCause, kind: LimitationKind): CauseRule {
  return kind === 'public-body' && DEMANDS.includes(cause) ? rule(true, 'loi 68-1250 art. 2') : RULES[cause];
}

/** What starts no new period against this debtor. @law see {@link causeRule} @effect 2008-06-19 */
export function notInterrupting(kind: LimitationKind): readonly (InterruptionCause | OtherCause)[] {
  return INTERRUPTIONS.filter((cause) => !causeRule(cause, kind).interrupts);
}

/**
 * The text by which time stands still, and the months that must be left once it runs again. For an expertise no such minimum was read.
 * @law C. civ. 2238, 2239
 * @effect 2008-06-19
 */
export function suspensionRule(cause: SuspensionCause): { readonly article: string; readonly leastMonthsLeft: number } {
  return cause === 'expertise' ? { article: 'C. civ. 2239', leastMonthsLeft: 0 } : { article: 'C. civ. 2238', leastMonthsLeft: 6 };
}

function rule(interrupts: boolean, article: string, certainty: Certainty = 'verified'): CauseRule {
  return { interrupts, article, certainty };
}
