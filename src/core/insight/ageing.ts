import { type Day, daysBetween } from '../base/day.ts';
import { type ItemFacts, isOpenInvoice } from './invoice-facts.ts';

/** How late an open invoice is, in days: the due day itself is not late. */
export const AGE_BANDS = ['not-due', '1-30', '31-60', '61-90', 'over-90', 'no-due-date'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

export type AgeTotal = { readonly band: AgeBand; readonly invoices: number; readonly cents: bigint };

export function ageBand(dueOn: Day | null, today: Day): AgeBand {
  if (dueOn === null) return 'no-due-date';
  const late = daysBetween(dueOn, today);
  if (late <= 0) return 'not-due';
  if (late <= 30) return '1-30';
  if (late <= 60) return '31-60';
  return late <= 90 ? '61-90' : 'over-90';
}

/** Open invoices added up by how late they are. */
export class Ageing {
  readonly #today: Day;
  readonly #bands = new Map<AgeBand, { invoices: number; cents: bigint }>(AGE_BANDS.map((band) => [band, { invoices: 0, cents: 0n }]));

  constructor(today: Day) {
    this.#today = today;
  }

  add(item: ItemFacts): void {
    const band = this.#bands.get(ageBand(item.dueOn, this.#today));
    if (!band || !isOpenInvoice(item)) return;
    band.invoices += 1;
    band.cents += item.openCents;
  }

  all(): AgeTotal[] {
    return [...this.#bands].map(([band, { invoices, cents }]) => ({ band, invoices, cents }));
  }
}
