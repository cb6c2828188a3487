import { addMonths, type Day } from '../base/day.ts';
import type { ItemFacts } from './invoice-facts.ts';

/** "2026-03" */
export type Month = string;

/** What came in during a month: money that is known, and what the books only show as settled. */
export type MonthReceipts = { readonly month: Month; readonly money: bigint; readonly cleared: bigint };

export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

/** Money laid on invoices, or received for their interest and fee, by the month of its payment, for the last so many months, this one too. */
export class Receipts {
  readonly #months: Map<Month, { money: bigint; cleared: bigint }>;

  constructor(today: Day, months: number) {
    const first = `${monthOf(today)}-01` as Day;
    this.#months = new Map(
      Array.from({ length: months }, (_, n) => [monthOf(addMonths(first, n + 1 - months)), { money: 0n, cleared: 0n }]),
    );
  }

  add({ kind, laid }: ItemFacts): void {
    if (kind !== 'invoice') return;
    for (const one of laid) {
      const month = this.#months.get(monthOf(one.on));
      if (month && one.as !== 'other') month[one.as === 'cleared' ? 'cleared' : 'money'] += one.cents;
    }
  }

  all(): MonthReceipts[] {
    return [...this.#months].map(([month, sums]) => ({ month, ...sums }));
  }
}
