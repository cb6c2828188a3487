import type { Day } from '../core/base/day.ts';
import { type Currency, EUR } from '../core/base/money.ts';
import type { ItemRow } from '../core/journal/tables.ts';

/** What is open in one currency; amounts in cents. */
export type OpenTotal = {
  readonly currency: Currency;
  readonly invoices: number;
  readonly open: bigint;
  readonly overdueInvoices: number;
  readonly overdue: bigint;
  /** Credit notes and payments that are laid on nothing yet: negative, or nought. */
  readonly credits: bigint;
};

type Sums = { -readonly [K in keyof OpenTotal]: OpenTotal[K] };

/** Open items added up as they come, each currency by itself. */
export class OpenTotals {
  readonly #sums = new Map<Currency, Sums>();
  withoutDueDate = 0;
  /** The earliest due date that has passed. */
  overdueSince: Day | null = null;

  /** Whether it is an open invoice. */
  add(item: ItemRow, day: Day): boolean {
    if (item.open_cents === 0) return false;
    const sums = this.#of(item.currency);
    const open = BigInt(item.open_cents);
    if (item.kind !== 'invoice' || open < 0n) {
      sums.credits += open;
      return false;
    }
    sums.invoices += 1;
    sums.open += open;
    if (item.due_on === null) this.withoutDueDate += 1;
    else if (item.due_on < day) this.#late(sums, open, item.due_on);
    return true;
  }

  /** Euros first, then by code. */
  all(): OpenTotal[] {
    return [...this.#sums.values()].sort(eurosFirst);
  }

  #late(sums: Sums, open: bigint, due: Day): void {
    sums.overdueInvoices += 1;
    sums.overdue += open;
    if (this.overdueSince === null || due < this.overdueSince) this.overdueSince = due;
  }

  #of(currency: Currency): Sums {
    const known = this.#sums.get(currency);
    if (known) return known;
    const fresh: Sums = { currency, invoices: 0, open: 0n, overdueInvoices: 0, overdue: 0n, credits: 0n };
    this.#sums.set(currency, fresh);
    return fresh;
  }
}

function eurosFirst(a: OpenTotal, b: OpenTotal): number {
  if ((a.currency === EUR) !== (b.currency === EUR)) return a.currency === EUR ? -1 : 1;
  return a.currency < b.currency ? -1 : 1;
}
