import { addDays, type Day, daysBetween, weekday } from '../base/day.ts';
import { type ItemFacts, isOpenInvoice } from './invoice-facts.ts';

/** What is known of an invoice's payment besides its due date. */
export type Standing = { readonly kind: 'held' } | { readonly kind: 'promised'; readonly on: Day } | { readonly kind: 'nothing' };

/** Money of one week, Monday to Sunday: what was promised, and what falls due. */
export type ExpectedWeek = { readonly from: Day; readonly promised: bigint; readonly due: bigint };

export type ExpectedCash = {
  readonly weeks: readonly ExpectedWeek[];
  /** After the last week. */
  readonly later: bigint;
  /** Overdue and nobody has promised anything. */
  readonly overdue: bigint;
  /** Disputed, insolvent or stopped: nothing is expected. */
  readonly held: bigint;
  readonly undated: bigint;
};

/** When open invoices would be paid if promises and due dates were kept: an estimate, and the latest that can be hoped for on time. */
export class ExpectedCashOf {
  readonly #today: Day;
  readonly #weeks: { from: Day; promised: bigint; due: bigint }[];
  readonly #rest = { later: 0n, overdue: 0n, held: 0n, undated: 0n };

  constructor(today: Day, weeks: number) {
    this.#today = today;
    const monday = addDays(today, 1 - weekday(today));
    this.#weeks = Array.from({ length: weeks }, (_, n) => ({ from: addDays(monday, 7 * n), promised: 0n, due: 0n }));
  }

  add(item: ItemFacts, standing: Standing): void {
    if (!isOpenInvoice(item)) return;
    if (standing.kind === 'held') this.#rest.held += item.openCents;
    else if (standing.kind === 'promised' && standing.on >= this.#today) this.#put(standing.on, 'promised', item.openCents);
    else if (item.dueOn === null) this.#rest.undated += item.openCents;
    else if (item.dueOn < this.#today) this.#rest.overdue += item.openCents;
    else this.#put(item.dueOn, 'due', item.openCents);
  }

  all(): ExpectedCash {
    return { weeks: this.#weeks.map((one) => ({ ...one })), ...this.#rest };
  }

  #put(on: Day, as: 'promised' | 'due', cents: bigint): void {
    const first = this.#weeks[0];
    const week = first && this.#weeks[Math.floor(daysBetween(first.from, on) / 7)];
    if (week) week[as] += cents;
    else this.#rest.later += cents;
  }
}
